"""Old fetches fold into one row per run; gaps, windows and counts are the same before and after."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.timeline import LogReport

QUARTER = timedelta(minutes=15)


@pytest.fixture
def article(desk: Any, clock: FakeClock) -> int:
    """Two texts, each seen for a while, with a failure, and with a stretch in which nobody looked."""
    made: int = desk.watch("The wall will rise.")
    _see(desk, clock, made, 6)
    clock.advance(QUARTER)
    desk.fail(made)
    _see(desk, clock, made, 5)
    clock.advance(timedelta(hours=9))
    _see(desk, clock, made, 4)
    clock.advance(QUARTER)
    desk.see(made, "The wall will sink.")
    _see(desk, clock, made, 7)
    return made


def _see(desk: Any, clock: FakeClock, article: int, times: int) -> None:
    for _ in range(times):
        clock.advance(QUARTER)
        desk.see_nothing_new(article)


def rows(store: Store, article: int) -> list[tuple[str, int, datetime, datetime]]:
    from sqlalchemy import select

    from revtrack.store.tables import fetch

    with store._db.reading() as connection:
        query = select(fetch.c.outcome, fetch.c.fetches, fetch.c.started_at, fetch.c.finished_at)
        return [tuple(row) for row in connection.execute(query.where(fetch.c.article_id == article).order_by(fetch.c.id))]  # type: ignore[misc]


def report(store: Store, article: int, clock: FakeClock) -> LogReport:
    return store.log_report(article, clock.now())


def test_runs_become_one_row_and_the_timeline_stays_as_it_was(store: Store, desk: Any, clock: FakeClock, article: int) -> None:
    before, old = report(store, article, clock), rows(store, article)
    folded = store.fold(0, before=clock.now() + QUARTER, articles=9)
    assert (folded.last, folded.fewer) == (article, len(old) - 7)
    assert report(store, article, clock) == before
    kept = rows(store, article)
    assert [(outcome, count) for outcome, count, *_ in kept] == [
        ("first", 1), ("same", 6), ("failed", 1), ("same", 5), ("same", 4), ("changed", 1), ("same", 7),
    ]  # fmt: skip
    assert (kept[1][2], kept[1][3]) == (old[1][2], old[6][3])


def test_folding_again_changes_nothing_and_a_run_can_grow(store: Store, desk: Any, clock: FakeClock, article: int) -> None:
    store.fold(0, before=clock.now() + QUARTER, articles=9)
    assert store.fold(0, before=clock.now() + QUARTER, articles=9).fewer == 0
    _see(desk, clock, article, 3)
    before = report(store, article, clock)
    assert store.fold(0, before=clock.now() + QUARTER, articles=9).fewer == 3
    assert report(store, article, clock) == before


def test_what_is_younger_stays(store: Store, clock: FakeClock, article: int) -> None:
    assert store.fold(0, before=clock.now() - timedelta(days=1), articles=9).fewer == 0
    young = clock.now() - 5 * QUARTER
    store.fold(0, before=young, articles=9)
    assert [count for _, count, _, finished in rows(store, article) if finished >= young] == [1] * 6


def test_articles_are_taken_in_batches(store: Store, desk: Any, clock: FakeClock) -> None:
    ids = [desk.watch(slug=f"story-{number}") for number in range(5)]
    assert store.fold(0, before=clock.now(), articles=3).last == ids[2]
    assert store.fold(ids[2], before=clock.now(), articles=3).last == ids[4]
    assert store.fold(ids[4], before=clock.now(), articles=3).last is None
