"""Lists of addresses into the database and out of it. What is read is queued; nothing is asked of anybody here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from revtrack.errors import AddressError
from revtrack.fetch.client import check_address
from revtrack.service.feeds import imported
from revtrack.values.feeds import Listed

if TYPE_CHECKING:
    from revtrack.service.root import Root

TOGETHER = 500
"""How many addresses are stored in one transaction."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: addresses that wait now, stories and feeds known already, new feeds, addresses refused."""

    waiting: int
    known: int
    feeds: int
    refused: tuple[str, ...]


def import_listed(root: "Root", listed: Sequence[Listed]) -> Imported:
    """Queue the stories and add the feeds of a list; the service goes on with both."""
    waiting = known = feeds = 0
    refused: list[str] = []
    stories: list[Listed] = []
    for each in listed:
        try:
            check_address(each.url)
            if not each.feed:
                stories.append(each)
                continue
            _, created = imported(root, each.url, each.order)
        except AddressError as error:
            refused.append(f"{each.url}: {error.message}")
        else:
            feeds, known = feeds + created, known + (not created)
    for start in range(0, len(stories), TOGETHER):
        more, articles = root.store.enqueue_listed(stories[start : start + TOGETHER], root.clock())
        waiting, known = waiting + more, known + articles
    return Imported(waiting, known, feeds, tuple(refused))


def everything_listed(root: "Root") -> list[Listed]:
    """All feeds that are not paused and all articles that are watched, with their labels; what still waits as well."""
    return [*_feeds(root), *root.store.listed_articles(), *root.store.listed_waiting()]


def _feeds(root: "Root") -> Iterator[Listed]:
    for row in root.store.feed_rows():
        if row.feed.state != "paused":
            yield Listed(url=row.feed.url, feed=True, title=row.feed.title, order=row.feed.order)
