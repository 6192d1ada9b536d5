"""What watching an article yields, step by step: a fetch, the article's state, a decision, an event, a record.

All times are aware and UTC. These values cross between the steps of the pipeline; none of them can be changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, Self

from revtrack.values.document import Document
from revtrack.values.politeness import HostHealth
from revtrack.values.review import Review

if TYPE_CHECKING:
    from revtrack.values.feeds import Feed, Found

Failure = Literal[
    "bad-address",
    "unresolvable",
    "private",
    "port",
    "refused",
    "tls",
    "timed-out",
    "too-large",
    "too-many-redirects",
    "broken",
    "robots",
    "http-error",
]
"""Why a request brought no page."""

Outcome = Literal["first", "same", "changed", "typography", "dates", "suspect", "failed", "gone", "restored"]
"""What one fetch meant for its article."""

Watch = Literal["ok", "failing", "gone", "paused", "unwatched", "retired"]
"""How it goes with an article."""

LEFT_ALONE: frozenset[Watch] = frozenset({"paused", "unwatched", "retired"})
"""States in which an article is not fetched: by hand, or because it was quiet for very long."""

EventType = Literal[
    "article.watched",
    "article.updated",
    "article.unavailable",
    "article.restored",
    "article.alternating",
    "article.retired",
    "feed.unavailable",
    "feed.restored",
    "endpoint.paused",
    "endpoint.digest",
    "endpoint.test",
]


EndpointKind = Literal["webhook", "slack", "discord", "teams", "email", "apprise"]
"""In which form an endpoint is told: signed JSON, or a message for people."""

SIGNED: EndpointKind = "webhook"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchResult:
    """One attempt to read a page: an answer with a body, a 304, or a failure. All of them are values.

    `body` is decoded from its transfer and content encodings; `wire_bytes` counts what came over the network; `age` is the
    answer's `Age`, `retry_after` what the host asked us to wait. `failure` is None where the answer was 2xx or 304.
    """

    url: str
    final_url: str
    started_at: datetime
    finished_at: datetime
    status: int | None = None
    failure: Failure | None = None
    detail: str = ""
    body: bytes = b""
    wire_bytes: int = 0
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    age: timedelta = timedelta(0)
    retry_after: timedelta | None = None
    redirects: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def not_modified(self) -> bool:
        """Whether the host said that nothing changed (304)."""
        return self.status == 304

    @property
    def elapsed_ms(self) -> int:
        """How long the attempt took, in milliseconds."""
        return round((self.finished_at - self.started_at).total_seconds() * 1000)


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a change happened: after the old text was last seen, until the new one was first seen.

    `after` is None where the old text has no sighting of ours (the first version was imported).
    """

    after: datetime | None
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """Equal observations in a row: a page that is gone, or a suspect text. `key` is what they share.

    `tries` counts on when the observation changes to another of its sort, so that nobody asks for ever in a hurry.
    """

    key: str
    count: int
    since: datetime
    tries: int = 1

    def extend(self) -> Self:
        """One more of the same."""
        return replace(self, count=self.count + 1, tries=self.tries + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A watched story as the store knows it: everything that deciding about its next fetch needs.

    `url` is the canonical address and `fetch_url` the one that is asked; `number` the latest version (0 before the first);
    `last_sighting` the start of the last request that returned the latest version's text, less its `Age`; `body_sha256`
    the last body that was read as that text; `not_modified_run` how many 304s came in a row.

    `rate_a` and `rate_b` are what is known of how lively it is (`schedule.rate.Liveliness`; 0: nothing yet), `rate` the
    changes an hour that its next check was planned for, `edits` how often it changed. `important`, `asked_every` (a fixed
    interval) and `followed_from` (when it was resumed) are set by hand and by no fetch.
    """

    id: int
    url: str
    fetch_url: str
    host: str
    outlet: str
    headline: str
    state: Watch = "ok"
    created_at: datetime
    number: int = 0
    digest: str = ""
    exact_digest: str = ""
    dates_key: str = ""
    words: int = 0
    extractor: str = ""
    body_sha256: str = ""
    etag: str | None = None
    last_modified: str | None = None
    charset: str | None = None
    last_sighting: datetime | None = None
    checked_at: datetime | None = None
    changed_at: datetime | None = None
    published_at: datetime | None = None
    next_check_at: datetime | None = None
    next_check_why: str = ""
    not_modified_run: int = 0
    failures: int = 0
    failing_since: datetime | None = None
    failing_why: str = ""
    gone: Streak | None = None
    suspect: Streak | None = None
    alternating_on: datetime | None = None
    rate_a: float = 0.0
    rate_b: float = 0.0
    rate: float = 0.0
    edits: int = 0
    important: bool = False
    asked_every: timedelta | None = None
    followed_from: datetime | None = None
    labels: tuple[str, ...] = ()

    def evolve(self, **changes: object) -> Self:
        """A copy with some fields replaced."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Lease:
    """Work that is held until `until`; only the holder of the current `token` may record its result (fencing).

    `failures` is how many requests to the host failed in a row before.
    """

    host: str
    token: int
    until: datetime
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """What is due of one host, held under one lease: one thread asks for it, one after the other."""

    lease: Lease
    articles: tuple[Article, ...]
    feeds: "tuple[Feed, ...]" = ()
    found: "tuple[Found, ...]" = ()

    @property
    def size(self) -> int:
        """How many addresses are asked for."""
        return len(self.feeds) + len(self.articles) + len(self.found)

    def first(self, most: int) -> Self:
        """At most `most` of it, in the order in which it is asked for; the rest stays due."""
        feeds = self.feeds[:most]
        articles = self.articles[: most - len(feeds)]
        return replace(self, feeds=feeds, articles=articles, found=self.found[: most - len(feeds) - len(articles)])


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
class Event:
    """What the world is told. `id` is `evt_` and a UUIDv7; `body` the exact bytes that are signed and sent.

    The fields that endpoints filter by stand beside the body; `beside` names the other articles of an event about an outlet.
    """

    id: str
    type: EventType
    at: datetime
    body: bytes
    article_id: int | None = None
    version: int | None = None
    outlet: str = ""
    labels: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    severity: str = ""
    acknowledgement: str = ""
    beside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that one fetch leaves behind. It commits in one transaction or not at all. `health`: None where it is as before."""

    decision: Decision
    fetch: FetchResult
    lease: Lease
    host_next_allowed_at: datetime
    health: HostHealth | None = None
    version: NewVersion | None = None
    page: bytes | None = None
    events: tuple[Event, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A delivery that is due: what to send where, under which lease token. `attempts` counts the tries before this one;
    `gathered` are the bodies of the events that a digest tells of."""

    delivery_id: int
    endpoint_id: int
    token: int
    url: str
    kind: EndpointKind
    secrets: tuple[str, ...] = field(repr=False)
    event_id: str
    event_type: EventType
    body: bytes = field(repr=False)
    attempts: int
    created_at: datetime
    endpoint_name: str = ""
    failing_since: datetime | None = None
    gathered: tuple[bytes, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class PostResult:
    """What came of one try: an answer, or an error. `reply` is at most its first 1,000 bytes, as text.

    `status` is that of HTTP, of a mail server its reply code; `taken` says that a receiver without a status took it.
    """

    at: datetime
    elapsed_ms: int
    status: int | None = None
    error: str = ""
    reply: str = ""
    retry_after: timedelta | None = None
    taken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An endpoint is not sent to any more: `paused` after days of failures, `disabled` where it said that it is gone."""

    state: Literal["paused", "disabled"]
    why: str
    event: Event


@dataclass(frozen=True, slots=True)
class NextTry:
    """What follows a try: `delivered`, `retrying` at `at`, `exhausted`, or `cancelled`.

    Until `hold_until` the endpoint gets nothing else either; `stop` says that it gets nothing more at all.
    """

    state: Literal["delivered", "retrying", "exhausted", "cancelled"]
    at: datetime | None = None
    hold_until: datetime | None = None
    stop: Stop | None = None
