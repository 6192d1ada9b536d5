"""What watching an article yields, step by step: a fetch, the article's state, a decision, an event, a record.

All times are aware and UTC. These values cross between the steps of the pipeline; none of them can be changed.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, Self

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
