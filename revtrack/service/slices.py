"""Runs slices: what is due of one host, feeds, articles and found addresses, one after the other, under the host's lease."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from threading import Event

from revtrack.errors import LeaseLostError, RevtrackError, StoppedError
from revtrack.schedule.hosts import left_alone_words
from revtrack.service.errands import Errands
from revtrack.service.logs import log_event
from revtrack.service.pipeline import Pipeline
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.values.politeness import HostState
from revtrack.values.reports import CheckReport
from revtrack.values.watching import LEFT_ALONE, Article, Lease, Slice

LEASE = timedelta(seconds=180)
RENEW_BELOW = timedelta(seconds=120)
_log = logging.getLogger(__name__)

OnReport = Callable[[CheckReport], None]
OnError = Callable[[int, RevtrackError], None]
Step = Callable[[Lease], bool]
"""Asks one address under the lease as it then is. False where its host may be in trouble."""
POSTPONE = timedelta(minutes=30)
A_MOMENT = timedelta(seconds=1)


def _nobody(*_: object) -> None:
    """Nobody listens."""


class SliceRunner:
    """Checks the articles of a slice with the pause that their host is due.

    Stops between two articles when told to, or when the host is to be left alone: what is left stays due.
    """

    def __init__(
        self,
        store: Store,
        pipeline: Pipeline,
        clock: Callable[[], datetime],
        stop: Event,
        watch: Watch,
        errands: Errands,
    ) -> None:
        self._store = store
        self._pipeline = pipeline
        self._clock = clock
        self._stop = stop
        self._grievances, self._metrics = watch.grievances, watch.metrics
        self._errands = errands
        self._held: dict[str, Lease] = {}

    def run(self, work: Slice, on_report: OnReport = _nobody, on_error: OnError = _nobody) -> None:
        """Do everything in `work`, then give the host back. Trouble with one article or feed does not end the others."""
        lease, well = work.lease, True
        self._held[lease.host] = lease
        try:
            for position, (address, step) in enumerate(self._steps(work, on_report, on_error)):
                if self._stop.is_set() or (position and self._stop.wait(self._pipeline.pause(address).total_seconds())):
                    break
                if position:
                    state = HostState() if well else self._store.host_state(lease.host)
                    if self._is_left_alone(state):
                        self._leave(work.articles[max(0, position - len(work.feeds)) :], lease, state, on_error)
                        break
                    lease = replace(lease, failures=state.health.failures)
                lease = self._held[lease.host] = self._renewed(lease)
                well = step(lease)
        except StoppedError:
            log_event(_log, logging.INFO, "slice.stopped", host=lease.host)
        except LeaseLostError as error:
            log_event(_log, logging.WARNING, "lease.lost", host=lease.host, reason=error.message)
        finally:
            if self._held.pop(lease.host, None):
                self._release(lease)

    def _steps(self, work: Slice, on_report: OnReport, on_error: OnError) -> list[tuple[str, Step]]:
        """Which addresses are to be asked, and how; feeds first, since they say what else is due."""
        check = partial(self._check, on_report=on_report, on_error=on_error)
        return [
            *((feed.address, partial(self._errands.poll, feed)) for feed in work.feeds),
            *((article.fetch_url, partial(check, article)) for article in work.articles),
            *((found.url, partial(self._errands.visit, found)) for found in work.found),
        ]

    def hold(self, lease: Lease) -> None:
        """Remember a lease, so that it is given back when everything ends."""
        self._held[lease.host] = lease

    def let_go(self, lease: Lease) -> bool:
        """Forget a lease. False where it was given back already."""
        return self._held.pop(lease.host, None) is not None

    def give_back(self) -> None:
        """Give back the hosts of slices that are still running; a result that comes later may be refused."""
        for host in list(self._held):
            lease = self._held.pop(host, None)
            if lease:
                log_event(_log, logging.WARNING, "lease.given_back", host=host)
                self._release(lease)

    def _is_left_alone(self, state: HostState) -> bool:
        """Whether a host is to be left alone for longer than the pause between two requests, which is over."""
        return state.next_allowed_at is not None and state.next_allowed_at > self._clock() + A_MOMENT

    def _leave(self, articles: Sequence[Article], lease: Lease, state: HostState, on_error: OnError) -> None:
        """Check no more of a slice: who waits for its articles is told why."""
        error = busy(lease.host, state)
        log_event(_log, logging.WARNING, "host.left_alone", host=lease.host, reason=error.message)
        for article in articles:
            on_error(article.id, error)

    def _check(self, article: Article, lease: Lease, on_report: OnReport, on_error: OnError) -> bool:
        """Check one article. False where its host may be in trouble."""
        try:
            report = self._pipeline.check(article, lease)
        except (LeaseLostError, StoppedError):
            raise
        except RevtrackError as error:
            self._grievances.complain("article.not_recorded", error.message, article=article.id)
            self._postpone(article)
            on_error(article.id, error)
        except Exception as error:
            log_event(_log, logging.CRITICAL, "article.bug", article=article.id, reason=repr(error), exc_info=True)
            self._postpone(article)
            on_error(article.id, RevtrackError(f"a bug in revtrack: {error!r}"))
        else:
            self._grievances.settle("article.not_recorded", article=article.id)
            self._count(article, report)
            on_report(report)
            return report.outcome not in ("failed", "gone")
        return True

    def _count(self, article: Article, report: CheckReport) -> None:
        self._metrics.fetches.labels(report.outcome).inc()
        self._metrics.fetch_time.observe(report.elapsed_ms / 1000)
        if article.next_check_at:
            self._metrics.check_lag.observe(max(0.0, (self._clock() - article.next_check_at).total_seconds()))

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

    def _renewed(self, lease: Lease) -> Lease:
        now = self._clock()
        if lease.until - now > RENEW_BELOW:
            return lease
        self._store.extend(lease, now + LEASE)
        return replace(lease, until=now + LEASE)

    def _release(self, lease: Lease) -> None:
        try:
            self._store.release(lease)
        except RevtrackError as error:
            self._grievances.complain("lease.not_released", error.message, host=lease.host)


def busy(host: str, state: HostState) -> RevtrackError:
    """That a host is to be left alone, until when, and why."""
    until = f"{state.next_allowed_at:%Y-%m-%d %H:%M} UTC" if state.next_allowed_at else "later"
    why = f", {left_alone_words(host, state.health.failures)}" if state.health.open_until else ""
    return RevtrackError(f"{host} is to be left alone until {until}{why}", hint="again after that")
