"""Stories that a page or a program asks to watch, or only to look at, while the service runs beside.

Unlike a pass of a command it never ends the service, and waits for a host only as long as somebody in front of a page would.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from revtrack.addresses import host_of
from revtrack.errors import RevtrackError
from revtrack.service.patience import once_free
from revtrack.service.slices import LEASE
from revtrack.values.reports import Preview, WatchReport

if TYPE_CHECKING:
    from revtrack.service.root import Root

MOST_ADDRESSES = 20
HOSTS_AT_ONCE = 8
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Found]):
    """What was found at an address, or why nothing was."""

    address: str
    found: Found | None = None
    error: RevtrackError | None = None


def addresses_in(lines: Iterable[str]) -> list[str]:
    """The addresses in a list of one a line, each once; blank lines and # comments are left out."""
    stripped = (line.strip().removeprefix("\ufeff") for line in lines)
    return list(dict.fromkeys(line for line in stripped if line and not line.startswith("#")))


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
        lease = once_free(root, host, lambda: root.store.lease_host(host, now=root.clock(), lease=LEASE))
        try:
            return Answer(address, found=ask(address))
        finally:
            root.store.release(lease, next_allowed_at=root.clock() + root.habits.per_host_delay)
    except RevtrackError as error:
        return Answer(address, error=error)
