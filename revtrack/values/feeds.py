"""Feeds and what they bring, step by step: content, choice, decision, record, and the addresses that wait to be watched.

All times are aware and UTC. These values cross between the steps of discovery; none of them can be changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal, Self

from revtrack.values.politeness import HostHealth
from revtrack.values.push import Hub
from revtrack.values.watching import Event, EventType, Lease, Streak

FeedKind = Literal["", "rss", "atom", "json", "sitemap", "index"]
"""What a feed is written in; "" until it was first read."""

FeedState = Literal["ok", "failing", "unavailable", "paused"]
"""How it goes with a feed."""

FoundState = Literal["waiting", "watched", "refused", "passed"]
"""What became of a found address: it waits, it is an article, it holds no story, or it was older than what is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """A story as a feed names it. `summary` is text without mark-up; `sections` are its categories."""

    url: str
    title: str = ""
    summary: str = ""
    sections: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None

    @property
    def date(self) -> datetime | None:
        """When the story is from, as far as the feed says."""
        return self.published or self.updated


@dataclass(frozen=True, slots=True)
class Child:
    """A sitemap that an index names, and when the index says that it changed."""

    url: str
    modified: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedContent:
    """What was read out of one feed. `wait` is how long it wants not to be asked, `quiet_hours` when not at all (UTC).

    `left_out` counts items beyond the cap and items without an address that could be watched. `hub` is where it can be
    subscribed to as `topic`; both are "" where it cannot.
    """

    kind: FeedKind
    title: str = ""
    items: tuple[FeedItem, ...] = ()
    children: tuple[Child, ...] = ()
    wait: timedelta | None = None
    quiet_hours: frozenset[int] = frozenset()
    left_out: int = 0
    hub: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class NamedFeed:
    """A feed that a page names: its address, and what the page calls it."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFilter:
    """Which stories of a feed are wanted; an empty criterion lets every story pass.

    `include` and `exclude` are patterns on the address (`*` stands for anything; without one it may stand anywhere in it),
    `sections` are categories or folders of the address, `keywords` words of title or summary.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What goes with a story that is found: labels, the mark that it is important, an outlet where its page names none."""

    labels: tuple[str, ...] = ()
    important: bool = False
    outlet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOrder:
    """What a person asks of a feed. `per_day` is the most stories it may bring in 24 hours; stories older than `backfill`
    when the feed is added are passed over (None: none is)."""

    filter: FeedFilter = FeedFilter()
    wishes: Wishes = Wishes()
    per_day: int = 500
    backfill: timedelta | None = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """An address that discovers articles, as the store knows it.

    `news` stories came in `exposure_h` hours, both fading with time; `children` are the sitemaps of an index with the time
    each was last read, `pending` those that are to be read next; `primed_at` is when it was first read whole.
    """

    id: int
    url: str
    host: str
    created_at: datetime
    order: FeedOrder = FeedOrder()
    kind: FeedKind = ""
    title: str = ""
    state: FeedState = "ok"
    checked_at: datetime | None = None
    primed_at: datetime | None = None
    next_check_at: datetime | None = None
    next_check_why: str = ""
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    failing_since: datetime | None = None
    failing_why: str = ""
    gone: Streak | None = None
    news: float = 0.0
    exposure_h: float = 0.0
    wait_s: int = 0
    quiet_hours: tuple[int, ...] = ()
    children: Mapping[str, datetime] = field(default_factory=dict)
    pending: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """What is asked next: a sitemap that is still to be read, else the feed itself."""
        return self.pending[0] if self.pending else self.url

    @property
    def horizon(self) -> datetime | None:
        """Stories from before this are passed over."""
        return None if self.order.backfill is None else self.created_at - self.order.backfill

    def evolve(self, **changes: object) -> Self:
        """A copy with some fields replaced."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An address that is to be watched: a row from when it is found until it is an article, or refused with a reason."""

    id: int
    url: str
    host: str
    feed_id: int | None
    found_at: datetime
    wishes: Wishes = Wishes()
    state: FoundState = "waiting"
    tries: int = 0
    next_try_at: datetime | None = None
    why: str = ""
    article_id: int | None = None
    claimed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """That a feed has shown an address before: its row, the article it led to, and the update the feed claimed then."""

    found_id: int
    article_id: int | None
    claimed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Touched:
    """A story that a feed showed before and that it now claims was updated."""

    found_id: int
    article_id: int | None
    claimed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which items of a feed are new, which are remembered as too old, which claim an update.

    `unwanted` counts what the filter keeps out, `held_over` what is left for a later day by the limit.
    """

    new: tuple[FeedItem, ...] = ()
    passed: tuple[FeedItem, ...] = ()
    touched: tuple[Touched, ...] = ()
    unwanted: int = 0
    held_over: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDecision:
    """What one fetch of a feed meant: its next state, why in one line, and what the world is told."""

    feed: Feed
    reason: str
    events: tuple[EventType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRecord:
    """All that one fetch of a feed leaves behind. It commits in one transaction or not at all.

    `heard` is when its hub had called last of what this fetch answers. `hub` is where it can be subscribed to (None: nowhere),
    as far as this fetch says it, that is `reads_hub`.
    """

    feed: Feed
    heard: datetime | None = None
    at: datetime
    lease: Lease
    host_next_allowed_at: datetime
    health: HostHealth | None = None
    choice: Choice = Choice()
    events: tuple[Event, ...] = ()
    reads_hub: bool = False
    hub: Hub | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What one visit to a found address came to: `found` is its next state. It commits with the host's next time."""

    found: Found
    at: datetime
    lease: Lease
    host_next_allowed_at: datetime
