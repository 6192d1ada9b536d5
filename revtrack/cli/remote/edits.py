"""Versions and edits of the service elsewhere."""

from collections.abc import Sequence

from revtrack.cli.remote.part import Part, understood
from revtrack.cli.remote.values import edits as values
from revtrack.errors import InputError
from revtrack.values.edits import EditCounts, EditFilter, EditRow
from revtrack.values.labels import Label
from revtrack.values.reports import BlockReason, EditReport, VersionReport
from revtrack.values.timeline import Comment


class Edits(Part):
    """Versions, the edits between them, what is said of them."""

    def edits(self, wanted: EditFilter, limit: int) -> tuple[list[EditRow], EditCounts]:
        query = {
            "outlet": next(iter(wanted.outlets), None),
            "flag": next(iter(wanted.flags), None),
            "label": next(iter(wanted.labels), None),
            "severity": wanted.severity,
            "note": wanted.note,
            "since": wanted.since and wanted.since.isoformat(),
            "text": wanted.text,
        }
        with understood():
            rows = [values.edit_row(each) for each in self._server.items("/edits", query, most=limit)]
            return rows, values.edit_counts(self._server.get("/edit-counts", query))

    def version(self, article: int, number: int) -> VersionReport:
        with understood():
            return values.version_report(self._server.get(f"/articles/{article}/versions/{number}"))

    def page(self, article: int, number: int) -> bytes:
        return self._server.page(f"/articles/{article}/versions/{number}/raw")

    def blocks(self, article: int, number: int) -> list[BlockReason]:
        with understood():
            return [values.block_reason(e) for e in self._server.get(f"/articles/{article}/versions/{number}/blocks")["items"]]

    def edit(self, article: int, numbers: tuple[int, int] | None) -> EditReport:
        with understood():
            pair = f"/{numbers[0]}..{numbers[1]}" if numbers else ""
            found = self._server.get(f"/articles/{article}/diff{pair}")
            old, new = (self.version(article, found["versions"][side]).document for side in ("from", "to"))
            return values.edit_report(found, old, new, self.latest(article))

    def labels(self, article: int) -> list[Label]:
        with understood():
            return [values.label(each) for each in self._server.get(f"/articles/{article}/labels")["items"]]

    def change_labels(
        self, article: int, number: int | None, *, add: Sequence[str], remove: Sequence[str], author: str | None
    ) -> list[Label]:
        _check_author(author)
        place = f"/articles/{article}/versions/{number}/labels" if number is not None else f"/articles/{article}/labels"
        with understood():
            found = self._server.send("POST", place, {"add": list(add), "remove": list(remove)})
            return [values.label(each) for each in found["items"]]

    def add_comment(self, article: int, number: int | None, text: str, author: str | None) -> Comment:
        _check_author(author)
        body = {"text": text, "version": number}
        with understood():
            return values.comment(self._server.send("POST", f"/articles/{article}/comments", body))

    def change_comment(self, article: int, comment: int, text: str, author: str | None) -> Comment:
        _check_author(author)
        with understood():
            return values.comment(self._server.send("PUT", f"/articles/{article}/comments/{comment}", {"text": text}))

    def remove_comment(self, article: int, comment: int, author: str | None) -> Comment:
        _check_author(author)
        with understood():
            return values.comment(self._server.send("DELETE", f"/articles/{article}/comments/{comment}"))


def _check_author(author: str | None) -> None:
    if author:
        raise InputError("over the API the author is whoever the token is for", hint="without --author")
