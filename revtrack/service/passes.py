"""One pass over named articles or addresses, for commands: every host in turn of its lease, hosts side by side.

Politeness is a row in the database, so a pass waits for hosts that the service or another command is asking right now.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec

from pebble import ThreadPool

from revtrack.addresses import host_of
from revtrack.errors import CorruptError, LeaseLostError, RevtrackError, StoreError
from revtrack.service.recorder import OnError, OnReport
from revtrack.service.slices import LEASE, busy
from revtrack.service.slots import RESERVE
from revtrack.values.reports import WatchReport
from revtrack.values.slices import Slice
from revtrack.values.watching import Lease

if TYPE_CHECKING:
    from revtrack.service.root import Root

NAP_S = 0.2
LONG_NAP_S = 1.0
"""Where no pause follows a request, a host is free as soon as its slice ends; only what others held is looked at again."""
PATIENCE = timedelta(minutes=10)
Told = ParamSpec("Told")
OnWatched = Callable[[str, WatchReport], None]
OnUnwatched = Callable[[str, RevtrackError], None]


def check_articles(root: "Root", ids: Sequence[int], on_report: OnReport, on_error: OnError) -> None:
    """Check every article of `ids` once, whatever its plan says."""
    left = set(ids)
    running: set[Future[None]] = set()
    one_by_one = Lock()
    on_report, on_error = _serial(on_report, one_by_one), _serial(on_error, one_by_one)
    with host_threads(root, len(left)) as threads:
        while left or running:
            claimed = _claimed(root, left)
            for work in claimed:
                left -= {article.id for article in work.articles}
                running.add(threads.schedule(root.runner.run, args=(work, on_report, on_error)))
            running = settled(root, running, waiting=bool(left))
            if left and not running and not claimed:
                left -= _given_up(root, left, on_error)


def watch_addresses(root: "Root", addresses: Iterable[str], on_watched: OnWatched, on_error: OnUnwatched) -> None:
    """Watch every address; each is answered by one of the two calls, and trouble with one does not end the others.

    Raises StoreError, and asks no further host, where the database takes nothing more.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[host_of(address)].append(address)
    one_by_one = Lock()
    on_watched, on_error = _serial(on_watched, one_by_one), _serial(on_error, one_by_one)
    with host_threads(root, len(by_host)) as threads:
        for task in [
            threads.schedule(_watch_host, args=(root, host, group, on_watched, on_error)) for host, group in by_host.items()
        ]:
            task.result()


@contextmanager
def host_threads(root: "Root", hosts: int) -> Iterator[ThreadPool]:
    """Daemon threads, so many that some slow hosts do not keep the others waiting.

    An error or Ctrl-C gives the hosts back and leaves what is in flight: nothing of it is stored.
    """
    pool = ThreadPool(max_workers=max(1, min(hosts, root.config.fetch.threads * RESERVE)))
    try:
        yield pool
        pool.close()
        pool.join()
    except BaseException:
        root.stop.set()
        root.runner.give_back()
        raise


def _serial(listener: Callable[Told, None], lock: Lock) -> Callable[Told, None]:
    """`listener`, called by one thread at a time."""

    def tell(*args: Told.args, **kwargs: Told.kwargs) -> None:
        with lock:
            listener(*args, **kwargs)

    return tell


def _claimed(root: "Root", left: set[int]) -> list[Slice]:
    if not left or root.stop.is_set():
        left.clear()
        return []
    return root.store.claim_articles(sorted(left), now=root.clock(), lease=LEASE, per_host=root.per_host)


def _given_up(root: "Root", left: set[int], on_error: OnError) -> set[int]:
    """The articles whose host wants to be left alone for longer than a command waits."""
    hosts = root.store.hosts_of(left)
    free_at = root.store.host_free_at(hosts.values())
    given_up = {article_id for article_id, host in hosts.items() if too_long(root, host, free_at)}
    for article_id in given_up:
        host = hosts[article_id]
        on_error(article_id, busy(host, root.store.host_state(host)))
    return given_up


def too_long(root: "Root", host: str, free_at: Mapping[str, datetime]) -> bool:
    """Whether a host wants to be left alone for longer than a command waits."""
    return host in free_at and free_at[host] - root.clock() > PATIENCE


def settled(root: "Root", running: set[Future[None]], *, waiting: bool) -> set[Future[None]]:
    """Wait until a slice is done, or briefly for a host to be free; errors of the slices come out here."""
    if not running:
        if waiting:
            root.stop.wait(NAP_S)
        return running
    nap = NAP_S if root.habits.per_host_delay else LONG_NAP_S
    done, still = wait(running, timeout=nap if waiting else None, return_when=FIRST_COMPLETED)
    for task in done:
        task.result()
    return still


def _watch_host(root: "Root", host: str, addresses: list[str], on_watched: OnWatched, on_error: OnUnwatched) -> None:
    for address in addresses:
        if root.stop.is_set():
            return
        try:
            on_watched(address, root.watcher.known(address) or _watch(root, host, address))
        except RevtrackError as error:
            if isinstance(error, StoreError) and not isinstance(error, CorruptError | LeaseLostError):
                root.stop.set()
                raise
            on_error(address, error)


def _watch(root: "Root", host: str, address: str) -> WatchReport:
    lease = leased(root, host)
    root.runner.hold(lease)
    try:
        return root.watcher.watch(address, lease)
    finally:
        if root.runner.let_go(lease):
            root.store.release(lease, next_allowed_at=root.clock() + root.pipeline.pause(address))


def leased(root: "Root", host: str) -> Lease:
    """The host's lease, as soon as it is free."""
    while not root.stop.is_set():
        lease = root.store.lease_host(host, now=root.clock(), lease=LEASE)
        if lease:
            return lease
        free_at = root.store.host_free_at([host])
        if too_long(root, host, free_at):
            raise busy(host, root.store.host_state(host))
        root.stop.wait(NAP_S)
    raise RevtrackError(f"stopped while {host} was busy", hint="again")
