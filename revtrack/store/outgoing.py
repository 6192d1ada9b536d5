"""Puts events into the outbox, inside the transaction of what they tell of: no version without its deliveries."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, or_, select

from revtrack.events import wants
from revtrack.store.prepared import Prepared
from revtrack.store.rows import event_values, filter_of
from revtrack.store.tables import delivery, endpoint, event
from revtrack.values.watching import Event

HEARING = ("active", "paused")
_HEARING = Prepared(
    select(endpoint.c.id, endpoint.c.filter)
    .where(endpoint.c.removed_at.is_(None), or_(*(endpoint.c.state == state for state in HEARING)))
    .order_by(endpoint.c.id)
    .with_for_update(read=True)
)
_EVENT = Prepared(event.insert())
_DELIVERY = Prepared(delivery.insert().returning(delivery.c.id))


def announce(connection: Connection, events: Iterable[Event]) -> None:
    """Store events, and one delivery of each for every endpoint that wants it; those of paused endpoints wait."""
    told = list(events)
    if not told:
        return
    _EVENT.each(connection, [event_values(each) for each in told])
    for endpoint_id, criteria in _HEARING.rows(connection, {}):
        wanted = filter_of(criteria)
        for each in told:
            if wants(wanted, each):
                enqueue(connection, each.id, endpoint_id, each.at)


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
