"""What becomes of articles that cannot be read: each trouble by its name, one event for each that is gone, one for an outlet."""

import json
import socket
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from revtrack.service.holding import hold_article
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport

Check = Callable[[int], CheckReport]
HTML = {"Content-Type": "text/html; charset=utf-8"}
BLOCK = b"<html><title>Just a moment...</title><body><h1>Checking your browser before accessing</h1><div id=cf-wrapper>"


@pytest.fixture
def desk(root: Root, clock: FakeClock) -> int:
    """An endpoint that hears of everything; nobody answers there, and nobody sends."""
    wanted, now = EndpointFilter(), clock.now()
    url = "http://127.0.0.1:9/"
    return root.store.add_endpoint(name="", url=url, kind="webhook", filter=wanted, secret="whsec_x", now=now).id


def told(root: Root) -> list[Any]:
    """The messages about availability, oldest first."""
    bodies = [json.loads(root.store.delivery(row.id).body) for row in reversed(root.store.deliveries())]
    return [body for body in bodies if body["type"] in ("article.unavailable", "article.restored")]


@pytest.mark.parametrize(
    ("answer", "outcomes", "said"),
    [
        (Answer(status=404, headers=HTML), ["failed", "failed", "gone", "gone"], "HTTP 404"),
        (Answer(status=451, headers=HTML), ["failed", "failed", "gone", "gone"], "HTTP 451"),
        (Answer(status=410, headers=HTML), ["failed", "gone", "gone", "gone"], "HTTP 410"),
        (Answer(status=302, headers={"Location": "/"}), ["failed", "failed", "gone", "gone"], "front page"),
        (Answer(status=403, headers=HTML), ["failed"] * 4, "HTTP 403"),
        (Answer(status=503, headers=HTML), ["failed"] * 4, "HTTP 503"),
        (Answer(body=BLOCK, headers=HTML), ["failed"] * 4, "page"),
        (Answer(wait=7), ["failed"], "no whole page within 5 s"),
    ],
)
def test_each_trouble_is_told_apart_and_only_what_is_gone_is_an_event(
    answer: Answer,
    outcomes: list[str],
    said: str,
    root: Root,
    newsroom: Newsroom,
    clock: FakeClock,
    check: Check,
    desk: int,
) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    newsroom.answer("embassy", answer)
    seen = []
    for _ in outcomes:
        seen.append(check(article).outcome)
        clock.advance(timedelta(minutes=31))
    assert seen == outcomes
    assert said in root.store.article(article).failing_why
    gone = [each["data"]["evidence"] for each in told(root)]
    assert len(gone) == ("gone" in outcomes)
    newsroom.restore("embassy")
    back = check(article)
    assert back.outcome == ("restored" if gone else "same")
    assert [each["type"] for each in told(root)] == ["article.unavailable", "article.restored"] * len(gone)
    assert root.store.article(article).state == "ok"


def test_a_name_that_no_longer_resolves_is_a_failure_by_that_name_and_never_a_deletion(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Check, desk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    with root.store._db.writing() as connection:
        connection.exec_driver_sql("UPDATE article SET fetch_url = 'http://story.invalid/embassy'")
    monkeypatch.setattr(socket, "getaddrinfo", _no_such_name)
    for _ in range(6):
        assert check(article).outcome == "failed"
        clock.advance(timedelta(hours=1))
    assert root.store.article(article).failing_why == "the host's name cannot be resolved"
    assert told(root) == []


def _no_such_name(*_: object, **__: object) -> None:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


@pytest.mark.parametrize("held", ["paused", "unwatched"])
def test_a_page_that_was_told_to_be_gone_is_told_to_be_back_though_it_was_held_meanwhile(
    held: Any, root: Root, newsroom: Newsroom, clock: FakeClock, check: Check, desk: int
) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    newsroom.remove("embassy")
    for _ in range(3):
        clock.advance(timedelta(hours=1))
        check(article)
    hold_article(root, article, held)
    clock.advance(timedelta(hours=1))
    hold_article(root, article, "ok")
    assert (check(article).outcome, root.store.article(article).state) == ("gone", "gone")
    newsroom.restore("embassy")
    clock.advance(timedelta(hours=1))
    assert (check(article).outcome, root.store.article(article).state) == ("restored", "ok")
    assert [body["type"] for body in told(root)] == ["article.unavailable", "article.restored"]


def test_an_outlet_that_is_switched_off_is_one_event_and_one_more_when_it_is_back(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Check, desk: int
) -> None:
    slugs = [f"story-{number}" for number in range(7)]
    ids = {slug: root.watcher.watch(newsroom.publish(slug, EMBASSY_1)).id for slug in slugs}
    for slug in slugs[:6]:
        newsroom.remove(slug)
    for _ in range(4):
        for article in ids.values():
            check(article)
        clock.advance(timedelta(minutes=31))
    (gone,) = told(root)
    assert (gone["data"]["scope"], gone["data"]["article"]["id"]) == ("outlet", ids["story-0"])
    outlet = gone["data"]["outlet"]
    assert (outlet["missing"], outlet["watched"]) == (6, 7)
    assert outlet["articles"] == sorted(ids[slug] for slug in slugs[:6])
    assert [root.store.article(ids[slug]).state for slug in slugs] == ["gone"] * 6 + ["ok"]
    for slug in slugs[:5]:
        newsroom.restore(slug)
    for article in ids.values():
        check(article)
    _, back = told(root)
    assert (back["type"], back["data"]["scope"], back["data"]["outlet"]["missing"]) == ("article.restored", "outlet", 4)
    clock.advance(timedelta(days=3))
    newsroom.restore("story-5")
    check(ids["story-5"])
    assert [each["data"]["scope"] for each in told(root)] == ["outlet", "outlet", "article"]


def test_who_asked_to_hear_of_one_article_hears_that_its_outlet_is_gone(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Check
) -> None:
    ids = [root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1)).id for number in range(6)]
    wanted = EndpointFilter(articles=frozenset({ids[-1]}))
    root.store.add_endpoint(
        name="", url="http://127.0.0.1:9/", kind="webhook", filter=wanted, secret="whsec_x", now=clock.now()
    )
    for number in range(6):
        newsroom.remove(f"story-{number}")
    for _ in range(3):
        for article in ids:
            check(article)
        clock.advance(timedelta(minutes=31))
    (gone,) = told(root)
    assert ids[-1] in gone["data"]["outlet"]["articles"]
