"""Stories that a page or a program asks to watch, or only to look at, while the service runs beside.

Unlike a pass of a command it never ends the service, and waits for a host only as long as somebody in front of a page would.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

from revtrack.addresses import host_of
from revtrack.errors import RevtrackError
from revtrack.service.slices import LEASE
from revtrack.values.reports import Preview, WatchReport
from revtrack.values.watching import Lease

if TYPE_CHECKING:
    from revtrack.service.root import Root

MOST_ADDRESSES = 20
HOSTS_AT_ONCE = 8
NAP_S = 0.2
PATIENCE = timedelta(seconds=20)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Found]):
    """What was found at an address, or why nothing was."""

    address: str
    found: Found | None = None
    error: RevtrackError | None = None


def preview_addresses(root: "Root", addresses: Sequence[str]) -> list[Answer[Preview]]:
    """What watching each address would begin with, in their order. Nothing is stored."""
    return _each(root, addresses, lambda address: root.watcher.preview(address))


def add_addresses(root: "Root", addresses: Sequence[str]) -> list[Answer[WatchReport]]:
    """Watch each address, in their order; trouble with one does not end the others."""
    return _each(root, addresses, lambda address: root.watcher.known(address) or root.watcher.watch(address))


def _each(root: "Root", addresses: Sequence[str], ask: Callable[[str], Found]) -> list[Answer[Found]]:
    """Every address is answered: hosts side by side, those of one host one after the other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(addresses):
        by_host[host_of(address)].append(address)
    answers: dict[str, Answer[Found]] = {}

    def of_host(host: str) -> None:
        for address in by_host[host]:
            answers[address] = _answered(root, host, address, ask)

    with ThreadPoolExecutor(HOSTS_AT_ONCE, "adding") as threads:
        for task in [threads.submit(of_host, host) for host in by_host]:
            task.result()
    return [answers[address] for address in dict.fromkeys(addresses)]


def _answered(root: "Root", host: str, address: str, ask: Callable[[str], Found]) -> Answer[Found]:
    try:
        lease = _leased(root, host)
        try:
            return Answer(address, found=ask(address))
        finally:
            root.store.release(lease, next_allowed_at=root.clock() + root.habits.per_host_delay)
    except RevtrackError as error:
        return Answer(address, error=error)


def _leased(root: "Root", host: str) -> Lease:
    """The host's lease, as soon as it is free. Raises RevtrackError where that takes too long."""
    for _ in range(int(PATIENCE.total_seconds() / NAP_S)):
        lease = root.store.lease_host(host, now=root.clock(), lease=LEASE)
        if lease:
            return lease
        if root.stop.wait(NAP_S):
            break
    raise RevtrackError(f"{host} is being asked by somebody else, or wants to be left alone", hint="again in a minute")
