"""What a check is decided on, what is decided, and what of it is stored: all of one check in one record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from revtrack.values.document import Document
from revtrack.values.outages import Down, Outage
from revtrack.values.politeness import HostHealth
from revtrack.values.review import Review
from revtrack.values.watching import Article, Event, EventType, FetchResult, Lease, Outcome, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one fetch meant: the outcome, why in one line, the article's next state, and what the world is told.

    `stores_version` says whether the document becomes a version; `keeps_page` whether the raw page is kept without one
    (a suspect reading). `window` is set where a version is stored. With an `outage` the event about availability is told of
    the outlet, and `down` is what is known of its host from then on (None: as before).
    """

    outcome: Outcome
    reason: str
    article: Article
    stores_version: bool = False
    keeps_page: bool = False
    window: Window | None = None
    events: tuple[EventType, ...] = ()
    shrunk: bool = False
    outage: Outage | None = None
    down: Down | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What `extract` was given beside the page, so that a reading can be made again bit for bit."""

    url: str
    content_type: str | None = None
    charset: str | None = None
    previous_number: int | None = None
    furniture: tuple[str, ...] = ()
    site: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """A document that becomes a version, with its page, the inputs of its reading, and its review (None for the first).

    `block_digests` are those of its short blocks, by which the furniture of its host is found; `feed_updated` is the update
    that a feed claims for it.
    """

    document: Document
    page: bytes
    inputs: Inputs
    window: Window | None = None
    review: Review | None = None
    stats: Mapping[str, int] = field(default_factory=dict)
    block_digests: tuple[str, ...] = ()
    feed_updated: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that one fetch leaves behind. It commits in one transaction or not at all. `health`: None where it is as before.

    `planned` is when the article was due as it was claimed, and why: who made it due otherwise meanwhile knew more.
    `gives_back`: the lease is given back with it, because nothing follows.
    """

    decision: Decision
    fetch: FetchResult
    lease: Lease
    host_next_allowed_at: datetime
    health: HostHealth | None = None
    version: NewVersion | None = None
    page: bytes | None = None
    events: tuple[Event, ...] = ()
    planned: tuple[datetime | None, str] | None = None
    gives_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """A story that is about to be watched: its first fetch and its first version commit with it."""

    article: Article
    aliases: tuple[str, ...]
    fetch: FetchResult
    version: NewVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVersion:
    """The latest version as the pipeline needs it: its document, and what its reading was made from.

    `last_sighting` is set where a later version was removed: it is the end of what is known of this one.
    """

    number: int
    document: Document
    inputs: Inputs
    page_sha256: str
    status: int | None = None
    last_sighting: datetime | None = None
