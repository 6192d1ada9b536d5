"""What is told of feeds and of lists of addresses: lines, details, reports, how much still waits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from revtrack.values.feeds import Feed, FeedOrder, Found, FoundState, NamedFeed
from revtrack.values.push import Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReport:
    """What one check of a feed brought."""

    feed: Feed
    reason: str
    status: int | None
    new: int = 0
    updated: int = 0
    unwanted: int = 0
    held_over: int = 0
    items: int = 0
    elapsed_ms: int = 0


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One line of `feed list`: the feed, and how many of its stories are in which state."""

    feed: Feed
    counts: Mapping[FoundState, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDetail:
    """`feed show`: a feed, and of its found addresses those that wait or were refused, and the newest that are watched."""

    row: FeedRow
    push: Subscription | None = None
    waiting: tuple[Found, ...] = ()
    refused: tuple[Found, ...] = ()
    watched: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of a list of addresses, in or out: a story, or a feed with its order."""

    url: str
    feed: bool = False
    title: str = ""
    order: FeedOrder = field(default_factory=FeedOrder)


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many found addresses wait, by host."""

    by_host: Mapping[str, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_host.values())


@dataclass(frozen=True, slots=True)
class FeedAdded:
    """What adding a feed came to: its number, whether it was known already, the feeds that the page names beside it."""

    feed_id: int
    known: bool
    beside: tuple[NamedFeed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many found addresses wait, of how many hosts, the pause at each, and about how long they take."""

    addresses: int
    hosts: int
    pause: timedelta
    about: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of a list: addresses that wait now, stories and feeds known already, new feeds, entries that are no use.

    `listed` counts the entries that could be read, `problems` tells the first of those that are no use, each with its place.
    """

    waiting: int
    known: int
    feeds: int
    listed: int
    unusable: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The list of all that is watched, in one of its forms, and how many feeds and articles stand in it."""

    text: str
    feeds: int
    articles: int
