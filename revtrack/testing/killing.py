"""`revtrack` that kills itself with SIGKILL at a named point: the way into the service of the torture test, and of no other.

    TORTURE_POINT=after-commit:3 TORTURE_LEASE_S=3 python -m revtrack.testing.killing serve

The seams are patched from outside, so nothing in the service knows of it. Leases are short here, because a killed service
leaves its own behind, and a test cannot wait for minutes each time.
"""

import os
import runpy
import signal
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

POINT, LEASE_S = "TORTURE_POINT", "TORTURE_LEASE_S"
POINTS = ("before-commit", "after-commit", "after-post", "before-mark")
Passing = Callable[[], None]


def main() -> None:
    """Patch what the variables ask for, then run the command line as always."""
    if seconds := os.environ.get(LEASE_S):
        shorten_leases(timedelta(seconds=float(seconds)))
    if named := os.environ.get(POINT):
        point, _, turn = named.partition(":")
        SEAMS[point](_passing(int(turn or 1)))
    runpy.run_module("revtrack", run_name="__main__")


def shorten_leases(lease: timedelta) -> None:
    """Hold hosts and deliveries for `lease` only, in this process."""
    from revtrack.service import slices

    slices.LEASE, slices.RENEW_BELOW = lease, lease * 2 / 3
    from revtrack.service import deliveries

    deliveries.LEASE = lease


def _passing(turn: int) -> Passing:
    """What a point calls when it is passed: the `turn`th time is the last thing this process does."""
    left = [turn]

    def passed() -> None:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return passed


def _before_commit(passed: Passing) -> None:
    """A version, its events and deliveries are written, and not committed."""
    from revtrack.store import recording

    _after(recording, "announce", passed, only=lambda _, events, *__: bool(events))


def _after_commit(passed: Passing) -> None:
    """The version is committed; nobody has been told yet that it is."""
    from revtrack.store import Store

    _after(Store, "record", passed, only=lambda _, record: record.version is not None)


def _after_post(passed: Passing) -> None:
    """The receiver has answered; nothing of that is written."""
    from revtrack.notify.sender import Sender

    _after(Sender, "send", passed)


def _before_mark(passed: Passing) -> None:
    """The attempt is in the transaction, the delivery is about to be marked."""
    from revtrack.store import attempts

    _after(attempts, "_after", passed)


SEAMS: Mapping[str, Callable[[Passing], None]] = dict(
    zip(POINTS, (_before_commit, _after_commit, _after_post, _before_mark), strict=True)
)


def _after(owner: Any, name: str, passed: Passing, only: Callable[..., bool] = lambda *_, **__: True) -> None:
    """Replace `owner.name` by a function that does the same, then passes the point where `only` says so."""
    real = getattr(owner, name)

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        result = real(*args, **kwargs)
        if only(*args, **kwargs):
            passed()
        return result

    setattr(owner, name, wrapped)


if __name__ == "__main__":
    sys.argv[0] = "revtrack"
    main()
