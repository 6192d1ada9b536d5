"""A clock that stands still until it is moved, so that a test can let a week pass in no time."""

from datetime import UTC, datetime, timedelta
from threading import Lock

START = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


class FakeClock:
    """Gives aware UTC times; `clock.now` can be passed wherever a function that tells the time is wanted."""

    def __init__(self, start: datetime = START) -> None:
        if start.utcoffset() is None:
            raise ValueError(f"a clock needs a time with its zone: {start!r}")
        self._now = start.astimezone(UTC)
        self._lock = Lock()

    def now(self) -> datetime:
        """The time as it was last set."""
        with self._lock:
            return self._now

    def advance(self, step: timedelta) -> datetime:
        """Moves the clock by `step`, backwards too, as clocks of machines do; the new time."""
        with self._lock:
            self._now += step
            return self._now
