"""Articles, as the commands ask for them."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, Protocol

from revtrack.errors import RevtrackError

if TYPE_CHECKING:
    from revtrack.service.articles import Pace
    from revtrack.store import ListFilter
    from revtrack.values.reports import ArticleRow, CheckReport, WatchReport
    from revtrack.values.timeline import LogReport
    from revtrack.values.watching import Watch

Every = timedelta | Literal["auto"] | None


class ArticlesDesk(Protocol):
    """What is watched. Every method raises RevtrackError, NotFoundError for what is not there."""

    def watches_any(self) -> bool:
        """Whether there is any article."""

    def articles(self, wanted: "ListFilter") -> "list[ArticleRow]":
        """Articles, newest first."""

    def log(self, article: int) -> "LogReport":
        """One article's versions."""

    def latest(self, article: int) -> int:
        """The number of its last version."""

    def watch(
        self,
        addresses: Sequence[str],
        watched: "Callable[[str, WatchReport], None]",
        unwatched: Callable[[str, RevtrackError], None],
    ) -> None:
        """Watch each address; each is answered by one of the two calls."""

    def set_state(self, article: int, state: "Watch") -> None:
        """Pause ("paused"), resume ("ok") or unwatch ("unwatched")."""

    def pace(self, article: int) -> "Pace":
        """How it is watched."""

    def set_pace(self, article: int, *, every: Every, important: bool | None) -> None:
        """Say how often it is checked."""

    def due_now(self, named: Sequence[str], why: str) -> tuple[int, int]:
        """Make articles due, by number or address: how many are, and how many were already or are not watched."""

    def known_ids(self, articles: Sequence[int]) -> list[int]:
        """These articles, all of them there; all that are watched where none is named."""

    def check(
        self,
        articles: Sequence[int],
        checked: "Callable[[CheckReport], None]",
        failed: Callable[[int, RevtrackError], None],
    ) -> None:
        """Fetch each now; each is answered by one of the two calls."""
