"""Beginning to watch: what an address must bring, and when two addresses are one story."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from revtrack.errors import AddressError
from revtrack.service.root import Root
from revtrack.service.watching import UnreadableError
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

SLUG = "embassy"


def rows(root: Root, table: str) -> int:
    with closing(sqlite3.connect(root.config.data_dir / "revtrack.db")) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_story_becomes_an_article_with_one_version_and_an_event(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    report = root.watcher.watch(newsroom.publish(SLUG, EMBASSY_1))
    assert (report.created, report.headline, report.byline) == (True, EMBASSY_1.headline, EMBASSY_1.byline)
    article = root.store.article(report.id)
    assert (article.number, article.state) == (1, "ok")
    assert article.next_check_at is not None
    assert timedelta(minutes=5) <= article.next_check_at - clock.now() <= timedelta(minutes=15)
    assert article.next_check_why == "because it is new"
    assert (rows(root, "version"), rows(root, "event"), rows(root, "fetch")) == (1, 1, 1)


def test_a_story_watched_twice_is_one_article(root: Root, newsroom: Newsroom) -> None:
    address = newsroom.publish(SLUG, EMBASSY_1)
    first = root.watcher.watch(address)
    second = root.watcher.watch(f"{address}?utm_source=letter#comments")
    assert (second.id, second.created) == (first.id, False)
    assert rows(root, "article") == 1


def test_an_address_that_leads_to_a_known_story_is_its_alias(root: Root, newsroom: Newsroom) -> None:
    address = newsroom.publish(SLUG, EMBASSY_1)
    short = newsroom.answer("s1", Answer(status=302, headers={"Location": address}))
    first = root.watcher.watch(short)
    assert root.watcher.known(short) is not None
    assert root.watcher.watch(address).id == first.id
    assert rows(root, "article") == 1


def test_a_claim_to_be_the_story_of_another_outlet_is_not_believed_but_said(root: Root, newsroom: Newsroom) -> None:
    newsroom.publish(SLUG, EMBASSY_1)
    page = root.fetcher.get(newsroom.url(SLUG)).body
    page = page.replace(newsroom.url(SLUG).encode(), b"https://www.other.example/embassy-contracts")
    stolen = newsroom.answer("stolen", Answer(body=page))
    report = root.watcher.watch(stolen)
    assert report.canonical_url.startswith(newsroom.home)
    assert any("other.example" in warning for warning in report.warnings)


def test_an_unwatched_story_is_taken_up_again_with_its_history(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    address = newsroom.publish(SLUG, EMBASSY_1)
    article = root.watcher.watch(address).id
    root.store.set_state(article, "unwatched", now=clock.now(), next_check_at=None, why="")
    report = root.watcher.known(address)
    assert report is not None
    assert (report.id, report.created, len(report.warnings)) == (article, False, 1)
    assert root.store.article(article).next_check_at == clock.now()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(status=404, body=b"<h1>Not found</h1>"), "HTTP 404"),
        (Answer(status=410), "HTTP 410"),
        (Answer(status=500, body=b"Sorry"), "HTTP 500"),
        (Answer(headers={"Content-Type": "application/pdf"}, body=b"%PDF-1.7"), "not an HTML page"),
        (Answer(body=b""), "empty"),
        (Answer(body=b"<html><body></body></html>"), "empty"),
        (Answer(status=302, headers={"Location": "http://10.0.0.1/"}), "10.0.0.1"),
    ],
)
def test_an_address_without_a_story_says_why_and_leaves_nothing(
    answer: Answer, said: str, root: Root, newsroom: Newsroom
) -> None:
    address = newsroom.answer("odd", answer)
    with pytest.raises((UnreadableError, AddressError)) as caught:
        root.watcher.watch(address)
    assert said.lower() in str(caught.value).lower()
    assert rows(root, "article") == rows(root, "version") == rows(root, "event") == 0


def test_two_stories_with_one_headline_stay_two_articles(root: Root, newsroom: Newsroom) -> None:
    other = replace(EMBASSY_1, paragraphs=tuple(reversed(EMBASSY_1.paragraphs)))
    one, two = newsroom.publish("one-story", EMBASSY_1), newsroom.publish("two-story", other)
    assert root.watcher.watch(one).id != root.watcher.watch(two).id


def test_a_story_behind_a_short_address_of_another_host_is_asked_for_at_its_own(root: Root, newsroom: Newsroom) -> None:
    with Newsroom() as shortener:
        short = shortener.answer("s1", Answer(status=301, headers={"Location": newsroom.publish(SLUG, EMBASSY_1)}))
        article = root.store.article(root.watcher.watch(short).id)
        assert f"http://{article.host}" == newsroom.home.rstrip("/")
        assert article.fetch_url == newsroom.url(SLUG)
        assert root.watcher.known(short) is not None
