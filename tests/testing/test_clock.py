"""The clock moves when it is told to."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from revtrack.testing.clock import FakeClock


def test_it_stands_still_until_it_is_moved() -> None:
    clock = FakeClock()
    before = clock.now()
    assert clock.now() == before
    assert clock.advance(timedelta(days=7)) == clock.now() == before + timedelta(days=7)


def test_its_times_are_utc_wherever_it_was_set() -> None:
    clock = FakeClock(datetime(2026, 11, 20, 9, tzinfo=timezone(timedelta(hours=-5))))
    assert (clock.now().hour, clock.now().tzinfo) == (14, UTC)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        FakeClock(datetime(2026, 11, 20))  # noqa: DTZ001
