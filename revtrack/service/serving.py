"""Runs the service in this process: logs, signals, a clean stop."""

import ctypes
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import FrameType
from typing import TYPE_CHECKING

from revtrack import __version__
from revtrack.service.config_values import mask_url
from revtrack.service.logs import log_event, setup
from revtrack.service.root import STOP_GRACE_S

if TYPE_CHECKING:
    from revtrack.service.root import Root

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_OF_A_PAGE = 65_536
"""Bytes from which on a piece of memory goes back to the system as soon as it is free."""
_log = logging.getLogger(__name__)

Beside = Callable[["Root"], AbstractContextManager[None]]


def serve(root: "Root", beside: Beside) -> bool:
    """Run until SIGTERM or SIGINT, with `beside` open. False where work in flight had to be left to its lease."""
    _share_heap()
    setup(root.config.log.format, root.config.log.level, sys.stderr)

    def stop(number: int, _: FrameType | None) -> None:
        log_event(_log, logging.INFO, "service.stopping", signal=signal.Signals(number).name)
        root.stop.set()

    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, stop)
    database = mask_url(root.config.database_url)
    articles = len(root.store.watched_ids())
    log_event(
        _log, logging.INFO, "service.started", version=__version__, pid=os.getpid(), database=database, articles=articles
    )
    with beside(root):
        scheduler = root.scheduler
        _settle()
        return scheduler.run(STOP_GRACE_S)


def _share_heap() -> None:
    """Let all threads take memory from one heap, not each from its own, where that can be told: mallopt(3) of glibc."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(_M_ARENA_MAX, 1)
        mallopt(_M_MMAP_THRESHOLD, _OF_A_PAGE)


def _settle() -> None:
    """What is there now stays to the end: to look through it for garbage would stop every thread for a tenth of a second."""
    gc.collect()
    gc.freeze()
