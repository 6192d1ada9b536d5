"""How often a story is expected to change, and how long it can be left alone then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.schedule.rate import Liveliness, exposure, fading, interval, jitter, rate

HOURS = st.floats(0, 1e6)
START = Liveliness.start()


def test_exposure_is_the_integral_of_fading() -> None:
    steps = 20_000
    width = 30 / steps
    summed = sum(fading(1 + (number + 0.5) * width) for number in range(steps)) * width
    assert exposure(1, 31) == pytest.approx(summed, rel=1e-6)


def test_what_was_seen_counts_by_how_likely_a_change_was() -> None:
    quiet, late = START.unchanged(2, 2), START.unchanged(200, 2)
    assert quiet.a / quiet.b < late.a / late.b < START.a / START.b


def test_a_change_in_a_long_gap_stands_for_several_and_in_a_short_one_for_one() -> None:
    assert START.changed(1 / 60, 1 / 60).a == pytest.approx(START.a + 1, abs=0.05)
    assert START.changed(1000, 1000).a > START.a + 2


def test_the_belief_follows_the_rate_that_is_there() -> None:
    known, age = START, 0.0
    for _ in range(400):
        known, age = known.changed(age + 1, 1), age + 1
    assert rate(known, age, 100) > rate(START, age, 100) * 20


def test_the_rate_falls_with_age_and_jumps_after_a_change() -> None:
    rates = [rate(START, age, None) for age in (0, 1, 10, 100, 1000)]
    assert rates == sorted(rates, reverse=True)
    after = [rate(START, 100, quiet) for quiet in (0, 1, 10, 100)]
    assert after == sorted(after, reverse=True)
    assert after[0] > 10 * rates[3]


def test_importance_multiplies_the_rate() -> None:
    assert rate(START, 5, 3, importance=4) == 4 * rate(START, 5, 3)


@given(st.floats(0, 1e9), st.floats(1e-6, 1e9), st.text(max_size=5))
def test_no_interval_is_outside_its_bounds(changes: float, pace: float, key: str) -> None:
    assert 0.1 <= interval(changes, pace, shortest=0.1, longest=168, key=key) <= 168


@given(HOURS, HOURS, st.booleans())
def test_no_observation_breaks_the_belief(age: float, gap: float, changed: bool) -> None:
    known = START.changed(age, gap) if changed else START.unchanged(age, gap)
    assert known.a >= START.a
    assert known.b >= START.b
    assert 0 < rate(known, age, gap) < 1e7


def test_the_jitter_is_that_of_the_key_alone_and_spreads_evenly() -> None:
    found = [jitter(str(number)) for number in range(2000)]
    assert found == [jitter(str(number)) for number in range(2000)]
    assert 0.9 <= min(found) < 0.901
    assert 1.099 < max(found) <= 1.1
    assert sum(found) / len(found) == pytest.approx(1, abs=0.005)
