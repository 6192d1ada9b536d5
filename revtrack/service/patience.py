"""How long a page or a program waits for a host that somebody else is asking: a moment, and then it hears no."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from revtrack.errors import RevtrackError

if TYPE_CHECKING:
    from revtrack.service.root import Root

NAP_S = 0.2
PATIENCE = timedelta(seconds=20)
Got = TypeVar("Got")


def once_free(root: "Root", host: str, take: Callable[[], Got | None]) -> Got:
    """What `take` gives as soon as it gives something. Raises RevtrackError where the host is busy for too long."""
    for _ in range(int(PATIENCE.total_seconds() / NAP_S)):
        got = take()
        if got is not None:
            return got
        if root.stop.wait(NAP_S):
            break
    raise RevtrackError(f"{host} is being asked by somebody else, or wants to be left alone", hint="again in a minute")
