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
from revtrack.service.recorder import OnError, OnReport, Recorder
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.values.politeness import HostState
from revtrack.values.slices import Slice
from revtrack.values.watching import Article, Lease

LEASE = timedelta(seconds=180)
RENEW_BELOW = timedelta(seconds=120)
_log = logging.getLogger(__name__)

Step = Callable[[Lease], bool]
"""Asks one address under the lease as it then is. False where its host may be in trouble."""
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
        self._watch, self._grievances = watch, watch.grievances
        self._errands = errands
        self._held: dict[tuple[str, int], Lease] = {}

    def run(self, work: Slice, on_report: OnReport = _nobody, on_error: OnError = _nobody) -> None:
        """Do everything in `work`, then give the host back. Trouble with one article or feed does not end the others."""
        host = work.lease.host
        self.hold(work.lease)
        recorder = Recorder(self._store, self._clock, self._watch, on_report, on_error)
        try:
            with recorder:
                self._run(work, recorder, on_error)
        except StoppedError:
            log_event(_log, logging.INFO, "slice.stopped", host=host)
        except LeaseLostError as error:
            log_event(_log, logging.WARNING, "lease.lost", host=host, reason=error.message)
        finally:
            lease = self._forgotten(work.lease)
            if lease and not recorder.gave_back:
                self._release(lease, next((address for address, _ in self._steps(work, recorder)), None))

    def _run(self, work: Slice, recorder: Recorder, on_error: OnError) -> None:
        lease, well = work.lease, True
        for position, (address, step) in enumerate(self._steps(work, recorder)):
            if self._stop.is_set() or (position and self._paused(address, recorder)):
                break
            if position:
                state = HostState() if well else self._store.host_state(lease.host)
                if self._is_left_alone(state):
                    self._leave(work.articles[max(0, position - len(work.feeds)) :], lease, state, on_error)
                    break
                lease = replace(lease, failures=state.health.failures)
            lease = self._renewed(lease)
            self.hold(lease)
            well = step(lease)

    def _paused(self, address: str, recorder: Recorder) -> bool:
        """Wait as long as the host is due. True where everything stops meanwhile."""
        pause = self._pipeline.pause(address).total_seconds()
        if pause:
            recorder.flush()
        return self._stop.wait(pause)

    def _steps(self, work: Slice, recorder: Recorder) -> list[tuple[str, Step]]:
        """Which addresses are to be asked, and how; feeds first, since they say what else is due."""
        return [
            *((feed.address, partial(self._errands.poll, feed)) for feed in work.feeds),
            *((article.fetch_url, partial(self._check, article, recorder)) for article in work.articles),
            *((found.url, partial(self._errands.visit, found)) for found in work.found),
        ]

    def hold(self, lease: Lease) -> None:
        """Remember a lease, so that it is given back when everything ends."""
        self._held[lease.host, lease.token] = lease

    def let_go(self, lease: Lease) -> bool:
        """Forget a lease. False where it was given back already."""
        return self._forgotten(lease) is not None

    def _forgotten(self, lease: Lease) -> Lease | None:
        """A lease as it was renewed last, no longer remembered. By its token: its host may be another slice's already."""
        return self._held.pop((lease.host, lease.token), None)

    def give_back(self) -> None:
        """Give back the hosts of slices that are still running; a result that comes later may be refused."""
        for host, token in list(self._held):
            lease = self._held.pop((host, token), None)
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

    def _check(self, article: Article, recorder: Recorder, lease: Lease) -> bool:
        """Check one article. False where its host may be in trouble."""
        try:
            checked = self._pipeline.check(article, lease)
        except (LeaseLostError, StoppedError):
            raise
        except Exception as error:
            recorder.failed(article, error)
            return True
        recorder.add(checked)
        return checked.report.outcome not in ("failed", "gone")

    def _renewed(self, lease: Lease) -> Lease:
        now = self._clock()
        if lease.until - now > RENEW_BELOW:
            return lease
        self._store.extend(lease, now + LEASE)
        return replace(lease, until=now + LEASE)

    def _release(self, lease: Lease, address: str | None = None) -> None:
        """Give a host back; after the pause that it is due where `address` of it was asked, whatever came of that."""
        try:
            pause = self._pipeline.pause(address) if address else None
            self._store.release(lease, next_allowed_at=self._clock() + pause if pause else None)
        except RevtrackError as error:
            self._grievances.complain("lease.not_released", error.message, host=lease.host)


def busy(host: str, state: HostState) -> RevtrackError:
    """That a host is to be left alone, until when, and why."""
    until = f"{state.next_allowed_at:%Y-%m-%d %H:%M} UTC" if state.next_allowed_at else "later"
    why = f", {left_alone_words(host, state.health.failures)}" if state.health.open_until else ""
    return RevtrackError(f"{host} is to be left alone until {until}{why}", hint="again after that")
