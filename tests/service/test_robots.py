"""A site is asked what it lets be asked, before anything else; what it does not is not fetched, and says so."""

import logging
from collections.abc import Callable
from datetime import timedelta

import pytest

from revtrack.service.config import Config
from revtrack.service.passes import watch_addresses
from revtrack.service.root import Root
from revtrack.service.slices import LEASE
from revtrack.service.watching import UnreadableError
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import ROBOTS, Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.reports import CheckReport

Check = Callable[[int], CheckReport]
SHUT = "User-agent: *\nDisallow: /stories/"
DAY = timedelta(days=1)


@pytest.fixture
def article(root: Root, newsroom: Newsroom) -> int:
    return root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id


def asked(newsroom: Newsroom, slug: str = "embassy") -> int:
    return len(newsroom.requests(slug))


def test_what_is_disallowed_is_not_fetched_and_the_person_is_told_why(root: Root, newsroom: Newsroom) -> None:
    newsroom.robots(SHUT)
    with pytest.raises(UnreadableError, match=r"robots.txt of 127.0.0.1:\d+ disallows revtrack") as caught:
        root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    assert "fetch.ignore_robots" in caught.value.hint
    assert (asked(newsroom, ROBOTS), asked(newsroom)) == (1, 0)


def test_it_is_read_once_a_day_whatever_is_asked_and_by_whichever_process(
    root: Root, config: Config, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    check(article)
    with Root(config, clock.now) as other:
        other.watcher.watch(newsroom.publish("second", EMBASSY_1))
    assert asked(newsroom, ROBOTS) == 1
    clock.advance(DAY)
    check(article)
    assert asked(newsroom, ROBOTS) == 2


def test_an_article_that_becomes_disallowed_fails_with_that_reason_until_it_is_allowed_again(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    newsroom.robots(SHUT)
    clock.advance(DAY)
    before = asked(newsroom)
    assert check(article).outcome == "failed"
    shut = root.store.article(article)
    assert shut.state == "failing"
    assert shut.failing_why.endswith("disallows revtrack")
    assert shut.next_check_at == clock.now() + DAY
    assert asked(newsroom) == before
    newsroom.robots("")
    clock.advance(DAY)
    assert check(article).outcome == "same"
    assert root.store.article(article).state == "ok"


def test_while_the_server_fails_what_it_said_before_holds(
    newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    newsroom.robots(Answer(status=503))
    clock.advance(DAY)
    assert check(article).outcome == "same"


def test_where_nothing_is_known_and_the_server_fails_nothing_is_asked(root: Root, newsroom: Newsroom) -> None:
    newsroom.robots(Answer(status=503))
    with pytest.raises(UnreadableError, match=r"cannot be read \(HTTP 503\)"):
        root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    assert asked(newsroom) == 0


def test_a_redirect_to_what_is_disallowed_is_not_followed(root: Root, newsroom: Newsroom) -> None:
    newsroom.robots("User-agent: *\nDisallow: /stories/secret")
    newsroom.publish("secret", EMBASSY_1)
    url = newsroom.answer("open", Answer(status=302, headers={"Location": "/stories/secret"}))
    with pytest.raises(UnreadableError, match="disallows"):
        root.watcher.watch(url)
    assert asked(newsroom, "secret") == 0


def test_who_ignores_it_is_warned_once(
    config: Config, newsroom: Newsroom, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    newsroom.robots(SHUT)
    bold = config.model_copy(update={"fetch": config.fetch.model_copy(update={"ignore_robots": ("127.0.0.1",)})})
    with Root(bold, clock.now) as root, caplog.at_level(logging.WARNING):
        for slug in ("one", "two"):
            root.watcher.watch(newsroom.publish(slug, EMBASSY_1))
    assert [record.msg for record in caplog.records].count("robots.ignored") == 1
    assert asked(newsroom, ROBOTS) == 0


def test_a_crawl_delay_raises_the_pause_of_its_host(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(root.stop, "wait", lambda seconds=None: waited.append(seconds or 0.0) or False)
    newsroom.robots("User-agent: *\nCrawl-delay: 20")
    clock.advance(DAY)
    (work,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=1, per_host=1)
    root.runner.run(work)
    assert waited == [20]
    assert root.store.host_state(work.lease.host).next_allowed_at == clock.now() + timedelta(seconds=20)


def test_a_host_that_fails_again_and_again_is_left_alone_and_one_answer_ends_it(
    root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    for number in range(8):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
        newsroom.answer(f"story-{number}", Answer(status=500))
    clock.advance(timedelta(minutes=15))
    (work,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=1, per_host=50)
    root.runner.run(work)
    assert sum(asked(newsroom, f"story-{number}") for number in range(8)) == 8 + 5
    state = root.store.host_state(work.lease.host)
    assert (state.health.failures, state.health.why) == (5, "HTTP 500")
    assert state.health.open_until is not None
    assert root.store.claim_due(now=clock.now(), lease=LEASE, hosts=1, per_host=50) == []
    for number in range(8):
        newsroom.restore(f"story-{number}")
    clock.advance(timedelta(minutes=2))
    (work,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=1, per_host=50)
    root.runner.run(work)
    assert root.store.host_state(work.lease.host).health.failures == 0


def test_the_retry_after_of_one_article_keeps_the_whole_host_alone(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    for number in range(3):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
        newsroom.answer(f"story-{number}", Answer(status=429, headers={"Retry-After": "600"}))
    clock.advance(timedelta(minutes=15))
    (work,) = root.store.claim_due(now=clock.now(), lease=LEASE, hosts=1, per_host=50)
    root.runner.run(work)
    assert sum(asked(newsroom, f"story-{number}") for number in range(3)) == 3 + 1


def test_a_host_that_does_not_answer_is_remembered_also_where_nothing_is_watched(root: Root, newsroom: Newsroom) -> None:
    newsroom.robots(Answer(status=500))
    failed: list[str] = []
    urls = [newsroom.publish(f"story-{number}", EMBASSY_1) for number in range(3)]
    watch_addresses(root, urls, lambda *_: None, lambda url, _: failed.append(url))
    host = urls[0].split("/")[2]
    assert (len(failed), root.store.host_state(host).health.failures) == (3, 3)
