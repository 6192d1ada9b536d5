"""Outlets at a glance: how often their stories change, and whether they say so."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class EditedStory:
    """A story with the number of its edits."""

    id: int
    headline: str
    edits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow:
    """One outlet. `due` edits changed something substantive, `noted` of them have a note that says so, wholly or in part.

    `until_note` is the median time from when a story was first watched until its first such note was seen; None without any.
    """

    outlet: str
    articles: int
    edits: int
    due: int
    noted: int
    until_note: timedelta | None
    most_edited: tuple[EditedStory, ...]
