"""Which stories of a feed are wanted: new ones that pass the filter, not too old, no more than the limit.

Pure: the content and what is known of it go in, a choice comes out. A story beyond the limit is not remembered, so that it is
new again at the next check.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from revtrack.addresses import canonical_address
from revtrack.text import fold, words
from revtrack.values.feeds import Choice, Feed, FeedFilter, FeedItem, Sighting, Touched

MOST_PASSED = 20_000
"""So many stories without a date are remembered of a feed as older than what is wanted."""
GENERATED_ABOVE = 10
"""From so many stories on that all claim an update at once, and are most of those known, it is the feed's own time."""


def choose(
    items: Iterable[FeedItem],
    feed: Feed,
    sighted: Mapping[str, Sighting],
    *,
    now: datetime,
    room: int,
    primed: bool,
    memory: int = MOST_PASSED,
) -> Choice:
    """What to do with the items of a feed. `sighted` knows those it showed before, by canonical address.

    `room` is how many it may still bring. In a feed that is read for the first time, that is not `primed`, stories without a
    date count as older than what is wanted, unless none is; `memory` is how many such can still be remembered, and where it
    is used up stories without a date are left out.
    """
    known: list[tuple[FeedItem, Sighting]] = []
    new: list[FeedItem] = []
    passed: list[FeedItem] = []
    unwanted = 0
    for address, item in _once(items):
        seen = sighted.get(address)
        if seen:
            known.append((item, seen))
        elif not wanted(item, feed.order.filter) or (undated(item, feed) and len(passed) >= memory):
            unwanted += 1
        elif not primed and undated(item, feed):
            passed.append(item)
        elif not _is_old(item, feed):
            new.append(item)
    new.sort(key=lambda item: item.date or now, reverse=True)
    taken = new[: max(0, room)]
    return Choice(
        new=tuple(taken),
        passed=tuple(passed),
        touched=_touched(known, now),
        unwanted=unwanted,
        held_over=len(new) - len(taken),
    )


def _once(items: Iterable[FeedItem]) -> Iterator[tuple[str, FeedItem]]:
    """The items by canonical address; the first counts where several lead to one page."""
    found: dict[str, FeedItem] = {}
    for item in items:
        found.setdefault(canonical_address(item.url), item)
    return iter(found.items())


def wanted(item: FeedItem, filter: FeedFilter) -> bool:
    """Whether an item passes every criterion of a filter."""
    return (
        (not filter.include or any(_fits(item.url, pattern) for pattern in filter.include))
        and not any(_fits(item.url, pattern) for pattern in filter.exclude)
        and (not filter.sections or not _sections(item).isdisjoint(map(_plain, filter.sections)))
        and (not filter.keywords or any(_says(item, keyword) for keyword in filter.keywords))
    )


def undated(item: FeedItem, feed: Feed) -> bool:
    """Whether nothing says if a story is older than what is wanted."""
    return item.date is None and feed.horizon is not None


def _is_old(item: FeedItem, feed: Feed) -> bool:
    return item.date is not None and feed.horizon is not None and item.date < feed.horizon


def _fits(url: str, pattern: str) -> bool:
    url, pattern = url.lower(), pattern.lower()
    return fnmatchcase(url, pattern) if "*" in pattern else pattern in url


def _sections(item: FeedItem) -> set[str]:
    """The categories of a story, and the folders of its address."""
    return {*map(_plain, item.sections), *map(_plain, urlsplit(item.url).path.split("/")[:-1])} - {""}


def _plain(name: str) -> str:
    return fold(name).casefold().replace("-", " ").strip()


def _says(item: FeedItem, keyword: str) -> bool:
    """Whether the words of a keyword stand side by side in title or summary."""
    sought = _words(keyword)
    return bool(sought.strip()) and any(sought in _words(text) for text in (item.title, item.summary))


def _words(text: str) -> str:
    return f" {' '.join(words(fold(text).casefold()))} "


def _touched(known: Iterable[tuple[FeedItem, Sighting]], now: datetime) -> tuple[Touched, ...]:
    """The stories that claim an update since they were last shown. The time a generator puts on everything is no claim."""
    pairs = [(item, seen) for item, seen in known if item.updated]
    found = tuple(
        Touched(seen.found_id, seen.article_id, item.updated)
        for item, seen in pairs
        if item.updated and _is_newer(item.updated, seen.claimed_at, now)
    )
    generated = len(found) > GENERATED_ABOVE and len(found) > len(pairs) / 2 and len({each.claimed_at for each in found}) == 1
    return () if generated else found


def _is_newer(updated: datetime, before: datetime | None, now: datetime) -> bool:
    """A claim that lay ahead of the clock is worth nothing: any other is newer."""
    if before is None:
        return True
    return updated != before if before > now else updated > before
