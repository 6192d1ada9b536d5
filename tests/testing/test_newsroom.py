"""The newsroom serves what was published, as an outlet would, and remembers who asked."""

import contextlib
import json
import threading
import time
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
import requests

from revtrack.errors import NotFoundError
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.pages import article_page
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, Story

SLUG = "embassy-contracts"
HOSTILE = Story(headline="</title></script><script>alert(1)</script> & <!--", paragraphs=("a < b </p><script>",))


class Page(HTMLParser):
    """The tags of a page, and the JSON-LD in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.metadata: dict[str, object] = {}
        self._in_metadata = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._in_metadata = ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self._in_metadata:
            self.metadata, self._in_metadata = json.loads(data), False


def test_a_published_story_is_served_and_an_edit_replaces_it() -> None:
    with Newsroom() as newsroom:
        url = newsroom.publish(SLUG, EMBASSY_1)
        first = requests.get(url, timeout=5).text
        newsroom.edit(SLUG, EMBASSY_2)
        second = requests.get(url, timeout=5).text
    assert "31 embassies" in first
    assert "Editor&#x27;s note" not in first
    assert "34 embassies" in second
    assert "Editor&#x27;s note: This story was updated" in second


def test_what_stands_around_a_story_changes_with_every_visit_and_the_story_does_not() -> None:
    with Newsroom() as newsroom:
        url = newsroom.publish(SLUG, EMBASSY_1)
        first, second = (requests.get(url, timeout=5).text for _ in range(2))
    assert first != second
    assert article_of(first) == article_of(second)


def article_of(html: str) -> str:
    return html.partition("<article>")[2].partition("</article>")[0]


def test_a_page_states_what_outlets_state() -> None:
    page = Page(article_page(EMBASSY_2, "http://127.0.0.1/stories/x", "The Harbor Ledger", 1))
    assert {"nav", "article", "h1", "time", "figcaption", "aside", "footer"} <= set(page.tags)
    assert page.metadata["@type"] == "NewsArticle"
    assert page.metadata["datePublished"] == "2026-11-20T13:42:00+00:00"
    assert page.metadata["dateModified"] == "2026-11-20T14:11:00+00:00"
    assert page.metadata["author"] == [{"@type": "Person", "name": name} for name in EMBASSY_2.byline]


def test_hostile_words_of_a_story_stay_words() -> None:
    page = Page(article_page(HOSTILE, "http://127.0.0.1/x", "Outlet", 1))
    assert page.tags.count("script") == 2
    assert page.metadata["headline"] == HOSTILE.headline


def test_a_reader_who_knows_the_story_gets_a_304_until_it_is_edited() -> None:
    with Newsroom() as newsroom, requests.Session() as session:
        url = newsroom.publish(SLUG, EMBASSY_1)
        known = {"If-None-Match": session.get(url, timeout=5).headers["ETag"]}
        assert session.get(url, headers=known, timeout=5).status_code == 304
        newsroom.edit(SLUG, EMBASSY_2)
        assert session.get(url, headers=known, timeout=5).status_code == 200
        assert [request.status for request in newsroom.requests(SLUG)] == [200, 304, 200]


@pytest.mark.parametrize("status", [404, 410, 451])
def test_a_removed_story_comes_back_when_it_is_restored(status: int) -> None:
    with Newsroom() as newsroom:
        url = newsroom.publish(SLUG, EMBASSY_1)
        newsroom.remove(SLUG, status)
        assert requests.get(url, timeout=5).status_code == status
        newsroom.restore(SLUG)
        assert requests.get(url, timeout=5).status_code == 200


def test_the_log_tells_time_headers_and_status_of_each_request() -> None:
    with Newsroom() as newsroom:
        url = newsroom.publish(SLUG, EMBASSY_1)
        requests.head(url, headers={"User-Agent": "revtrack/test"}, timeout=5)
        requests.get(f"{url}?utm_source=x", timeout=5)
        requests.get(newsroom.publish("other", HOSTILE), timeout=5)
        head, get = newsroom.requests(SLUG)
    assert (head.method, head.status, head.header("user-agent")) == ("HEAD", 200, "revtrack/test")
    assert (get.method, get.path) == ("GET", f"/stories/{SLUG}?utm_source=x")
    assert abs(datetime.now(UTC) - get.at) < timedelta(minutes=1)


def test_an_answer_can_be_anything() -> None:
    with Newsroom() as newsroom:
        canned = Answer(status=503, headers={"Retry-After": "60", "Content-Type": "text/plain"}, body=b"busy")
        busy = requests.get(newsroom.answer(SLUG, canned), timeout=5)
        echo = newsroom.answer("echo", lambda request: Answer(body=(request.header("accept") or "").encode()))
        echoed = requests.get(echo, headers={"Accept": "text/x-test"}, timeout=5)
    assert (busy.status_code, busy.headers["Retry-After"], busy.text) == (503, "60", "busy")
    assert echoed.text == "text/x-test"


def test_a_canned_answer_gives_way_to_the_story() -> None:
    with Newsroom() as newsroom:
        url = newsroom.publish(SLUG, EMBASSY_1)
        newsroom.answer(SLUG, Answer(status=500))
        assert requests.get(url, timeout=5).status_code == 500
        newsroom.restore(SLUG)
        assert requests.get(url, timeout=5).status_code == 200


def test_a_body_can_drip() -> None:
    with Newsroom() as newsroom:
        url = newsroom.answer(SLUG, Answer(body=b"abcdef", drip=0.05, piece=2))
        before = time.monotonic()
        answer = requests.get(url, timeout=5)
        elapsed = time.monotonic() - before
    assert answer.content == b"abcdef"
    assert elapsed >= 0.1


def test_an_endless_body_ends_with_its_reader_or_with_the_newsroom() -> None:
    with Newsroom() as newsroom:
        url = newsroom.answer(SLUG, Answer(body=b"more ", drip=0.01, endless=True))
        with requests.get(url, stream=True, timeout=5) as answer:
            assert answer.raw.read(50).startswith(b"more more ")
        reader = requests.get(url, stream=True, timeout=5)
        before = time.monotonic()
    reader.close()
    assert time.monotonic() - before < 2


def test_closing_does_not_wait_for_an_answer_that_waits() -> None:
    with Newsroom() as newsroom:
        url = newsroom.answer(SLUG, Answer(wait=60))
        reader = threading.Thread(target=read_quietly, args=(url,))
        reader.start()
        while not newsroom.requests(SLUG):
            time.sleep(0.01)
        before = time.monotonic()
    assert time.monotonic() - before < 2
    reader.join()


def read_quietly(url: str) -> None:
    with contextlib.suppress(requests.RequestException):
        requests.get(url, timeout=5)


def test_the_front_page_lists_the_stories() -> None:
    with Newsroom() as newsroom:
        url = newsroom.publish(SLUG, EMBASSY_1)
        front = requests.get(newsroom.home, timeout=5)
        unknown = requests.get(newsroom.url("nothing"), timeout=5)
    assert front.status_code == 200
    assert url in front.text
    assert unknown.status_code == 404


@pytest.mark.parametrize("change", [lambda newsroom: newsroom.edit(SLUG, EMBASSY_2), lambda newsroom: newsroom.remove(SLUG)])
def test_only_what_was_published_can_be_changed(change: object) -> None:
    newsroom = Newsroom()
    with newsroom, pytest.raises(NotFoundError, match=SLUG):
        change(newsroom)


def test_headers_of_a_request_are_found_in_any_case() -> None:
    request = Request(at=datetime.now(UTC), method="GET", path="/", headers={"If-None-Match": "x"})
    assert request.header("if-none-match") == "x"
    assert request.header("accept") is None
