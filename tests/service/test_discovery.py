"""From a feed to an article: found, watched, made due when the feed claims an update; failures are states with events."""

import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from revtrack.errors import FeedError, RevtrackError
from revtrack.service.config import Config
from revtrack.service.feeds import add_feed, check_feeds, visit_found
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.service.watching import UnreadableError
from revtrack.testing.clock import FakeClock
from revtrack.testing.feeds import ATOM, INDEX, JSON, RSS, SITEMAP
from revtrack.testing.newsroom import HOME, Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, Story
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feed_reports import FeedReport
from revtrack.values.feeds import FeedFilter, FeedOrder, Wishes

HOUR = timedelta(hours=1)
ORDER = FeedOrder()
Tick = Callable[[], None]


def story(number: int = 1, hours: float = 0) -> Story:
    """A story of its own, published so many hours before the clock's beginning."""
    assert EMBASSY_1.published
    published = EMBASSY_1.published - hours * HOUR
    lead = f"Opening of story {number}, which no other story has."
    headline = f"{EMBASSY_1.headline}, part {number}"
    return replace(
        EMBASSY_1, headline=headline, paragraphs=(lead, *EMBASSY_1.paragraphs), published=published, modified=published
    )


@pytest.fixture
def tick(root: Root, clock: FakeClock) -> Tick:
    """Does what is due now, as a tick of the scheduler does, in this thread."""

    def run() -> None:
        for work in root.store.claim_due(now=clock.now(), lease=LEASE, hosts=9, per_host=50):
            root.runner.run(work)

    return run


def check(root: Root, feed_id: int) -> FeedReport:
    reports: list[FeedReport] = []
    check_feeds(root, [feed_id], reports.append)
    return reports[0]


def told(root: Root) -> list[str]:
    return [row.event_type for row in reversed(root.store.deliveries(endpoint_id=None, state=None, limit=99))]


@pytest.mark.parametrize("name", [RSS, ATOM, JSON, SITEMAP, INDEX])
def test_a_story_is_published_found_watched_edited_and_due_at_once(
    name: str, root: Root, newsroom: Newsroom, clock: FakeClock, tick: Tick
) -> None:
    added = add_feed(root, newsroom.feed_url(name), FeedOrder(wishes=Wishes(labels=("harbour",))))
    address = newsroom.publish("wall", story())
    clock.advance(HOUR)
    assert check(root, added.feed_id).new == 1
    tick()
    (article_id,) = root.store.watched_ids()
    article = root.store.article(article_id)
    assert (article.fetch_url, article.labels, article.number) == (address, ("harbour",), 1)
    clock.advance(timedelta(minutes=1))
    newsroom.edit("wall", replace(story(), paragraphs=EMBASSY_2.paragraphs, modified=clock.now()))
    assert check(root, added.feed_id).updated == 1
    article = root.store.article(article_id)
    assert (article.next_check_at, article.next_check_why) == (clock.now(), f"because feed {added.feed_id} shows an update")
    tick()
    assert root.store.article(article_id).number == 2


def test_a_new_feed_watches_the_stories_of_the_last_day_only(root: Root, newsroom: Newsroom, tick: Tick) -> None:
    fresh, _ = newsroom.publish("fresh", story(1, 5)), newsroom.publish("old", story(2, 30))
    added = add_feed(root, newsroom.feed_url(RSS), ORDER)
    tick()
    assert [each.url for each in root.store.feed_detail(added.feed_id).watched] == [fresh]


def test_a_home_page_names_its_feed(root: Root, newsroom: Newsroom) -> None:
    newsroom.publish("wall", story())
    added = add_feed(root, newsroom.home, ORDER)
    assert root.store.feed(added.feed_id).url == newsroom.feed_url(RSS)
    assert [named.url for named in added.beside] == [newsroom.feed_url(ATOM), newsroom.feed_url(JSON)]
    assert add_feed(root, newsroom.home, ORDER).feed_id == added.feed_id


def bare_home(newsroom: Newsroom) -> None:
    """A front page that names no feed."""
    newsroom.answer(HOME, Answer(body=b"<html><body><a href='/stories/wall'>Harbour wall</a></body></html>"))


