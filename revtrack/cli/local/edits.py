"""Versions and edits on the database here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from revtrack.cli.local.part import Part

if TYPE_CHECKING:
    from revtrack.values.edits import EditCounts, EditFilter, EditRow
    from revtrack.values.labels import Label
    from revtrack.values.reports import BlockReason, EditReport, VersionReport
    from revtrack.values.timeline import Comment


class Edits(Part):
    """Versions, the edits between them, what is said of them."""

    def edits(self, wanted: "EditFilter", limit: int) -> "tuple[list[EditRow], EditCounts]":
        return list(self._root.store.edits(wanted, limit=limit)), self._root.store.edit_counts(wanted)

    def version(self, article: int, number: int) -> "VersionReport":
        return self._root.store.version_report(article, number)

    def page(self, article: int, number: int) -> bytes:
        return self._root.store.page(article, number)

    def blocks(self, article: int, number: int) -> "Sequence[BlockReason]":
        from revtrack.service.explaining import blocks_of

        return blocks_of(self._root, article, number)

    def edit(self, article: int, numbers: tuple[int, int] | None) -> "EditReport":
        from revtrack.service.edits import edit_of

        return edit_of(self._root.store, article, numbers, self._root.config.public_url)

    def labels(self, article: int) -> "Sequence[Label]":
        return self._root.store.labels(article)

    def change_labels(
        self, article: int, number: int | None, *, add: Sequence[str], remove: Sequence[str], author: str | None
    ) -> "Sequence[Label]":
        from revtrack.service.labelling import change_labels

        return change_labels(self._root, article, number, add=add, remove=remove, who=_who(author))

    def add_comment(self, article: int, number: int | None, text: str, author: str | None) -> "Comment":
        return self._root.store.add_comment(article, number, text=text, author=_who(author), now=self.clock())

    def change_comment(self, article: int, comment: int, text: str, author: str | None) -> "Comment":
        from revtrack.service.commenting import change_comment

        return change_comment(self._root, article, comment, text=text, who=_who(author))

    def remove_comment(self, article: int, comment: int, author: str | None) -> "Comment":
        from revtrack.service.commenting import remove_comment

        return remove_comment(self._root, article, comment, who=_who(author))


def _who(author: str | None) -> str:
    from revtrack.cli.people import user_name

    return author or user_name()
