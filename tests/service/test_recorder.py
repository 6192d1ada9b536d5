"""Recording what a slice found: what saw nothing new shares a commit, what is new is written at once."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from revtrack.service import recorder
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.reports import CheckReport
from revtrack.values.slices import Slice

Known = tuple[datetime | None, ...]


@pytest.fixture
def work(root: Root, newsroom: Newsroom, clock: FakeClock) -> Slice:
    """Four articles of one host that are due; nothing has happened to their stories."""
    for number in range(4):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
    clock.advance(timedelta(minutes=15))
    (found,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=5, per_host=5)
    return found


def run(root: Root, work: Slice) -> tuple[list[str], list[int]]:
    """The outcome of each report with how many articles were recorded by then, and which articles failed."""
    told: list[str] = []
    failed: list[int] = []

    def tell(report: CheckReport) -> None:
        told.append(f"{report.outcome} {recorded(root, work)}")

    root.runner.run(work, tell, lambda article, _: failed.append(article))
    return told, failed


def recorded(root: Root, work: Slice) -> int:
    articles = [root.store.article(article.id) for article in work.articles if article.id < 999]
    return sum(article.checked_at == root.clock() for article in articles)


def test_what_saw_nothing_new_is_recorded_together(root: Root, work: Slice) -> None:
    assert run(root, work) == (["same 4"] * 4, [])


def test_what_is_new_is_recorded_at_once_with_those_before_it(root: Root, newsroom: Newsroom, work: Slice) -> None:
    newsroom.edit("story-1", EMBASSY_2)
    assert run(root, work) == (["same 2", "changed 2", "same 4", "same 4"], [])


def test_nobody_waits_for_more_than_so_many_others(root: Root, work: Slice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "MOST", 3)
    assert run(root, work)[0] == ["same 3", "same 3", "same 3", "same 4"]


def test_nobody_waits_for_longer_than_so_long(root: Root, work: Slice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "LONGEST_S", 0.0)
    assert run(root, work)[0] == ["same 1", "same 2", "same 3", "same 4"]


def test_one_that_cannot_be_recorded_takes_back_only_itself(root: Root, work: Slice) -> None:
    first, second, *others = work.articles
    odd = replace(work, articles=(first, second.evolve(id=999), *others))
    assert run(root, odd) == (["same 3"] * 3, [999])


def test_with_the_last_that_waits_the_host_is_given_back(root: Root, work: Slice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(root.store, "release", lambda lease: pytest.fail(f"{lease.host} is given back once more"))
    assert run(root, work) == (["same 4"] * 4, [])
    assert root.store.lease_host(work.lease.host, now=root.clock(), lease=LEASE) is not None


def test_where_the_last_cannot_be_recorded_the_host_is_given_back_all_the_same(root: Root, work: Slice) -> None:
    *others, last = work.articles
    odd = replace(work, articles=(*others, last.evolve(id=999)))
    assert run(root, odd) == (["same 3"] * 3, [999])
    assert root.store.lease_host(work.lease.host, now=root.clock(), lease=LEASE) is not None


def test_of_a_lease_that_was_taken_over_nothing_is_recorded(root: Root, clock: FakeClock, work: Slice) -> None:
    clock.advance(LEASE + timedelta(seconds=1))
    assert root.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE) is not None
    assert run(root, work) == ([], [])
    assert recorded(root, work) == 0
