"""Trouble is said once, not every second: when it begins, ever more rarely with a count while it lasts, and when it is over.

A full disk would otherwise fill itself with lines about being full.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from revtrack.service.logs import log_event

FIRST_REMINDER_S, LONGEST_SILENCE_S = 60.0, 3600.0
MOST = 1000
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Grievance:
    reason: str
    began: float
    told: float
    wait: float
    count: int = 1


class Grievances:
    """Remembers what is wrong by event and subject. Thread-safe; the waits are on a clock that nobody sets."""

    def __init__(self, tick: Callable[[], float] = time.monotonic) -> None:
        self._tick = tick
        self._open: dict[tuple[str, str], _Grievance] = {}
        self._lock = Lock()

    def complain(self, event: str, reason: str, *, level: int = logging.ERROR, subject: object = "", **fields: Any) -> None:
        """Something is wrong (again); another reason is another grievance."""
        now, key = self._tick(), (event, str(subject))
        with self._lock:
            known = self._open.get(key)
            if known is None or known.reason != reason:
                self._remember(key, _Grievance(reason, now, now, FIRST_REMINDER_S))
                told, count = True, None
            else:
                known.count += 1
                told, count = now - known.told >= known.wait, known.count
                if told:
                    known.told, known.wait = now, min(known.wait * 10, LONGEST_SILENCE_S)
        if told:
            log_event(_log, level, event, reason=reason, times=count, **fields)

    def settle(self, event: str, *, subject: object = "", **fields: Any) -> None:
        """All is well; said only where it was not."""
        with self._lock:
            known = self._open.pop((event, str(subject)), None)
        if known:
            seconds = round(self._tick() - known.began)
            log_event(_log, logging.INFO, f"{event}.over", reason=known.reason, times=known.count, seconds=seconds, **fields)

    def _remember(self, key: tuple[str, str], grievance: _Grievance) -> None:
        self._open.pop(key, None)
        self._open[key] = grievance
        if len(self._open) > MOST:
            del self._open[next(iter(self._open))]
