"""Lists of addresses into the database and out of it. What is read is queued; nothing is asked of anybody here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from revtrack.errors import AddressError
from revtrack.feeds.lists import Form, read_list
from revtrack.fetch.client import check_address
from revtrack.render.lists import LISTS, ListForm
from revtrack.service.feed_asking import usual_order
from revtrack.service.feeds import imported
from revtrack.values.feed_reports import Exported, Imported, Listed
from revtrack.values.feeds import Wishes

if TYPE_CHECKING:
    from revtrack.service.root import Root

TOGETHER = 500
"""How many addresses are stored in one transaction."""
MOST_TOLD = 1_000
"""Entries that are no use, of which each is told."""


def import_list(
    root: "Root", content: bytes, form: Form | None = None, labels: Sequence[str] = (), *, with_feeds: bool = True
) -> Imported:
    """Queue the stories of a list and add its feeds, where they may be added; the service goes on with both.

    Raises FeedError where it is no list.
    """
    read = read_list(content, replace(usual_order(root.config.feeds), wishes=Wishes(labels=tuple(labels))), form)
    stories: list[Listed] = []
    known = feeds = 0
    problems = list(read.problems)
    for each in read.listed:
        try:
            check_address(each.url)
            if not each.feed:
                stories.append(each)
            elif with_feeds:
                _, created = imported(root, each.url, each.order)
                feeds, known = feeds + created, known + (not created)
            else:
                problems.append(f"{each.url}: only an admin may add a feed")
        except AddressError as error:
            problems.append(f"{each.url}: {error.message}")
    waiting, articles = _queued(root, stories)
    return Imported(
        waiting=waiting,
        known=known + articles,
        feeds=feeds,
        listed=len(read.listed),
        unusable=len(problems),
        problems=tuple(problems[:MOST_TOLD]),
    )


def _queued(root: "Root", stories: Sequence[Listed]) -> tuple[int, int]:
    """How many wait from now on, and how many are articles already."""
    waiting = known = 0
    for start in range(0, len(stories), TOGETHER):
        more, articles = root.store.enqueue_listed(stories[start : start + TOGETHER], root.clock())
        waiting, known = waiting + more, known + articles
    return waiting, known


def export_list(root: "Root", form: ListForm) -> Exported:
    """All feeds that are not paused and all articles that are watched, with their labels; what still waits as well."""
    listed = [*_feeds(root), *root.store.listed_articles(), *root.store.listed_waiting()]
    feeds = sum(each.feed for each in listed)
    return Exported(text=LISTS[form](listed), feeds=feeds, articles=len(listed) - feeds)


def _feeds(root: "Root") -> Iterator[Listed]:
    for row in root.store.feed_rows():
        if row.feed.state != "paused":
            yield Listed(url=row.feed.url, feed=True, title=row.feed.title, order=row.feed.order)