def test_a_home_page_that_names_no_feed_is_found_by_the_sitemaps_of_its_robots_txt(
    root: Root, newsroom: Newsroom, tick: Tick
) -> None:
    address = newsroom.publish("wall", story())
    bare_home(newsroom)
    gone = newsroom.answer("news-that-is-gone.xml", Answer(status=404))
    newsroom.robots(f"Sitemap: http://10.0.0.1/news.xml\nSitemap: {newsroom.feed_url(INDEX)}\nSitemap: {gone}")
    with pytest.raises(UnreadableError, match="Its feeds: ") as raised:
        root.watcher.watch(newsroom.home)
    assert raised.value.hint == f"revtrack feed add {gone}"
    assert "10.0.0.1" not in raised.value.message
    added = add_feed(root, newsroom.home, ORDER)
    assert root.store.feed(added.feed_id).kind == "index"
    assert [each.url for each in added.beside] == [gone]
    check(root, added.feed_id)
    tick()
    assert [each.url for each in root.store.feed_detail(added.feed_id).watched] == [address]


def test_sitemaps_come_after_the_feeds_of_a_home_page_and_a_story_names_none(root: Root, newsroom: Newsroom) -> None:
    newsroom.robots(f"Sitemap: {newsroom.feed_url(SITEMAP)}")
    added = add_feed(root, newsroom.home, ORDER)
    assert [each.url for each in added.beside] == [*map(newsroom.feed_url, (ATOM, JSON, SITEMAP))]
    with pytest.raises(FeedError, match="it is a page, not a feed"):
        add_feed(root, newsroom.answer("lone", Answer(body=b"<html><body>A story</body></html>")), ORDER)


@pytest.mark.parametrize(
    ("answer", "error", "said"),
    [
        (Answer(body=b"<html><body>No feed here</body></html>"), FeedError, "it is a page, not a feed"),
        (Answer(status=404), UnreadableError, "HTTP 404"),
        (Answer(body=b"\x1f\x8bdamaged"), FeedError, "gzipped and damaged"),
    ],
)
def test_what_is_no_feed_is_not_added(
    answer: Answer, error: type[RevtrackError], said: str, root: Root, newsroom: Newsroom
) -> None:
    with pytest.raises(error, match=said):
        add_feed(root, newsroom.answer("odd", answer), ORDER)
    assert root.store.feed_rows() == []


def test_a_home_page_that_is_to_be_watched_proposes_its_feeds(root: Root, newsroom: Newsroom) -> None:
    for number in range(12):
        newsroom.publish(f"story-{number}", story(number))
    with pytest.raises(UnreadableError, match=r"list of stories, not one\. Its feeds: ") as raised:
        root.watcher.watch(newsroom.home)
    assert raised.value.hint == f"revtrack feed add {newsroom.feed_url(RSS)}"
    with pytest.raises(UnreadableError, match="this is a feed, not a story"):
        root.watcher.watch(newsroom.feed_url(JSON))


def test_a_filter_keeps_stories_out(root: Root, newsroom: Newsroom, tick: Tick) -> None:
    for number in range(4):
        newsroom.publish(f"story-{number}", story(number))
    order = FeedOrder(filter=FeedFilter(exclude=("story-1",), keywords=("part 1", "part 3")))
    added = add_feed(root, newsroom.feed_url(RSS), order)
    assert added.report is not None
    assert (added.report.new, added.report.unwanted) == (1, 3)


