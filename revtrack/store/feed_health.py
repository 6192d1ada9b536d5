"""How it goes with the feeds of a database, for `status`: bounded, however much they have found.

Found addresses are numbered in the order in which they come, so the newest are a range of the key.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, text

from revtrack.store.columns import UtcTime
from revtrack.store.database import pairs
from revtrack.values.operation import FailingFeed, FeedHealth

SPAN = timedelta(hours=24)
MOST_FOUND, MOST_FAILING = 100_000, 20
_STATES = "SELECT state, count(*) FROM feed GROUP BY state ORDER BY state"
_DUE_FROM = "CASE WHEN h.next_allowed_at > f.next_check_at THEN h.next_allowed_at ELSE f.next_check_at END"
_OVERDUE = f"""
    SELECT min({_DUE_FROM}) AS oldest FROM feed f JOIN host h ON h.name = f.host
    WHERE f.state <> 'paused' AND f.next_check_at <= :now AND (h.next_allowed_at IS NULL OR h.next_allowed_at <= :now)
"""
_FOUND = f"""
    SELECT count(*) FROM found
    WHERE id > (SELECT coalesce(max(id), 0) FROM found) - {MOST_FOUND}
        AND found_at > :since AND feed_id IS NOT NULL AND state <> 'passed'
"""
_WAITING = "SELECT count(*) FROM found WHERE next_try_at IS NOT NULL"
_FAILING = f"""
    SELECT id, url, state, failures, failing_since, failing_why, next_check_at FROM feed
    WHERE state IN ('failing', 'unavailable') ORDER BY failing_since, id LIMIT {MOST_FAILING}
"""


def feed_health(connection: Connection, now: datetime) -> FeedHealth:
    """How it goes with the feeds; those that fail for the longest are named."""
    overdue = _timed(connection, _OVERDUE, {"now": now}, "oldest").scalar_one()
    return FeedHealth(
        states=pairs(connection.execute(text(_STATES))),
        oldest_overdue_s=round((now - overdue).total_seconds(), 1) if overdue else 0.0,
        found=int(_timed(connection, _FOUND, {"since": now - SPAN}).scalar_one()),
        waiting=int(connection.execute(text(_WAITING)).scalar_one()),
        failing=tuple(_failing(row) for row in _timed(connection, _FAILING, {}, "failing_since", "next_check_at")),
    )


def _failing(row: Any) -> FailingFeed:
    return FailingFeed(
        id=row.id,
        url=row.url,
        state=row.state,
        failures=row.failures,
        since=row.failing_since,
        why=row.failing_why,
        next_check_at=row.next_check_at,
    )


def _timed(connection: Connection, query: str, moments: dict[str, datetime], *times: str) -> Any:
    """The result of a query that is given moments, and that gives moments under the names `times`."""
    asked = text(query).bindparams(*(bindparam(name, moment, UtcTime()) for name, moment in moments.items()))
    return connection.execute(asked.columns(**dict.fromkeys(times, UtcTime())) if times else asked)
