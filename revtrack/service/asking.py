"""Asks addresses: as their robots.txt allows, and with what an answer says of when their host may be asked next."""

from datetime import datetime, timedelta

from revtrack.fetch.client import ACCEPT, Fetcher
from revtrack.schedule import hosts
from revtrack.service.robots import Manners
from revtrack.values.politeness import HostHealth
from revtrack.values.watching import FetchResult, Lease


class Asking:
    """The part of the pipeline that asks."""

    def __init__(self, fetcher: Fetcher, manners: Manners) -> None:
        self._fetcher = fetcher
        self._manners = manners

    def ask(
        self,
        address: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str = ACCEPT["Accept"],
    ) -> FetchResult:
        """One attempt to read an address, under the lease of its host, as its robots.txt allows. Raises StoppedError."""
        return self._manners.ask_first(address) or self._fetcher.get(
            address, etag=etag, last_modified=last_modified, accept=accept, refusal=self._manners.refusal
        )

    def pause(self, address: str) -> timedelta:
        """The time between two requests to the host of an address."""
        return self._manners.pause(address)

    def host_health(self, lease: Lease, fetch: FetchResult) -> HostHealth | None:
        """How the host of a lease answers after `fetch`; None where that is as before."""
        if not hosts.tells(fetch):
            return None
        health = hosts.health_after(lease.failures, fetch, lease.host)
        return health if health.failures or lease.failures else None

    def host_free_at(self, fetch: FetchResult, health: HostHealth | None = None) -> datetime:
        """When the host may be asked next after `fetch`."""
        return hosts.free_after(fetch, health or HostHealth(), self._manners.pause(fetch.url))
