"""Edits as lists of them show them: which are asked for, and one line of each. Pages, API, feeds and digests share them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from revtrack.values.references import ArticleRef
from revtrack.values.review import Acknowledgement, Code, Severity
from revtrack.values.watching import Window

Noted = Literal["any", "with", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditFilter:
    """Which edits are asked for; an empty set means all. `severity` is the least; `text` is searched in all their versions.

    `note`: those whose outlet says something of the edit ("with"), those where nothing was found ("none"). `since` and
    `until` bound the end of the window, aware and UTC. `labels` are those of the article; with `inside` those of the edit too,
    which the newsroom keeps to itself.
    """

    articles: frozenset[int] = frozenset()
    outlets: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    acknowledgements: frozenset[str] = frozenset()
    severity: Severity = "none"
    note: Noted = "any"
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""
    inside: bool = True


@dataclass(frozen=True, slots=True)
class EditCursor:
    """Where a page of edits ended: newest first, by the end of the window, then by the version's row."""

    until: datetime
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRow:
    """One edit of a list: what stands in the store of it, nothing is compared for it. `cursor` is its place in the list.

    `labels` are those of the article, `edit_labels` its own.
    """

    cursor: EditCursor
    article: ArticleRef
    from_number: int
    to_number: int
    window: Window
    severity: Severity
    acknowledgement: Acknowledgement
    summary: str
    flags: tuple[Code, ...]
    note_kind: str | None = None
    note_text: str | None = None
    new_voices: tuple[str, ...] = ()
    gone_voices: tuple[str, ...] = ()
    stats: Mapping[str, int] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    edit_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCounts:
    """How many edits a filter finds: all, with a note, with none found where one was due; and articles that fail now."""

    edits: int
    with_note: int
    none_found: int
    failing: int
