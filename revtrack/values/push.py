"""Subscriptions at hubs (WebSub): who tells us that a feed has something new, so that nobody has to ask all the time.

All times are aware and UTC.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

PushState = Literal["asked", "active", "denied", "leaving"]
"""A hub was asked, or is to be; it has confirmed; it does not want to; it is to be told that we want no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """Where a feed says that it can be subscribed to, and by what name (`topic`); `path` and `secret` are fresh."""

    hub: str
    topic: str
    path: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A subscription as the store knows it. `feed_id` is None where its feed was removed.

    `path` is the end of the address at which the hub calls us, which nobody can guess; `until` is when it ends by itself,
    `next_at` when the hub is asked next, `tries` how often it was asked in vain, `why` what it said then.
    """

    id: int
    feed_id: int | None
    path: str
    hub: str
    topic: str
    state: PushState
    next_at: datetime
    secret: str = field(default="", repr=False)
    until: datetime | None = None
    tries: int = 0
    why: str = ""
    notified_at: datetime | None = None
