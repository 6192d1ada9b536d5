"""Tables of who may come in over HTTP and what they asked for. No secret is kept: only SHA-256 digests of random ones."""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, text
from sqlmodel import Field

from revtrack.store.columns import CleanText, Id, UtcTime
from revtrack.store.tables.base import Base

_LIVE = text("revoked_at IS NULL")


class Token(Base, table=True):
    """A token: the columns are the fields of `revtrack.values.access.Token`; `digest` is of its secret."""

    __table_args__ = (Index(None, "name", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),)

    id: int | None = Field(primary_key=True, sa_type=Id)
    name: str = Field(sa_type=CleanText)
    role: str = Field(sa_type=CleanText)
    prefix: str = Field(sa_type=CleanText)
    digest: str = Field(sa_type=CleanText, unique=True)
    created_at: datetime = Field(sa_type=UtcTime)
    expires_at: datetime | None = Field(sa_type=UtcTime)
    last_used_at: datetime | None = Field(sa_type=UtcTime)
    revoked_at: datetime | None = Field(sa_type=UtcTime)


class Session(Base, table=True):
    """A browser that somebody logged in with a token; `digest` is of the cookie."""

    digest: str = Field(primary_key=True, sa_type=CleanText)
    token_id: int = Field(sa_type=Id, foreign_key="token.id", index=True)
    created_at: datetime = Field(sa_type=UtcTime)
    expires_at: datetime = Field(sa_type=UtcTime)


class Audit(Base, table=True):
    """One line of the audit log."""

    id: int | None = Field(primary_key=True, sa_type=Id)
    at: datetime = Field(sa_type=UtcTime, index=True)
    who: str = Field(sa_type=CleanText)
    what: str = Field(sa_type=CleanText)
    target: str = Field(sa_type=CleanText)


class Answer(Base, table=True):
    """What a write with an idempotency key was answered, so that the same request again is answered alike.

    `request` is the digest of what was asked; `status` is null while it is being done.
    """

    key: str = Field(primary_key=True, sa_type=CleanText)
    request: str = Field(sa_type=CleanText)
    at: datetime = Field(sa_type=UtcTime, index=True)
    status: int | None
    headers: str = Field(sa_type=CleanText)
    body: bytes = Field(sa_type=LargeBinary)
