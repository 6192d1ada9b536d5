"""Tables of what the world is told: events, endpoints, deliveries, attempts. Rows here commit with what they tell of."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlmodel import Field

from revtrack.store.columns import CleanText, Id, Json, UtcTime
from revtrack.store.tables.base import Base


class Event(Base, table=True):
    """What the world is told: `body` is signed and sent byte for byte; what endpoints filter by stands beside it.

    Since `removed_at` its words are gone, on request, and it is not sent any more.
    """

    __table_args__ = (Index(None, "article_id", "version"),)

    id: str = Field(primary_key=True, sa_type=CleanText)
    type: str = Field(sa_type=CleanText)
    at: datetime = Field(sa_type=UtcTime)
    article_id: int | None = Field(sa_type=Id, foreign_key="article.id")
    version: int | None
    outlet: str = Field(sa_type=CleanText)
    labels: list[Any] = Field(sa_type=Json)
    flags: list[Any] = Field(sa_type=Json)
    severity: str = Field(sa_type=CleanText)
    acknowledgement: str = Field(sa_type=CleanText)
    body: bytes = Field(sa_type=LargeBinary)
    removed_at: datetime | None = Field(sa_type=UtcTime)


class Endpoint(Base, table=True):
    """Where events are sent. `secrets` is newest first, each with the time until which it signs (null: for now).

    `ordered`: it gets its messages one after the other in their order. `failing_since` is its first failed try after the last
    2xx; until `held_until` it wants to be left alone. `digest` says in which windows its messages are gathered (null: none).

    A removed endpoint keeps its row, so that its deliveries can be read; its secrets are wiped.
    """

    id: int | None = Field(primary_key=True, sa_type=Id)
    name: str = Field(sa_type=CleanText)
    url: str = Field(sa_type=CleanText)
    kind: str = Field(sa_type=CleanText)
    state: str = Field(sa_type=CleanText)
    state_why: str = Field(sa_type=CleanText)
    state_since: datetime = Field(sa_type=UtcTime)
    filter: dict[str, Any] = Field(sa_type=Json)
    secrets: list[Any] = Field(sa_type=Json)
    created_at: datetime = Field(sa_type=UtcTime)
    removed_at: datetime | None = Field(sa_type=UtcTime)
    ordered: bool | None = None
    failing_since: datetime | None = Field(default=None, sa_type=UtcTime)
    held_until: datetime | None = Field(default=None, sa_type=UtcTime)
    digest: str | None = Field(default=None, sa_type=CleanText)


class Delivery(Base, table=True):
    """One event for one endpoint. `next_at` is set exactly while it waits; `attempts` counts all tries, `tries` those since
    it was last sent anew. `due_at` is when it was first due. One that is told in a digest names that delivery in `digest_id`,
    and waits with it, without a `next_at` of its own."""

    __table_args__ = (UniqueConstraint("event_id", "endpoint_id"), Index(None, "endpoint_id", "next_at"))

    id: int | None = Field(primary_key=True, sa_type=Id)
    event_id: str = Field(sa_type=CleanText, foreign_key="event.id")
    endpoint_id: int = Field(sa_type=Id, foreign_key="endpoint.id")
    state: str = Field(sa_type=CleanText, index=True)
    attempts: int
    tries: int
    created_at: datetime = Field(sa_type=UtcTime)
    next_at: datetime | None = Field(sa_type=UtcTime)
    lease_until: datetime | None = Field(sa_type=UtcTime)
    token: int = Field(sa_type=Id)
    last_status: int | None
    last_error: str = Field(sa_type=CleanText)
    due_at: datetime | None = Field(default=None, sa_type=UtcTime)
    digest_id: int | None = Field(default=None, sa_type=Id, index=True)


class Attempt(Base, table=True):
    """One try of a delivery, and what came back."""

    delivery_id: int = Field(primary_key=True, sa_type=Id, foreign_key="delivery.id")
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    elapsed_ms: int = Field(sa_type=Id)
    status: int | None
    error: str = Field(sa_type=CleanText)
    reply: str = Field(sa_type=CleanText)
