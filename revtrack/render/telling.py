"""A stored event as a message for people: read out of the very bytes that a webhook is sent, so that all are told the same.

Bodies hold excerpts, so nothing here has to be cut anew; a field that an older body lacks is left out.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from revtrack.render.told import NAME, ORDER, Change, Facts, Line, Part, Run, Told, excerpt, told, usable
from revtrack.text import counted
from revtrack.values.reports import Span
from revtrack.values.watching import Window

Data = Mapping[str, Any]
_STATES = {"present": "Note, unchanged", "none_found": "No note found"}
_HAPPENED = {
    "article.watched": "is watched from now on",
    "article.unavailable": "is not there any more",
    "article.restored": "is there again",
    "article.retired": "is watched no longer",
    "feed.unavailable": "feed cannot be read",
    "feed.restored": "feed can be read again",
}


def told_of_event(body: bytes) -> Told:
    """The message of an event's stored body."""
    event = json.loads(body)
    kind, data = event["type"], event["data"]
    if data.get("removed_on_request"):
        return _removed(kind, data)
    if kind == "endpoint.paused":
        return _stopped(data["endpoint"])
    if "changes" not in data:
        return _availability(kind, data)
    edit = told(facts_of_event(data))
    mark = {"endpoint.test": "Test: ", "article.alternating": "Comes and goes: "}.get(kind, "")
    return Told(
        essentials=mark + edit.essentials,
        heading=mark + edit.heading,
        parts=edit.parts,
        buttons=edit.buttons,
        small=edit.small,
    )


def facts_of_event(data: Data) -> Facts:
    """What the data of an edit's event say."""
    article, note, window, stats = data["article"], data["note"], data["changed_between"], data["stats"]
    changes = [_change(each) for each in data["changes"]]
    said = [each for each in changes if each.type != "move" or each.removed or each.added]
    return Facts(
        outlet=article["outlet"],
        headline=article["headline"],
        note=_STATES.get(note["status"], f"Note {note['status']}"),
        note_kind=note["kind"] or "",
        note_text=note["text"] or "",
        window=Window(_moment(window["after"]), datetime.fromisoformat(window["until"])),
        not_watched=tuple(_span(each) for each in window.get("not_watched", ())),
        numbers=(data["versions"]["from"], data["versions"]["to"]),
        added=stats["words_added"],
        removed=stats["words_removed"],
        new_voices=tuple(voice["name"] for voice in data["new_voices"]),
        gone_voices=tuple(voice["name"] for voice in data["gone_voices"]),
        changes=tuple(sorted(said, key=lambda change: ORDER.index(change.type))),
        more=data["changes_omitted"],
        moved=len(changes) - len(said),
        codes=tuple(data["flags"]),
        article_id=article["id"],
        sha256=data["evidence"]["to"]["sha256"],
        diff=data["links"].get("diff"),
        live=article["url"],
    )


def _span(each: Data) -> Span:
    return Span(datetime.fromisoformat(each["from"]), datetime.fromisoformat(each["until"]))


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _change(each: Data) -> Change:
    number = each.get("paragraph") or each.get("from_paragraph")
    named = str(each.get("channel", "body"))
    channel = {"dek": "subheading", "body": "heading"}.get(named, named)
    return Change(each["type"], f"¶{number}" if number else channel, each.get("removed", ""), each.get("added", ""))


def _removed(kind: str, data: Data) -> Told:
    words = f"What {kind} told of article {data['article']['id']} was removed on request"
    return Told(essentials=f"{words}.", heading="Removed on request", parts=((Line((Run(words),)),),), small=kind)


def _stopped(endpoint: Data) -> Told:
    heading = f"Endpoint {endpoint['id']} is {endpoint['state']}"
    said = (Line((Run(excerpt(endpoint["name"]), "bold"),)), Line((Run(excerpt(endpoint["reason"])),)))
    hint = f"revtrack webhook resume {endpoint['id']}"
    return Told(essentials=f"{heading}: {excerpt(endpoint['name'], NAME)}.", heading=heading, parts=(said,), small=hint)


def _availability(kind: str, data: Data) -> Told:
    """A story, or most of an outlet, that is watched, gone, back."""
    subject: Data = data.get("article") or data.get("feed") or {}
    happened, headline = _HAPPENED.get(kind, kind), str(subject.get("headline") or subject.get("title") or "")
    name = excerpt(str(subject.get("outlet") or ""), NAME)
    outlet: Data = data.get("outlet") if isinstance(data.get("outlet"), dict) else {}  # type: ignore[assignment]
    heading = f"{name} as a whole {happened}" if outlet else f"{name} {'story ' if 'article' in data else ''}{happened}"
    heading = heading.strip()
    links, url = data.get("links") or {}, subject.get("url")
    named = (("See the article", links.get("article")), ("Live article", url))
    return Told(
        essentials=f"{heading}: “{excerpt(headline)}”." if headline else f"{heading}.",
        heading=heading,
        parts=(_said(headline, usable(links.get("article")) or usable(url), data, outlet),),
        buttons=tuple((label, target) for label, address in named if (target := usable(address))),
        small=f"article {subject['id']}" if "article" in data else kind,
    )


def _said(headline: str, link: str | None, data: Data, outlet: Data) -> Part:
    evidence: Data = data.get("evidence") or {}
    facts = [
        f"{outlet['missing']} of {outlet['watched']} stories of {outlet['host']} are missing" if outlet else "",
        f"HTTP {evidence['status']}" if evidence.get("status") else "",
        f"seen {counted(evidence['seen'], 'time')}" if evidence.get("seen") else "",
        f"since {evidence['since'].replace('T', ' ').replace('Z', ' UTC')}" if evidence.get("since") else "",
        counted(data["words"], "word") if "words" in data else "",
    ]
    lines = [Line((Run(excerpt(headline), "bold", link),))] if headline else []
    lines += [Line((Run(" · ".join(fact for fact in facts if fact)),))] if any(facts) else []
    reason = str(evidence.get("reason") or data.get("reason") or "")
    return (*lines, *((Line((Run(excerpt(reason)),), quoted=True),) if reason else ()))
