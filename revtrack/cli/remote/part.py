"""What every part of the desk elsewhere shares: the server, and one clear error for what is no answer of ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from revtrack.cli.remote.server import Server
from revtrack.errors import RevtrackError


class Part:
    """A part of the desk: methods on one server."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def latest(self, article: int) -> int:
        """The number of an article's last version."""
        with understood():
            return int(next(self._server.items(f"/articles/{article}/versions", most=1))["number"])


@contextmanager
def understood() -> Iterator[None]:
    """What is no JSON of ours becomes one clear error."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration, OverflowError) as error:
        raise RevtrackError(
            "the server answers, but not as this revtrack expects", hint="revtrack --version here and there"
        ) from error
