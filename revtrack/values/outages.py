"""Outlets that are down: many articles of one host that fail together."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A watched article of a host: when it was last asked for, and since when it is not there (None: it is)."""

    id: int
    checked_at: datetime | None
    gone_since: datetime | None


@dataclass(frozen=True, slots=True)
class Down:
    """When a host's articles were last told of as one: since when they are gone together, and until when they were."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outage:
    """An event about an outlet as a whole: these articles are missing, of `watched` that were asked for meanwhile."""

    articles: tuple[int, ...]
    watched: int
