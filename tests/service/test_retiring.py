"""A story that was quiet for a year is not fetched any more; its history stays, and it can be resumed."""

from dataclasses import replace
from datetime import timedelta

from revtrack.notify.sign import new_secret
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport

YEAR = timedelta(days=365)


def check(root: Root, clock: FakeClock) -> list[CheckReport]:
    reports: list[CheckReport] = []
    for work in root.store.claim_due(now=clock.now(), lease=LEASE, hosts=5, per_host=5):
        root.runner.run(work, reports.append)
    return reports


def watched(root: Root, newsroom: Newsroom) -> int:
    root.store.add_endpoint(
        name="desk",
        url="http://127.0.0.1:9/hook",
        kind="webhook",
        filter=EndpointFilter(),
        secret=new_secret(),
        now=root.clock(),
    )
    return root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id


def told(root: Root) -> list[str]:
    return [each.event_type for each in reversed(root.store.deliveries())]


def test_a_year_of_quiet_retires_a_story_and_says_so(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    article = watched(root, newsroom)
    clock.advance(YEAR)
    assert [report.outcome for report in check(root, clock)] == ["same"]
    found = root.store.log_report(article, clock.now())
    assert (found.state, found.state_why, found.next_check_at) == ("retired", "it was quiet for 365 days", None)
    assert told(root) == ["article.watched", "article.retired"]
    clock.advance(YEAR)
    assert check(root, clock) == []
    assert root.store.watched_ids() == []


def test_a_page_that_goes_at_the_end_of_the_year_is_told_of_before_its_story_retires(
    root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    article = watched(root, newsroom)
    clock.advance(YEAR)
    newsroom.remove("embassy")
    for state in ("failing", "failing", "retired"):
        check(root, clock)
        assert root.store.article(article).state == state
        clock.advance(timedelta(minutes=30))
    assert told(root) == ["article.watched", "article.unavailable", "article.retired"]


def test_a_text_that_is_cut_at_the_end_of_the_year_is_confirmed_and_told(
    root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    article = watched(root, newsroom)
    clock.advance(YEAR)
    newsroom.edit("embassy", replace(EMBASSY_1, paragraphs=EMBASSY_1.paragraphs[:1]))
    for _ in range(3):
        check(root, clock)
        clock.advance(timedelta(minutes=10))
    assert root.store.article(article).number == 2
    assert told(root) == ["article.watched", "article.updated"]


def test_a_retired_story_that_is_resumed_has_another_year(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    article = watched(root, newsroom)
    clock.advance(YEAR)
    check(root, clock)
    root.store.set_state(article, "ok", now=clock.now(), next_check_at=clock.now(), why="because it was resumed")
    assert [report.outcome for report in check(root, clock)] == ["same"]
    assert root.store.article(article).state == "ok"
    assert root.store.article(article).next_check_why == "because it was resumed"
    clock.advance(YEAR)
    check(root, clock)
    assert root.store.article(article).state == "retired"


def test_an_edit_on_the_last_day_is_an_edit_and_keeps_the_story(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    article = watched(root, newsroom)
    newsroom.edit("embassy", EMBASSY_2)
    clock.advance(YEAR)
    assert [report.outcome for report in check(root, clock)] == ["changed"]
    assert told(root) == ["article.watched", "article.updated"]
    assert (root.store.article(article).state, root.store.article(article).edits) == ("ok", 1)


def test_what_was_paused_while_it_was_fetched_stays_paused(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    article = watched(root, newsroom)
    clock.advance(YEAR)
    (work,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=5, per_host=5)
    root.store.set_state(article, "paused", now=clock.now(), next_check_at=None, why="")
    root.runner.run(work)
    assert root.store.article(article).state == "paused"
