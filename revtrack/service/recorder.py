"""Records what the checks of one slice found, tells who listens, and puts off what revtrack itself fails on.

Fetches that saw nothing new wait for each other and share a commit; whatever has to be stored or told is written at once, and
they with it. Who is killed meanwhile loses that it looked, never what it saw. With the last that waits the host is given back.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from revtrack.errors import LeaseLostError, RevtrackError
from revtrack.service.logs import log_event
from revtrack.service.pipeline import Checked, tell
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.values.reports import CheckReport
from revtrack.values.watching import LEFT_ALONE, Article

OnReport = Callable[[CheckReport], None]
OnError = Callable[[int, RevtrackError], None]
POSTPONE = timedelta(minutes=30)
MOST, LONGEST_S = 20, 1.0
"""So many wait for each other; none waits for another that ends later than this, in seconds."""
_log = logging.getLogger(__name__)


class Recorder:
    """Leaving it as a context manager records what still waits. Raises LeaseLostError where the slice was taken over.

    `gave_back`: whether the host was given back with that.
    """

    def __init__(
        self, store: Store, clock: Callable[[], datetime], watch: Watch, on_report: OnReport, on_error: OnError
    ) -> None:
        self._store, self._clock = store, clock
        self._grievances, self._metrics = watch.grievances, watch.metrics
        self._on_report, self._on_error = on_report, on_error
        self._waiting: list[Checked] = []
        self._since = 0.0
        self.gave_back = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._waiting:
            *others, last = self._waiting
            self._waiting = [*others, replace(last, record=replace(last.record, gives_back=True))]
            self.gave_back = not isinstance(self._flushed()[-1], Exception)

    def add(self, checked: Checked) -> None:
        """Record what a check found: at once, or with those that follow where it found nothing new."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(checked)
        if not checked.can_wait or len(self._waiting) >= MOST or time.monotonic() - self._since > LONGEST_S:
            self.flush()

    def flush(self) -> None:
        """Record what waits, and tell of it."""
        self._flushed()

    def _flushed(self) -> list[int | Exception]:
        """The same; for each what the store says of it."""
        batch, self._waiting = self._waiting, []
        outcomes = self._recorded(batch)
        lost: LeaseLostError | None = None
        for checked, outcome in zip(batch, outcomes, strict=True):
            if isinstance(outcome, LeaseLostError):
                lost = outcome
            elif isinstance(outcome, Exception):
                self.failed(checked.before, outcome)
            else:
                self._done(checked)
        if lost:
            raise lost
        return outcomes

    def failed(self, article: Article, error: Exception) -> None:
        """Put off an article that could not be checked or recorded, and say why."""
        if isinstance(error, RevtrackError):
            self._grievances.complain("article.not_recorded", error.message, article=article.id)
        else:
            log_event(_log, logging.CRITICAL, "article.bug", article=article.id, reason=repr(error), exc_info=error)
            error = RevtrackError(f"a bug in revtrack: {error!r}")
        self._postpone(article)
        self._on_error(article.id, error)

    def _recorded(self, batch: list[Checked]) -> list[int | Exception]:
        """For each what the store says of it; they are in it, or an error says why not."""
        try:
            if len(batch) > 1:
                return self._store.record_many([checked.record for checked in batch])
            return [self._store.record(checked.record) for checked in batch]
        except Exception as error:
            return [error] * len(batch)

    def _done(self, checked: Checked) -> None:
        article, report = checked.before, checked.report
        tell(checked)
        self._grievances.settle("article.not_recorded", article=article.id)
        self._metrics.fetches.labels(report.outcome).inc()
        self._metrics.fetch_time.observe(report.elapsed_ms / 1000)
        if article.next_check_at:
            ended = checked.record.fetch.finished_at
            self._metrics.check_lag.observe(max(0.0, (ended - article.next_check_at).total_seconds()))
        self._on_report(report)

    def _postpone(self, article: Article) -> None:
        """An article that revtrack itself fails on must neither be fetched every second nor keep its host's others waiting."""
        now = self._clock()
        why = "because revtrack failed on it; see the log"
        try:
            state = self._store.article(article.id).state
            if state not in LEFT_ALONE:
                self._store.set_state(article.id, state, now=now, next_check_at=now + POSTPONE, why=why)
        except RevtrackError as error:
            self._grievances.complain("article.not_postponed", error.message, article=article.id)
