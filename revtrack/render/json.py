"""Views as JSON, with the same names everywhere. Times are ISO 8601 in UTC, ids numbers, nothing is shortened."""

import json
from collections.abc import Mapping
from typing import Any

from revtrack.render.times import iso
from revtrack.text import printable_json
from revtrack.values.document import Document
from revtrack.values.labels import Label
from revtrack.values.references import ArticleRef
from revtrack.values.reports import ArticleRow, BlockReason, CheckReport, LastChange, VersionReport, WatchReport
from revtrack.values.timeline import Comment, LogReport, Removal, VersionRow
from revtrack.values.watching import Window


def dumps(value: Mapping[str, Any]) -> str:
    """One line of JSON; characters that would steer a terminal, and lone surrogates, are written as escapes."""
    return printable_json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def article_row_json(row: ArticleRow) -> dict[str, Any]:
    """`list`: one article."""
    return {
        "id": row.id,
        "url": row.url,
        "outlet": row.outlet,
        "headline": row.headline,
        "state": row.state,
        "state_why": row.state_why,
        "versions": row.versions,
        "edits": row.edits,
        "returns": row.returns,
        "last_change": _change(row.last_change),
        "checked_at": iso(row.checked_at),
        "next_check": _next_check(row),
        "labels": list(row.labels),
    }


def log_json(report: LogReport) -> dict[str, Any]:
    """`log`: an article and its versions, newest first."""
    return {
        **article_json(report.article),
        "state": report.state,
        "state_why": report.state_why,
        "watched_since": iso(report.watched_since),
        "fetches": report.fetches,
        "next_check": _next_check(report),
        "versions": [version_json(version) for version in report.versions],
        "comments": [comment_json(comment) for comment in report.comments],
        "labels": [label_json(label) for label in report.labels],
        "gaps": [{"after": iso(gap.after), "until": iso(gap.until), "why": gap.why, "kind": gap.kind} for gap in report.gaps],
    }


def _next_check(found: ArticleRow | LogReport) -> dict[str, Any]:
    every = found.asked_every
    return {
        "at": iso(found.next_check_at),
        "why": found.next_check_why,
        "important": found.important,
        "every_s": round(every.total_seconds()) if every else None,
    }


def comment_json(comment: Comment) -> dict[str, Any]:
    """One comment of the newsroom; `version` is null where it is on the whole article."""
    return {
        "id": comment.id,
        "article": comment.article_id,
        "version": comment.number,
        "author": comment.author,
        "text": comment.text,
        "at": iso(comment.at),
        "replaces": comment.replaces,
        "removed": {"at": iso(comment.removed_at), "by": comment.removed_by} if comment.removed_at else None,
    }


def label_json(label: Label) -> dict[str, Any]:
    """One label; `version` is null where it is on the whole article, `author` and `at` where a feed or a list put it on."""
    return {"name": label.name, "version": label.number, "author": label.author, "at": iso(label.at)}


def version_json(version: VersionRow) -> dict[str, Any]:
    """One version of `log`."""
    return {
        "number": version.number,
        "first_seen": iso(version.first_seen),
        "last_seen": iso(version.last_seen),
        "changed_between": window_json(version.window) if version.window else None,
        "words": version.words,
        "digest": version.digest,
        "sha256": version.sha256,
        "fetches": version.fetches,
        "published": version.published.to_dict() if version.published else None,
        "stats": version.stats.to_dict() if version.stats else None,
        "severity": version.severity,
        "acknowledgement": version.acknowledgement,
        "flags": list(version.flags),
        "summary": version.summary,
        "note": version.note,
        "removed": removal_json(version.removed),
        "events": [
            {"id": event.id, "type": event.type, "deliveries": dict(event.deliveries), "next_at": iso(event.next_at)}
            for event in version.events
        ],
    }


def removal_json(removed: Removal | None) -> dict[str, Any] | None:
    """That a version was removed on request."""
    return {"at": iso(removed.at), "reason": removed.reason, "by": removed.who} if removed else None


def show_json(report: VersionReport) -> dict[str, Any]:
    """`show`: one version with its document."""
    return {
        "article": article_json(report.article),
        "version": version_json(report.version),
        "document": document_json(report.document),
        "headers": [list(header) for header in report.headers],
    }


def block_reason_json(block: BlockReason) -> dict[str, Any]:
    """`show --blocks`: one block of the page; `role` is null where it is not part of the document."""
    return {"role": block.role, "reason": block.reason, "text": block.text}


def watch_json(report: WatchReport) -> dict[str, Any]:
    """`watch`: what was done with one address."""
    return {
        "id": report.id,
        "url": report.url,
        "canonical_url": report.canonical_url,
        "outlet": report.outlet,
        "headline": report.headline,
        "created": report.created,
        "byline": list(report.byline),
        "note": report.note,
        "status": report.status,
        "elapsed_ms": report.elapsed_ms,
        "bytes": report.bytes,
        "paragraphs": report.paragraphs,
        "words": report.words,
        "published": report.published.to_dict() if report.published else None,
        "warnings": list(report.warnings),
    }


def check_json(report: CheckReport) -> dict[str, Any]:
    """`check`: one article."""
    return {
        "id": report.id,
        "outcome": report.outcome,
        "reason": report.reason,
        "status": report.status,
        "from_version": report.from_version,
        "to_version": report.to_version,
        "severity": report.severity,
        "flags": list(report.flags),
        "elapsed_ms": report.elapsed_ms,
        "bytes": report.bytes,
    }


def article_json(article: ArticleRef) -> dict[str, Any]:
    """Which article."""
    return {"id": article.id, "url": article.url, "outlet": article.outlet, "headline": article.headline}


def document_json(document: Document) -> dict[str, Any]:
    """A document with its digests, without the one that only the next reading asks for."""
    fields = document.to_dict()
    del fields["sources"]
    return {
        **fields,
        "words": document.words,
        "digest": document.digest,
        "exact_digest": document.exact_digest,
    }


def window_json(window: Window) -> dict[str, Any]:
    """A window."""
    return {"after": iso(window.after), "until": iso(window.until)}


def _change(change: LastChange | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "changed_between": window_json(change.window),
        "severity": change.severity,
        "acknowledgement": change.acknowledgement,
        "flags": list(change.flags),
    }
