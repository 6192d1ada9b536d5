"""When hubs are asked: leases are believed within bounds, failures make it rarer, a call never makes it more often."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.schedule.push import (
    AGAIN_MOST,
    LEAST_BETWEEN,
    NOTED_AGAIN,
    READING,
    asked_again,
    due_after_call,
    granted,
    is_answered,
    is_heard,
    renewal,
)

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


@pytest.mark.parametrize(
    ("before", "heard", "answered"),
    [
        (None, False, False),
        (timedelta(0), True, True),
        (timedelta(seconds=59), True, True),
        (timedelta(seconds=60), False, True),
        (timedelta(seconds=179), False, True),
        (timedelta(seconds=180), False, False),
        (timedelta(seconds=-30), True, True),
    ],
)
def test_a_call_is_heard_for_a_minute_and_answered_by_a_reading_for_longer(
    before: timedelta | None, heard: bool, answered: bool
) -> None:
    called_at = None if before is None else NOW - before
    assert (is_heard(called_at, NOW), is_answered(called_at, NOW)) == (heard, answered)
    assert 2 * max(NOTED_AGAIN, LEAST_BETWEEN) < READING
