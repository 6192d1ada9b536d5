"""The service and its database: health, disk, integrity, removal, and how another schedule would have done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from revtrack.values.politeness import LeftAlone


@dataclass(frozen=True, slots=True)
class Folded:
    """How many rows fewer there are, and up to which article; None where there was none left."""

    fewer: int
    last: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disk:
    """How the database grows: bytes a day (None: not known yet), free bytes of its disk and days until that is full."""

    growth_per_day: float | None = None
    free: int | None = None
    days_left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegrityReport:
    """What `check-integrity` looked at, and what of it is damaged, each in one line."""

    revision: str
    counts: Mapping[str, int]
    damaged: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeReport:
    """What `purge` took out: versions, deliveries that it cancelled; and which versions that stay have the same text."""

    article: int
    versions: tuple[int, ...]
    cancelled: int
    also_in: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentFetches:
    """What came of the fetches of the last `span_s` seconds, and how many seconds late they began (None: none did)."""

    span_s: float = 0.0
    outcomes: Mapping[str, int] = field(default_factory=dict)
    failures: Mapping[str, int] = field(default_factory=dict)
    lag_median_s: float | None = None
    lag_95_s: float | None = None
    lag_longest_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailingFeed:
    """A feed that fails or is unavailable: so many times in a row, since when, why, and when it is asked again."""

    id: int
    url: str
    state: str
    failures: int
    since: datetime | None
    why: str
    next_check_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """How it goes with the feeds. `states` counts them, `failing` names those that fail for the longest.

    `oldest_overdue_s` is the age of the oldest check that its host would allow and nobody made. Feeds have `found` so many
    stories in the last 24 hours; `waiting` addresses are still to be visited.
    """

    states: Mapping[str, int] = field(default_factory=dict)
    oldest_overdue_s: float = 0.0
    found: int = 0
    waiting: int = 0
    failing: tuple[FailingFeed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport:
    """The health of a database and of the service on it. `ok` is False where `problems` names at least one."""

    ok: bool
    problems: tuple[str, ...]
    articles: int
    versions: int
    oldest_overdue_s: float
    oldest_pending_delivery_s: float
    queue: Mapping[str, int]
    workers: int
    endpoints: Mapping[str, int] = field(default_factory=dict)
    worker_kills: int = 0
    database_url: str
    database_bytes: int
    revision: str
    version: str
    disk: Disk = field(default_factory=Disk)
    fetches: RecentFetches = field(default_factory=RecentFetches)
    left_alone: tuple[LeftAlone, ...] = ()
    feeds: FeedHealth = field(default_factory=FeedHealth)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedEdits:
    """When an article was published, from when until when it was watched, and when it changed meanwhile."""

    published: datetime
    since: datetime
    until: datetime
    edits: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedWay:
    """What one way of checking would have achieved: fetches in all, delays of the edits, the share that it never saw."""

    name: str
    fetches: int
    median: timedelta
    mean: timedelta
    missed_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationReport:
    """Ways of checking, tried on what this database saw. `planned` and `budget` are fetches a day, of today."""

    articles: int
    edits: int
    days: float
    planned: float
    budget: float
    ways: tuple[SimulatedWay, ...]
