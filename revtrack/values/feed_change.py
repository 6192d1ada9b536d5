"""What a person says of a feed, when it is added and later."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from revtrack.values.feeds import FeedFilter, FeedOrder

Backfill = timedelta | Literal["all"] | None
"""Stories so old are wanted too; None where nothing was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChange:
    """What is to be different of what is asked of a feed; None where nothing was said."""

    filter: FeedFilter | None = None
    labels: tuple[str, ...] | None = None
    important: bool | None = None
    outlet: str | None = None
    per_day: int | None = None
    backfill: Backfill = None

    def of(self, order: FeedOrder) -> FeedOrder:
        """The order with this changed."""
        wishes = order.wishes
        return replace(
            order,
            filter=order.filter if self.filter is None else self.filter,
            wishes=replace(
                wishes,
                labels=wishes.labels if self.labels is None else self.labels,
                important=wishes.important if self.important is None else self.important,
                outlet=wishes.outlet if self.outlet is None else self.outlet.strip(),
            ),
            per_day=self.per_day or order.per_day,
            backfill=_days(self.backfill, order.backfill),
        )


def _days(said: Backfill, before: timedelta | None) -> timedelta | None:
    if said is None:
        return before
    return None if said == "all" else said
