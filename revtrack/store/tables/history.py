"""Tables of what was seen: fetches, versions, their readings and reviews, and the bytes they are made of."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, UniqueConstraint, text
from sqlmodel import Field

from revtrack.store.columns import CleanText, Id, Json, UtcTime
from revtrack.store.tables.base import Base

_HAS_PAGE = text("page_id IS NOT NULL")


class Blob(Base, table=True):
    """Bytes, compressed against those of `base_id` (none: a keyframe, `depth` 0). Stored once per article and kind."""

    __table_args__ = (UniqueConstraint("article_id", "kind", "sha256"),)

    id: int | None = Field(primary_key=True, sa_type=Id)
    article_id: int = Field(sa_type=Id, foreign_key="article.id")
    kind: str = Field(sa_type=CleanText)
    sha256: str = Field(sa_type=CleanText)
    size: int
    codec: str = Field(sa_type=CleanText)
    base_id: int | None = Field(sa_type=Id, foreign_key="blob.id", index=True)
    depth: int
    data: bytes = Field(sa_type=LargeBinary)


class Fetch(Base, table=True):
    """One attempt to read an article. `version` is the number of the text it saw, `planned_at` the next check it led to.

    `fetches` is more than one where the row stands for a run of fetches that brought nothing new.
    """

    __table_args__ = (
        Index(None, "article_id", "id"),
        Index(None, "page_id", sqlite_where=_HAS_PAGE, postgresql_where=_HAS_PAGE),
    )

    id: int | None = Field(primary_key=True, sa_type=Id)
    article_id: int = Field(sa_type=Id, foreign_key="article.id")
    outcome: str = Field(sa_type=CleanText)
    reason: str = Field(sa_type=CleanText)
    version: int | None
    status: int | None
    failure: str | None = Field(sa_type=CleanText)
    detail: str = Field(sa_type=CleanText)
    started_at: datetime = Field(sa_type=UtcTime)
    finished_at: datetime = Field(sa_type=UtcTime)
    planned_at: datetime | None = Field(sa_type=UtcTime)
    age_s: int = Field(sa_type=Id)
    wire_bytes: int = Field(sa_type=Id)
    body_bytes: int = Field(sa_type=Id)
    body_sha256: str | None = Field(sa_type=CleanText)
    digest: str | None = Field(sa_type=CleanText)
    dates_key: str | None = Field(sa_type=CleanText)
    content_type: str | None = Field(sa_type=CleanText)
    final_url: str | None = Field(sa_type=CleanText)
    headers: list[Any] | None = Field(sa_type=Json)
    page_id: int | None = Field(sa_type=Id, foreign_key="blob.id")
    fetches: int = Field(sa_column_kwargs={"server_default": "1"})


class Version(Base, table=True):
    """A numbered text of an article. `last_sighting` is set when the next version comes; until then it is the article's.

    `feed_updated` is the update that a feed claims for it.
    """

    __table_args__ = (UniqueConstraint("article_id", "number"), Index(None, "outcome", "window_until", "id"))

    id: int | None = Field(primary_key=True, sa_type=Id)
    article_id: int = Field(sa_type=Id, foreign_key="article.id")
    number: int
    fetch_id: int = Field(sa_type=Id, foreign_key="fetch.id", index=True)
    page_id: int = Field(sa_type=Id, foreign_key="blob.id", index=True)
    page_sha256: str = Field(sa_type=CleanText)
    outcome: str = Field(sa_type=CleanText)
    status: int | None
    digest: str = Field(sa_type=CleanText)
    exact_digest: str = Field(sa_type=CleanText)
    words: int
    published: dict[str, Any] | None = Field(sa_type=Json)
    first_seen: datetime = Field(sa_type=UtcTime)
    last_sighting: datetime | None = Field(sa_type=UtcTime)
    window_after: datetime | None = Field(sa_type=UtcTime)
    window_until: datetime | None = Field(sa_type=UtcTime)
    feed_updated: datetime | None = Field(default=None, sa_type=UtcTime)


class Tombstone(Base, table=True):
    """A version whose text and page were removed on request: when, why, by whom. Its number, times and digests stay."""

    version_id: int = Field(primary_key=True, sa_type=Id, foreign_key="version.id")
    at: datetime = Field(sa_type=UtcTime)
    reason: str = Field(sa_type=CleanText)
    who: str = Field(sa_type=CleanText)


class Reading(Base, table=True):
    """What one extractor made of a version's page. The newest is current; the one a version was made with stays."""

    __table_args__ = (Index(None, "version_id", "id"),)

    id: int | None = Field(primary_key=True, sa_type=Id)
    version_id: int = Field(sa_type=Id, foreign_key="version.id")
    blob_id: int = Field(sa_type=Id, foreign_key="blob.id", index=True)
    extractor: str = Field(sa_type=CleanText)
    digest: str = Field(sa_type=CleanText)
    exact_digest: str = Field(sa_type=CleanText)
    inputs: dict[str, Any] = Field(sa_type=Json)
    made_at: datetime | None = Field(sa_type=UtcTime)


class Review(Base, table=True):
    """The verdict on the edit that led to a version. `detail` is the rest of the review as JSON."""

    version_id: int = Field(primary_key=True, sa_type=Id, foreign_key="version.id")
    severity: str = Field(sa_type=CleanText)
    acknowledgement: str = Field(sa_type=CleanText)
    summary: str = Field(sa_type=CleanText)
    note_kind: str | None = Field(sa_type=CleanText)
    note_text: str | None = Field(sa_type=CleanText)
    detail: dict[str, Any] = Field(sa_type=Json)
    stats: dict[str, Any] = Field(sa_type=Json)


class Flag(Base, table=True):
    """One thing that happened in an edit, in the order of the review. `row` is an index into the rows of its diff."""

    version_id: int = Field(primary_key=True, sa_type=Id, foreign_key="review.version_id")
    position: int = Field(primary_key=True)
    code: str = Field(sa_type=CleanText, index=True)
    severity: str = Field(sa_type=CleanText)
    row: int | None
    old: str = Field(sa_type=CleanText)
    new: str = Field(sa_type=CleanText)
    why: str = Field(sa_type=CleanText)
