"""What a site asks of those who read it: its robots.txt is known before its pages are asked, and its Crawl-delay kept.

The database is the truth for all processes; this process remembers what is still fresh. A robots.txt is a request like any
other: under the host's lease, through the guarded transport, with the host's pause after it.
"""

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event, Lock

from revtrack.addresses import host_of
from revtrack.errors import AddressError, StoppedError
from revtrack.fetch.client import Fetcher
from revtrack.fetch.robots import FRESH_MOST, LARGEST, learned, origin_of, verdict
from revtrack.service.logs import log_event
from revtrack.store import Store
from revtrack.values.politeness import Robots
from revtrack.values.watching import FetchResult

REMEMBERED, LARGEST_REMEMBERED = 512, 16_000
_log = logging.getLogger(__name__)


class Manners:
    """Knows what may be asked. Thread-safe; `ignored` names hosts whose robots.txt the user does not want to be obeyed."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        *,
        clock: Callable[[], datetime],
        stop: Event,
        delay: timedelta,
        ignored: Collection[str] = (),
    ) -> None:
        self._store, self._fetcher, self._clock, self._stop = store, fetcher, clock, stop
        self._delay, self._ignored = delay, frozenset(ignored)
        self._known: dict[str, Robots] = {}
        self._warned: set[str] = set()
        self._lock = Lock()

    def ask_first(self, address: str) -> FetchResult | None:
        """Make sure that the robots.txt of an address is known, under the lease of its host.

        None where it is: whether it lets the address be asked says `refusal`. Otherwise why the address cannot be asked, as
        the failed fetch that it is. Raises StoppedError.
        """
        origin = self._origin(address)
        if not origin:
            return None
        known = self._found(origin)
        if known and self._clock() < known.fresh_until <= self._clock() + FRESH_MOST:
            return None
        fetch = self._fetcher.get(f"{origin}/robots.txt", etag=known.etag if known else None, first_bytes=LARGEST)
        robots = learned(origin, known, fetch)
        if robots is None:
            return _unknown(address, fetch)
        self._store.note_robots(robots)
        self._remember(robots)
        log_event(_log, logging.INFO, "robots.read", origin=origin, status=fetch.status, reason=fetch.detail or None)
        if self._stop.wait(self.pause(address).total_seconds()):
            raise StoppedError(f"stopped before {host_of(address)} was asked", hint="again")
        return None

    def refusal(self, address: str) -> str:
        """Why an address must not be asked, as far as the robots.txt of its origin is known; "" where it may."""
        robots = self._of(address)
        if robots is None or verdict(robots, address).allowed:
            return ""
        return f"robots.txt of {host_of(address)} disallows revtrack"

    def pause(self, address: str) -> timedelta:
        """The time between two requests to the host of an address: the configured one, or its Crawl-delay if longer."""
        robots = self._of(address)
        return max(self._delay, verdict(robots, address).crawl_delay) if robots else self._delay

    def sitemaps(self, address: str) -> tuple[str, ...]:
        """The sitemaps that the robots.txt of an address names, as far as it is known."""
        robots = self._of(address)
        return robots.sitemaps if robots else ()

    def asked_again(self, address: str) -> datetime | None:
        """When the robots.txt of an address is read again; None where it is not known."""
        robots = self._of(address)
        return robots.fresh_until if robots else None

    def _of(self, address: str) -> Robots | None:
        origin = self._origin(address)
        return self._found(origin) if origin else None

    def _origin(self, address: str) -> str:
        """Whose robots.txt holds for an address; "" where none does: it is no address, or the user does not want it."""
        try:
            return "" if self._is_ignored(address) else origin_of(address)
        except AddressError:
            return ""

    def _found(self, origin: str) -> Robots | None:
        known = self._known.get(origin)
        if known is None or known.fresh_until <= self._clock():
            known = self._store.robots(origin) or known
            if known:
                self._remember(known)
        return known

    def _remember(self, robots: Robots) -> None:
        with self._lock:
            self._known.pop(robots.origin, None)
            if len(robots.rules) + sum(map(len, robots.sitemaps)) <= LARGEST_REMEMBERED:
                self._known[robots.origin] = robots
            if len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]

    def _is_ignored(self, address: str) -> bool:
        """Whether the user named the host of an address, or a domain above it; said once."""
        if not self._ignored:
            return False
        labels = host_of(address).partition(":")[0].split(".")
        name = next((each for each in (".".join(labels[at:]) for at in range(len(labels))) if each in self._ignored), "")
        if name and name not in self._warned:
            self._warned.add(name)
            log_event(_log, logging.WARNING, "robots.ignored", host=name, reason="fetch.ignore_robots names it")
        return bool(name)


def _unknown(address: str, fetch: FetchResult) -> FetchResult:
    """A fetch that failed because the site does not say what may be asked: its trouble is that of the article."""
    failed = replace(fetch, url=address, final_url=address, redirects=(), body=b"", headers=())
    if fetch.failure != "http-error":
        return failed
    why = f"robots.txt of {host_of(address)} cannot be read ({fetch.detail}), so nothing else is asked"
    return replace(failed, failure="robots", detail=why)
