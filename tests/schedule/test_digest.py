"""When messages are gathered: windows end when the clock says, also on the days on which it is changed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.schedule.digest import HOUR, due, next_window, parse_digest

NOW = datetime(2026, 11, 20, 14, 20, 9, tzinfo=UTC)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("every hour", "every hour"),
        ("Every  6 hours", "every 6 hours"),
        ("every 1 hours", "every hour"),
        ("daily 8:00", "daily 08:00 UTC"),
        ("daily 08:00 Europe/Berlin", "daily 08:00 Europe/Berlin"),
    ],
)
def test_windows_are_read_and_written(written: str, read: str) -> None:
    assert str(parse_digest(written)) == read
    assert str(parse_digest(read)) == read


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "no window"),
        ("hourly", "no window"),
        ("every 5 hours", "spans of 5"),
        ("every 0 hours", "spans of 0"),
        ("daily 25:00", "no time of day"),
        ("daily 08:61 UTC", "no time of day"),
        ("daily 08:00 Europe/Nowhere", "no time zone"),
        ("daily 08:00 ../../etc/passwd", "no window"),
        ("daily 08:00 /etc/passwd", "no time zone"),
        ("daily 08:00 Europe", "no time zone"),
    ],
)
def test_what_is_no_window_says_why(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_digest(written)


@pytest.mark.parametrize(
    ("written", "now", "ends"),
    [
        ("every hour", "2026-11-20 14:20:09", "2026-11-20 15:00"),
        ("every hour", "2026-11-20 15:00:00", "2026-11-20 16:00"),
        ("every 6 hours", "2026-11-20 18:00:01", "2026-11-21 00:00"),
        ("daily 08:00 UTC", "2026-11-20 07:59:59", "2026-11-20 08:00"),
        ("daily 08:00 UTC", "2026-11-20 08:00:00", "2026-11-21 08:00"),
        ("daily 08:00 Europe/Berlin", "2026-11-20 06:59:59", "2026-11-20 07:00"),
        ("daily 08:00 Europe/Berlin", "2026-07-20 06:30:00", "2026-07-21 06:00"),
        ("daily 08:00 Europe/Berlin", "2026-03-28 08:00:00", "2026-03-29 06:00"),
        ("daily 08:00 Europe/Berlin", "2026-10-24 07:00:00", "2026-10-25 07:00"),
        ("daily 02:30 Europe/Berlin", "2026-03-28 12:00:00", "2026-03-29 01:30"),
        ("daily 02:30 Europe/Berlin", "2026-03-29 01:30:00", "2026-03-30 00:30"),
        ("daily 02:30 Europe/Berlin", "2026-10-24 12:00:00", "2026-10-25 00:30"),
        ("daily 02:30 Europe/Berlin", "2026-10-25 00:30:00", "2026-10-26 01:30"),
        ("daily 23:30 America/New_York", "2026-11-20 04:00:00", "2026-11-20 04:30"),
        ("daily 00:15 Pacific/Kiritimati", "2026-11-20 11:00:00", "2026-11-21 10:15"),
    ],
)
def test_a_window_ends_when_the_clock_says(written: str, now: str, ends: str) -> None:
    assert next_window(at(now), parse_digest(written)) == at(ends)


moments = st.integers(0, 15 * 365 * 86_400).map(lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
zones = st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"])


@given(moments, st.integers(0, 23), st.integers(0, 59), zones)
def test_a_daily_window_is_never_missed_and_never_comes_twice(now: datetime, hour: int, minute: int, zone: str) -> None:
    digest = parse_digest(f"daily {hour:02}:{minute:02} {zone}")
    first = next_window(now, digest)
    assert now < first <= now + timedelta(hours=26)
    assert timedelta(hours=22) <= next_window(first, digest) - first <= timedelta(hours=26)


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        (None, NOW),
        (NOW - HOUR, NOW),
        (NOW - timedelta(minutes=59), NOW + timedelta(minutes=1)),
        (NOW, NOW + HOUR),
        (NOW + timedelta(minutes=20), NOW + timedelta(minutes=20)),
        (NOW + timedelta(days=2), NOW + HOUR),
    ],
)
def test_without_windows_an_edit_is_told_at_once_or_with_those_of_its_hour(
    earlier: datetime | None, expected: datetime
) -> None:
    assert due(NOW, None, earlier) == expected


def test_with_windows_nothing_else_counts() -> None:
    assert due(NOW, parse_digest("every hour"), NOW - timedelta(minutes=1)) == at("2026-11-20 15:00")
