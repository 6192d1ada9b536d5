"""Worker processes with a wall limit: a page that hangs the parser costs its own reading and nothing else.

A thread cannot be killed; a process can. A worker that dies or runs out of time costs one retry, then the page counts as timed
out. The first try is short and the second is made in a lane of its own, so that pages that hang hold up only each other. Each
pool starts with its first task: a pass that meets only unchanged articles starts none.
"""

import multiprocessing
import resource
import signal
from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import TypeVar

from pebble import CONSTS, ProcessExpired, ProcessPool

TERM_TIMEOUT_S = 0.2
QUICK_S = 5.0
"""The first try of a page; almost all take a hundredth of that."""
MEMORY_BYTES = 3 * 2**29
"""What a worker may take in all; a page that wants more fails there, and the machine does not."""
TASKS_PER_WORKER = 500
_READING = "revtrack.service.preloading"
Result = TypeVar("Result")


class TimedOutError(Exception):
    """The task ran out of time or killed its worker, twice."""


class Workers:
    """`count` processes for the first try of a task and one for the second, which has `time_limit_s` seconds of wall time."""

    def __init__(self, count: int, time_limit_s: float) -> None:
        self._time_limit_s = time_limit_s
        self._lanes = (_Lane(count, min(time_limit_s, QUICK_S)), _Lane(1, time_limit_s))
        self.kills = 0

    def run(self, function: Callable[..., Result], *args: object) -> Result:
        """The result of `function(*args)`, computed in a worker.

        Raises TimedOutError after a second failure. Errors of the function itself come through as they are.
        """
        for lane in self._lanes:
            try:
                return lane.run(function, args)
            except (TimeoutError, ProcessExpired, MemoryError):
                self.kills += 1
        raise TimedOutError(f"not read within {self._time_limit_s:g} s, twice")

    def close(self) -> None:
        """Stop the workers at once; what they were doing is given up."""
        for lane in self._lanes:
            lane.close()


class _Lane:
    """A pool of processes that starts with its first task."""

    def __init__(self, count: int, time_limit_s: float) -> None:
        self._count = count
        self._time_limit_s = time_limit_s
        self._starting = Lock()

    def run(self, function: Callable[..., Result], args: tuple[object, ...]) -> Result:
        with self._starting:
            pool = self._pool
        return pool.schedule(function, args=args, timeout=self._time_limit_s).result()

    def close(self) -> None:
        if "_pool" in self.__dict__:
            self._pool.stop()
            self._pool.join()

    @cached_property
    def _pool(self) -> ProcessPool:
        CONSTS.term_timeout = TERM_TIMEOUT_S
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([_READING])
        return ProcessPool(self._count, max_tasks=TASKS_PER_WORKER, initializer=_begin, context=context)


def _begin() -> None:
    """Bound the memory. Ctrl-C in a terminal reaches the whole group; the parent decides when workers stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard), hard))
