"""The long-running service: one tick a second claims what is due; threads fetch and deliver; a signal ends it cleanly.

The truth is in the store (`next_check_at`, the outbox). This module holds no plan of its own, so that a process that is
killed loses nothing: whoever starts next finds the same rows, and leases that ran out.
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event

from apscheduler.schedulers.background import BackgroundScheduler

from revtrack.errors import RevtrackError
from revtrack.service.deliveries import Deliverer
from revtrack.service.health import HEARTBEAT, SILENT_AFTER_S, WORKER_KILLS
from revtrack.service.keeper import EVERY_S, Keeper
from revtrack.service.logs import log_event
from revtrack.service.push import EVERY_S as HUBS_EVERY_S
from revtrack.service.push import Push
from revtrack.service.slices import LEASE, SliceRunner
from revtrack.service.slots import Slots
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.values.sending import Post
from revtrack.values.slices import Slice

TICK_S = 1
WORK_S = 0.9
"""For so long a tick goes on claiming where more is due than slots are free."""
NAP_S = 0.05
HEARTBEAT_EVERY_S = 10.0
WATCH_S = 5.0
_log = logging.getLogger(__name__)


class Scheduler:
    """Runs slices and deliveries until `stop` is set. `per_host` articles of a host are taken at once.

    `per_day` is the budget of fetches, 0 for none: it is kept also when everything is overdue.
    """

    def __init__(
        self,
        store: Store,
        runner: SliceRunner,
        deliverer: Deliverer,
        *,
        clock: Callable[[], datetime],
        threads: int,
        senders: int,
        per_host: int,
        stop: Event,
        watch: Watch,
        kills: Callable[[], int],
        keeper: Keeper | None = None,
        per_day: int = 0,
        push: Push | None = None,
    ) -> None:
        self._store, self._runner, self._deliverer, self._clock = store, runner, deliverer, clock
        self._per_host, self._per_day, self._stop = per_host, per_day, stop
        self._keeper, self._push = keeper, push
        self._fetching = Slots(threads)
        self._sending = {False: Slots(senders), True: Slots(max(1, senders // 2))}
        self._grievances, self._kills = watch.grievances, kills
        self._beat_at = float("-inf")
        self._ticked_at = time.monotonic()

    def run(self, grace_s: float) -> bool:
        """Tick until told to stop, then wait at most `grace_s` seconds for work in flight. True if all of it finished."""
        ticking = BackgroundScheduler(timezone=UTC)
        ticking.add_job(self.tick, "interval", seconds=TICK_S, coalesce=True, max_instances=1, misfire_grace_time=None)
        if self._keeper:
            ticking.add_job(self._keeper.tick, "interval", seconds=EVERY_S, coalesce=True, max_instances=1)
        if self._push:
            ticking.add_job(self._push.tick, "interval", seconds=HUBS_EVERY_S, coalesce=True, max_instances=1)
        ticking.start()
        self.tick()
        while not self._stop.wait(WATCH_S):
            self._watch()
            _plan_anew(ticking)
        ticking.shutdown(wait=False)
        finished = self._fetching.close(grace_s)
        for slots in self._sending.values():
            finished = slots.close(1) and finished
        self._runner.give_back()
        log_event(_log, logging.INFO, "service.stopped", finished=finished)
        return finished

    def tick(self) -> None:
        """Claim what is due, as slots come free. Trouble with the database is logged; the next tick tries again."""
        if self._stop.is_set():
            return
        ends = time.monotonic() + WORK_S
        try:
            self._beat()
            while self._claim() and time.monotonic() < ends and not self._stop.wait(NAP_S):
                pass
        except RevtrackError as error:
            self._grievances.complain("tick.failed", error.message)
        else:
            self._grievances.settle("tick.failed")
        self._ticked_at = time.monotonic()

    @property
    def silent_s(self) -> float:
        """Seconds since the last tick ended, on a clock that nobody sets."""
        return time.monotonic() - self._ticked_at

    def _watch(self) -> None:
        """A tick that hangs, or never comes, is said; `/healthz` shows it, and a supervisor can start anew."""
        if self.silent_s > SILENT_AFTER_S:
            self._grievances.complain("scheduler.silent", "no tick has ended for a minute")
        else:
            self._grievances.settle("scheduler.silent")

    def _claim(self) -> bool:
        """Start what is due, as far as slots are free. True if they were too few, so that more may be due."""
        free = self._fetching.free
        due = self._due(free) if free else []
        for work in due:
            self._fetching.start(self._fetch, work)
        for failing, slots in self._sending.items():
            for post in self._deliverer.claim(slots.free, failing=failing) if slots.free else ():
                slots.start(self._send, post, failing)
        return len(due) == free

    def _due(self, hosts: int) -> list[Slice]:
        return self._store.claim_due(
            now=self._clock(), lease=LEASE, hosts=hosts, per_host=self._per_host, per_day=self._per_day
        )

    def _fetch(self, work: Slice) -> None:
        self._runner.run(work)

    def _send(self, post: Post, failing: bool) -> None:
        """Deliver `post`, then what else is due: an endpoint gets its messages one after the other, not one a tick.

        Endpoints that fail have threads of their own: those that are well never wait for them.
        """
        posts = [post]
        while posts:
            self._deliverer.deliver(posts.pop())
            if not self._stop.is_set():
                posts = self._deliverer.claim(1, failing=failing)

    def _beat(self) -> None:
        """Leave a sign of life, so that a scheduler that has stopped is seen."""
        now = time.monotonic()
        if now - self._beat_at >= HEARTBEAT_EVERY_S:
            back = self._store.beat(HEARTBEAT, self._clock())
            if back:
                log_event(_log, logging.WARNING, "clock.set_back", by=back)
            self._store.put_setting(WORKER_KILLS, str(self._kills()))
            self._beat_at = now


def _plan_anew(ticking: BackgroundScheduler) -> None:
    """Begin at once with what a wall clock planned that was set back since: its time would have to come a second time."""
    now = datetime.now(UTC)
    for job in ticking.get_jobs():
        if job.next_run_time > now + job.trigger.interval:
            job.modify(next_run_time=now)
