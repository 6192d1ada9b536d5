"""Versions, the edits between them and what the newsroom says of them, as the commands ask for them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from revtrack.values.edits import EditCounts, EditFilter, EditRow
    from revtrack.values.labels import Label
    from revtrack.values.reports import BlockReason, EditReport, VersionReport
    from revtrack.values.timeline import Comment


class EditsDesk(Protocol):
    """Versions and edits. Every method raises RevtrackError, NotFoundError for what is not there."""

    def edits(self, wanted: "EditFilter", limit: int) -> "tuple[list[EditRow], EditCounts]":
        """Edits, newest first, and how many there are."""

    def version(self, article: int, number: int) -> "VersionReport":
        """One version."""

    def page(self, article: int, number: int) -> bytes:
        """The page of a version as it was captured."""

    def blocks(self, article: int, number: int) -> "Sequence[BlockReason]":
        """The blocks of that page."""

    def edit(self, article: int, numbers: tuple[int, int] | None) -> "EditReport":
        """The edit between two versions, else between the last two."""

    def labels(self, article: int) -> "Sequence[Label]":
        """The labels of an article, then those of its edits."""

    def change_labels(
        self, article: int, number: int | None, *, add: Sequence[str], remove: Sequence[str], author: str | None
    ) -> "Sequence[Label]":
        """Put labels on an article or an edit and take others off; what it has then."""

    def add_comment(self, article: int, number: int | None, text: str, author: str | None) -> "Comment":
        """Say something."""

    def change_comment(self, article: int, comment: int, text: str, author: str | None) -> "Comment":
        """Say it otherwise."""

    def remove_comment(self, article: int, comment: int, author: str | None) -> "Comment":
        """Take it away."""
