"""What came of the newest fetches, and how late they began: bounded, however many articles are watched.

Rows are numbered in the order in which they are written, so the newest are a range of the key and need no index of their own.
The moment for which a fetch was planned stands in the row of the fetch before it.
"""

from collections import Counter
from datetime import datetime, timedelta
from statistics import median, quantiles
from typing import Any

from sqlalchemy import Connection, Row, bindparam, text

from revtrack.store.columns import UtcTime
from revtrack.values.operation import RecentFetches

SPAN = timedelta(hours=24)
MOST, MOST_LAGS = 10_000, 1_000
_NEWEST = 'SELECT coalesce(max(id), 0) FROM "fetch"'
_RECENT = """
    SELECT outcome, failure, count(*) AS number, min(started_at) AS oldest FROM "fetch"
    WHERE id > :after AND started_at > :since GROUP BY outcome, failure
"""
_LAGS = """
    SELECT f.started_at AS began,
        (
            SELECT p.planned_at FROM "fetch" p WHERE p.article_id = f.article_id AND p.id < f.id ORDER BY p.id DESC LIMIT 1
        ) AS planned
    FROM "fetch" f WHERE f.id > :after AND f.started_at > :since
"""


def recent_fetches(connection: Connection, now: datetime) -> RecentFetches:
    """The outcomes of the last 24 hours, of the newest 10,000 fetches at most; the lag of the newest 1,000."""
    newest = int(connection.execute(text(_NEWEST)).scalar_one())
    found = _asked(connection, _RECENT, newest - MOST, now, "oldest")
    outcomes, failures = Counter[str](), Counter[str]()
    for row in found:
        outcomes[row.outcome] += row.number
        failures[row.failure or ""] += row.number
    del failures[""]
    rows = _asked(connection, _LAGS, newest - MOST_LAGS, now, "began", "planned")
    lags = [max(0.0, (row.began - row.planned).total_seconds()) for row in rows if row.planned]
    oldest = min((row.oldest for row in found), default=now)
    whole = outcomes.total() < MOST
    return RecentFetches(
        span_s=SPAN.total_seconds() if whole else round((now - oldest).total_seconds()),
        outcomes=dict(outcomes.most_common()),
        failures=dict(failures.most_common()),
        lag_median_s=round(median(lags), 1) if lags else None,
        lag_95_s=round(_most(lags), 1) if lags else None,
        lag_longest_s=round(max(lags), 1) if lags else None,
    )


def _most(lags: list[float]) -> float:
    """What nineteen of twenty do not exceed."""
    return quantiles(lags, n=20, method="inclusive")[-1] if len(lags) > 1 else lags[0]


def _asked(connection: Connection, query: str, after: int, now: datetime, *times: str) -> list[Row[Any]]:
    since = bindparam("since", now - SPAN, UtcTime())
    asked = text(query).bindparams(since, bindparam("after", after)).columns(**dict.fromkeys(times, UtcTime()))
    return list(connection.execute(asked))
