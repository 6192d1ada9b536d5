"""Puts events into the outbox, inside the transaction of what they tell of: no version without its deliveries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, or_, select

from revtrack.events import as_each_has_it, wants
from revtrack.schedule.digest import HOUR, Digest, due, parse_digest
from revtrack.store.part import batches, labels_of
from revtrack.store.prepared import Prepared
from revtrack.store.rows import event_values, filter_of
from revtrack.store.tables import article, delivery, endpoint, event
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.watching import SIGNED, Event

HEARING = ("active", "paused")
WAITING = ("pending", "retrying")
EDITS = ("article.updated", "article.alternating")
_HEARING = Prepared(
    select(endpoint.c.id, endpoint.c.filter, endpoint.c.kind, endpoint.c.ordered, endpoint.c.digest)
    .where(endpoint.c.removed_at.is_(None), or_(*(endpoint.c.state == state for state in HEARING)))
    .order_by(endpoint.c.id)
    .with_for_update(read=True)
)
_OUTLETS = select(article.c.id, article.c.outlet).where(article.c.id.in_(bindparam("ids", expanding=True)))
_OF_EDIT = select(event).where(
    event.c.article_id == bindparam("article"),
    event.c.version == bindparam("number"),
    event.c.type.in_(EDITS),
    event.c.removed_at.is_(None),
)
_EVENT = Prepared(event.insert())
_DELIVERY = Prepared(delivery.insert().returning(delivery.c.id))


_EARLIER = (
    select(func.max(delivery.c.due_at))
    .join(event, event.c.id == delivery.c.event_id)
    .where(
        event.c.article_id == bindparam("article"),
        event.c.type.in_(EDITS),
        delivery.c.endpoint_id == bindparam("endpoint"),
        delivery.c.created_at > bindparam("since", type_=delivery.c.created_at.type),
    )
)


@dataclass(frozen=True, slots=True)
class Hears:
    """An endpoint that is not stopped: what it wants, and whether and in which windows its messages are gathered."""

    id: int
    filter: EndpointFilter
    gathers: bool = False
    digest: Digest | None = None


Hearing = Sequence[Hears]


def who_hears(connection: Connection) -> Hearing:
    """The endpoints that are not stopped, and what each wants; they stay so until the transaction ends."""
    return [
        Hears(number, filter_of(criteria), kind != SIGNED and not ordered, parse_digest(digest) if digest else None)
        for number, criteria, kind, ordered, digest in _HEARING.rows(connection, {})
    ]


def announce(connection: Connection, events: Iterable[Event], hearing: Hearing | None = None) -> None:
    """Store events, and one delivery of each for every endpoint that wants it; those of paused endpoints wait.

    `hearing` is what `who_hears` said earlier in the same transaction.
    """
    told = list(events)
    if not told:
        return
    _EVENT.each(connection, [event_values(each) for each in told])
    views = [as_each_has_it(each, _others(connection, each.beside)) for each in told]
    for hears in who_hears(connection) if hearing is None else hearing:
        for each, seen in zip(told, views, strict=True):
            if any(wants(hears.filter, view) for view in seen):
                enqueue(connection, each.id, hears.id, each.at, _due_at(connection, hears, each))


def announce_labelled(connection: Connection, article_id: int, number: int, names: Sequence[str], now: datetime) -> None:
    """Tell of an edit that got labels every endpoint that wants one of them and was not told of it before."""
    rows = connection.execute(_OF_EDIT, {"article": article_id, "number": number}).all()
    hearing = [each for each in who_hears(connection) if not each.filter.labels.isdisjoint(names)] if rows else []
    for row in rows:
        told = _labelled(row, names, now)
        knowing = set(connection.execute(select(delivery.c.endpoint_id).where(delivery.c.event_id == row.id)).scalars())
        for hears in hearing:
            if hears.id not in knowing and wants(hears.filter, told):
                enqueue(connection, row.id, hears.id, now, _due_at(connection, hears, told))


def _labelled(row: Row[Any], names: Sequence[str], now: datetime) -> Event:
    """The event of an edit as it would be now, with these labels beside those that its article had then."""
    return Event(
        id=row.id,
        type=row.type,
        at=now,
        body=row.body,
        article_id=row.article_id,
        version=row.version,
        outlet=row.outlet,
        labels=(*row.labels, *names),
        flags=tuple(row.flags),
        severity=row.severity,
        acknowledgement=row.acknowledgement,
    )


def _due_at(connection: Connection, hears: Hears, told: Event) -> datetime:
    """When an endpoint is told: at once, at the end of its window, or with what else happens to the article in the hour."""
    if hears.digest or not hears.gathers or told.type not in EDITS:
        return due(told.at, hears.digest, None)
    asked = {"article": told.article_id, "endpoint": hears.id, "since": told.at - 2 * HOUR}
    return due(told.at, None, connection.execute(_EARLIER, asked).scalar())


def _others(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, tuple[str, ...]]]:
    """Outlet and labels of the other articles that an event concerns."""
    if not ids:
        return {}
    labels = labels_of(connection, list(ids))
    rows = (row for batch in batches(ids) for row in connection.execute(_OUTLETS, {"ids": batch}))
    return {row.id: (row.outlet, labels.get(row.id, ())) for row in rows}


def enqueue(connection: Connection, event_id: str, endpoint_id: int, at: datetime, due_at: datetime | None = None) -> int:
    """A delivery that is due at once, or at `due_at`; its id."""
    values = {
        "event_id": event_id,
        "endpoint_id": endpoint_id,
        "state": "pending",
        "attempts": 0,
        "tries": 0,
        "created_at": at,
        "next_at": due_at or at,
        "due_at": due_at or at,
        "token": 0,
        "last_error": "",
    }
    return _DELIVERY.number(connection, values)
