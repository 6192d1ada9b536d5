"""When hubs are asked: leases are believed within bounds, failures make it rarer, a call never makes it more often."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.schedule.push import AGAIN_MOST, LEAST_BETWEEN, asked_again, due_after_call, granted, renewal

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("86400", DAY),
        ("1", 5 * MINUTE),
        ("0", 5 * MINUTE),
        ("9" * 400, 30 * DAY),
        (None, 7 * DAY),
        ("", 7 * DAY),
        ("-5", 7 * DAY),
        ("soon", 7 * DAY),
        ("٣", 7 * DAY),
    ],
)
def test_a_lease_is_believed_between_five_minutes_and_thirty_days(said: str | None, span: timedelta) -> None:
    until = granted(said, NOW)
    assert until == NOW + span
    assert NOW < renewal(until, NOW) < until


@pytest.mark.parametrize(("tries", "minutes"), [(1, 5), (2, 10), (5, 80), (9, 1280), (10, 1440), (10_000, 1440)])
def test_a_hub_that_does_not_confirm_is_asked_ever_more_rarely(tries: int, minutes: int) -> None:
    assert asked_again(tries, NOW) == NOW + minutes * MINUTE
    assert asked_again(tries, NOW) <= NOW + AGAIN_MOST


@pytest.mark.parametrize(
    ("checked_at", "due"),
    [
        (None, NOW),
        (NOW - DAY, NOW),
        (NOW, NOW + LEAST_BETWEEN),
        (NOW - LEAST_BETWEEN / 2, NOW + LEAST_BETWEEN / 2),
        (NOW + DAY, NOW + LEAST_BETWEEN),
    ],
)
def test_a_feed_whose_hub_calls_is_due_at_once_but_not_twice_in_a_minute(checked_at: datetime | None, due: datetime) -> None:
    assert due_after_call(checked_at, NOW) == due
