"""What came of trying to deliver: the attempt, the delivery after it, and what it says of the endpoint."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from revtrack.errors import LeaseLostError
from revtrack.store.digests import settle_gathered
from revtrack.store.outgoing import announce
from revtrack.store.part import Part
from revtrack.store.tables import attempt, delivery, endpoint
from revtrack.values.sending import NextTry, Post, PostResult, Stop

_HELD = select(delivery).where(delivery.c.id == bindparam("delivery")).with_for_update()
_ENDPOINT = select(endpoint).where(endpoint.c.id == bindparam("endpoint")).with_for_update()


class Attempts(Part):
    """What came of tries."""

    def record_attempt(self, post: Post, result: PostResult, next_try: NextTry) -> None:
        """Store what came of a try and what follows. Raises LeaseLostError where somebody else took the delivery over.

        Where the endpoint is to be stopped, it is in the same transaction, and the others are told by the event of that;
        not where it was stopped already, or had a success meanwhile.
        """
        with self._db.writing() as connection:
            if next_try.stop:
                self._db.one_at_a_time(connection)
            row = connection.execute(_HELD, {"delivery": post.delivery_id}).one_or_none()
            if row is None or row.token != post.token:
                raise LeaseLostError(f"delivery {post.delivery_id} was taken over", hint="it is sent again, with the same id")
            connection.execute(attempt.insert(), _attempt(row, result))
            mine = delivery.c.id == post.delivery_id
            after = _after(row, result, next_try)
            connection.execute(delivery.update().where(mine).values(after))
            settle_gathered(connection, post.delivery_id, after["state"], result.error)
            found = connection.execute(_ENDPOINT, {"endpoint": post.endpoint_id}).one()
            connection.execute(
                endpoint.update().where(endpoint.c.id == post.endpoint_id).values(_health(found, result, next_try))
            )
            if next_try.stop and found.state == "active" and found.failing_since == post.failing_since:
                _stop(connection, post.endpoint_id, next_try.stop, result.at)


def set_state(connection: Connection, endpoint_id: int, state: str, why: str, at: datetime) -> bool:
    """Put an endpoint that was not removed into another state; whether it is there."""
    values = {"state": state, "state_why": why, "state_since": at}
    here = endpoint.update().where(endpoint.c.id == endpoint_id, endpoint.c.removed_at.is_(None))
    return bool(connection.execute(here.values(values)).rowcount)


def _attempt(row: Row[Any], result: PostResult) -> dict[str, Any]:
    return {
        "delivery_id": row.id,
        "number": row.attempts + 1,
        "at": result.at,
        "elapsed_ms": result.elapsed_ms,
        "status": result.status,
        "error": result.error,
        "reply": result.reply,
    }


def _after(row: Row[Any], result: PostResult, next_try: NextTry) -> dict[str, Any]:
    """The delivery after a try. One that was cancelled while it was in flight does not come back to life."""
    cancelled = row.state == "cancelled" and next_try.state != "delivered"
    return {
        "state": "cancelled" if cancelled else next_try.state,
        "next_at": next_try.at if next_try.state == "retrying" and not cancelled else None,
        "attempts": row.attempts + 1,
        "tries": row.tries + 1,
        "lease_until": None,
        "last_status": result.status,
        "last_error": result.error,
    }


def _health(row: Row[Any], result: PostResult, next_try: NextTry) -> dict[str, Any]:
    """What a try says of its endpoint: a success makes all well; the first failure after one is remembered."""
    if next_try.state == "delivered":
        return {"failing_since": None, "held_until": None}
    return {"failing_since": row.failing_since or result.at, "held_until": next_try.hold_until or row.held_until}


def _stop(connection: Connection, endpoint_id: int, stop: Stop, at: datetime) -> None:
    """Stop sending to an endpoint. The event of it is for the others, and for itself when it is resumed."""
    if set_state(connection, endpoint_id, stop.state, stop.why, at):
        announce(connection, [stop.event])
