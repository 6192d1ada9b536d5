"""Feeds and found addresses as work of a host's slice: trouble with one ends no other, and never comes back every second."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from revtrack.errors import LeaseLostError, NotFoundError, RevtrackError, StoppedError
from revtrack.service.discovery import Discovery
from revtrack.service.logs import log_event
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.values.feeds import Feed, Found
from revtrack.values.watching import Lease

POSTPONE = timedelta(minutes=30)
WHY = "because revtrack failed on it; see the log"
_log = logging.getLogger(__name__)


class Errands:
    """Checks feeds and visits found addresses for a slice; only LeaseLostError and StoppedError come out.

    Each says that its host may be in trouble, so that it is looked at before the next.
    """

    def __init__(self, store: Store, discovery: Discovery, clock: Callable[[], datetime], watch: Watch) -> None:
        self._store, self._discovery, self._clock = store, discovery, clock
        self._grievances = watch.grievances

    def poll(self, feed: Feed, lease: Lease) -> bool:
        """Check a feed."""
        self._guarded("feed", feed.id, lambda: self._discovery.check(feed, lease), self._store.postpone_feed)
        return False

    def visit(self, found: Found, lease: Lease) -> bool:
        """Visit a found address."""
        self._guarded("found", found.id, lambda: self._discovery.visit(found, lease), self._store.postpone_found)
        return False

    def _guarded(
        self, what: str, number: int, do: Callable[[], object], postpone: Callable[[int, datetime, str], None]
    ) -> None:
        try:
            do()
        except (LeaseLostError, StoppedError):
            raise
        except NotFoundError as error:  # a feed that a person removed meanwhile
            log_event(_log, logging.INFO, f"{what}.gone", number=number, reason=error.message)
        except RevtrackError as error:
            self._grievances.complain(f"{what}.not_recorded", error.message, subject=number, number=number)
            self._postponed(what, number, postpone)
        except Exception as error:
            log_event(_log, logging.CRITICAL, f"{what}.bug", number=number, reason=repr(error), exc_info=True)
            self._postponed(what, number, postpone)
        else:
            self._grievances.settle(f"{what}.not_recorded", subject=number, number=number)

    def _postponed(self, what: str, number: int, postpone: Callable[[int, datetime, str], None]) -> None:
        try:
            postpone(number, self._clock() + POSTPONE, WHY)
        except RevtrackError as error:
            self._grievances.complain(f"{what}.not_postponed", error.message, subject=number, number=number)
