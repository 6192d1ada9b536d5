"""Feeds on the database here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from revtrack.cli.local.part import Part

if TYPE_CHECKING:
    from revtrack.feeds.lists import Form
    from revtrack.render.lists import ListForm
    from revtrack.values.feed_change import FeedChange
    from revtrack.values.feed_reports import Exported, FeedAdded, FeedDetail, FeedReport, FeedRow, Imported, Waiting
    from revtrack.values.feeds import FeedState


class Feeds(Part):
    """What discovers articles."""

    def feeds(self) -> "Sequence[FeedRow]":
        return self._root.store.feed_rows()

    def feed(self, number: int) -> "FeedDetail":
        return self._root.store.feed_detail(number)

    def add_feed(self, url: str, said: "FeedChange") -> "FeedAdded":
        from revtrack.service.feed_asking import begin_feed

        return begin_feed(self._root, url, said)

    def change_feed(self, number: int, said: "FeedChange") -> None:
        self._root.store.change_feed(number, said)

    def set_feed_state(self, number: int, state: "FeedState") -> None:
        from revtrack.service.holding import hold_feed

        hold_feed(self._root, number, state)

    def remove_feed(self, number: int) -> tuple[int, int]:
        return self._root.store.remove_feed(number)

    def check_feeds(self, numbers: Sequence[int], checked: "Callable[[FeedReport], None]") -> None:
        from revtrack.service.feeds import check_feeds

        check_feeds(self._root, numbers, checked)

    def waiting(self, *, due: bool = False) -> "Waiting":
        from revtrack.service.feed_asking import waiting

        return waiting(self._root, self.clock() if due else None)

    def watch_waiting(self, stepped: Callable[[int], None]) -> int:
        from revtrack.service.feeds import visit_found

        return visit_found(self._root, lambda left: stepped(left.total)).total

    def import_list(self, content: bytes, form: "Form | None", labels: Sequence[str]) -> "Imported":
        from revtrack.service.lists import import_list

        return import_list(self._root, content, form, labels)

    def export_list(self, form: "ListForm") -> "Exported":
        from revtrack.service.lists import export_list

        return export_list(self._root, form)
