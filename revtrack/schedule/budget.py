"""How fast the service may go: one number, the pace, follows the budget of fetches a day. Pure.

The planned fetches of all articles are added up at today's pace; more than the budget slows the pace at once, less lets it
grow slowly. Each host has a budget too, and a pace of its own where that is the slower one. No pace is below `EAGER`: few
articles are not fetched without end because there is budget left.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from revtrack.schedule.rate import interval

EAGER = 0.05
"""The fastest pace: about 250 fetches in the first month of a story as stories are."""
SLOWEST = 1e6
FASTER, SLOWER = 0.95, 2.0
"""By how much the pace moves in one step at most."""
HOSTS_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Bounds:
    """The shortest and the longest interval, in hours."""

    shortest: float
    longest: float


@dataclass(frozen=True, slots=True)
class Demand:
    """So many articles of a host that are expected to change `rate` times an hour; `every`: hours that somebody asked for."""

    host: str
    rate: float
    every: float | None = None
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Paces:
    """The pace of everything, and that of the hosts whose own budget asks for a slower one."""

    overall: float = EAGER
    hosts: Mapping[str, float] = field(default_factory=dict)

    def of(self, host: str) -> float:
        """The pace for the articles of a host."""
        return max(self.overall, self.hosts.get(host, EAGER))

    def to_json(self) -> str:
        """The paces as a text that `from_json` reads."""
        return json.dumps({"overall": self.overall, "hosts": dict(self.hosts)})

    @classmethod
    def from_json(cls, text: str | None) -> Self:
        """The paces of a text; the fastest where there is none."""
        return cls(**json.loads(text)) if text else cls()


def next_pace(pace: float, planned: float, budget: float) -> float:
    """The pace after one step, from the fetches a day that are planned at `pace` and those that are allowed."""
    return min(SLOWEST, max(EAGER, pace * min(SLOWER, max(FASTER, planned / budget))))


def next_paces(
    paces: Paces, demands: Iterable[Demand], bounds: Bounds, *, budget: float, of_host: Callable[[str], float]
) -> Paces:
    """All paces after one step. `budget` and `of_host` are fetches a day, of everything and of one host."""
    planned = planned_by_host(paces, demands, bounds)
    hosts = {host: next_pace(paces.of(host), fetches, of_host(host)) for host, fetches in planned.items()}
    overall = next_pace(paces.overall, sum(planned.values()), budget)
    slow = sorted(((pace, host) for host, pace in hosts.items() if pace > overall), reverse=True)
    return Paces(overall, {host: pace for pace, host in slow[:HOSTS_KEPT]})


def planned_by_host(paces: Paces, demands: Iterable[Demand], bounds: Bounds) -> dict[str, float]:
    """Fetches a day that are planned at these paces, by host."""
    planned: dict[str, float] = {}
    for demand in demands:
        pace = paces.of(demand.host)
        hours = demand.every or interval(demand.rate, pace, shortest=bounds.shortest, longest=bounds.longest)
        planned[demand.host] = planned.get(demand.host, 0.0) + 24 / hours * demand.articles
    return planned
