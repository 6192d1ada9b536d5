"""Threads for work that mostly waits for somebody else: a few that are slow cannot keep the others from starting.

What has run for longer than `PATIENCE_S` no longer counts against the size, so that a slot is free again; only then, and only
up to `RESERVE` times the size, are there more threads than slots. Without slow work there are never more than `size`.
"""

import logging
import time
from collections.abc import Callable
from threading import Condition, Thread, current_thread

from revtrack.service.logs import log_event

PATIENCE_S = 0.3
RESERVE = 8
_log = logging.getLogger(__name__)


class Slots:
    """Daemon threads, one for each task, that know how many more may start."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._began: dict[Thread, float] = {}
        self._changed = Condition()

    @property
    def free(self) -> int:
        """How many more tasks can start at once."""
        with self._changed:
            slow_since = time.monotonic() - PATIENCE_S
            quick = sum(began > slow_since for began in self._began.values())
            return max(0, min(self._size - quick, self._size * RESERVE - len(self._began)))

    @property
    def busy(self) -> int:
        """How many tasks are running."""
        return len(self._began)

    def start(self, function: Callable[..., None], *args: object) -> None:
        """Run `function(*args)` in a thread of its own. Raises RuntimeError where the system gives none."""
        thread = Thread(target=self._run, args=(function, args), daemon=True)
        with self._changed:
            self._began[thread] = time.monotonic()
        try:
            thread.start()
        except RuntimeError:
            self._ended(thread)
            raise

    def close(self, grace_s: float) -> bool:
        """Wait for the tasks that run. False if the time ran out first."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._began, grace_s)

    def _run(self, function: Callable[..., None], args: tuple[object, ...]) -> None:
        try:
            function(*args)
        except Exception as error:
            log_event(_log, logging.ERROR, "thread.bug", reason=repr(error), exc_info=True)
        finally:
            self._ended(current_thread())

    def _ended(self, thread: Thread) -> None:
        with self._changed:
            del self._began[thread]
            self._changed.notify_all()
