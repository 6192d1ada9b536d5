"""The pace follows the budget."""

import pytest

from revtrack.schedule.budget import EAGER, SLOWEST, Bounds, Demand, Paces, next_pace, next_paces, planned_by_host

BOUNDS = Bounds(5 / 60, 168)
CROWD = [Demand("a.example", 0.05, articles=900), Demand("b.example", 0.01, articles=5000), Demand("c.example", 1, 2.0, 10)]


@pytest.mark.parametrize(
    ("pace", "planned", "budget", "next_one"),
    [
        (1.0, 120, 100, 1.2),
        (1.0, 900, 100, 2.0),
        (1.0, 98, 100, 0.98),
        (1.0, 10, 100, 0.95),
        (EAGER, 10, 100, EAGER),
        (SLOWEST, 900, 100, SLOWEST),
    ],
)
def test_too_much_slows_at_once_and_too_little_speeds_up_slowly(
    pace: float, planned: float, budget: float, next_one: float
) -> None:
    assert next_pace(pace, planned, budget) == pytest.approx(next_one)


def settled(budget: float, **of: float) -> Paces:
    paces = Paces()
    for _ in range(200):
        paces = next_paces(paces, CROWD, BOUNDS, budget=budget, of_host=lambda host: of.get(host[0], 1e9))
    return paces


@pytest.mark.parametrize("budget", [2_000, 5_000, 20_000])
def test_what_is_planned_meets_the_budget(budget: float) -> None:
    planned = planned_by_host(settled(budget), CROWD, BOUNDS)
    assert sum(planned.values()) == pytest.approx(budget, rel=0.02)


def test_few_articles_are_not_fetched_without_end() -> None:
    assert settled(1e9) == Paces(EAGER)


def test_a_host_keeps_its_own_budget_and_slows_nobody_else() -> None:
    paces = settled(1e9, a=500)
    assert planned_by_host(paces, CROWD, BOUNDS)["a.example"] == pytest.approx(500, rel=0.02)
    assert paces.of("b.example") == EAGER


def test_what_somebody_asked_for_counts_and_is_not_slowed() -> None:
    assert planned_by_host(settled(2_000), CROWD, BOUNDS)["c.example"] == 120


def test_paces_are_kept_as_text() -> None:
    paces = settled(1e9, a=500)
    assert Paces.from_json(paces.to_json()) == paces
    assert Paces.from_json(None) == Paces()
