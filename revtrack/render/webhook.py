"""Bodies of events, as bytes that are written once, signed and sent as they are.

Standard Webhooks asks for less than 20 kB: excerpts are short, at most five changes are told, and links lead to the rest.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from revtrack.render.json import article_json, dumps
from revtrack.render.json_edits import edit_head, evidence_json, links_json
from revtrack.render.times import iso
from revtrack.render.wording import note_found
from revtrack.text import shorten
from revtrack.values.diff import Diff, Row
from revtrack.values.document import Document
from revtrack.values.feeds import Feed
from revtrack.values.outages import Outage
from revtrack.values.references import ArticleRef
from revtrack.values.reports import EditReport, Links
from revtrack.values.review import Review
from revtrack.values.timeline import Absence
from revtrack.values.watching import EventType

EXCERPT = 280
CHANGES = 5
VOICES = 10
ADDRESS = 2_000
NAMED = 200
LARGEST = 20_000
SHORTER = (120, 60, 20, 10)
EXACT = frozenset({"url", "final_url", "sha256", "digest", "host", "after", "until"})


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
    article: ArticleRef, *, at: datetime, evidence: Absence, links: Links, host: str = "", outage: Outage | None = None
) -> bytes:
    """`article.unavailable`: the page is gone, with what showed it; with an `outage` most of its outlet is."""
    shown = {"status": evidence.status, "reason": shorten(evidence.reason, EXCERPT), "since": iso(evidence.since)}
    shown |= {"seen": evidence.seen, "final_url": evidence.final_url[:ADDRESS]}
    data = {**_scope(outage, host), "article": _article(article), "evidence": shown, "links": links_json(links)}
    return _body("article.unavailable", at, data)


def restored_body(
    article: ArticleRef, *, at: datetime, evidence: Absence, links: Links, host: str = "", outage: Outage | None = None
) -> bytes:
    """`article.restored`: a page that was gone is back; with an `outage` its outlet is, but for the articles it names."""
    shown = {"status": evidence.status, "reason": shorten(evidence.reason, EXCERPT)}
    data = {**_scope(outage, host), "article": _article(article), "evidence": shown, "links": links_json(links)}
    return _body("article.restored", at, data)


def retired_body(article: ArticleRef, *, at: datetime, reason: str, links: Links) -> bytes:
    """`article.retired`: a story that is not fetched any more, and why; its history stays."""
    data = {"article": _article(article), "reason": shorten(reason, EXCERPT), "links": links_json(links)}
    return _body("article.retired", at, data)


def feed_body(kind: EventType, feed: Feed, *, at: datetime, evidence: Absence) -> bytes:
    """`feed.unavailable` and `feed.restored`: a feed that is gone, or is back, with what showed it."""
    facts = {"id": feed.id, "url": feed.url[:ADDRESS], "outlet": shorten(feed.order.wishes.outlet, EXCERPT)}
    facts |= {"title": shorten(feed.title, EXCERPT), "host": feed.host}
    shown = {"status": evidence.status, "reason": shorten(evidence.reason, EXCERPT), "since": iso(evidence.since)}
    shown |= {"seen": evidence.seen, "final_url": evidence.final_url[:ADDRESS]}
    return _body(kind, at, {"feed": facts, "evidence": shown})


def paused_body(*, at: datetime, endpoint: int, name: str, state: str, reason: str) -> bytes:
    """`endpoint.paused`: an endpoint is sent nothing more until somebody resumes it."""
    facts = {"id": endpoint, "name": shorten(name, EXCERPT), "state": state, "reason": shorten(reason, EXCERPT)}
    return _body("endpoint.paused", at, {"endpoint": facts})


def test_body(*, at: datetime, endpoint: str, edit: EditReport, invented: bool) -> bytes:
    """`endpoint.test`: an edit as `article.updated` tells it, the newest one or an invented one."""
    return _body("endpoint.test", at, {"endpoint": shorten(endpoint, EXCERPT), "invented": invented, **_edit(edit)})


def removed_body(kind: EventType, *, at: datetime, article_id: int | None) -> bytes:
    """What stays of an event whose words were removed on request."""
    return _body(kind, at, {"article": {"id": article_id}, "removed_on_request": True})


def _body(kind: EventType, at: datetime, data: Mapping[str, Any]) -> bytes:
    """The message; excerpts are cut further where their letters take so many bytes that it would grow too large."""
    body = _message(kind, at, data)
    for longest in SHORTER:
        if len(body) < LARGEST:
            break
        body = _message(kind, at, _cut(data, longest))
    return body


def _message(kind: EventType, at: datetime, data: Mapping[str, Any]) -> bytes:
    return dumps({"type": kind, "timestamp": iso(at), "schema": f"{kind}/1", "data": data}).encode()


def _cut(value: Any, longest: int, name: str = "") -> Any:
    """`value` with every text in it cut to `longest` characters, and every list to as many items; not what names a thing."""
    if isinstance(value, str):
        return value if name in EXACT else shorten(value, longest)
    if isinstance(value, Mapping):
        return {key: _cut(each, longest, key if name != "links" else "url") for key, each in value.items()}
    return [_cut(each, longest) for each in value[:longest]] if isinstance(value, list) else value


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


def _scope(outage: Outage | None, host: str) -> dict[str, Any]:
    """Whether an event is about one article, or about its outlet: then which of how many are missing."""
    if outage is None:
        return {"scope": "article"}
    named = {"host": host, "missing": len(outage.articles), "watched": outage.watched}
    return {"scope": "outlet", "outlet": {**named, "articles": list(outage.articles[:NAMED])}}


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
