"""What is known of a host so that nobody asks it too much: its robots.txt, how it fails, until when it is left alone."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The robots.txt of an origin (scheme, host and port), as far as it concerns us.

    `rules` are the lines of the groups that hold for revtrack, in the form of RFC 9309; "" allows everything. `status` is
    that of the answer that they come from, `fetched_at` when it came, `fresh_until` when it is asked for again. `sitemaps` are
    those of its own site that it names.
    """

    origin: str
    rules: str
    status: int | None
    etag: str | None
    fetched_at: datetime
    fresh_until: datetime
    sitemaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HostHealth:
    """How a host answers: failures in a row that are its own, until when it is left alone for them, and the last reason."""

    failures: int = 0
    open_until: datetime | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class HostState:
    """A host as the store knows it: its health, and when it may be asked next (None: at any time)."""

    health: HostHealth = field(default_factory=HostHealth)
    next_allowed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A host that failed so often that it is left alone for a while; then one probe decides."""

    host: str
    failures: int
    until: datetime
    why: str
