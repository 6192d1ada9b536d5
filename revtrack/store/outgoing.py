"""Puts events into the outbox, inside the transaction of what they tell of: no version without its deliveries."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select

from revtrack.events import as_each_has_it, wants
from revtrack.store.part import batches, labels_of
from revtrack.store.prepared import Prepared
from revtrack.store.rows import event_values, filter_of
from revtrack.store.tables import article, delivery, endpoint, event
from revtrack.values.reports import EndpointFilter
from revtrack.values.watching import Event

HEARING = ("active", "paused")
_HEARING = Prepared(
    select(endpoint.c.id, endpoint.c.filter)
    .where(endpoint.c.removed_at.is_(None), or_(*(endpoint.c.state == state for state in HEARING)))
    .order_by(endpoint.c.id)
    .with_for_update(read=True)
)
_OUTLETS = select(article.c.id, article.c.outlet).where(article.c.id.in_(bindparam("ids", expanding=True)))
_EVENT = Prepared(event.insert())
_DELIVERY = Prepared(delivery.insert().returning(delivery.c.id))


Hearing = Sequence[tuple[int, EndpointFilter]]


def who_hears(connection: Connection) -> Hearing:
    """The endpoints that are not stopped, and what each wants; they stay so until the transaction ends."""
    return [(endpoint_id, filter_of(criteria)) for endpoint_id, criteria in _HEARING.rows(connection, {})]


def announce(connection: Connection, events: Iterable[Event], hearing: Hearing | None = None) -> None:
    """Store events, and one delivery of each for every endpoint that wants it; those of paused endpoints wait.

    `hearing` is what `who_hears` said earlier in the same transaction.
    """
    told = list(events)
    if not told:
        return
    _EVENT.each(connection, [event_values(each) for each in told])
    views = [as_each_has_it(each, _others(connection, each.beside)) for each in told]
    for endpoint_id, wanted in who_hears(connection) if hearing is None else hearing:
        for each, seen in zip(told, views, strict=True):
            if any(wants(wanted, view) for view in seen):
                enqueue(connection, each.id, endpoint_id, each.at)


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
        "token": 0,
        "last_error": "",
    }
    return _DELIVERY.number(connection, values)
