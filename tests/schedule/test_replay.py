"""Histories of edits, replayed under ways of checking."""

from random import Random

import pytest

from revtrack.schedule.replay import RIVALS, Family, Story, backoff, fixed, learned, replay, tiers, tuned
from revtrack.testing.edits import PROCESSES


def test_delays_run_to_the_next_fetch_and_what_is_overwritten_before_it_is_missed() -> None:
    found = replay([Story((0.5, 1.5, 1.75, 9.0), end=10)], fixed(1))
    assert found.delays == (0.5, 0.5, 0.25, 0.0)
    assert (found.fetches, found.missed, found.missed_share) == (11, 1, 0.25)
    assert (found.median, found.mean) == (0.375, 0.3125)


def test_an_edit_of_before_the_first_fetch_is_nobodys() -> None:
    assert replay([Story((1.0, 6.0), start=5, end=8)], fixed(2)).delays == (1.0,)


def test_nothing_that_happens_costs_no_delay() -> None:
    found = replay([Story((), end=3)], fixed(1))
    assert (found.fetches, found.median, found.mean, found.missed_share) == (4, 0.0, 0.0, 0.0)


def gaps(family: Family, scale: float, changes: list[bool]) -> list[float]:
    way, age, gap, found = family(scale)(), 0.0, 0.0, []
    for changed in changes:
        gap = way(age, gap, changed)
        age += gap
        found.append(gap)
    return found


def test_back_off_grows_by_half_until_a_change() -> None:
    assert gaps(backoff, 1, [False, False, False, True, False]) == [1, 1.5, 2.25, 1, 1.5]


def test_tiers_go_by_the_time_since_the_last_change() -> None:
    assert gaps(tiers, 8, [False, False, False, True]) == [2, 2, 8, 2]


@pytest.fixture(scope="module", params=PROCESSES)
def stories(request: pytest.FixtureRequest) -> list[Story]:
    chance = Random(f"{request.param} 20")
    return [PROCESSES[request.param](chance) for _ in range(120)]


def test_an_invented_history_is_in_order_and_the_same_for_the_same_seed(stories: list[Story]) -> None:
    assert all(story.edits == tuple(sorted(story.edits)) for story in stories)
    assert all(0 <= edit < 720 for story in stories for edit in story.edits)
    assert PROCESSES["A"](Random(4)) == PROCESSES["A"](Random(4))


def test_at_the_same_budget_the_schedule_beats_a_fixed_interval_and_the_tiers(stories: list[Story]) -> None:
    fetches = 80 * len(stories)
    _, ours = tuned(stories, learned, fetches)
    assert ours.fetches == pytest.approx(fetches, rel=0.02)
    for name in ("fixed interval", "newsdiffs tiers"):
        _, theirs = tuned(stories, RIVALS[name], fetches)
        assert ours.mean < 0.8 * theirs.mean
    assert ours.missed_share < 0.3
