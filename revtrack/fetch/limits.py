"""What one exchange may cost: seconds in all, bytes of head and of body. The limits hold at every single read.

A time-out of a socket is for each read, and a library that reads a line or a chunk reads many times before it comes back; so
an answer that drips, or that never ends its line, would outlive any check between two chunks.
"""

import io
import time
from http.client import HTTPResponse
from typing import Any

HEAD_BYTES = 256 * 1024
"""A head may be this large, all its lines and provisional answers (1xx) together."""


class TooLargeError(OSError):
    """More bytes came than the exchange may cost."""


class Limits:
    """The limits of one exchange. Each answer has its own room for a head; `body_bytes` is for each body."""

    def __init__(self, seconds: float, body_bytes: int) -> None:
        self._ends = time.monotonic() + seconds
        self._body_bytes = body_bytes
        self._room = HEAD_BYTES
        self._part = "head"

    def left(self) -> float:
        """The seconds that are left. Raises TimeoutError where there are none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time of the exchange is over")
        return left

    def at_head(self) -> None:
        """The head of an answer begins."""
        self._room, self._part = HEAD_BYTES, "head"

    def at_body(self) -> None:
        """A body begins; what of it was read with the head counts as head."""
        self._room, self._part = self._body_bytes, "body"

    def take(self, count: int) -> None:
        """Count bytes that came. Raises TooLargeError where it is too many."""
        self._room -= count
        if self._room < 0:
            limit = HEAD_BYTES if self._part == "head" else self._body_bytes
            raise TooLargeError(f"the {self._part} of the answer is larger than {limit} bytes on the wire")


class LimitedResponse(HTTPResponse):
    """An answer whose head and body are read within limits."""

    def __init__(self, connection: Any, *args: Any, limits: Limits, **options: Any) -> None:
        super().__init__(connection, *args, **options)
        self._limits = limits
        limits.at_head()
        self.fp = io.BufferedReader(_Reader(self.fp.detach(), connection, limits))

    def begin(self) -> None:
        """Read the head."""
        super().begin()
        self._limits.at_body()


class _Reader(io.RawIOBase):
    """The bytes of a connection, each read of them within the limits."""

    def __init__(self, raw: io.RawIOBase, connection: Any, limits: Limits) -> None:
        self._raw, self._connection, self._limits = raw, connection, limits
        self._silence: float | None = connection.gettimeout()

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read what is there, waiting no longer than is left."""
        left = self._limits.left()
        self._connection.settimeout(left if self._silence is None else min(self._silence, left))
        count: int | None = self._raw.readinto(buffer)
        self._limits.take(count or 0)
        return count

    def close(self) -> None:
        """Give the connection back to who opened it."""
        self._raw.close()
        super().close()
