"""What people and programs ask of feeds: begin with one, change it, check it, and how much of what was found waits.

Beside a running service nobody in front of a page waits longer for a host than a moment: `soon` says so, and then no.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from revtrack.addresses import host_of
from revtrack.fetch.client import check_address
from revtrack.service.feeds import add_feed, check_feeds, estimate
from revtrack.service.patience import once_free
from revtrack.values.feed_change import FeedChange
from revtrack.values.feed_reports import Backlog, FeedAdded, FeedReport, Waiting
from revtrack.values.feeds import FeedOrder

if TYPE_CHECKING:
    from revtrack.service.config_keys import FeedsConfig
    from revtrack.service.root import Root


def usual_order(config: "FeedsConfig") -> FeedOrder:
    """What is asked of a feed of which nothing is said."""
    return FeedOrder(per_day=config.per_day, backfill=config.backfill)


def begin_feed(root: "Root", address: str, said: FeedChange) -> FeedAdded:
    """Add the feed at an address, or one that the page there names, and read it; of an index the newest sitemaps too.

    Raises FeedError or UnreadableError, and stores nothing, where there is none.
    """
    added = add_feed(root, address, said.of(usual_order(root.config.feeds)))
    if added.report and added.report.feed.pending:
        check_feeds(root, [added.feed_id], lambda _: None)
    return FeedAdded(added.feed_id, known=added.report is None, beside=added.beside)


def check_feed_soon(root: "Root", feed_id: int) -> FeedReport:
    """Read a feed now. Raises NotFoundError, and RevtrackError where its host is busy for too long."""
    soon(root, root.store.feed(feed_id).host)
    reports: list[FeedReport] = []
    check_feeds(root, [feed_id], reports.append)
    return reports[0]


def begin_feed_soon(root: "Root", address: str, said: FeedChange) -> FeedAdded:
    """As `begin_feed`. Raises RevtrackError where its host is busy for too long."""
    soon(root, host_of(check_address(address)))
    return begin_feed(root, address, said)


def soon(root: "Root", host: str) -> None:
    """Wait a moment for a host to be free. Raises RevtrackError where it is not."""
    once_free(root, host, lambda: all(at <= root.clock() for at in root.store.host_free_at([host]).values()) or None)


def waiting(root: "Root", due_by: datetime | None = None) -> Waiting:
    """How much waits to be watched; with `due_by` of what may be visited by then."""
    return waiting_of(root, root.store.backlog(due_by))


def waiting_of(root: "Root", backlog: Backlog) -> Waiting:
    """A backlog in numbers, and about how long it takes."""
    pause = root.habits.per_host_delay
    return Waiting(addresses=backlog.total, hosts=len(backlog.by_host), pause=pause, about=estimate(backlog, pause))
