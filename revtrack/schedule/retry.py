"""When a delivery is tried again. Pure: the tries so far and what came of the last one go in, the next step comes out.

The table is Standard Webhooks' own (spec/standard-webhooks.md, "Deliverability and reliability"), ten tries over 3.2 days.
"""

import hashlib
from datetime import datetime, timedelta

from revtrack.values.watching import NextTry, PostResult

GAPS = tuple(timedelta(seconds=seconds) for seconds in (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400))
TRIES = len(GAPS) + 1
JITTER = 0.1
LONGEST_ASKED = timedelta(days=1)
GONE = 410


def next_try(attempts: int, result: PostResult, *, now: datetime, key: str) -> NextTry:
    """What follows a try that had `attempts` tries before it. `key` spreads the tries of many deliveries by ±10 %."""
    if result.status is not None and 200 <= result.status < 300:
        return NextTry("delivered")
    if result.status == GONE:
        return NextTry("cancelled", disable=True)
    if attempts + 1 >= TRIES:
        return NextTry("exhausted")
    asked = min(result.retry_after or timedelta(0), LONGEST_ASKED)
    return NextTry("retrying", now + max(GAPS[attempts] * _jitter(key), asked))


def _jitter(key: str) -> float:
    """A factor between 0.9 and 1.1 that depends on the key alone."""
    share = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) / 2**32
    return 1 - JITTER + 2 * JITTER * share
