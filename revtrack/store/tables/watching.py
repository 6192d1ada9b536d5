"""Tables of what is watched: articles with their addresses and labels, hosts, feeds, facts about the service."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from revtrack.store.columns import CleanText, Id, Json, UtcTime
from revtrack.store.tables.base import Base


class Host(Base, table=True):
    """One row per host: politeness across processes. `token` grows with every lease; only its holder may record.

    `down_since` is when the world was last told that its articles are gone together, `up_since` that they are back.
    """

    name: str = Field(primary_key=True, sa_type=CleanText)
    next_allowed_at: datetime | None = Field(sa_type=UtcTime)
    lease_until: datetime | None = Field(sa_type=UtcTime)
    token: int = Field(sa_type=Id)
    down_since: datetime | None = Field(default=None, sa_type=UtcTime)
    up_since: datetime | None = Field(default=None, sa_type=UtcTime)


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
    """A word that a person put on an article."""

    article_id: int = Field(primary_key=True, sa_type=Id, foreign_key="article.id")
    name: str = Field(primary_key=True, sa_type=CleanText)


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
    """An address that names new articles."""

    id: int | None = Field(primary_key=True, sa_type=Id)
    url: str = Field(sa_type=CleanText)
    host: str = Field(sa_type=CleanText, foreign_key="host.name")
    title: str = Field(sa_type=CleanText)
    state: str = Field(sa_type=CleanText)
    created_at: datetime = Field(sa_type=UtcTime)
    checked_at: datetime | None = Field(sa_type=UtcTime)
    next_check_at: datetime | None = Field(sa_type=UtcTime, index=True)
    etag: str | None = Field(sa_type=CleanText)
    last_modified: str | None = Field(sa_type=CleanText)


class Setting(Base, table=True):
    """A small fact about the database or the service on it."""

    key: str = Field(primary_key=True, sa_type=CleanText)
    value: str = Field(sa_type=CleanText)
