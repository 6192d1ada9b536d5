"""When a hub is asked for a subscription, again, or anew. Pure.

A hub grants a time, and is asked again before that is over; one that fails is asked ever more rarely.
"""

from datetime import datetime, timedelta

ASKED_FOR = timedelta(days=10)
"""The lease that a hub is asked for."""
GRANTED_LEAST, GRANTED_MOST, GRANTED_SILENTLY = timedelta(minutes=5), timedelta(days=30), timedelta(days=7)
"""Between what a lease is believed, and what holds where a hub does not say."""
RENEWED_AFTER = 0.8
"""Of a lease."""
AGAIN_FIRST, AGAIN_MOST = timedelta(minutes=5), timedelta(days=1)
LEAVING_TRIES = 3
"""So often a hub is told that we want no more; then its lease ends by itself."""
WHY = "because its hub says that it has something new"
"""What is told of a feed that is due since a hub called."""
LEAST_BETWEEN = timedelta(minutes=1)
"""Whoever calls, a feed is not read more often."""
NOTED_AGAIN = timedelta(minutes=1)
"""A hub that called is heard anew after so long, as long as the reading that its call asked for has not begun."""
READING = timedelta(minutes=3)
"""So long a feed of which a call was noted is not due by it, from when its reading began. More than twice the others."""
CHANGED_AFTER = timedelta(days=1)
"""So long a subscription stays where a feed names another hub: it could name one at every reading."""


def granted(seconds: str | None, now: datetime) -> datetime:
    """Until when a subscription holds, by the `hub.lease_seconds` of its confirmation."""
    if not seconds or not (seconds.isascii() and seconds.isdigit()):
        return now + GRANTED_SILENTLY
    return now + min(GRANTED_MOST, max(GRANTED_LEAST, timedelta(seconds=int(seconds[:9]))))


def renewal(until: datetime, now: datetime) -> datetime:
    """When a subscription that holds until then is renewed."""
    return now + (until - now) * RENEWED_AFTER


def asked_again(tries: int, now: datetime) -> datetime:
    """When a hub is asked again that was asked so many times and has not confirmed: after 5 minutes, then twice as long."""
    doubled: timedelta = AGAIN_FIRST * 2 ** min(max(0, tries - 1), 16)
    return now + min(AGAIN_MOST, doubled)


def is_heard(called_at: datetime | None, now: datetime) -> bool:
    """Whether a call was noted so lately that another would say the same."""
    return called_at is not None and abs(now - called_at) < NOTED_AGAIN


def is_answered(called_at: datetime | None, now: datetime) -> bool:
    """Whether a reading that begins now answers a call of lately; for longer than it is heard, for clocks differ."""
    return called_at is not None and abs(now - called_at) < READING


def due_after_call(checked_at: datetime | None, now: datetime) -> datetime:
    """When a feed is read of which its hub says that it has something new."""
    return now if checked_at is None else max(now, min(checked_at, now) + LEAST_BETWEEN)
