"""Digests: deliveries that are due together go as one, which is a delivery of its own with the ids of what it gathers.

What is gathered waits with its digest, in one transaction with it: it is delivered, or exhausted, when the digest is.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, exists, func, or_, select

from revtrack.render.digest import KIND, NAMED, digest_body
from revtrack.store.leases import beyond
from revtrack.store.outgoing import EDITS, WAITING, enqueue
from revtrack.store.part import Part, batches
from revtrack.store.rows import event_values
from revtrack.store.tables import delivery, endpoint, event
from revtrack.values.watching import SIGNED, Event

_NOW = bindparam("now", type_=delivery.c.next_at.type)
_BEYOND = bindparam("beyond", type_=delivery.c.next_at.type)
_DUE = and_(
    delivery.c.state.in_(WAITING),
    delivery.c.next_at <= _NOW,
    or_(delivery.c.lease_until.is_(None), delivery.c.lease_until <= _NOW, delivery.c.lease_until > _BEYOND),
)
_GATHERS = and_(
    endpoint.c.kind != SIGNED,
    or_(endpoint.c.digest != "", endpoint.c.ordered.is_(None), endpoint.c.ordered.is_(False)),
    endpoint.c.state == "active",
    endpoint.c.removed_at.is_(None),
    or_(endpoint.c.held_until.is_(None), endpoint.c.held_until <= _NOW),
)
_ENDPOINTS = (
    select(endpoint.c.id)
    .join(delivery, delivery.c.endpoint_id == endpoint.c.id)
    .where(_GATHERS, _DUE)
    .group_by(endpoint.c.id)
    .having(func.count() > 1)
)
_LOCK = (
    select(endpoint.c.id, endpoint.c.digest)
    .where(endpoint.c.id == bindparam("endpoint"), _GATHERS)
    .with_for_update(skip_locked=True)
)
_TOGETHER = (
    select(delivery.c.id, delivery.c.event_id, event.c.type, event.c.article_id)
    .join(event, event.c.id == delivery.c.event_id)
    .where(_DUE, delivery.c.endpoint_id == bindparam("endpoint"), event.c.type.not_in((KIND, "endpoint.test")))
    .order_by(delivery.c.id)
    .with_for_update(of=delivery, skip_locked=True)
)
_BODIES = (
    select(event.c.body)
    .join(delivery, delivery.c.event_id == event.c.id)
    .where(delivery.c.digest_id == bindparam("digest"), event.c.removed_at.is_(None))
    .order_by(delivery.c.id)
    .limit(NAMED)
)


class Digests(Part):
    """What is told as one message."""

    def gather(self, *, now: datetime, lease: timedelta, new_id: Callable[[], str]) -> int:
        """Make a digest of what is due together: all of an endpoint that has windows, else edits of one article where no
        order is to be kept.

        Gives the number of digests; each is due at once.
        """
        asked = {"now": now, "beyond": beyond(now, lease)}
        with self._db.reading() as connection:
            endpoints = list(connection.execute(_ENDPOINTS, asked).scalars())
        return sum(self._gather(each, asked, new_id) for each in endpoints)

    def _gather(self, endpoint_id: int, asked: dict[str, datetime], new_id: Callable[[], str]) -> int:
        with self._db.writing() as connection:
            wish = connection.execute(_LOCK, {**asked, "endpoint": endpoint_id}).one_or_none()
            if wish is None:
                return 0
            rows = connection.execute(_TOGETHER, {**asked, "endpoint": endpoint_id}).all()
            groups = [group for group in _groups(rows, windows=bool(wish.digest)) if len(group) > 1]
            for group in groups:
                _make(connection, endpoint_id, group, new_id(), asked["now"])
            return len(groups)


def gathered_bodies(connection: Connection, row: Row[Any]) -> tuple[bytes, ...]:
    """The bodies of the events that a claimed delivery gathers; none where it is no digest."""
    if row.type != KIND:
        return ()
    return tuple(bytes(body) for body in connection.execute(_BODIES, {"digest": row.id}).scalars())


def settle_gathered(connection: Connection, digest_id: int, state: str, error: str) -> None:
    """What a digest gathered, once it is sent or given up. That whose words were removed on request stays cancelled."""
    if state in WAITING:
        return
    kept = select(event.c.id).where(event.c.id == delivery.c.event_id, event.c.removed_at.is_(None))
    mine = and_(delivery.c.digest_id == digest_id, delivery.c.state != "delivered", exists(kept))
    connection.execute(delivery.update().where(mine).values(state=state, last_error=error))


def _groups(rows: Iterable[Any], *, windows: bool) -> list[list[Row[Any]]]:
    groups: dict[object, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        alone = ("event", row.event_id)
        groups["all" if windows else ("article", row.article_id) if row.type in EDITS else alone].append(row)
    return list(groups.values())


def _make(connection: Connection, endpoint_id: int, group: list[Row[Any]], event_id: str, now: datetime) -> None:
    body = digest_body([row.event_id for row in group], at=now)
    connection.execute(event.insert(), event_values(Event(id=event_id, type=KIND, at=now, body=body)))
    digest_id = enqueue(connection, event_id, endpoint_id, now)
    for ids in batches([row.id for row in group]):
        inside = {"digest_id": digest_id, "next_at": None, "lease_until": None}
        connection.execute(delivery.update().where(delivery.c.id.in_(ids)).values(inside))
