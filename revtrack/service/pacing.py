"""The paces of this database: read when they are first needed, moved by the service every ten minutes.

They are kept in the database, so that a service that is started anew, and every command, plans at the pace that was found.
"""

import logging
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from revtrack.schedule.budget import Bounds, Paces, next_paces, planned_by_host
from revtrack.service.logs import log_event

if TYPE_CHECKING:
    from revtrack.store import Store

PACES = "schedule.paces"
Rule = TypeVar("Rule")
_log = logging.getLogger(__name__)


class Pacing:
    """Thread-safe. `budget` and `of_host` are fetches a day, of everything and of one host."""

    def __init__(self, store: "Store", bounds: Bounds, budget: float, of_host: Callable[[str], float]) -> None:
        self._store, self._bounds, self._budget, self._of_host = store, bounds, budget, of_host
        self._lock = Lock()
        self._paces: Paces | None = None

    def of(self, host: str) -> float:
        """The pace for the articles of a host."""
        return self.paces.of(host)

    @property
    def paces(self) -> Paces:
        """The paces of now."""
        with self._lock:
            if self._paces is None:
                self._paces = Paces.from_json(self._store.get_setting(PACES))
            return self._paces

    @property
    def planned(self) -> float:
        """Fetches a day that are planned now, of everything."""
        return sum(planned_by_host(self.paces, self._store.demands(), self._bounds).values())

    def step(self) -> None:
        """Move the paces towards the budget, from what is planned now."""
        before = self.paces
        after = next_paces(before, self._store.demands(), self._bounds, budget=self._budget, of_host=self._of_host)
        if after == before:
            return
        self._store.put_setting(PACES, after.to_json())
        with self._lock:
            self._paces = after
        log_event(_log, logging.INFO, "pace.moved", overall=f"{after.overall:.3g}", slow_hosts=len(after.hosts))


def of_site(sites: Mapping[str, Rule], host: str) -> Rule | None:
    """What is set for a host, or for the nearest domain above it for which something is."""
    labels = host.partition(":")[0].split(".")
    names = (".".join(labels[start:]) for start in range(len(labels)))
    return next((sites[name] for name in names if name in sites), None)
