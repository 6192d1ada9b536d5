"""Tables of what is watched: articles with their addresses and labels, hosts, feeds, facts about the service."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Index, UniqueConstraint, false
from sqlmodel import Field

from revtrack.store.columns import CleanText, Id, Json, Span, UtcTime
from revtrack.store.tables.base import Base


class Host(Base, table=True):
    """One row per host: politeness across processes. `token` grows with every lease; only its holder may record.

    `down_since` is when the world was last told that its articles are gone together, `up_since` that they are back.
    `failures` counts its own in a row, `open_until` is until when it is left alone for them, `failing_why` the last reason.
    """

    name: str = Field(primary_key=True, sa_type=CleanText)
    next_allowed_at: datetime | None = Field(sa_type=UtcTime)
    lease_until: datetime | None = Field(sa_type=UtcTime)
    token: int = Field(sa_type=Id)
    down_since: datetime | None = Field(default=None, sa_type=UtcTime)
    up_since: datetime | None = Field(default=None, sa_type=UtcTime)
    failures: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    open_until: datetime | None = Field(default=None, sa_type=UtcTime)
    failing_why: str | None = Field(default=None, sa_type=CleanText)


class RobotsTxt(Base, table=True):
    """The robots.txt of an origin, as far as it concerns us; all processes on this database share it."""

    __tablename__ = "robots"

    origin: str = Field(primary_key=True, sa_type=CleanText)
    rules: str = Field(sa_type=CleanText)
    status: int | None
    etag: str | None = Field(sa_type=CleanText)
    fetched_at: datetime = Field(sa_type=UtcTime)
    fresh_until: datetime = Field(sa_type=UtcTime)
    sitemaps: list[Any] | None = Field(sa_type=Json)


class Article(Base, table=True):
    """A watched story: the columns are the fields of `revtrack.values.watching.Article`; `state_since` is for people."""

    __table_args__ = (Index(None, "next_check_at"), Index(None, "host", "next_check_at"))

    id: int | None = Field(primary_key=True, sa_type=Id)
    url: str = Field(sa_type=CleanText)
    fetch_url: str = Field(sa_type=CleanText)
    host: str = Field(sa_type=CleanText, foreign_key="host.name")
    outlet: str = Field(sa_type=CleanText)
    headline: str = Field(sa_type=CleanText)
    state: str = Field(sa_type=CleanText)
    state_since: datetime = Field(sa_type=UtcTime)
    created_at: datetime = Field(sa_type=UtcTime)
    number: int
    digest: str = Field(sa_type=CleanText)
    exact_digest: str = Field(sa_type=CleanText)
    dates_key: str = Field(sa_type=CleanText)
    words: int
    extractor: str = Field(sa_type=CleanText)
    body_sha256: str = Field(sa_type=CleanText)
    etag: str | None = Field(sa_type=CleanText)
    last_modified: str | None = Field(sa_type=CleanText)
    charset: str | None = Field(sa_type=CleanText)
    last_sighting: datetime | None = Field(sa_type=UtcTime)
    checked_at: datetime | None = Field(sa_type=UtcTime)
    changed_at: datetime | None = Field(sa_type=UtcTime)
    published_at: datetime | None = Field(sa_type=UtcTime)
    next_check_at: datetime | None = Field(sa_type=UtcTime)
    next_check_why: str = Field(sa_type=CleanText)
    not_modified_run: int
    failures: int
    failing_since: datetime | None = Field(sa_type=UtcTime)
    failing_why: str = Field(sa_type=CleanText)
    gone: dict[str, Any] | None = Field(sa_type=Json)
    suspect: dict[str, Any] | None = Field(sa_type=Json)
    alternating_on: datetime | None = Field(sa_type=UtcTime)
    rate_a: float = Field(sa_column_kwargs={"server_default": "0"})
    rate_b: float = Field(sa_column_kwargs={"server_default": "0"})
    rate: float = Field(sa_column_kwargs={"server_default": "0"})
    edits: int = Field(sa_column_kwargs={"server_default": "0"})
    important: bool = Field(sa_column_kwargs={"server_default": false()})
    asked_every: timedelta | None = Field(sa_type=Span)
    followed_from: datetime | None = Field(sa_type=UtcTime)


class Alias(Base, table=True):
    """An address of an article, its canonical one included. `key` is the SHA-256 of it: addresses can outgrow an index."""

    key: str = Field(primary_key=True, sa_type=CleanText)
    url: str = Field(sa_type=CleanText)
    article_id: int = Field(sa_type=Id, foreign_key="article.id", index=True)


class Furniture(Base, table=True):
    """A block that an article of a host carried; one that several articles carry is the host's, not the story's."""

    host: str = Field(primary_key=True, sa_type=CleanText, foreign_key="host.name")
    digest: str = Field(primary_key=True, sa_type=CleanText)
    article_id: int = Field(primary_key=True, sa_type=Id, foreign_key="article.id")


class Label(Base, table=True):
    """A word that was put on an article; nobody is its author where a feed or a list put it on."""

    article_id: int = Field(primary_key=True, sa_type=Id, foreign_key="article.id")
    name: str = Field(primary_key=True, sa_type=CleanText)
    author: str | None = Field(default=None, sa_type=CleanText)
    at: datetime | None = Field(default=None, sa_type=UtcTime)


class EditLabel(Base, table=True):
    """A word that somebody of the newsroom put on the edit that led to version `number` of an article."""

    __tablename__ = "edit_label"
    __table_args__ = (Index(None, "name"),)

    article_id: int = Field(primary_key=True, sa_type=Id, foreign_key="article.id")
    number: int = Field(primary_key=True)
    name: str = Field(primary_key=True, sa_type=CleanText)
    author: str = Field(sa_type=CleanText)
    at: datetime = Field(sa_type=UtcTime)


class Comment(Base, table=True):
    """What somebody of the newsroom said of an article, or of the edit that led to its version `number`."""

    id: int | None = Field(primary_key=True, sa_type=Id)
    article_id: int = Field(sa_type=Id, foreign_key="article.id", index=True)
    number: int | None
    author: str = Field(sa_type=CleanText)
    text: str = Field(sa_type=CleanText)
    at: datetime = Field(sa_type=UtcTime)
    replaces: int | None = Field(sa_type=Id, foreign_key="comment.id", index=True)
    removed_at: datetime | None = Field(sa_type=UtcTime)
    removed_by: str | None = Field(sa_type=CleanText)


class Feed(Base, table=True):
    """An address that names new articles: the columns are the fields of `revtrack.values.feeds.Feed`.

    `asked` is the order of the person who added it, as JSON; `state_since` is for people.
    """

    id: int | None = Field(primary_key=True, sa_type=Id)
    url: str = Field(sa_type=CleanText)
    host: str = Field(sa_type=CleanText, foreign_key="host.name")
    kind: str = Field(sa_type=CleanText)
    title: str = Field(sa_type=CleanText)
    asked: dict[str, Any] = Field(sa_type=Json)
    state: str = Field(sa_type=CleanText)
    state_since: datetime = Field(sa_type=UtcTime)
    created_at: datetime = Field(sa_type=UtcTime)
    checked_at: datetime | None = Field(sa_type=UtcTime)
    primed_at: datetime | None = Field(sa_type=UtcTime)
    next_check_at: datetime | None = Field(sa_type=UtcTime, index=True)
    next_check_why: str = Field(sa_type=CleanText)
    etag: str | None = Field(sa_type=CleanText)
    last_modified: str | None = Field(sa_type=CleanText)
    failures: int
    failing_since: datetime | None = Field(sa_type=UtcTime)
    failing_why: str = Field(sa_type=CleanText)
    gone: dict[str, Any] | None = Field(sa_type=Json)
    news: float
    exposure_h: float
    wait_s: int
    quiet_hours: list[Any] = Field(sa_type=Json)
    children: dict[str, Any] = Field(sa_type=Json)
    pending: list[Any] = Field(sa_type=Json)


class Found(Base, table=True):
    """An address that a feed or a list named, from then on: it waits, is an article, was refused, or is too old.

    `key` is the SHA-256 of the address. `next_try_at` is set exactly while it waits; `claimed_at` is the update that the feed
    last claimed for it.
    """

    __table_args__ = (UniqueConstraint("feed_id", "key"), Index(None, "host", "next_try_at"), Index(None, "feed_id", "state"))

    id: int | None = Field(primary_key=True, sa_type=Id)
    feed_id: int | None = Field(sa_type=Id, foreign_key="feed.id")
    key: str = Field(sa_type=CleanText)
    url: str = Field(sa_type=CleanText)
    host: str = Field(sa_type=CleanText, foreign_key="host.name")
    labels: list[Any] = Field(sa_type=Json)
    important: bool
    outlet: str = Field(sa_type=CleanText)
    state: str = Field(sa_type=CleanText)
    tries: int
    found_at: datetime = Field(sa_type=UtcTime)
    next_try_at: datetime | None = Field(sa_type=UtcTime, index=True)
    settled_at: datetime | None = Field(sa_type=UtcTime)
    why: str = Field(sa_type=CleanText)
    article_id: int | None = Field(sa_type=Id, foreign_key="article.id", index=True)
    claimed_at: datetime | None = Field(sa_type=UtcTime)


class Subscription(Base, table=True):
    """A subscription at a hub: the columns are the fields of `revtrack.values.push.Subscription`.

    It outlives its feed until the hub was told. `secret` is sealed; `created_at` is when the feed named that hub.
    """

    id: int | None = Field(primary_key=True, sa_type=Id)
    feed_id: int | None = Field(sa_type=Id, index=True)
    path: str = Field(sa_type=CleanText, unique=True)
    hub: str = Field(sa_type=CleanText)
    topic: str = Field(sa_type=CleanText)
    secret: str = Field(sa_type=CleanText)
    state: str = Field(sa_type=CleanText)
    until: datetime | None = Field(sa_type=UtcTime)
    next_at: datetime = Field(sa_type=UtcTime, index=True)
    tries: int
    why: str = Field(sa_type=CleanText)
    created_at: datetime = Field(sa_type=UtcTime)
    notified_at: datetime | None = Field(sa_type=UtcTime)


class Setting(Base, table=True):
    """A small fact about the database or the service on it."""

    key: str = Field(primary_key=True, sa_type=CleanText)
    value: str = Field(sa_type=CleanText)
