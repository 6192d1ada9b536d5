from datetime import UTC, datetime

import pytest

from revtrack.extract.times import page_time


@pytest.mark.parametrize(
    ("raw", "written", "precision"),
    [
        ("2026-11-20T14:05:09+01:00", "2026-11-20T14:05:09+01:00", "second"),
        ("2026-11-20T14:05:09.123Z", "2026-11-20T14:05:09+00:00", "second"),
        ("2026-11-20T14:05+0100", "2026-11-20T14:05+01:00", "minute"),
        ("2026-11-20 14:05:09", "2026-11-20T14:05:09", "second"),
        ("2026-11-20", "2026-11-20", "day"),
        ("Fri, 20 Nov 2026 14:05:09 GMT", "2026-11-20T14:05:09+00:00", "second"),
        ("November 20, 2026 2:05 PM EST", "2026-11-20T14:05-05:00", "minute"),
        ("Fri Nov 20 2026 14:05:09 GMT+0100 (CET)", "2026-11-20T14:05:09+01:00", "second"),
        ("20 November 2026", "2026-11-20", "day"),
        ("1795183509", "2026-11-20T14:05:09+00:00", "second"),
        (1795183509000, "2026-11-20T14:05:09+00:00", "second"),
    ],
)
def test_a_time_is_read_as_finely_as_the_page_states_it(raw, written, precision):
    time = page_time(raw)
    assert time is not None
    assert (time.isoformat(), time.precision) == (written, precision)


@pytest.mark.parametrize(
    "raw", ["", "yesterday", "14:05", "November 2026", "03/04/2026", "9999-99-99", "20261", None, True, [], "1 " * 99]
)
def test_what_names_no_day_is_no_time(raw):
    assert page_time(raw) is None


def test_a_bare_day_has_no_instant_and_a_zone_gives_one():
    assert page_time("2026-11-20").instant is None
    assert page_time("2026-11-20T14:05+01:00").instant == datetime(2026, 11, 20, 13, 5, tzinfo=UTC)
    assert page_time("2026-11-20 14:05").instant is None
