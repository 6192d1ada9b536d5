"""Worker processes with a wall limit: a page that hangs the parser costs its own reading and nothing else.

A thread cannot be killed; a process can. The pool starts with its first task, so that a pass that meets only unchanged
articles starts none. A worker that dies or runs out of time costs one retry, then the page counts as timed out.
"""

import multiprocessing
import signal
from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import TypeVar

from pebble import CONSTS, ProcessExpired, ProcessPool

TERM_TIMEOUT_S = 0.2
TASKS_PER_WORKER = 500
_READING = "revtrack.service.preloading"
Result = TypeVar("Result")


class TimedOutError(Exception):
    """The task ran out of time or killed its worker, twice."""


class Workers:
    """A pool of `count` processes, each task limited to `time_limit_s` seconds of wall time."""

    def __init__(self, count: int, time_limit_s: float) -> None:
        self._count = count
        self._time_limit_s = time_limit_s
        self._starting = Lock()
        self.kills = 0

    def run(self, function: Callable[..., Result], *args: object) -> Result:
        """The result of `function(*args)`, computed in a worker.

        Raises TimedOutError after a second failure. Errors of the function itself come through as they are.
        """
        for _ in range(2):
            try:
                return self._started().schedule(function, args=args, timeout=self._time_limit_s).result()
            except (TimeoutError, ProcessExpired):
                self.kills += 1
        raise TimedOutError(f"not read within {self._time_limit_s:g} s, twice")

    def close(self) -> None:
        """Stop the workers at once; what they were doing is given up."""
        if "_pool" in self.__dict__:
            self._pool.stop()
            self._pool.join()

    def _started(self) -> ProcessPool:
        with self._starting:
            return self._pool

    @cached_property
    def _pool(self) -> ProcessPool:
        CONSTS.term_timeout = TERM_TIMEOUT_S
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([_READING])
        return ProcessPool(self._count, max_tasks=TASKS_PER_WORKER, initializer=_ignore_interrupts, context=context)


def _ignore_interrupts() -> None:
    """Ctrl-C in a terminal reaches the whole group; the parent decides when workers stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
