"""When a delivery is tried again. Pure: the tries so far and what came of the last one go in, the next step comes out.

The table is Standard Webhooks' own (spec/standard-webhooks.md, "Deliverability and reliability"), ten tries over 3.2 days.
"""

from datetime import datetime, timedelta
from typing import Literal

from revtrack.schedule.rate import jitter
from revtrack.values.sending import NextTry, PostResult

GAPS = tuple(timedelta(seconds=seconds) for seconds in (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400))
TRIES = len(GAPS) + 1
LONGEST_ASKED = timedelta(days=1)
GONE = 410
BUSY = frozenset({429, 502, 504})
"""Answers of a receiver that has too much to do."""
BREATH = timedelta(seconds=30)
"""How long a busy receiver is left alone that does not say for how long."""
PATIENCE = timedelta(days=5)
"""An endpoint that answered no 2xx for so long gets nothing more until it is resumed."""


def next_try(attempts: int, result: PostResult, *, now: datetime, key: str) -> NextTry:
    """What follows a try that had `attempts` tries before it. `key` spreads the tries of many deliveries by ±10 %."""
    if succeeded(result):
        return NextTry("delivered")
    if result.status == GONE:
        return NextTry("cancelled")
    wait = _asked(result)
    hold_until = now + wait if wait else None
    if attempts + 1 >= TRIES:
        return NextTry("exhausted", hold_until=hold_until)
    return NextTry("retrying", now + max(GAPS[attempts] * jitter(key), wait), hold_until=hold_until)


def stops(result: PostResult, failing_since: datetime | None, *, now: datetime) -> Literal["paused", "disabled"] | None:
    """Whether an endpoint is sent to no more after a try; `failing_since` is its first failure after the last success."""
    if succeeded(result):
        return None
    if result.status == GONE:
        return "disabled"
    return "paused" if failing_since is not None and now - failing_since >= PATIENCE else None


def succeeded(result: PostResult) -> bool:
    """Whether the receiver took the message."""
    return result.taken or (result.status is not None and 200 <= result.status < 300)


def _asked(result: PostResult) -> timedelta:
    """How long the receiver wants to be left alone."""
    if result.retry_after is not None:
        return min(result.retry_after, LONGEST_ASKED)
    return BREATH if result.status in BUSY else timedelta(0)
