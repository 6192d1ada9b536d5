"""Slices: the articles of one host under one lease."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from revtrack.errors import StoppedError
from revtrack.service.pipeline import Checked
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.reports import CheckReport
from revtrack.values.slices import Slice
from revtrack.values.watching import Article, Lease


@pytest.fixture
def work(root: Root, newsroom: Newsroom, clock: FakeClock) -> Slice:
    """Three articles of one host that are due and whose stories were edited."""
    for number in range(3):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
    clock.advance(timedelta(minutes=15))
    for number in range(3):
        newsroom.edit(f"story-{number}", EMBASSY_2)
    (found,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=5, per_host=5)
    return found


def test_every_article_is_checked_and_the_host_given_back(root: Root, clock: FakeClock, work: Slice) -> None:
    reports: list[CheckReport] = []
    root.runner.run(work, reports.append)
    assert [report.outcome for report in reports] == ["changed"] * 3
    assert root.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE) is not None


def test_who_lost_the_lease_stores_nothing_more(root: Root, clock: FakeClock, work: Slice) -> None:
    clock.advance(LEASE + timedelta(seconds=1))
    assert root.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE) is not None
    reports: list[CheckReport] = []
    root.runner.run(work, reports.append)
    assert reports == []
    assert [root.store.article(article.id).number for article in work.articles] == [1, 1, 1]


def test_a_stop_comes_between_two_articles(root: Root, work: Slice) -> None:
    reports: list[CheckReport] = []

    def stop(report: CheckReport) -> None:
        reports.append(report)
        root.stop.set()

    root.runner.run(work, stop)
    assert len(reports) == 1


def test_what_is_still_to_be_read_when_the_service_ends_is_no_trouble_of_its_article(
    root: Root, work: Slice, caplog: pytest.LogCaptureFixture
) -> None:
    planned = root.store.article(work.articles[0].id).next_check_at
    root.workers.close()
    root.runner.run(work)
    assert "article.bug" not in caplog.text
    assert root.store.article(work.articles[0].id).next_check_at == planned


def test_trouble_with_one_article_does_not_end_the_others(
    root: Root, work: Slice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, *others = work.articles
    check = root.pipeline.check

    def odd(article: object, lease: object) -> CheckReport:
        if article == first:
            raise ZeroDivisionError("a bug")
        return check(article, lease)  # type: ignore[arg-type]

    monkeypatch.setattr(root.pipeline, "check", odd)
    reports: list[CheckReport] = []
    failed: list[int] = []
    root.runner.run(work, reports.append, lambda article, _: failed.append(article))
    assert (failed, [report.id for report in reports]) == ([first.id], [article.id for article in others])
    assert "article.bug" in caplog.text
    assert root.store.article(first.id).next_check_why == "because revtrack failed on it; see the log"


def test_a_host_is_due_its_pause_also_after_a_request_of_which_nothing_could_be_recorded(
    root: Root, clock: FakeClock, work: Slice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(article: object, fetch: object) -> None:
        raise ZeroDivisionError("a bug")

    pause = timedelta(seconds=7)
    monkeypatch.setattr(root.pipeline, "look", odd)
    monkeypatch.setattr(root.pipeline, "pause", lambda _: pause)
    root.runner.run(replace(work, articles=work.articles[:1]))
    assert root.store.host_free_at([work.lease.host]) == {work.lease.host: clock.now() + pause}


def test_trouble_of_who_listens_is_not_trouble_of_the_article(root: Root, clock: FakeClock, work: Slice) -> None:
    def broken(report: CheckReport) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        root.runner.run(work, broken)
    first = root.store.article(work.articles[0].id)
    assert (first.number, first.next_check_why) != (1, "because revtrack failed on it; see the log")
    assert first.number == 2
    assert root.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE) is not None


def test_an_article_that_was_paused_meanwhile_stays_paused(
    root: Root, clock: FakeClock, work: Slice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(article: Article, lease: object) -> CheckReport:
        root.store.set_state(article.id, "paused", now=clock.now(), next_check_at=None, why="by hand")
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(root.pipeline, "check", odd)
    root.runner.run(work)
    assert {root.store.article(article.id).state for article in work.articles} == {"paused"}


def test_a_slice_that_ends_forgets_no_lease_of_the_next_one_of_its_host(
    root: Root, newsroom: Newsroom, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host is given back with the last result, so another slice may have it before the first has told of its own."""
    one, other = (root.watcher.watch(newsroom.publish(slug, EMBASSY_1)).id for slug in ("one", "other"))
    clock.advance(timedelta(minutes=5))
    (first,) = root.store.claim_articles([one], now=clock.now(), lease=LEASE, per_host=1)
    began, ended, check = Event(), Event(), root.pipeline.check

    def slow(article: Article, lease: Lease) -> Checked:
        if article.id == other:
            began.set()
            ended.wait(5)
            raise StoppedError("nothing is recorded")
        return check(article, lease)

    monkeypatch.setattr(root.pipeline, "check", slow)
    with ThreadPoolExecutor(1) as threads:

        def meanwhile(_: CheckReport) -> None:
            (second,) = root.store.claim_articles([other], now=clock.now(), lease=LEASE, per_host=1)
            threads.submit(root.runner.run, second)
            assert began.wait(5)

        root.runner.run(first, meanwhile)
        ended.set()
    assert root.store.lease_host(first.lease.host, now=clock.now(), lease=LEASE) is not None
