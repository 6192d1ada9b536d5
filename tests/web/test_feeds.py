"""Feeds of edits over HTTP: filtered as the pages are, quick when nothing is new, and clear about what cannot be."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest
import requests

from revtrack.service.config import load
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.web.server import running


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Root]:
    flags = {
        "data_dir": tmp_path,
        "public_url": "https://desk.example",
        "web.public": True,
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "extract.workers": 1,
        "web.listen": "127.0.0.1:0",
    }
    with Root(load(None, {}, flags)) as built:
        yield built


@pytest.fixture
def site(root: Root) -> Iterator[str]:
    with Newsroom() as newsroom:
        article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
        newsroom.edit("embassy", EMBASSY_2)
        check_articles(root, [article], lambda _: None, lambda *_: None)
        with running(root) as address:
            yield address


def test_edits_are_fed_in_both_forms_by_the_parameters_of_the_pages(root: Root, site: str) -> None:
    atom = requests.get(f"{site}/feeds/edits.atom?flag=note-added&q=spokesperson&limit=3", timeout=30)
    assert (atom.status_code, atom.headers["content-type"]) == (200, "application/atom+xml; charset=utf-8")
    found = feedparser.parse(atom.content)
    assert [entry.link for entry in found.entries] == ["https://desk.example/articles/1/diff/1..2"]
    assert found.feed.links[0].href == "https://desk.example/feeds/edits.atom?flag=note-added&q=spokesperson"
    told = requests.get(f"{site}/feeds/edits.json?article=1", timeout=30).json()
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in told["items"]] == [found.entries[0].id]
    assert "did not immediately respond" in told["items"][0]["content_text"]
    for query in ("q=giraffe", "flag=moved&article=2", "note=none"):
        assert requests.get(f"{site}/feeds/edits.json?{query}", timeout=30).json()["items"] == []
        assert feedparser.parse(requests.get(f"{site}/feeds/edits.atom?{query}", timeout=30).content).feed.updated


def test_what_a_reader_has_is_not_sent_again_until_there_is_something_new(root: Root, site: str) -> None:
    first = requests.get(f"{site}/feeds/edits.atom", timeout=30)
    again = requests.get(f"{site}/feeds/edits.atom", headers={"If-None-Match": first.headers["etag"]}, timeout=30)
    assert (again.status_code, again.content) == (304, b"")
    root.store.add_label(1, "desk")
    later = requests.get(f"{site}/feeds/edits.atom", headers={"If-None-Match": first.headers["etag"]}, timeout=30)
    assert later.status_code == 200
    root.store.purge(1, 2, reason="a court said so", who="desk", now=root.clock() + timedelta(minutes=1))
    gone = requests.get(f"{site}/feeds/edits.atom", headers={"If-None-Match": later.headers["etag"]}, timeout=30)
    assert b"spokesperson" not in gone.content


@pytest.mark.parametrize("query", ["flag=x", "since=soon", "article=x", "q=" + "a+" * 40])
def test_a_value_that_cannot_be_is_said_in_one_line(site: str, query: str) -> None:
    answer = requests.get(f"{site}/feeds/edits.atom?{query}", timeout=30)
    assert answer.status_code == 400
    assert "Try: " in answer.text
