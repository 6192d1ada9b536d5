"""A host that is taken over while somebody is still reading from it: the late result is refused, and nothing is lost."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from revtrack.service.config import Config
from revtrack.service.edits import edit_of
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport
from revtrack.values.slices import Slice
from revtrack.values.watching import Lease

SLUG = "embassy"


@dataclass
class Meanwhile:
    """Does something while a story is being read, then lets the story be served."""

    do: Callable[[], None]
    page: bytes

    def __call__(self, _: Request) -> Answer:
        self.do()
        return Answer(body=self.page)


@pytest.fixture
def other(config: Config, clock: FakeClock) -> Iterator[Root]:
    with Root(config, clock.now) as built:
        yield built


@pytest.fixture
def work(root: Root, newsroom: Newsroom, clock: FakeClock) -> Slice:
    """One story that is due and was edited; an endpoint wants to hear of it."""
    root.watcher.watch(newsroom.publish(SLUG, EMBASSY_1))
    root.store.add_endpoint(
        name="desk", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=clock.now()
    )
    clock.advance(timedelta(minutes=15))
    newsroom.edit(SLUG, EMBASSY_2)
    return claimed(root)


def claimed(root: Root) -> Slice:
    (found,) = root.store.claim_due(now=root.clock(), lease=LEASE, hosts=5, per_host=5)
    return found


def meanwhile(root: Root, newsroom: Newsroom, slug: str, do: Callable[[], None]) -> None:
    page = root.fetcher.get(newsroom.url(slug)).body
    newsroom.answer(slug, Meanwhile(do, page))


def stored(root: Root, article: int) -> tuple[int, int, int]:
    """Versions, fetches and deliveries."""
    return (
        root.store.article(article).number,
        root.store.log_report(article, root.clock()).fetches,
        len(root.store.deliveries()),
    )


def test_a_lease_that_ran_out_while_reading_stores_nothing_and_the_next_one_does(
    root: Root,
    other: Root,
    newsroom: Newsroom,
    clock: FakeClock,
    work: Slice,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (article,) = work.articles
    taken: list[Slice] = []

    def sleep_through() -> None:
        clock.advance(LEASE + timedelta(seconds=1))
        taken.append(claimed(other))

    meanwhile(root, newsroom, SLUG, sleep_through)
    reports: list[CheckReport] = []
    with caplog.at_level(logging.WARNING):
        root.runner.run(work, reports.append)
    assert reports == []
    assert stored(root, article.id) == (1, 1, 0)
    assert "lease.lost" in caplog.text
    newsroom.restore(SLUG)
    other.runner.run(taken[0], reports.append)
    assert [report.outcome for report in reports] == ["changed"]
    assert stored(root, article.id) == (2, 2, 1)
    assert "note-added" in edit_of(root.store, article.id, None, "").review.codes


def test_who_lost_a_host_does_not_give_it_back_for_who_has_it_now(
    root: Root, other: Root, newsroom: Newsroom, clock: FakeClock, work: Slice
) -> None:
    def sleep_through() -> None:
        clock.advance(LEASE + timedelta(seconds=1))
        claimed(other)

    meanwhile(root, newsroom, SLUG, sleep_through)
    root.runner.run(work)
    assert root.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE) is None


def test_a_host_that_was_given_back_at_the_end_can_be_asked_at_once_and_a_late_result_is_refused(
    root: Root, other: Root, newsroom: Newsroom, clock: FakeClock, work: Slice
) -> None:
    taken: list[Lease | None] = []

    def leave() -> None:
        root.runner.give_back()
        taken.append(other.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE))

    meanwhile(root, newsroom, SLUG, leave)
    root.runner.run(work)
    (lease,) = taken
    assert lease is not None
    assert lease.token > work.lease.token
    assert stored(root, work.articles[0].id) == (1, 1, 0)


def test_slow_reading_keeps_its_lease_alive_between_two_articles(
    root: Root, other: Root, newsroom: Newsroom, clock: FakeClock, work: Slice
) -> None:
    slugs = [f"slow-{number}" for number in range(4)]
    root.store.release(work.lease)
    for slug in slugs:
        root.watcher.watch(newsroom.publish(slug, EMBASSY_1))
    clock.advance(timedelta(minutes=15))
    taken: list[Lease | None] = []

    def take_long() -> None:
        clock.advance(timedelta(seconds=100))
        taken.append(other.store.lease_host(work.lease.host, now=clock.now(), lease=LEASE))

    for slug in slugs:
        meanwhile(root, newsroom, slug, take_long)
    reports: list[CheckReport] = []
    root.runner.run(claimed(root), reports.append)
    assert len(reports) == 5
    assert taken == [None] * 4


def test_an_article_that_is_made_due_while_it_is_asked_for_is_asked_for_again(
    root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    """Its feed, on another host, shows an update that the text which is under way does not have yet."""
    article = root.watcher.watch(newsroom.publish(SLUG, EMBASSY_1)).id
    clock.advance(timedelta(minutes=15))

    def updated() -> None:
        clock.advance(timedelta(seconds=2))
        root.store.due_now([article], clock.now(), "because feed 1 shows an update")

    meanwhile(root, newsroom, SLUG, updated)
    root.runner.run(claimed(root))
    newsroom.restore(SLUG)
    newsroom.edit(SLUG, EMBASSY_2)
    assert root.store.article(article).number == 1
    assert root.store.article(article).next_check_why == "because feed 1 shows an update"
    root.runner.run(claimed(root))
    again = root.store.article(article)
    assert again.number == 2
    assert again.next_check_at is not None
    assert again.next_check_at > clock.now()
