"""Times in which nobody could see an article: a table of fetches and the gaps they leave."""

from datetime import timedelta

import pytest

from revtrack.store.gaps import Moment, gaps, not_watched
from revtrack.testing.clock import START
from revtrack.values.watching import Window


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


def test_a_gap_says_whether_nobody_looked_or_no_page_came() -> None:
    found = gaps([fetch(0), fetch(15, "failed"), fetch(30), fetch(90)], START + timedelta(minutes=91), watched=True)
    assert [gap.kind for gap in found] == ["failed", "not-watched"]


@pytest.mark.parametrize(
    ("fetches", "window", "expected"),
    [
        ([fetch(0), fetch(15)], (0, 15), []),
        ([fetch(0), fetch(420)], (0, 420), [(0, 420)]),
        ([fetch(0), fetch(15), fetch(420), fetch(435)], (15, 420), [(15, 420)]),
        ([fetch(0), fetch(15, "failed"), fetch(420), fetch(435)], (0, 435), [(15, 420)]),
        ([fetch(0), fetch(90)], (30, 60), [(30, 60)]),
        ([fetch(0)], (0, 420), [(0, 420)]),
        ([fetch(0), fetch(420)], (None, 420), []),
    ],
)
def test_what_of_a_window_nobody_looked(fetches: list[Moment], window: tuple[int | None, int], expected: list[object]) -> None:
    after, until = window
    found = not_watched(fetches, Window(None if after is None else at(after), at(until)))  # type: ignore[arg-type]
    assert [(span.after, span.until) for span in found] == [(at(a), at(b)) for a, b in expected]  # type: ignore[misc]
