"""What the service does once in a while so that it can run for years.

Folds old fetches, notes how large the database is, moves the pace of fetching towards the budget.

In small batches, one a minute: nothing that is watched waits for it.
"""

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from revtrack.errors import RevtrackError
from revtrack.service.logs import log_event

if TYPE_CHECKING:
    from revtrack.service.pacing import Pacing
    from revtrack.store import Store

EVERY_S = 60
ARTICLES = 50
PACE_TICKS = 10
SIZES = "database.sizes"
DAYS = 30
_log = logging.getLogger(__name__)


class Keeper:
    """One round over all articles a day. `fold_after`: how old a fetch that brought nothing new may become by itself."""

    def __init__(self, store: "Store", clock: Callable[[], datetime], fold_after: timedelta, pacing: "Pacing") -> None:
        self._store, self._clock, self._fold_after, self._pacing = store, clock, fold_after, pacing
        self._ticks = 0
        self._after = 0
        self._done_on: date | None = None

    def tick(self) -> None:
        """One batch. Trouble with the database is logged; the next tick tries again."""
        try:
            self._note_size()
            self._fold()
            if self._ticks % PACE_TICKS == 0:
                self._pacing.step()
            self._ticks += 1
        except RevtrackError as error:
            log_event(_log, logging.ERROR, "keeping.failed", reason=error.message)

    def _fold(self) -> None:
        now = self._clock()
        if self._done_on == now.date():
            return
        folded = self._store.fold(self._after, before=now - self._fold_after, articles=ARTICLES)
        if folded.fewer:
            log_event(_log, logging.INFO, "fetches.folded", rows=folded.fewer)
        self._after = folded.last or 0
        if folded.last is None:
            self._done_on = now.date()

    def _note_size(self) -> None:
        """One size a day, of the last 30 days: what `status` reckons the growth from."""
        today = self._clock().date().isoformat()
        sizes = sizes_of(self._store.get_setting(SIZES))
        if today not in sizes:
            kept = dict(sorted({**sizes, today: self._store.count_bytes()}.items())[-DAYS - 1 :])
            self._store.put_setting(SIZES, " ".join(f"{day}={size}" for day, size in kept.items()))


def sizes_of(kept: str | None) -> dict[str, int]:
    """The sizes that were noted, by day."""
    return {day: int(size) for day, _, size in (part.partition("=") for part in (kept or "").split())}


def growth_per_day(kept: str | None, now: datetime, size: int) -> float | None:
    """Bytes a day over the last 30 days at most; None before the second day."""
    first = (now.date() - timedelta(days=DAYS)).isoformat()
    known = sorted((day, noted) for day, noted in sizes_of(kept).items() if day >= first)
    days = (now.date() - date.fromisoformat(known[0][0])).days if known else 0
    return (size - known[0][1]) / days if days else None
