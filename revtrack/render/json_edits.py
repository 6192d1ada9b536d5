"""Edits as JSON: one whole, explained, or as a line of a list; two documents without an article; how outlets edit."""

from typing import Any

from revtrack.render.json import article_json, document_json, window_json
from revtrack.render.places import paragraph_of, place_of
from revtrack.render.times import iso
from revtrack.values.diff import Diff
from revtrack.values.document import Document
from revtrack.values.edits import EditRow
from revtrack.values.meanings import MEANINGS
from revtrack.values.outlets import OutletRow
from revtrack.values.reports import EditReport, Evidence, Links
from revtrack.values.review import Review


def edit_json(report: EditReport) -> dict[str, Any]:
    """`diff`: the whole edit."""
    return {
        **edit_head(report),
        "review": report.review.to_dict(),
        "diff": report.diff.to_dict(),
        "evidence": {"from": evidence_json(report.old), "to": evidence_json(report.new)},
        "links": links_json(report.links),
    }


def explain_json(report: EditReport) -> dict[str, Any]:
    """`explain`: every flag with its rule and place, and the claims with theirs."""
    review, diff = report.review, report.diff
    flags = [
        {
            **flag.to_dict(),
            "rule": MEANINGS[flag.code],
            "place": place_of(diff, flag.row),
            "paragraph": paragraph_of(diff, flag.row),
            "uncovered": at in review.uncovered,
        }
        for at, flag in enumerate(review.flags)
    ]
    claims = [{**claim.to_dict(), "places": [place_of(diff, row) for row in claim.rows]} for claim in review.claims]
    return {**edit_head(report), **review.to_dict(), "flags": flags, "claims": claims}


def edit_head(report: EditReport) -> dict[str, Any]:
    """What names an edit: the article, the two versions, the window, what the page claims."""
    claimed = report.claimed_modified
    return {
        "article": article_json(report.article),
        "versions": {"from": report.from_number, "to": report.to_number},
        "changed_between": {
            **window_json(report.window),
            "not_watched": [{"from": iso(span.after), "until": iso(span.until)} for span in report.not_watched],
        },
        "claimed_modified": (iso(claimed.instant) or claimed.isoformat()) if claimed else None,
        "claimed_times": [
            {"source": each.source, "time": iso(each.time.instant) or each.time.isoformat()} for each in report.claimed_times
        ],
    }


def compare_json(old: Document, new: Document, diff: Diff, review: Review) -> dict[str, Any]:
    """`compare`: two documents without an article."""
    return {"old": document_json(old), "new": document_json(new), "review": review.to_dict(), "diff": diff.to_dict()}


def edit_row_json(row: EditRow) -> dict[str, Any]:
    """`edits`: one edit of a list."""
    return {
        "article": article_json(row.article),
        "versions": {"from": row.from_number, "to": row.to_number},
        "changed_between": window_json(row.window),
        "summary": row.summary,
        "severity": row.severity,
        "acknowledgement": row.acknowledgement,
        "note": {"kind": row.note_kind, "text": row.note_text} if row.note_text else None,
        "flags": list(row.flags),
        "new_voices": list(row.new_voices),
        "gone_voices": list(row.gone_voices),
        "stats": dict(row.stats),
        "labels": list(row.labels),
        "edit_labels": list(row.edit_labels),
    }


def outlet_json(row: OutletRow) -> dict[str, Any]:
    """One outlet."""
    return {
        "outlet": row.outlet,
        "articles": row.articles,
        "edits": row.edits,
        "due": row.due,
        "noted": row.noted,
        "until_note_s": row.until_note.total_seconds() if row.until_note else None,
        "most_edited": [{"id": each.id, "headline": each.headline, "edits": each.edits} for each in row.most_edited],
    }


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """What shows that a version was served."""
    return {
        "number": evidence.number,
        "sha256": evidence.sha256,
        "digest": evidence.digest,
        "seen_at": iso(evidence.seen_at),
        "status": evidence.status,
        "archived_url": evidence.archived_url,
    }


def links_json(links: Links) -> dict[str, Any]:
    """Addresses of the views."""
    return {"diff": links.diff, "json": links.json, "article": links.article}
