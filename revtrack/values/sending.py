"""One message for one endpoint: what is posted, what came back, when it is tried next."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from revtrack.values.watching import EndpointKind, Event, EventType


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
