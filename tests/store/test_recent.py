"""What came of the newest fetches and how late they began, from a range of the key."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.store import Store
from revtrack.store.health import read
from revtrack.testing.clock import FakeClock
from revtrack.values.operation import RecentFetches

DAY = timedelta(hours=24)


def test_where_nothing_was_fetched_there_is_nothing_to_tell(store: Store, url: str, now: datetime) -> None:
    assert read(url, now).fetches == RecentFetches(span_s=DAY.total_seconds())


def test_the_fetches_of_a_day_are_counted_by_outcome_and_failure(desk: Any, url: str, clock: FakeClock) -> None:
    desk.watch(slug="a")
    clock.advance(DAY + timedelta(hours=1))
    desk.see_nothing_new(1)
    desk.fail(1)
    clock.advance(timedelta(hours=1))
    desk.fail(1)
    found = read(url, clock.now()).fetches
    assert found.span_s == DAY.total_seconds()
    assert (found.outcomes, sum(found.outcomes.values())) == ({"failed": 2, "same": 1}, 3)


def test_a_check_is_as_late_as_the_fetch_before_it_had_planned_it(desk: Any, url: str, clock: FakeClock) -> None:
    desk.watch(slug="a")
    for late in (0, 5, 40):
        desk.see_nothing_new(1)
        clock.advance(timedelta(minutes=15, seconds=late))
    desk.see_nothing_new(1)
    clock.advance(timedelta(minutes=1))
    desk.see_nothing_new(1)
    found = read(url, clock.now()).fetches
    assert (found.lag_median_s, found.lag_longest_s) == (0.0, 40.0)
    assert found.lag_95_s is not None
    assert 5 < found.lag_95_s < 40


def test_only_the_newest_are_looked_at_and_their_span_is_told(
    desk: Any, url: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revtrack.store.recent.MOST", 2)
    desk.watch(slug="a")
    for _ in range(3):
        clock.advance(timedelta(minutes=10))
        desk.see_nothing_new(1)
    found = read(url, clock.now()).fetches
    assert (found.outcomes, found.span_s) == ({"same": 2}, 600)
