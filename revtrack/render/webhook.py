"""Bodies of events, as bytes that are written once, signed and sent as they are.

Standard Webhooks asks for less than 20 kB: excerpts are short, at most five changes are told, and links lead to the rest.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from revtrack.render.json import article_json, dumps, edit_head, evidence_json, links_json
from revtrack.render.times import iso
from revtrack.render.wording import note_found
from revtrack.text import shorten
from revtrack.values.diff import Diff, Row
from revtrack.values.document import Document
from revtrack.values.reports import ArticleRef, EditReport, Links
from revtrack.values.review import Review
from revtrack.values.watching import EventType

EXCERPT = 280
CHANGES = 5
VOICES = 10
ADDRESS = 2_000


def updated_body(report: EditReport, *, at: datetime) -> bytes:
    """`article.updated`: one edit."""
    return _body("article.updated", at, _edit(report))


def alternating_body(report: EditReport, *, at: datetime) -> bytes:
    """`article.alternating`: texts that come and go; the newest of these edits stands for them."""
    return _body("article.alternating", at, _edit(report))


def watched_body(article: ArticleRef, *, at: datetime, document: Document, links: Links) -> bytes:
    """`article.watched`: a story that is watched from now on."""
    facts = {"words": document.words, "published": iso(document.published.instant) if document.published else None}
    return _body("article.watched", at, {"article": _article(article), **facts, "links": links_json(links)})


def unavailable_body(
    article: ArticleRef, *, at: datetime, status: int | None, reason: str, since: datetime | None, links: Links
) -> bytes:
    """`article.unavailable`: the page is gone, with what showed it."""
    evidence = {"status": status, "reason": shorten(reason, EXCERPT), "since": iso(since)}
    return _body("article.unavailable", at, {"article": _article(article), "evidence": evidence, "links": links_json(links)})


def restored_body(article: ArticleRef, *, at: datetime, status: int | None, links: Links) -> bytes:
    """`article.restored`: a page that was gone is back."""
    evidence = {"status": status}
    return _body("article.restored", at, {"article": _article(article), "evidence": evidence, "links": links_json(links)})


def test_body(*, at: datetime, endpoint: str) -> bytes:
    """`endpoint.test`: a test, with the summary of an invented edit."""
    summary = "Added a statement from a State Department spokesperson; an editor's note says so."
    return _body("endpoint.test", at, {"endpoint": shorten(endpoint, EXCERPT), "summary": summary})


def removed_body(kind: EventType, *, at: datetime, article_id: int | None) -> bytes:
    """What stays of an event whose words were removed on request."""
    return _body(kind, at, {"article": {"id": article_id}, "removed_on_request": True})


def _body(kind: EventType, at: datetime, data: Mapping[str, Any]) -> bytes:
    return dumps({"type": kind, "timestamp": iso(at), "schema": f"{kind}/1", "data": data}).encode()


def _edit(report: EditReport) -> dict[str, Any]:
    review = report.review
    changes = list(_changes(report.diff))
    return {
        **edit_head(report),
        "article": _article(report.article),
        "summary": review.summary,
        "severity": review.severity,
        "acknowledgement": review.acknowledgement,
        "note": _note(report),
        "flags": list(review.codes),
        "new_voices": _voices(review)[0],
        "gone_voices": _voices(review)[1],
        "stats": report.diff.stats.to_dict(),
        "changes": changes[:CHANGES],
        "changes_omitted": max(0, len(changes) - CHANGES),
        "evidence": {"from": evidence_json(report.old), "to": evidence_json(report.new)},
        "links": links_json(report.links),
    }


def _article(article: ArticleRef) -> dict[str, Any]:
    exact = article_json(article)
    short = {name: shorten(exact[name], EXCERPT) for name in ("outlet", "headline")}
    return {**exact, "url": article.url[:ADDRESS], **short}


def _voices(review: Review) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    new, gone = (
        [{"name": shorten(voice.name, EXCERPT), "quotes": voice.quotes} for voice in voices[:VOICES]]
        for voices in (review.new_voices, review.gone_voices)
    )
    return new, gone


def _note(report: EditReport) -> dict[str, Any]:
    note = note_found(report.diff, report.review)
    return {"status": note.status, "kind": note.kind, "text": shorten(note.text, EXCERPT) if note.text else None}


def _changes(diff: Diff) -> Iterator[dict[str, Any]]:
    old, new = diff.old.paragraph_numbers(), diff.new.paragraph_numbers()
    for row in diff.rows:
        if row.type == "same" or row.channel in ("periphery", "dates", "note"):
            continue
        if row.type == "move":
            yield {"type": "move", "paragraph": new.get(row.new[0]), "from_paragraph": old.get(row.old[0]), **_words(row)}
        elif any(segment[0] in "+-" for segment in row.segments):
            number = new.get(row.new[0]) if row.new else old.get(row.old[0]) if row.old else None
            where = {"paragraph": number} if row.channel == "body" else {"channel": row.channel}
            yield {"type": row.type, **where, **_words(row)}


def _words(row: Row) -> dict[str, str]:
    removed = " … ".join(segment[1] for segment in row.segments if segment[0] == "-")
    added = " … ".join(segment[1] for segment in row.segments if segment[0] == "+")
    return {name: shorten(text, EXCERPT) for name, text in (("removed", removed), ("added", added)) if text.strip()}
