"""How often somebody may show a secret that opens nothing. Secrets are too long to guess; this keeps guessing cheap for us."""

from collections import OrderedDict
from datetime import datetime, timedelta
from ipaddress import ip_address
from threading import Lock

WINDOW = timedelta(minutes=5)
FROM_ONE, FROM_ALL = 10, 200
"""Failures within the window after which an address waits, and after which every address that failed before waits."""
ADDRESSES = 1_000
"""How many addresses are remembered; the one that failed longest ago is forgotten."""


def wait_for(own: tuple[datetime, ...], everybody: tuple[datetime, ...], now: datetime) -> timedelta:
    """How long an address must wait that failed at the times `own`, while all addresses together failed at `everybody`.

    Who has not failed may always try once, so that nobody can lock others out.

    >>> from datetime import UTC
    >>> noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    >>> wait_for((noon,) * FROM_ONE, (), noon + timedelta(minutes=2)) == timedelta(minutes=3)
    True
    """
    waits = [_wait(own, FROM_ONE, now)]
    if any(now - each < WINDOW for each in own):
        waits.append(_wait(everybody, FROM_ALL, now))
    return max(waits)


def _wait(times: tuple[datetime, ...], limit: int, now: datetime) -> timedelta:
    """Until fewer than `limit` of the times are within the window."""
    recent = sorted(each for each in times if timedelta(0) <= now - each < WINDOW)
    return recent[-limit] + WINDOW - now if len(recent) >= limit else timedelta(0)


class Throttle:
    """The failures of the last minutes, in memory and bounded; thread-safe."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._failures: OrderedDict[str, tuple[datetime, ...]] = OrderedDict()
        self._all: tuple[datetime, ...] = ()

    def wait(self, address: str, now: datetime) -> timedelta:
        """How long this address must wait."""
        with self._lock:
            return wait_for(self._failures.get(_network(address), ()), self._all, now)

    def failed(self, address: str, now: datetime) -> None:
        """This address showed a secret that opens nothing."""
        network = _network(address)
        with self._lock:
            self._failures[network] = (*self._failures.get(network, ()), now)[-FROM_ONE:]
            self._failures.move_to_end(network)
            self._all = (*self._all, now)[-FROM_ALL:]
            if len(self._failures) > ADDRESSES:
                self._failures.popitem(last=False)


def _network(address: str) -> str:
    """Who has one address of version 6 has 2^64 of them."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    return str(ip) if ip.version == 4 else ip.exploded[:19]
