"""What the faces show: one value per view, read from the store, rendered by `render/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from revtrack.values.diff import Diff
from revtrack.values.document import Document, PageTime, Role
from revtrack.values.references import ArticleRef
from revtrack.values.review import Acknowledgement, Code, Review, Severity
from revtrack.values.timeline import VersionRow
from revtrack.values.watching import Outcome, Watch, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What shows that a version was served: `sha256` of the raw page, `digest` of the text read out of it, times, status.

    `seen_at` is the last sighting for the old side of an edit and the first for the new one.
    """

    number: int
    sha256: str
    digest: str
    seen_at: datetime | None
    status: int | None = None
    archived_url: str | None = None
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses of the views of an edit; None while no public address is configured."""

    diff: str | None = None
    json: str | None = None
    article: str | None = None


TimeSource = Literal["dateModified", "Last-Modified", "feed"]
"""Who says when a story was changed: the page, the server, a feed (its `updated`) or sitemap (its `lastmod`)."""


@dataclass(frozen=True, slots=True)
class ClaimedTime:
    """When an outlet says that it changed a story. It stands beside the window and never moves it."""

    source: TimeSource
    time: PageTime


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time."""

    after: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EditHead:
    """What names an edit and all that is told of it, its texts apart: two equal heads are the same edit, told alike.

    `readings` are the rows of the two readings that are compared, `feed_updated` what a feed says of the newer version.
    """

    article: ArticleRef
    versions: int
    window: Window
    old: Evidence
    new: Evidence
    readings: tuple[int, int]
    feed_updated: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSources:
    """What the store knows of two versions, before they are compared. `earlier` maps older digests to their numbers.

    `not_watched` are the times within the window in which no fetch was made though one was planned; `last_modified` is what
    the server said of the newer version, `feed_updated` what a feed says of it.
    """

    article: ArticleRef
    versions: int
    window: Window
    old_document: Document
    new_document: Document
    old: Evidence
    new: Evidence
    earlier: Mapping[str, int] = field(default_factory=dict)
    not_watched: tuple[Span, ...] = ()
    last_modified: str | None = None
    feed_updated: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditReport:
    """One edit, whole: `revtrack diff`, the webhook and the page are made from it. `versions` counts all of the article.

    `claimed_times` are what the outlet says of the time, each with who says it; `not_watched` are the stretches of the window
    in which no fetch was made though one was planned.
    """

    article: ArticleRef
    from_number: int
    to_number: int
    versions: int
    window: Window
    claimed_modified: PageTime | None
    review: Review
    diff: Diff
    old: Evidence
    new: Evidence
    links: Links = field(default_factory=Links)
    claimed_times: tuple[ClaimedTime, ...] = ()
    not_watched: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LastChange:
    """The newest edit of an article, in short."""

    window: Window
    severity: Severity
    acknowledgement: Acknowledgement
    flags: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One line of `revtrack list`. `versions` is their number, `edits` how many of them are edits with an event.

    `returns` counts the edits that went back to an earlier text.
    """

    id: int
    url: str
    outlet: str
    headline: str
    state: Watch
    state_why: str
    versions: int
    edits: int
    last_change: LastChange | None
    checked_at: datetime | None
    next_check_at: datetime | None
    next_check_why: str
    labels: tuple[str, ...] = ()
    returns: int = 0
    important: bool = False
    asked_every: timedelta | None = None


def by_next_check(row: ArticleRow) -> tuple[bool, float]:
    """Sorts articles by their next check; those that have none come last."""
    return row.next_check_at is None, row.next_check_at.timestamp() if row.next_check_at else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionReport:
    """One version as text: `revtrack show`."""

    article: ArticleRef
    version: VersionRow
    document: Document
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BlockReason:
    """One block of a page as `revtrack show --blocks` tells it; `role` is None where it is not part of the document."""

    text: str
    role: Role | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchReport:
    """What `watch` did with one address: `created` is False where the article was already watched."""

    id: int
    url: str
    canonical_url: str
    outlet: str
    headline: str
    created: bool
    byline: tuple[str, ...]
    published: PageTime | None
    paragraphs: int
    words: int
    status: int | None
    elapsed_ms: int
    bytes: int
    note: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What watching an address would begin with: its report (number 0 while it is not watched) and its first words."""

    report: WatchReport
    language: str
    beginning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What one `check` of one article found. `from_version` and `to_version` differ where a version was stored."""

    id: int
    outcome: Outcome
    reason: str
    status: int | None
    from_version: int
    to_version: int
    severity: Severity | None
    flags: tuple[Code, ...]
    elapsed_ms: int
    bytes: int
