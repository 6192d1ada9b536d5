"""Values out of the JSON that `render.json` makes of them: its inverse, so that a view is drawn here as it is there.

Raises KeyError, TypeError, ValueError or AttributeError for what is no such JSON; `remote.desk` says that in our words.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from revtrack.notes import Claim, Note
from revtrack.values.access import AuditRow, Token
from revtrack.values.diff import Diff, Row, Stats
from revtrack.values.document import Document, PageTime
from revtrack.values.edits import EditCounts, EditCursor, EditRow
from revtrack.values.endpoints import AttemptRow, DeliveryReport, DeliveryRow, Endpoint, EndpointFilter
from revtrack.values.operation import Disk, FailingFeed, FeedHealth, RecentFetches, StatusReport
from revtrack.values.politeness import LeftAlone
from revtrack.values.reports import (
    ArticleRef,
    ArticleRow,
    BlockReason,
    CheckReport,
    ClaimedTime,
    Comment,
    EditReport,
    EventRow,
    Evidence,
    Gap,
    LastChange,
    Links,
    LogReport,
    Removal,
    Span,
    VersionReport,
    VersionRow,
    WatchReport,
)
from revtrack.values.review import Flag, Review, TestedClaim, Voice
from revtrack.values.watching import Window

Json = Mapping[str, Any]


def time_of(text: str | None) -> datetime | None:
    """A moment, aware and UTC."""
    return at(text) if text is not None else None


def at(text: str) -> datetime:
    """A moment that is always there."""
    return datetime.fromisoformat(text).astimezone(UTC)


def article_row(data: Json) -> ArticleRow:
    """A line of `list`."""
    names = ("id", "url", "outlet", "headline", "state", "state_why", "versions", "edits", "returns")
    return ArticleRow(
        **{name: data[name] for name in names},
        last_change=_last_change(data["last_change"]),
        checked_at=time_of(data["checked_at"]),
        labels=tuple(data["labels"]),
        **_next_check(data["next_check"]),
    )


def edit_row(data: Json) -> EditRow:
    """A line of `edits`. Its place in the list is not known here."""
    note = data["note"] or {}
    window = _window(data["changed_between"])
    return EditRow(
        cursor=EditCursor(window.until, 0),
        article=_article(data["article"]),
        from_number=data["versions"]["from"],
        to_number=data["versions"]["to"],
        window=window,
        severity=data["severity"],
        acknowledgement=data["acknowledgement"],
        summary=data["summary"],
        flags=tuple(data["flags"]),
        note_kind=note.get("kind"),
        note_text=note.get("text"),
        new_voices=tuple(data["new_voices"]),
        gone_voices=tuple(data["gone_voices"]),
        stats=dict(data["stats"]),
        labels=tuple(data["labels"]),
    )


def edit_counts(data: Json) -> EditCounts:
    """How many edits a filter finds."""
    return EditCounts(**_known(EditCounts, data))


def log_report(data: Json) -> LogReport:
    """What `log` tells."""
    return LogReport(
        article=_article(data),
        state=data["state"],
        state_why=data["state_why"],
        watched_since=at(data["watched_since"]),
        fetches=data["fetches"],
        versions=tuple(map(version_row, data["versions"])),
        gaps=tuple(Gap(after=at(g["after"]), until=at(g["until"]), why=g["why"], kind=g["kind"]) for g in data["gaps"]),
        comments=tuple(map(comment, data["comments"])),
        **_next_check(data["next_check"]),
    )


def comment(data: Json) -> Comment:
    """One comment."""
    removed = data["removed"] or {}
    return Comment(
        id=data["id"],
        article_id=data["article"],
        number=data["version"],
        author=data["author"],
        text=data["text"],
        at=at(data["at"]),
        replaces=data["replaces"],
        removed_at=time_of(removed.get("at")),
        removed_by=removed.get("by"),
    )


def version_row(data: Json) -> VersionRow:
    """One version of `log`."""
    names = (
        "number", "words", "digest", "sha256", "fetches", "severity", "acknowledgement", "summary", "note",
    )  # fmt: skip
    removed = data["removed"]
    return VersionRow(
        **{name: data[name] for name in names},
        first_seen=at(data["first_seen"]),
        last_seen=at(data["last_seen"]),
        window=_window(data["changed_between"]) if data["changed_between"] else None,
        published=PageTime.from_dict(data["published"]) if data["published"] else None,
        stats=Stats(**_known(Stats, data["stats"])) if data["stats"] else None,
        flags=tuple(data["flags"]),
        events=tuple(
            EventRow(id=e["id"], type=e["type"], deliveries=dict(e["deliveries"]), next_at=time_of(e["next_at"]))
            for e in data["events"]
        ),
        removed=Removal(at(removed["at"]), removed["reason"], removed["by"]) if removed else None,
    )


def version_report(data: Json) -> VersionReport:
    """What `show` tells."""
    return VersionReport(
        article=_article(data["article"]),
        version=version_row(data["version"]),
        document=Document.from_dict(data["document"]),
        headers=tuple((name, value) for name, value in data["headers"]),
    )


def edit_report(data: Json, old: Document, new: Document, versions: int) -> EditReport:
    """What `diff` tells; the documents and the number of versions are asked for apart."""
    between, links = data["changed_between"], data["links"]
    return EditReport(
        article=_article(data["article"]),
        from_number=data["versions"]["from"],
        to_number=data["versions"]["to"],
        versions=versions,
        window=_window(between),
        claimed_modified=new.modified,
        review=_review(data["review"]),
        diff=Diff(old, new, tuple(map(_row, data["diff"]["rows"])), Stats(**_known(Stats, data["diff"]["stats"]))),
        old=_evidence(data["evidence"]["from"]),
        new=_evidence(data["evidence"]["to"]),
        links=Links(links["diff"], links["json"], links["article"]),
        claimed_times=tuple(_claimed(each, new) for each in data["claimed_times"]),
        not_watched=tuple(Span(at(each["from"]), at(each["until"])) for each in between["not_watched"]),
    )


def block_reason(data: Json) -> BlockReason:
    """A line of `show --blocks`."""
    return BlockReason(text=data["text"], role=data["role"], reason=data["reason"])


def watch_report(data: Json) -> WatchReport:
    """What `watch` tells of one address."""
    published = PageTime.from_dict(data["published"]) if data["published"] else None
    lists = {"byline": tuple(data["byline"]), "warnings": tuple(data["warnings"])}
    return WatchReport(**{**_known(WatchReport, data), **lists, "published": published})


def check_report(data: Json) -> CheckReport:
    """A line of `check`."""
    return CheckReport(**{**_known(CheckReport, data), "flags": tuple(data["flags"])})


def status_report(data: Json) -> StatusReport:
    """What `status` tells."""
    database = data["database"]
    alone = tuple(LeftAlone(e["host"], e["failures"], at(e["until"]), e["why"]) for e in data["left_alone"])
    return StatusReport(
        **{
            **_known(StatusReport, data),
            "problems": tuple(data["problems"]),
            "database_url": database["url"],
            "database_bytes": database["bytes"],
            "revision": database["revision"],
            "disk": Disk(**_known(Disk, data["disk"])),
            "fetches": RecentFetches(**_known(RecentFetches, data["fetches"])),
            "left_alone": alone,
            "feeds": _feeds(data["feeds"]),
        }
    )


def _feeds(data: Json) -> FeedHealth:
    failing = tuple(
        FailingFeed(**{**each, "since": time_of(each["since"]), "next_check_at": time_of(each["next_check_at"])})
        for each in data["failing"]
    )
    return FeedHealth(
        states=data["states"],
        oldest_overdue_s=data["oldest_overdue_s"],
        found=data["found_24h"],
        waiting=data["waiting"],
        failing=failing,
    )


def endpoint(data: Json) -> Endpoint:
    """One endpoint. It has a secret, "" where that was not shown."""
    wanted = data["filter"]
    names = [each.name for each in fields(EndpointFilter) if each.name not in ("severity", "notes")]
    sets = {name: frozenset(wanted[name]) for name in names}
    kept = EndpointFilter(**sets, severity=wanted["severity"], notes=wanted["notes"])
    secret = data.get("secret")
    return Endpoint(
        **{
            **_known(Endpoint, data),
            "filter": kept,
            "digest": data["digest"] or "",
            "created_at": at(data["created_at"]),
            "failing_since": time_of(data["failing_since"]),
            "secrets": (secret or "",),
        }
    )


def delivery_row(data: Json) -> DeliveryRow:
    """A line of `delivery list`."""
    given = _known(DeliveryRow, data)
    event = data["event"]
    times = {"created_at": at(data["created_at"]), "next_at": time_of(data["next_at"])}
    numbers = {"endpoint_id": data["endpoint"], "article_id": data["article"]}
    return DeliveryRow(**{**given, **numbers, **times, "event_id": event["id"], "event_type": event["type"]})


def delivery_report(data: Json) -> DeliveryReport:
    """What `delivery show` tells."""
    tries = tuple(AttemptRow(**{**_known(AttemptRow, each), "at": at(each["at"])}) for each in data["tries"])
    return DeliveryReport(delivery=delivery_row(data), attempts=tries, body=data["body"])


def token(data: Json) -> Token:
    """A line of `token list`."""
    times = {name: time_of(data[name]) for name in ("created_at", "expires_at", "last_used_at", "revoked_at")}
    return Token(**{**_known(Token, data), **times})


def audit_row(data: Json) -> AuditRow:
    """A line of `audit`."""
    return AuditRow(**{**_known(AuditRow, data), "at": at(data["at"])})


def _known(kind: Any, data: Json) -> dict[str, Any]:
    """What of `data` bears the name of a field; a later service may tell more."""
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in data.items() if name in names}


def _article(data: Json) -> ArticleRef:
    return ArticleRef(id=data["id"], url=data["url"], outlet=data["outlet"], headline=data["headline"])


def _window(data: Json) -> Window:
    return Window(time_of(data["after"]), at(data["until"]))


def _next_check(data: Json) -> dict[str, Any]:
    every = data["every_s"]
    return {
        "next_check_at": time_of(data["at"]),
        "next_check_why": data["why"],
        "important": data["important"],
        "asked_every": timedelta(seconds=every) if every else None,
    }


def _last_change(data: Json | None) -> LastChange | None:
    if data is None:
        return None
    return LastChange(
        window=_window(data["changed_between"]),
        severity=data["severity"],
        acknowledgement=data["acknowledgement"],
        flags=tuple(data["flags"]),
    )


def _evidence(data: Json) -> Evidence:
    return Evidence(**{**_known(Evidence, data), "seen_at": time_of(data["seen_at"])})


def _claimed(data: Json, new: Document) -> ClaimedTime:
    """The page's own time is in its document; another's is known by its instant alone."""
    if data["source"] == "dateModified" and new.modified:
        return ClaimedTime("dateModified", new.modified)
    instant = at(data["time"])
    time = PageTime(local=f"{instant:%Y-%m-%dT%H:%M:%S}", raw=data["time"], instant=instant, offset_minutes=0)
    return ClaimedTime(data["source"], time)


def _row(data: Json) -> Row:
    where = tuple(data["at"]) if "at" in data else None
    segments = tuple(tuple(each) for each in data["segments"])
    return Row(data["channel"], data["type"], tuple(data["old"]), tuple(data["new"]), segments, where)


def _review(data: Json) -> Review:
    claims = tuple(TestedClaim(Claim(**_known(Claim, each)), each["status"], tuple(each["rows"])) for each in data["claims"])
    note = data["note"]
    return Review(
        flags=tuple(Flag(**_known(Flag, each)) for each in data["flags"]),
        severity=data["severity"],
        acknowledgement=data["acknowledgement"],
        note=Note(note["kind"], note["text"], tuple(each.claim for each in claims)) if note else None,
        claims=claims,
        uncovered=tuple(data["uncovered"]),
        summary=data["summary"],
        new_voices=tuple(Voice(each["name"], each["quotes"]) for each in data["new_voices"]),
        gone_voices=tuple(Voice(each["name"], each["quotes"]) for each in data["gone_voices"]),
    )
