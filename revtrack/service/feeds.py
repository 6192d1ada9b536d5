"""What commands do with feeds: add one, check some now, watch at once what waits. Hosts are asked under their leases."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from revtrack.addresses import host_of
from revtrack.fetch.client import check_address
from revtrack.service.discovery import Look, failure
from revtrack.service.passes import host_threads, leased, settled, too_long
from revtrack.service.slices import LEASE
from revtrack.values.feed_reports import Backlog, FeedReport
from revtrack.values.feeds import Feed, FeedOrder, NamedFeed
from revtrack.values.watching import Lease

if TYPE_CHECKING:
    from revtrack.service.root import Root

TRIED = 3
"""Of the feeds that a page names: a robots.txt that is old names sitemaps that are gone."""
FETCH_S = 0.5
"""What a page takes beside the pause, for an estimate."""


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a feed came to: its number, what its first reading brought (None: it was known), feeds named beside it."""

    feed_id: int
    report: FeedReport | None = None
    beside: tuple[NamedFeed, ...] = ()


def add_feed(root: "Root", address: str, order: FeedOrder) -> Added:
    """Add the feed at `address`, or the first one that the page there names and that can be read, and read it once.

    Raises FeedError or UnreadableError, and stores nothing, where there is none.
    """
    address = check_address(address)
    known = _known(root, address)
    if known is not None:
        return Added(known)
    with _lease(root, host_of(address)) as lease:
        look = _look(root, address)
        if look.content:
            return _added(root, address, order, look, lease)
    named = root.names.feeds_if_read(look.fetch)
    if not named:
        raise failure(look, address)
    return _first_of(root, named, order)


def check_feeds(root: "Root", ids: Sequence[int], on_report: Callable[[FeedReport], None]) -> None:
    """Check every feed of `ids` now; an index goes on until the sitemaps that are to be read are."""
    for feed_id in ids:
        feed = root.store.feed(feed_id)
        report = _checked(root, feed)
        while report.feed.pending and not root.stop.is_set():
            report = _together(report, _checked(root, report.feed))
        on_report(report)


def visit_found(root: "Root", on_step: Callable[[Backlog], None]) -> Backlog:
    """Watch every found address that waits and may be visited now; `on_step` hears what is left. What stays waits on."""
    running: set[Future[None]] = set()
    left = root.store.backlog(root.clock())
    with host_threads(root, len(left.by_host)) as threads:
        while (left.total or running) and not root.stop.is_set():
            found = root.store.claim_found(now=root.clock(), lease=LEASE, hosts=len(left.by_host) or 1, per_host=root.per_host)
            running |= {threads.schedule(root.runner.run, args=(work,)) for work in found}
            running = settled(root, running, waiting=True)
            left = root.store.backlog(root.clock())
            on_step(left)
            if not running and _all_busy(root, left):
                break
    return root.store.backlog()


def estimate(backlog: Backlog, pause: timedelta) -> timedelta:
    """How long a backlog takes: hosts side by side, each address of a host after its pause."""
    return max(backlog.by_host.values(), default=0) * (pause + timedelta(seconds=FETCH_S))


def _first_of(root: "Root", named: Sequence[NamedFeed], order: FeedOrder) -> Added:
    """Add the first of these feeds that can be read, of so many that are tried. Raises what was wrong with the last."""
    for chosen in named[:TRIED]:
        beside = tuple(each for each in named if each != chosen)
        known = _known(root, chosen.url)
        if known is not None:
            return Added(known, beside=beside)
        with _lease(root, host_of(chosen.url)) as lease:
            look = _look(root, chosen.url)
            if look.content:
                return replace(_added(root, chosen.url, order, look, lease), beside=beside)
    raise failure(look, chosen.url)


def _known(root: "Root", address: str) -> int | None:
    return next((row.feed.id for row in root.store.feed_rows() if row.feed.url == address), None)


def _look(root: "Root", address: str) -> Look:
    return root.discovery.look(_new(root, address, FeedOrder()))


def _new(root: "Root", address: str, order: FeedOrder) -> Feed:
    now = root.clock()
    why = "because it was just added"
    return Feed(id=0, url=address, host=host_of(address), created_at=now, order=order, next_check_at=now, next_check_why=why)


def _added(root: "Root", address: str, order: FeedOrder, look: Look, lease: Lease) -> Added:
    """The feed is stored first, due at once: whoever is killed before the rest leaves it to the service."""
    feed = _new(root, address, order)
    feed_id, created = root.store.add_feed(feed)
    if not created:
        return Added(feed_id)
    report = root.discovery.take(feed.evolve(id=feed_id), look, lease)
    return Added(feed_id, report)


def _checked(root: "Root", feed: Feed) -> FeedReport:
    with _lease(root, feed.host) as lease:
        return root.discovery.check(feed, lease)


def _together(before: FeedReport, after: FeedReport) -> FeedReport:
    """The reports of an index and of a sitemap of it as one."""
    return FeedReport(
        feed=after.feed,
        reason=before.reason,
        status=before.status,
        new=before.new + after.new,
        updated=before.updated + after.updated,
        unwanted=before.unwanted + after.unwanted,
        held_over=before.held_over + after.held_over,
        items=before.items + after.items,
        elapsed_ms=before.elapsed_ms + after.elapsed_ms,
    )


@contextmanager
def _lease(root: "Root", host: str) -> Iterator[Lease]:
    """The lease of a host, given back with the pause that it is due."""
    lease = leased(root, host)
    root.runner.hold(lease)
    try:
        yield lease
    finally:
        if root.runner.let_go(lease):
            root.store.release(lease, next_allowed_at=root.clock() + root.habits.per_host_delay)


def _all_busy(root: "Root", left: Backlog) -> bool:
    free_at = root.store.host_free_at(left.by_host)
    return all(too_long(root, host, free_at) for host in left.by_host)


def imported(root: "Root", address: str, order: FeedOrder) -> tuple[int, bool]:
    """Add a feed without asking for it: the service reads it first. (id, whether it is new). Raises AddressError."""
    return root.store.add_feed(_new(root, check_address(address), order))
