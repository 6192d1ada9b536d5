"""How the service treats the hosts it asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from revtrack.addresses import host_of
from revtrack.schedule.policy import Policy
from revtrack.service.pacing import of_site


@dataclass(frozen=True, slots=True)
class Habits:
    """The pause between two fetches, after how many 304s it asks in full again, site rules."""

    policy: Policy
    per_host_delay: timedelta
    full_every: int
    sites: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def rules(self, url: str) -> Mapping[str, object] | None:
        """The rules for the host of `url`, or for the nearest domain above it that has some."""
        return of_site(self.sites, host_of(url))
