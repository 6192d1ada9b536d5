"""Worker processes with a wall limit: a page that hangs the parser costs its own reading and nothing else.

A thread cannot be killed; a process can. A worker that dies or runs out of time costs one retry, then the page counts as timed
out. The first try is short and the second is made in a lane of its own, so that pages that hang hold up only each other. Each
pool starts with its first task: a pass that meets only unchanged articles starts none.
"""

import multiprocessing
import resource
import signal
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from threading import Lock, Thread
from typing import TypeVar

from pebble import CONSTS, ProcessExpired, ProcessPool

from revtrack.errors import StoppedError

TERM_TIMEOUT_S = 0.2
QUICK_S = 5.0
"""The first try of a page; almost all take a hundredth of that."""
MEMORY_BYTES = 3 * 2**29
"""What a worker may take in all; a page that wants more fails there, and the machine does not."""
TASKS_PER_WORKER = 500
WARMING_S = 10.0
LOST_S = 120.0
"""Nobody waits longer for the turn of a task: a worker that is killed as it takes one takes it along unseen, and may leave the
pool waiting for it."""
POOLS_AT_MOST = 3
"""In how many pools a task is tried, where pools break: a worker that is killed just then can take its pool along."""
_READING = "revtrack.service.preloading"
Result = TypeVar("Result")


class TimedOutError(Exception):
    """The task ran out of time or killed its worker, twice."""


class Workers:
    """`count` processes for the first try of a task and one for the second, which has `time_limit_s` seconds of wall time."""

    def __init__(self, count: int, time_limit_s: float) -> None:
        self._time_limit_s = time_limit_s
        self._lanes = (_Lane(count, min(time_limit_s, QUICK_S)), _Lane(1, time_limit_s))
        self._warming: Thread | None = None
        self.kills = 0

    def run(self, function: Callable[..., Result], *args: object) -> Result:
        """The result of `function(*args)`, computed in a worker.

        Raises TimedOutError after a second failure, StoppedError where the service ends. Errors of the function itself come
        through as they are.
        """
        for lane in self._lanes:
            try:
                return lane.run(function, args)
            except (TimeoutError, ProcessExpired, MemoryError):
                self.kills += 1
        raise TimedOutError(f"not read within {self._time_limit_s:g} s, twice")

    def warm(self) -> None:
        """Start the processes for first tries now and aside, so that the first task need not wait for what they load."""
        self._warming = Thread(target=self._warm, name="warm", daemon=True)
        self._warming.start()

    def _warm(self) -> None:
        with suppress(StoppedError, TimeoutError, ProcessExpired, MemoryError):
            self._lanes[0].run(len, ("",))

    def close(self) -> None:
        """Stop the workers at once; what they were doing is given up. A pool that only begins cannot be stopped cleanly."""
        if self._warming is not None:
            self._warming.join(WARMING_S)
        for lane in self._lanes:
            lane.close()


class _Lane:
    """A pool of processes that starts with its first task, and anew where it broke."""

    def __init__(self, count: int, time_limit_s: float) -> None:
        self._count = count
        self._time_limit_s = time_limit_s
        self._lock = Lock()
        self._pool: ProcessPool | None = None
        self._closed = False

    def run(self, function: Callable[..., Result], args: tuple[object, ...]) -> Result:
        """The result of the task. Where the pool itself broke, which is no fault of the task, it is tried in a new one."""
        for _ in range(POOLS_AT_MOST):
            pool = self._started()
            try:
                future = pool.schedule(function, args=args, timeout=self._time_limit_s)
            except RuntimeError:  # how pebble says that the pool broke under another task
                self._discard(pool)
                continue
            try:
                return future.result(LOST_S + self._time_limit_s)
            except BrokenProcessPool:
                self._discard(pool)
            except TimeoutError:
                if future.done():
                    raise
                self._discard(pool)
        raise TimeoutError

    def close(self) -> None:
        with self._lock:
            self._closed = True
            pool, self._pool = self._pool, None
        if pool is not None:
            _stop(pool)

    def _started(self) -> ProcessPool:
        with self._lock:
            if self._closed:
                raise StoppedError("stopped before its turn came", hint="again")
            if self._pool is None:
                self._pool = self._new()
            return self._pool

    def _discard(self, pool: ProcessPool) -> None:
        """Stop a pool that broke. Of the threads that notice it one does: one that is stopped twice raises what it likes."""
        with self._lock:
            if self._pool is not pool:
                return
            self._pool = None
        _stop(pool)

    def _new(self) -> ProcessPool:
        CONSTS.term_timeout = TERM_TIMEOUT_S
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([_READING])
        return ProcessPool(self._count, max_tasks=TASKS_PER_WORKER, initializer=_begin, context=context)


def _stop(pool: ProcessPool) -> None:
    pool.stop()
    pool.join()


def _begin() -> None:
    """Bound the memory. Ctrl-C in a terminal reaches the whole group; the parent decides when workers stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard), hard))
