"""How long a host is left alone, and how many fetches the budget allows. Pure; the clock is an argument.

A host that fails again and again is down, or does not want us: a circuit breaker leaves it alone for a time that doubles with
every failed probe, and one answer closes it. After an outage of ours everything is due at once: the budget then decides how
fast it is made up for, never how much is due.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from revtrack.values.politeness import HostHealth
from revtrack.values.watching import FetchResult

OPENS_AT = 5
"""So many failures in a row open the breaker."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
JITTER = 0.1
LONGEST_ASKED = timedelta(days=1)
"""For how long a Retry-After is obeyed."""
LONGEST_CRAWL_DELAY = timedelta(seconds=60)
DAY = timedelta(days=1)
TICK = timedelta(seconds=1)
"""What was not used of the budget is kept for as long as the service's ticks are apart, and no longer."""
_OF_THE_HOST = frozenset({"timed-out", "refused", "unresolvable", "tls", "broken"})
_NOT_ASKED = frozenset({"private", "port", "bad-address", "robots"})
_BUSY = 429


def health_after(failures: int, fetch: FetchResult, host: str) -> HostHealth:
    """How a host is after `fetch`, which had so many failures before it."""
    if not _is_its_own(fetch):
        return HostHealth()
    count = failures + 1
    return HostHealth(count, fetch.finished_at + pause(count, host) if count >= OPENS_AT else None, fetch.detail)


def tells(fetch: FetchResult) -> bool:
    """Whether a fetch says anything of the host: it does not where no request was made."""
    return fetch.status is not None or fetch.failure not in _NOT_ASKED


def pause(failures: int, host: str) -> timedelta:
    """How long a host is left alone after so many failures in a row: 1 minute, then twice as long each time, up to 6 hours.

    Spread by ±10 % by the name of the host, so that those that failed together are not probed together.
    """
    if failures < OPENS_AT:
        return timedelta(0)
    doubled: timedelta = FIRST_PAUSE * 2 ** min(failures - OPENS_AT, 16)
    return min(LONGEST_PAUSE, doubled) * (1 - JITTER + 2 * JITTER * _share(host))


def free_after(fetch: FetchResult, health: HostHealth, delay: timedelta) -> datetime:
    """When the host may be asked next: after the delay between two requests, its Retry-After and its breaker."""
    asked = fetch.retry_after if fetch.status in (_BUSY, 503) and fetch.retry_after else timedelta(0)
    free_at = fetch.finished_at + max(delay, min(asked, LONGEST_ASKED))
    return max(free_at, health.open_until) if health.open_until else free_at


def left_alone_words(host: str, failures: int) -> str:
    """Why a host is left alone: "because example.org failed 5 times in a row"."""
    return f"because {host} failed {failures} times in a row"


@dataclass(frozen=True, slots=True)
class Pace:
    """The budget as a clock: no fetch before `next_at`, and each moves it on by the time that one fetch is worth."""

    next_at: datetime | None = None

    def allows(self, now: datetime, per_day: int) -> int:
        """How many fetches may begin at `now` under a budget of `per_day`, which is at least one."""
        start, each = self._start(now, per_day), DAY / per_day
        return (now - start) // each + 1 if start <= now else 0

    def spend(self, fetches: int, now: datetime, per_day: int) -> "Pace":
        """The pace after so many fetches began at `now`."""
        return Pace(self._start(now, per_day) + fetches * (DAY / per_day))

    def _start(self, now: datetime, per_day: int) -> datetime:
        """Nothing is saved up for longer than a tick. What lies further ahead than one fetch is of a clock set back since."""
        earliest = now - TICK
        if self.next_at is None or self.next_at > now + DAY / per_day:
            return earliest
        return max(self.next_at, earliest)


def _is_its_own(fetch: FetchResult) -> bool:
    """Whether a failure is the host's: it is down, or overrun. A page that is missing or odd shows that the host is there."""
    return fetch.failure in _OF_THE_HOST or (fetch.status is not None and (fetch.status >= 500 or fetch.status == _BUSY))


def _share(name: str) -> float:
    """A number from 0 to 1 that depends on the name alone."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) / 2**32
