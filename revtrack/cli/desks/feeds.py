"""Feeds, and what they and lists named, as the commands ask for them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from revtrack.feeds.lists import Form
    from revtrack.render.lists import ListForm
    from revtrack.values.feed_change import FeedChange
    from revtrack.values.feed_reports import Exported, FeedAdded, FeedDetail, FeedReport, FeedRow, Imported, Waiting
    from revtrack.values.feeds import FeedState


class FeedsDesk(Protocol):
    """What discovers articles. Every method raises RevtrackError, NotFoundError for what is not there."""

    def feeds(self) -> "Sequence[FeedRow]":
        """All feeds, oldest first."""

    def feed(self, number: int) -> "FeedDetail":
        """One feed."""

    def add_feed(self, url: str, said: "FeedChange") -> "FeedAdded":
        """Add the feed at an address, or one that the page there names, and read it."""

    def change_feed(self, number: int, said: "FeedChange") -> None:
        """Ask something else of it."""

    def set_feed_state(self, number: int, state: "FeedState") -> None:
        """Pause ("paused") or resume ("ok")."""

    def remove_feed(self, number: int) -> tuple[int, int]:
        """Forget it: how many articles stay, how many addresses are dropped."""

    def check_feeds(self, numbers: Sequence[int], checked: "Callable[[FeedReport], None]") -> None:
        """Read each now."""

    def waiting(self, *, due: bool = False) -> "Waiting":
        """How much waits to be watched; with `due` of what may be visited now."""

    def watch_waiting(self, stepped: Callable[[int], None]) -> int:
        """Stay until what may be visited now is watched; `stepped` hears how much is left. How much waits on."""

    def import_list(self, content: bytes, form: "Form | None", labels: Sequence[str]) -> "Imported":
        """Queue the stories of a list and add its feeds."""

    def export_list(self, form: "ListForm") -> "Exported":
        """The list of all that is watched."""
