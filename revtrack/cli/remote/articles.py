"""Articles of the service elsewhere."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from revtrack.cli.desks.articles import Every
from revtrack.cli.remote.part import Part, understood
from revtrack.cli.remote.values import articles as values
from revtrack.errors import RevtrackError, without_hint
from revtrack.service.articles import Pace
from revtrack.store import ListFilter
from revtrack.values.reports import ArticleRow, CheckReport, WatchReport
from revtrack.values.timeline import LogReport
from revtrack.values.watching import LEFT_ALONE, Watch

AT_ONCE = 5
"""Addresses in one request: each is fetched before it answers."""
_DOING: dict[Watch, str] = {"paused": "pause", "ok": "resume", "unwatched": "unwatch"}


class Articles(Part):
    """What is watched."""

    def watches_any(self) -> bool:
        return any(self._server.items("/articles", most=1))

    def articles(self, wanted: ListFilter) -> list[ArticleRow]:
        query = {
            "outlet": wanted.outlet,
            "flag": wanted.flag,
            "severity": wanted.severity,
            "label": wanted.label,
            "since": wanted.since and wanted.since.isoformat(),
            "unacknowledged": wanted.unacknowledged,
            "changed": wanted.changed,
            "failing": wanted.failing,
        }
        with understood():
            return [values.article_row(each) for each in self._server.items("/articles", query)]

    def log(self, article: int) -> LogReport:
        with understood():
            return values.log_report(self._server.get(f"/articles/{article}"))

    def watch(
        self,
        addresses: Sequence[str],
        watched: Callable[[str, WatchReport], None],
        unwatched: Callable[[str, RevtrackError], None],
    ) -> None:
        for first in range(0, len(addresses), AT_ONCE):
            wanted = {"urls": list(addresses[first : first + AT_ONCE])}
            with understood():
                items = self._server.send("POST", "/articles", wanted)["items"]
                answers = [(e["url"], e["article"] and values.watch_report(e["article"]), e["problem"]) for e in items]
            for address, report, problem in answers:
                if report is None:
                    message, hint = without_hint(str(problem))
                    unwatched(address, RevtrackError(message, hint=hint))
                else:
                    watched(address, report)

    def set_state(self, article: int, state: Watch) -> None:
        self._server.send("POST", f"/articles/{article}/{_DOING[state]}")

    def pace(self, article: int) -> Pace:
        with understood():
            found = self._server.get(f"/articles/{article}/pace")
            every = None if found["every_s"] is None else timedelta(seconds=found["every_s"])
            return Pace(important=found["important"], every=every, plan=str(found["plan"]))

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        span = round(every.total_seconds()) if isinstance(every, timedelta) else every
        self._server.send("PUT", f"/articles/{article}/pace", {"every": span, "important": important})

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        with understood():
            found = self._server.send("POST", "/ping", {"articles": list(named), "why": why})
            return int(found["due"]), int(found["late"])

    def known_ids(self, articles: Sequence[int]) -> list[int]:
        if articles:
            for each in articles:
                self.latest(each)
            return list(articles)
        return sorted(row.id for row in self.articles(ListFilter()) if row.state not in LEFT_ALONE)

    def check(
        self,
        articles: Sequence[int],
        checked: Callable[[CheckReport], None],
        failed: Callable[[int, RevtrackError], None],
    ) -> None:
        for article in articles:
            try:
                with understood():
                    report = values.check_report(self._server.send("POST", f"/articles/{article}/check"))
            except RevtrackError as error:
                failed(article, error)
            else:
                checked(report)
