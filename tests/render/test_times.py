"""Times in words."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.render.health import overdue_words, waiting_words
from revtrack.render.times import lasting, window_words
from revtrack.values.watching import Window


def test_a_window_is_as_long_as_the_seconds_that_are_shown_say() -> None:
    window = Window(datetime(2026, 11, 20, 14, 5, 16, 900_000, UTC), datetime(2026, 11, 20, 14, 5, 20, 100_000, UTC))
    assert window_words(window) == "between 14:05:16 and 14:05:20 UTC, Fri 20 Nov 2026 (a 4-second window)"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 second"), (45, "45 seconds"), (275, "5 minutes"), (7_200, "2 hours"), (260_000, "3 days")],
)
def test_a_length_of_time_is_told_in_its_own_unit(seconds: float, words: str) -> None:
    assert lasting(timedelta(seconds=seconds)) == words
    assert overdue_words(seconds) == f"the oldest check by {words}"
    assert waiting_words(seconds) == f"the oldest has waited for {words}"


def test_where_nothing_is_late_no_time_is_told() -> None:
    assert (overdue_words(0), waiting_words(0)) == ("nothing is overdue", "nothing is waiting")
