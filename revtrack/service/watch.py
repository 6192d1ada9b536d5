"""What those who work report to: counters, and what is wrong. Passed as one, since they always go together."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from revtrack.service.grievances import Grievances

if TYPE_CHECKING:
    from revtrack.service.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Watch:
    """The counters and the grievances of a service."""

    metrics: "Metrics"
    grievances: Grievances
