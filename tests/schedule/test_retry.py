"""When a delivery is tried again: a table of tries."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.schedule.retry import GAPS, PATIENCE, TRIES, next_try, stops
from revtrack.values.sending import PostResult

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def result(status: int | None, asked: int | None = None) -> PostResult:
    retry_after = None if asked is None else timedelta(seconds=asked)
    return PostResult(at=NOW, elapsed_ms=1, status=status, error="", retry_after=retry_after)


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [(0, 5), (1, 300), (2, 1800), (3, 7200), (4, 18000), (5, 36000), (6, 50400), (7, 72000), (8, 86400)],
)
def test_each_try_waits_longer_within_a_tenth(attempts: int, seconds: int) -> None:
    waits = {(next_try(attempts, result(500), now=NOW, key=str(key)).at or NOW) - NOW for key in range(200)}
    assert min(waits) >= timedelta(seconds=seconds * 0.9)
    assert max(waits) <= timedelta(seconds=seconds * 1.1)
    assert max(waits) - min(waits) > timedelta(seconds=seconds * 0.15)


def test_the_same_key_always_waits_as_long() -> None:
    assert next_try(3, result(500), now=NOW, key="a") == next_try(3, result(500), now=NOW, key="a")


def test_ten_tries_take_about_three_days() -> None:
    assert TRIES == 10
    assert timedelta(days=3) < sum(GAPS, timedelta()) < timedelta(days=3.3)


@pytest.mark.parametrize(
    ("attempts", "status", "state"),
    [
        (0, 200, "delivered"),
        (9, 204, "delivered"),
        (0, 301, "retrying"),
        (0, 404, "retrying"),
        (0, None, "retrying"),
        (8, 503, "retrying"),
        (9, 503, "exhausted"),
        (0, 410, "cancelled"),
        (9, 410, "cancelled"),
    ],
)
def test_what_follows_an_answer(attempts: int, status: int | None, state: str) -> None:
    follows = next_try(attempts, result(status), now=NOW, key="k")
    assert follows.state == state
    assert (follows.at is not None) == (state == "retrying")


@pytest.mark.parametrize(
    ("status", "asked", "seconds"), [(500, None, None), (None, None, None), (429, None, 30), (503, 120, 120), (200, 120, None)]
)
def test_a_receiver_that_is_busy_is_left_alone_as_a_whole(status: int | None, asked: int | None, seconds: int | None) -> None:
    held = next_try(0, result(status, asked), now=NOW, key="k").hold_until
    assert held == (None if seconds is None else NOW + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("status", "failing_for", "stop"),
    [
        (410, None, "disabled"),
        (500, None, None),
        (500, PATIENCE - timedelta(seconds=1), None),
        (500, PATIENCE, "paused"),
        (None, PATIENCE, "paused"),
        (200, PATIENCE, None),
    ],
)
def test_an_endpoint_is_stopped_after_five_days_without_success_or_when_it_is_gone(
    status: int | None, failing_for: timedelta | None, stop: str | None
) -> None:
    since = None if failing_for is None else NOW - failing_for
    assert stops(result(status), since, now=NOW) == stop


@pytest.mark.parametrize(("asked", "least"), [(3600, 3600), (10**7, 86400)])
def test_a_host_that_asks_to_wait_is_obeyed_up_to_a_day(asked: int, least: int) -> None:
    follows = next_try(0, result(503, asked), now=NOW, key="k")
    assert follows.at == NOW + timedelta(seconds=least)
