"""Versions of one article as a timeline shows them: what led to each, how often it was seen, what was told of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from revtrack.store.database import pairs
from revtrack.store.rows import page_time, window_of
from revtrack.store.tables import delivery, event, fetch, flag, review, tombstone, version
from revtrack.store.versions import TOMBSTONE, removal_of
from revtrack.values.diff import Stats
from revtrack.values.review import CODES, Code
from revtrack.values.timeline import EventRow, VersionRow


def versions_of(connection: Connection, row: Row[Any], number: int | None = None) -> list[VersionRow]:
    """The versions of an article, or the one of that number, newest first."""
    wanted = (version.c.article_id == row.id) & (version.c.number == number if number else version.c.number > 0)
    query = select(
        version,
        review.c.severity,
        review.c.acknowledgement,
        review.c.summary,
        review.c.note_text,
        review.c.stats,
        *TOMBSTONE,
    ).outerjoin(tombstone, tombstone.c.version_id == version.c.id)
    found = connection.execute(
        query.outerjoin(review, review.c.version_id == version.c.id).where(wanted).order_by(version.c.number.desc())
    ).all()
    flags = connection.execute(
        select(version.c.number, flag.c.code).join(flag, flag.c.version_id == version.c.id).where(wanted)
    )
    codes = _grouped(flags)
    events = _events(connection, row.id)
    seen = select(fetch.c.version, func.sum(fetch.c.fetches)).where(fetch.c.article_id == row.id).group_by(fetch.c.version)
    counts = pairs(connection.execute(seen))
    return [_version(row, each, codes.get(each.number, ()), counts, events) for each in found]


def _version(
    row: Row[Any],
    found: Row[Any],
    codes: Iterable[str],
    fetches: dict[int | None, int],
    events: dict[int | None, list[EventRow]],
) -> VersionRow:
    return VersionRow(
        number=found.number,
        first_seen=found.first_seen,
        last_seen=max(found.first_seen, last_seen(row, found) or found.first_seen),
        window=window_of(found.window_after, found.window_until),
        words=found.words,
        digest=found.digest,
        sha256=found.page_sha256,
        fetches=fetches.get(found.number, 0),
        published=page_time(found.published),
        stats=Stats(**found.stats) if found.stats else None,
        severity=found.severity,
        acknowledgement=found.acknowledgement,
        flags=_ordered(codes),
        summary=found.summary or "",
        note=found.note_text,
        events=tuple(events.get(found.number, ())),
        removed=removal_of(found),
    )


def _ordered(codes: Iterable[str]) -> tuple[Code, ...]:
    present = set(codes)
    return tuple(code for code in CODES if code in present)


def _grouped(rows: Iterable[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for number, code in rows:
        found.setdefault(number, []).append(code)
    return found


def _events(connection: Connection, article_id: int) -> dict[int | None, list[EventRow]]:
    """The events of each version, and how their deliveries stand."""
    standing = (
        select(event.c.id, delivery.c.state, func.count(), func.min(delivery.c.next_at))
        .join(delivery, delivery.c.event_id == event.c.id)
        .where(event.c.article_id == article_id)
        .group_by(event.c.id, delivery.c.state)
    )
    states: dict[str, dict[str, int]] = {}
    next_at: dict[str, datetime] = {}
    for event_id, state, count, at in connection.execute(standing):
        states.setdefault(event_id, {})[state] = count
        if at is not None:
            next_at[event_id] = min(at, next_at.get(event_id, at))
    told = select(event.c.id, event.c.type, event.c.version).where(event.c.article_id == article_id)
    found: dict[int | None, list[EventRow]] = {}
    for row in connection.execute(told.order_by(event.c.at, event.c.id)):
        shown = EventRow(id=row.id, type=row.type, deliveries=states.get(row.id, {}), next_at=next_at.get(row.id))
        found.setdefault(row.version, []).append(shown)
    return found


def last_seen(row: Row[Any], found: Row[Any]) -> datetime | None:
    """The last sighting of a version: that of its article while it is the latest."""
    sighting: datetime | None = row.last_sighting if found.number == row.number else found.last_sighting
    return sighting
