"""Articles on the database here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from revtrack.cli.desks.articles import Every, Pace
from revtrack.cli.local.part import Part
from revtrack.errors import NotFoundError, RevtrackError
from revtrack.text import printable

if TYPE_CHECKING:
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
        now = self.clock()
        again, why = (now, "because it was resumed") if state == "ok" else (None, "")
        self._root.store.set_state(article, state, now=now, next_check_at=again, why=why)

    def pace(self, article: int) -> Pace:
        from revtrack.schedule.policy import describe

        found = self._root.store.article(article)
        return Pace(important=found.important, plan=describe(found, self._root.habits.policy, self.clock()))

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        self._root.store.set_pace(article, now=self.clock(), important=important, every=every)

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        ids = [self._named(each) for each in named]
        due = self._root.store.due_now(ids, self.clock(), f"because of {why}")
        return due, len(set(ids)) - due

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

    def _named(self, named: str) -> int:
        if named.isdecimal():
            return self._root.store.article(int(named)).id
        found = self._root.store.find_article(named)
        if found is None:
            raise NotFoundError(f"no article has the address {printable(named)}", hint=f"revtrack watch {printable(named)}")
        return found