def test_beyond_the_limit_stories_come_the_next_day(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    for number in range(3):
        newsroom.publish(f"story-{number}", story(number, number))
    added = add_feed(root, newsroom.feed_url(SITEMAP), FeedOrder(per_day=2))
    assert added.report is not None
    assert (added.report.new, added.report.held_over) == (2, 1)
    clock.advance(25 * HOUR)
    newsroom.publish("one-more", story(9))
    assert check(root, added.feed_id).new == 2


@pytest.mark.parametrize("name", [RSS, ATOM, JSON, SITEMAP, INDEX])
def test_beyond_the_limit_they_come_though_the_site_says_that_its_feed_has_not_changed(
    name: str, root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    for number in range(5):
        newsroom.publish(f"story-{number}", story(number, number))
    feed_id = add_feed(root, newsroom.feed_url(name), FeedOrder(per_day=2)).feed_id
    check(root, feed_id)
    brought = []
    for _ in range(3):
        brought.append(len(root.store.feed_detail(feed_id).waiting))
        clock.advance(25 * HOUR)
        check(root, feed_id)
    assert brought == [2, 4, 5]
    assert name == INDEX or check(root, feed_id).status == 304


def test_one_story_under_two_addresses_is_one_article(root: Root, newsroom: Newsroom, tick: Tick) -> None:
    address = newsroom.publish("wall", story())
    body = "".join(f"<url><loc>{each}</loc></url>" for each in (f"{address}?utm_source=a", newsroom.url("short"), address))
    newsroom.answer("short", Answer(status=302, headers={"Location": address}))
    listed = newsroom.answer("list", Answer(body=f"<urlset>{body}</urlset>".encode()))
    added = add_feed(root, listed, FeedOrder(backfill=None))
    tick()
    assert len(root.store.watched_ids()) == 1
    assert {each.article_id for each in root.store.feed_detail(added.feed_id).watched} == set(root.store.watched_ids())


def test_two_feeds_that_show_one_story_both_label_it(root: Root, newsroom: Newsroom, tick: Tick) -> None:
    newsroom.publish("wall", story())
    for name, label in ((RSS, "front"), (ATOM, "politics")):
        add_feed(root, newsroom.feed_url(name), FeedOrder(wishes=Wishes(labels=(label,))))
    tick()
    (article_id,) = root.store.watched_ids()
    assert root.store.article(article_id).labels == ("front", "politics")
    assert len(newsroom.requests("wall")) == 1


def test_what_a_person_no_longer_watches_stays_so(root: Root, newsroom: Newsroom, clock: FakeClock, tick: Tick) -> None:
    article_id = root.watcher.watch(newsroom.publish("wall", story())).id
    root.store.set_state(article_id, "unwatched", now=clock.now(), next_check_at=None, why="")
    add_feed(root, newsroom.feed_url(RSS), ORDER)
    tick()
    assert root.store.article(article_id).state == "unwatched"


def test_an_address_that_cannot_be_read_is_tried_again_then_refused_with_its_reason(
    root: Root, newsroom: Newsroom, clock: FakeClock, tick: Tick
) -> None:
    newsroom.publish("wall", story())
    added = add_feed(root, newsroom.feed_url(RSS), ORDER)
    newsroom.answer("wall", Answer(status=503))
    for step in (0, 5, 30, 180, 720):
        clock.advance(timedelta(minutes=step))
        tick()
    (refused,) = root.store.feed_detail(added.feed_id).refused
    assert (refused.tries, refused.why) == (5, "the site answered HTTP 503")
    assert len(newsroom.requests("wall")) == 5


def test_what_no_further_try_would_mend_is_refused_at_once(root: Root, newsroom: Newsroom, tick: Tick) -> None:
    newsroom.publish("wall", story())
    added = add_feed(root, newsroom.feed_url(RSS), ORDER)
    newsroom.answer("wall", Answer(status=302, headers={"Location": "http://10.0.0.1/"}))
    tick()
    (refused,) = root.store.feed_detail(added.feed_id).refused
    assert (refused.tries, "10.0.0.1" in refused.why) == (1, True)


def test_a_feed_that_did_not_change_is_not_read_again(root: Root, newsroom: Newsroom) -> None:
    newsroom.publish("wall", story())
    added = add_feed(root, newsroom.feed_url(RSS), ORDER)
    assert (check(root, added.feed_id).status, newsroom.requests(RSS)[-1].header("If-None-Match")) == (
        304,
        newsroom.requests(RSS)[0].etag,
    )


def test_a_feed_that_goes_away_and_comes_back_is_told_once_each(
    root: Root, newsroom: Newsroom, clock: FakeClock, tick: Tick
) -> None:
    filter = EndpointFilter(events=frozenset({"feed.unavailable", "feed.restored"}))
    root.store.add_endpoint(
        name="", url="https://hook.example/", kind="webhook", filter=filter, secret="whsec_x", now=clock.now()
    )
    added = add_feed(root, newsroom.feed_url(RSS), ORDER)
    newsroom.answer(RSS, Answer(status=404))
    states = []
    for _ in range(4):
        clock.advance(timedelta(minutes=30))
        check(root, added.feed_id)
        states.append(root.store.feed(added.feed_id).state)
    assert (states, told(root)) == (["failing", "failing", "unavailable", "unavailable"], ["feed.unavailable"])
    newsroom.restore(RSS)
    clock.advance(6 * HOUR)
    tick()
    assert (root.store.feed(added.feed_id).state, told(root)) == ("ok", ["feed.unavailable", "feed.restored"])


def test_a_feed_that_hangs_its_reader_costs_its_own_check_and_about_a_second(
    root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    added = add_feed(root, newsroom.feed_url(RSS), ORDER)
    newsroom.answer(RSS, Answer(body=b"<urlset>" + b"<url/>" * 1_000_000 + b"</urlset>"))
    assert check(root, added.feed_id).feed.state == "failing"
    assert "more than 1 s of a processor" in root.store.feed(added.feed_id).failing_why
    newsroom.restore(RSS)
    clock.advance(HOUR)
    assert check(root, added.feed_id).feed.state == "ok"


def test_trouble_with_one_feed_is_no_trouble_of_its_host(
    root: Root,
    newsroom: Newsroom,
    clock: FakeClock,
    tick: Tick,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    newsroom.publish("wall", story())
    add_feed(root, newsroom.feed_url(RSS), ORDER)
    clock.advance(7 * HOUR)
    monkeypatch.setattr(root.discovery, "check", lambda *_: 1 / 0)
    tick()
    assert "feed.bug" in caplog.text
    assert len(root.store.watched_ids()) == 1
    assert root.store.feed(1).next_check_at == clock.now() + timedelta(minutes=30)


KILLED = """
import os, signal, sys
from pathlib import Path
from revtrack.service.config import load
from revtrack.service.feeds import add_feed, visit_found
from revtrack.service.root import Root
from revtrack.service.watching import Watcher
from revtrack.values.feeds import FeedOrder

folder, address = sys.argv[1:]
flags = {"data_dir": Path(folder), "fetch.allow_private_addresses": "127.0.0.0/8", "fetch.per_host_delay": 0, "extract.workers": 1}
root = Root(load(None, {}, flags))
Watcher.watch = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
add_feed(root, address, FeedOrder(backfill=None))
visit_found(root, lambda _: None)
"""


def test_kill_9_between_finding_and_watching_loses_nothing(config: Config, newsroom: Newsroom) -> None:
    newsroom.publish("wall", story())
    arguments = [sys.executable, "-c", KILLED, str(config.data_dir), newsroom.feed_url(RSS)]
    killed = subprocess.run(arguments, timeout=60, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with Root(config) as root:
        later = root.clock() + 2 * LEASE
        assert root.store.backlog().total == 1
        (work,) = root.store.claim_due(now=later, lease=LEASE, hosts=1, per_host=9)
        root.runner.run(work)
        assert (len(root.store.watched_ids()), root.store.backlog().total) == (1, 0)


def test_a_story_that_was_watched_and_not_yet_settled_is_one_article(
    root: Root, newsroom: Newsroom, clock: FakeClock, tick: Tick, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.publish("wall", story())
    add_feed(root, newsroom.feed_url(RSS), ORDER)
    with monkeypatch.context() as patched:
        patched.setattr(root.store, "settle", lambda _: 1 / 0)
        tick()
    assert (len(root.store.watched_ids()), root.store.backlog().total) == (1, 1)
    clock.advance(HOUR)
    tick()
    assert (len(root.store.watched_ids()), root.store.backlog().total) == (1, 0)


def test_a_backlog_is_watched_now_where_that_is_asked(root: Root, newsroom: Newsroom) -> None:
    for number in range(3):
        newsroom.publish(f"story-{number}", story(number))
    add_feed(root, newsroom.feed_url(RSS), ORDER)
    left: list[int] = []
    assert visit_found(root, lambda backlog: left.append(backlog.total)).total == 0
    assert left[-1] == 0
    assert len(root.store.watched_ids()) == 3
