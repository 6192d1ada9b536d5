"""Times in words."""

from datetime import UTC, datetime

from revtrack.render.times import window_words
from revtrack.values.watching import Window


def test_a_window_is_as_long_as_the_seconds_that_are_shown_say() -> None:
    window = Window(datetime(2026, 11, 20, 14, 5, 16, 900_000, UTC), datetime(2026, 11, 20, 14, 5, 20, 100_000, UTC))
    assert window_words(window) == "between 14:05:16 and 14:05:20 UTC, Fri 20 Nov 2026 (a 4-second window)"
