"""How long a host is left alone, and how fast the budget is spent: tables of numbers."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.schedule.hosts import FIRST_PAUSE, LONGEST_PAUSE, OPENS_AT, Pace, free_after, health_after, pause, tells
from revtrack.testing.clock import START
from revtrack.values.politeness import HostHealth
from revtrack.values.watching import FetchResult

SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
HOST = "example.org"


def fetch(**answer: Any) -> FetchResult:
    return FetchResult(url="https://example.org/a", final_url="", started_at=START, finished_at=START, **answer)


@pytest.mark.parametrize(
    ("answer", "failures"),
    [
        ({"status": 200}, 0),
        ({"status": 304}, 0),
        ({"status": 404, "failure": "http-error"}, 0),
        ({"status": 403, "failure": "http-error"}, 0),
        ({"status": 500, "failure": "http-error"}, 4),
        ({"status": 503, "failure": "http-error"}, 4),
        ({"status": 429, "failure": "http-error"}, 4),
        ({"failure": "timed-out"}, 4),
        ({"failure": "refused"}, 4),
        ({"failure": "unresolvable"}, 4),
        ({"failure": "tls"}, 4),
        ({"failure": "too-large"}, 0),
        ({"status": 503, "failure": "robots"}, 4),
    ],
)
def test_only_the_host_s_own_trouble_counts_and_any_answer_ends_it(answer: dict[str, Any], failures: int) -> None:
    assert health_after(3, fetch(**answer), HOST).failures == failures


@pytest.mark.parametrize("failure", ["private", "port", "bad-address", "robots"])
def test_where_no_request_was_made_nothing_is_learned_of_the_host(failure: Any) -> None:
    assert not tells(fetch(failure=failure))
    assert tells(fetch(failure="refused"))


@pytest.mark.parametrize(("failures", "minutes"), [(4, 0), (5, 1), (6, 2), (7, 4), (10, 32), (13, 256), (14, 360), (999, 360)])
def test_the_pause_doubles_from_a_minute_to_six_hours(failures: int, minutes: int) -> None:
    assert minutes * MINUTE * 0.9 <= pause(failures, HOST) <= minutes * MINUTE * 1.1


def test_hosts_that_failed_together_are_not_probed_together() -> None:
    pauses = {pause(14, f"news-{number}.example") for number in range(50)}
    assert len(pauses) == 50
    assert pause(14, HOST) == pause(14, HOST)
    assert all(LONGEST_PAUSE * 0.9 <= each <= LONGEST_PAUSE * 1.1 for each in pauses)


def test_the_breaker_opens_with_the_fifth_failure_and_says_why() -> None:
    down = fetch(status=503, failure="http-error", detail="HTTP 503")
    assert health_after(OPENS_AT - 2, down, HOST).open_until is None
    opened = health_after(OPENS_AT - 1, down, HOST)
    assert (opened.failures, opened.open_until, opened.why) == (OPENS_AT, START + pause(OPENS_AT, HOST), "HTTP 503")


@pytest.mark.parametrize(
    ("answer", "health", "seconds"),
    [
        ({"status": 200}, HostHealth(), 2),
        ({"status": 503, "retry_after": MINUTE}, HostHealth(), 60),
        ({"status": 429, "retry_after": 9 * DAY}, HostHealth(), 86400),
        ({"status": 404, "retry_after": MINUTE}, HostHealth(), 2),
        ({"status": 503}, HostHealth(5, START + FIRST_PAUSE), 60),
        ({"status": 503, "retry_after": DAY}, HostHealth(5, START + FIRST_PAUSE), 86400),
    ],
)
def test_a_host_is_asked_again_when_the_longest_wish_is_over(answer: dict[str, Any], health: HostHealth, seconds: int) -> None:
    assert free_after(fetch(**answer), health, 2 * SECOND) == START + seconds * SECOND


@pytest.mark.parametrize("per_day", [1, 144, 50_000, 86_400, 1_000_000])
def test_in_no_minute_more_than_the_budget_of_a_minute_begins(per_day: int) -> None:
    begun: list[datetime] = []
    pace = Pace()
    for second in range(600):
        now = START + second * SECOND
        allowed = pace.allows(now, per_day)
        pace = pace.spend(allowed, now, per_day)
        begun += [now] * allowed
    for minute in range(10):
        within = [each for each in begun if minute * MINUTE <= each - START < (minute + 1) * MINUTE]
        assert len(within) <= per_day / 1440 + per_day / 86400 + 1
    assert len(begun) >= per_day / 144 * 0.98 - 1


def test_a_week_without_a_fetch_saves_up_nothing() -> None:
    pace = Pace().spend(1, START, 86_400)
    assert pace.allows(START + 7 * DAY, 86_400) == 2


def test_a_clock_that_was_set_back_does_not_stop_the_work() -> None:
    pace = Pace().spend(1, START, 86_400)
    assert pace.allows(START - DAY, 86_400) > 0
