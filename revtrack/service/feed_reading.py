"""What worker processes do with feeds: bytes in, plain values out. An error comes back as a value.

No feed may cost more than about a second of a processor, however it is made: time of the processor is counted, not of the
wall, so that a busy machine does not turn good feeds away. The parsers are imported there, where they are needed: the service
itself only names what is to be done.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from revtrack.errors import FeedError
from revtrack.values.feeds import FeedContent, NamedFeed

CPU_S = 1.0
_AGAIN_S = 0.05
"""The alarm goes on until it is heard: what is read may swallow one."""


class OverrunError(BaseException):
    """The time of the processor is used up. No Exception, since parsers catch those."""


def read_feed_bytes(body: bytes, url: str, content_type: str | None, max_bytes: int) -> FeedContent | FeedError:
    """The content of a feed, or why it is none."""
    from revtrack.feeds.reading import read_feed

    try:
        with at_most(CPU_S):
            return read_feed(body, url, content_type, max_bytes=max_bytes)
    except FeedError as error:
        return error
    except OverrunError:
        return FeedError(f"it takes more than {CPU_S:g} s of a processor to read")


def feeds_named_by(page: bytes, url: str) -> tuple[NamedFeed, ...]:
    """The feeds that a page names; none where it takes too long to look for them."""
    from revtrack.feeds.alternates import named_feeds

    try:
        with at_most(CPU_S):
            return named_feeds(page, url)
    except OverrunError:
        return ()


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Let the block use so many seconds of the processor; only in the main thread of a process. Raises OverrunError."""

    def over(*_: object) -> None:
        raise OverrunError

    before = signal.signal(signal.SIGPROF, over)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN_S)
        yield
    finally:
        with suppress(OverrunError):
            signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
