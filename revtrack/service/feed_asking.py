"""What people and programs ask of feeds: begin with one, change it, hold it, check it, and how much of what was found waits.

Beside a running service nobody in front of a page waits longer for a host than a moment: `soon` says so, and then no.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from revtrack.addresses import host_of
from revtrack.errors import RevtrackError
from revtrack.fetch.client import check_address
from revtrack.service.adding import NAP_S, PATIENCE
from revtrack.service.feeds import add_feed, check_feeds, estimate
from revtrack.values.feed_change import FeedChange
from revtrack.values.feed_reports import Backlog, FeedAdded, FeedReport, Waiting
from revtrack.values.feeds import FeedOrder, FeedState

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


def hold_feed(root: "Root", feed_id: int, state: FeedState) -> None:
    """Pause a feed, or ask it again from now on. Raises NotFoundError."""
    now = root.clock()
    again, why = (now, "because it was resumed") if state == "ok" else (None, "")
    root.store.set_feed_state(feed_id, state, now=now, next_check_at=again, why=why)


def check_feed_soon(root: "Root", feed_id: int) -> FeedReport:
    """Read a feed now. Raises NotFoundError, and RevtrackError where its host is busy for too long."""
    soon(root, [root.store.feed(feed_id).host])
    reports: list[FeedReport] = []
    check_feeds(root, [feed_id], reports.append)
    return reports[0]


def begin_feed_soon(root: "Root", address: str, said: FeedChange) -> FeedAdded:
    """As `begin_feed`. Raises RevtrackError where its host is busy for too long."""
    soon(root, [host_of(check_address(address))])
    return begin_feed(root, address, said)


def soon(root: "Root", hosts: Sequence[str]) -> None:
    """Wait a moment for hosts to be free. Raises RevtrackError where they are not."""
    for _ in range(int(PATIENCE.total_seconds() / NAP_S)):
        busy = [host for host, free_at in root.store.host_free_at(hosts).items() if free_at > root.clock()]
        if not busy:
            return
        if root.stop.wait(NAP_S):
            break
    raise RevtrackError(f"{busy[0]} is being asked by somebody else, or wants to be left alone", hint="again in a minute")


def waiting(root: "Root", due_by: datetime | None = None) -> Waiting:
    """How much waits to be watched; with `due_by` of what may be visited by then."""
    return waiting_of(root, root.store.backlog(due_by))


def waiting_of(root: "Root", backlog: Backlog) -> Waiting:
    """A backlog in numbers, and about how long it takes."""
    pause = root.habits.per_host_delay
    return Waiting(addresses=backlog.total, hosts=len(backlog.by_host), pause=pause, about=estimate(backlog, pause))
