"""Times in which nobody could see an article: a table of fetches and the gaps they leave."""

from datetime import timedelta

import pytest

from revtrack.store.gaps import Moment, gaps
from revtrack.testing.clock import START


def at(minutes: float) -> object:
    return START + timedelta(minutes=minutes)


def fetch(minute: int, outcome: str = "same", planned: int | None = 15) -> Moment:
    """A fetch at that minute that lasted no time; the next was planned so many minutes later."""
    moment = START + timedelta(minutes=minute)
    next_at = None if planned is None else moment + timedelta(minutes=planned)
    return Moment(moment, moment, outcome, f"{outcome} at {minute}", next_at)


@pytest.mark.parametrize(
    ("fetches", "now", "expected"),
    [
        ([], 60, []),
        ([fetch(0), fetch(15)], 20, []),
        ([fetch(0), fetch(29)], 30, []),
        ([fetch(0), fetch(31)], 40, [(0, 31, "no fetch was made")]),
        ([fetch(0)], 60, [(0, 60, "no fetch was made")]),
        ([fetch(0, planned=None)], 600, []),
        ([fetch(0, planned=0)], 1, []),
        ([fetch(0, planned=0)], 2, [(0, 2, "no fetch was made")]),
        ([fetch(0), fetch(15, "failed"), fetch(30)], 31, [(0, 30, "failed at 15")]),
        ([fetch(0), fetch(15, "failed"), fetch(30, "failed"), fetch(45)], 46, [(0, 45, "failed at 30 (2 fetches)")]),
        ([fetch(0), fetch(15, "gone")], 20, [(0, 20, "gone at 15")]),
        ([fetch(0, "failed"), fetch(15)], 16, [(0, 15, "failed at 0")]),
        ([fetch(0), fetch(15, "suspect"), fetch(17)], 18, []),
        (
            [fetch(0), fetch(15, "failed"), fetch(30), fetch(90)],
            91,
            [(0, 30, "failed at 15"), (30, 90, "no fetch was made")],
        ),
    ],
)
def test_gaps(fetches: list[Moment], now: int, expected: list[tuple[int, int, str]]) -> None:
    found = gaps(fetches, START + timedelta(minutes=now), watched=True)
    assert [(gap.after, gap.until, gap.why) for gap in found] == [(at(a), at(b), why) for a, b, why in expected]


def test_nobody_waits_for_an_article_that_is_not_watched() -> None:
    assert gaps([fetch(0)], START + timedelta(days=9), watched=False) == ()
