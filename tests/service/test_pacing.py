"""The pace of a database: kept in it, moved towards the budget, other for some hosts."""

from datetime import timedelta

import pytest

from revtrack.schedule.budget import EAGER, Bounds, Paces
from revtrack.service.keeper import PACE_TICKS, Keeper
from revtrack.service.pacing import PACES, Pacing, of_site
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1

BOUNDS = Bounds(5 / 60, 168)


def pacing(root: Root, budget: float = 1e9, of_host: float = 1e9) -> Pacing:
    return Pacing(root.store, BOUNDS, budget, lambda _: of_host)


def test_more_than_the_budget_slows_what_is_planned_next(root: Root, newsroom: Newsroom) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    slow = pacing(root, budget=2)
    assert slow.planned > 100
    for _ in range(60):
        slow.step()
    assert slow.planned == pytest.approx(2, rel=0.02)
    assert slow.of(root.store.article(article).host) > 10 * EAGER


def test_the_pace_is_found_again_by_who_starts_next(root: Root, newsroom: Newsroom) -> None:
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    slow = pacing(root, of_host=2)
    slow.step()
    host = root.store.article(1).host
    assert slow.paces == Paces(EAGER, {host: 2 * EAGER})
    assert pacing(root).of(host) == 2 * EAGER
    assert pacing(root).of("other.example") == EAGER


def test_where_there_is_budget_left_nothing_is_written(root: Root) -> None:
    pacing(root).step()
    assert root.store.get_setting(PACES) is None


def test_the_service_moves_the_pace_every_ten_minutes(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    slow = pacing(root, budget=2)
    keeper = Keeper(root.store, clock.now, timedelta(days=90), slow)
    keeper.tick()
    assert slow.paces.overall == 2 * EAGER
    for _ in range(PACE_TICKS - 1):
        keeper.tick()
    assert slow.paces.overall == 2 * EAGER
    keeper.tick()
    assert slow.paces.overall == 4 * EAGER


@pytest.mark.parametrize(
    ("host", "found"),
    [("example.org", "a"), ("www.example.org:8080", "a"), ("live.example.org", "b"), ("example.com", None), ("org", None)],
)
def test_what_is_set_for_a_site_holds_below_it(host: str, found: str | None) -> None:
    assert of_site({"example.org": "a", "live.example.org": "b"}, host) == found
