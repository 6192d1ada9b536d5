"""What is told of an article's history: its versions, what happened to it, when nobody looked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from revtrack.values.diff import Stats
from revtrack.values.document import PageTime
from revtrack.values.labels import Label
from revtrack.values.references import ArticleRef
from revtrack.values.review import Acknowledgement, Code, Severity
from revtrack.values.watching import EventType, Watch, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """What showed that a page is gone (`seen` so many times since) or back: the last answer, and where it came from."""

    status: int | None
    reason: str
    since: datetime | None = None
    seen: int = 0
    final_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event of a version and how its deliveries stand, by state."""

    id: str
    type: EventType
    deliveries: Mapping[str, int]
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Removal:
    """That a version was removed on request: when, why, and by whom."""

    at: datetime
    reason: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """One version in `revtrack log`. `fetches` counts those that saw this text, `window` is None for the first version."""

    number: int
    first_seen: datetime
    last_seen: datetime
    window: Window | None
    words: int
    digest: str
    sha256: str
    fetches: int
    published: PageTime | None
    stats: Stats | None
    severity: Severity | None
    acknowledgement: Acknowledgement | None
    flags: tuple[Code, ...]
    summary: str
    note: str | None
    events: tuple[EventRow, ...] = ()
    removed: Removal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A time in which nobody could see the article: `failed` fetches, or `not-watched`, no fetch though one was planned."""

    after: datetime
    until: datetime
    why: str
    kind: Literal["failed", "not-watched"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What somebody of the newsroom said of an article, or of the edit that led to its version `number`.

    A removed one has no words any more. `replaces` is the comment that it was before it was changed.
    """

    id: int
    article_id: int
    number: int | None
    author: str
    text: str
    at: datetime
    replaces: int | None = None
    removed_at: datetime | None = None
    removed_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogReport:
    """An article's versions, newest first. `asked_every` is the interval that somebody fixed by hand, if any."""

    article: ArticleRef
    state: Watch
    state_why: str
    watched_since: datetime
    fetches: int
    next_check_at: datetime | None
    next_check_why: str
    versions: tuple[VersionRow, ...]
    gaps: tuple[Gap, ...] = ()
    important: bool = False
    asked_every: timedelta | None = None
    comments: tuple[Comment, ...] = ()
    labels: tuple[Label, ...] = ()
