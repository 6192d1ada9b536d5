"""Endpoints, and what was sent to them: deliveries with every try."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from revtrack.values.review import Severity
from revtrack.values.watching import EndpointKind, EventType

DeliveryState = Literal["pending", "retrying", "delivered", "exhausted", "cancelled"]


EndpointState = Literal["active", "paused", "disabled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRow:
    """One delivery of an event to an endpoint, with its tries so far."""

    id: int
    endpoint_id: int
    event_id: str
    event_type: EventType
    article_id: int | None
    headline: str
    state: DeliveryState
    attempts: int
    created_at: datetime
    next_at: datetime | None
    last_status: int | None
    last_error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptRow:
    """One try of a delivery."""

    number: int
    at: datetime
    status: int | None
    elapsed_ms: int
    error: str
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReport:
    """A delivery with every try and the body that is sent."""

    delivery: DeliveryRow
    attempts: tuple[AttemptRow, ...]
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointFilter:
    """Which events an endpoint receives; an empty set means all. `severity` is the least that is sent; with `notes` an edit
    in which a note came, went or changed is sent whatever its severity."""

    events: frozenset[str] = frozenset()
    articles: frozenset[int] = frozenset()
    outlets: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    acknowledgements: frozenset[str] = frozenset()
    severity: Severity = "none"
    notes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What an endpoint answered to a test event, and the numbers of that event and of its delivery."""

    event: str
    delivery: int
    kind: EndpointKind
    succeeded: bool
    status: int | None
    error: str
    elapsed_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where events are sent. `secrets` are the keys that sign, newest first; more than one while rotating.

    `ordered`: its messages go out one after the other, in their order. `digest`: in which windows they are gathered, "" for
    none. `failing_since`: the first failed try after a 2xx.
    """

    id: int
    name: str
    url: str
    kind: EndpointKind
    state: EndpointState
    state_why: str
    filter: EndpointFilter
    created_at: datetime
    ordered: bool = False
    digest: str = ""
    failing_since: datetime | None = None
    secrets: tuple[str, ...] = field(repr=False, default=())
