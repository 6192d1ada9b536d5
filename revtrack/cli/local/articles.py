"""Articles on the database here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from revtrack.cli.desks.articles import Every
from revtrack.cli.local.part import Part
from revtrack.errors import RevtrackError

if TYPE_CHECKING:
    from revtrack.service.articles import Pace
    from revtrack.store import ListFilter
    from revtrack.values.reports import ArticleRow, CheckReport, WatchReport
    from revtrack.values.timeline import LogReport
    from revtrack.values.watching import Watch


class Articles(Part):
    """What is watched."""

    def watches_any(self) -> bool:
        return bool(self._root.store.list_rows(limit=1))

    def articles(self, wanted: "ListFilter") -> "list[ArticleRow]":
        return self._root.store.list_rows(wanted)

    def log(self, article: int) -> "LogReport":
        return self._root.store.log_report(article, self.clock())

    def latest(self, article: int) -> int:
        return self._root.store.article(article).number

    def watch(
        self,
        addresses: Sequence[str],
        watched: "Callable[[str, WatchReport], None]",
        unwatched: Callable[[str, RevtrackError], None],
    ) -> None:
        from revtrack.service.passes import watch_addresses

        watch_addresses(self._root, addresses, watched, unwatched)

    def set_state(self, article: int, state: "Watch") -> None:
        from revtrack.service.holding import hold_article

        hold_article(self._root, article, state)

    def pace(self, article: int) -> "Pace":
        from revtrack.service.articles import pace_of

        return pace_of(self._root, article)

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        self._root.store.set_pace(article, now=self.clock(), important=important, every=every)

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        from revtrack.service.articles import due_now

        return due_now(self._root, named, why)

    def known_ids(self, articles: Sequence[int]) -> list[int]:
        store = self._root.store
        return [store.article(each).id for each in articles] if articles else store.watched_ids()

    def check(
        self,
        articles: Sequence[int],
        checked: "Callable[[CheckReport], None]",
        failed: Callable[[int, RevtrackError], None],
    ) -> None:
        from revtrack.service.passes import check_articles

        check_articles(self._root, articles, checked, failed)
