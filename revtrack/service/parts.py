"""Parts of the service that all its threads share: each is built once, whoever asks first.

`functools.cached_property` promises that on Python 3.11 alone. Later ones build a part for each thread that asks meanwhile and
keep the last: the other databases and worker processes would stay open, and nobody would know of them.
"""

from collections.abc import Callable
from functools import cached_property, wraps
from threading import RLock
from typing import Any, TypeVar

Made = TypeVar("Made")


def part(build: Callable[[Any], Made]) -> cached_property[Made]:
    """A property that is built when it is first read; threads that read it meanwhile wait for what the first one builds."""
    lock, name = RLock(), build.__name__

    @wraps(build)
    def built_once(whole: Any) -> Made:
        with lock:
            if name not in vars(whole):
                vars(whole)[name] = build(whole)
            made: Made = vars(whole)[name]
            return made

    return cached_property(built_once)
