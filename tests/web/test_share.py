"""Cards, exports and oEmbed over HTTP, for edits that are here and for everything else that is asked."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from revtrack.service.config import load
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.web.server import running

EDIT = "https://desk.example/articles/1/diff/1..2"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Root]:
    flags = {
        "data_dir": tmp_path_factory.mktemp("data"),
        "public_url": "https://desk.example",
        "web.public": True,
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "extract.workers": 1,
        "web.listen": "127.0.0.1:0",
    }
    with Root(load(None, {}, flags)) as built:
        yield built


@pytest.fixture(scope="module")
def site(root: Root) -> Iterator[str]:
    with Newsroom() as newsroom:
        article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
        newsroom.edit("embassy", EMBASSY_2)
        check_articles(root, [article], lambda _: None, lambda *_: None)
    with running(root) as address:
        yield address


def test_the_card_is_a_picture_that_is_not_sent_twice(site: str) -> None:
    card = requests.get(f"{site}/articles/1/diff/1..2/card.png", timeout=30)
    assert (card.status_code, card.headers["content-type"], card.content[:4]) == (200, "image/png", b"\x89PNG")
    again = requests.get(card.url, headers={"If-None-Match": card.headers["etag"]}, timeout=30)
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("form", "begins"), [("html", b"<!doctype"), ("md", b"# "), ("json", b"{"), ("png", b"\x89PNG")])
def test_an_export_is_a_file_in_every_form(site: str, form: str, begins: bytes) -> None:
    answer = requests.get(f"{site}/articles/1/diff/1..2/export?format={form}", timeout=30)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="article-1-v1-v2.{form}"'
    assert answer.content.startswith(begins)


def test_oembed_describes_an_edit_of_ours(site: str) -> None:
    found = requests.get(f"{site}/oembed", params={"url": EDIT, "format": "json"}, timeout=30).json()
    assert (found["type"], found["version"], found["title"]) == (
        "rich",
        "1.0",
        found["author_name"] + ": " + EMBASSY_2.headline,
    )
    assert found["html"].startswith(f'<blockquote cite="{EDIT}">')
    assert found["thumbnail_url"] == f"{EDIT}/card.png"
    small = requests.get(f"{site}/oembed", params={"url": EDIT, "maxwidth": 300, "maxheight": 90}, timeout=30).json()
    assert (small["width"], small["height"]) == (300, 90)
    assert "thumbnail_url" not in small
    assert requests.get(f"{site}/oembed", params={"url": EDIT, "format": "xml"}, timeout=30).status_code == 501


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/articles/1/diff/1..2",
        "https://desk.example.evil.example/articles/1/diff/1..2",
        "https://desk.example@evil.example/articles/1/diff/1..2",
        "https://desk.example/articles/1",
        "https://desk.example/articles/1/diff/1..9",
        "https://desk.example/articles/9/diff/1..2",
        "https://desk.example/articles/1/diff/99999999999999999999..2",
        "javascript:alert(1)",
        "",
        "\x00",
    ],
)
def test_oembed_describes_nothing_else(site: str, url: str) -> None:
    assert requests.get(f"{site}/oembed", params={"url": url}, timeout=30).status_code == 404


def test_without_a_public_address_oembed_says_what_is_missing(tmp_path: Path) -> None:
    flags = {"data_dir": tmp_path, "web.public": True, "web.listen": "127.0.0.1:0", "extract.workers": 1}
    with Root(load(None, {}, flags)) as built, running(built) as address:
        answer = requests.get(f"{address}/oembed", params={"url": f"{address}/articles/1/diff/1..2"}, timeout=30)
    assert (answer.status_code, "public_url" in answer.text) == (404, True)


@pytest.mark.parametrize("path", ["1/diff/1..9", "9/diff/1..2", "x/diff/1..2", "1/diff/1-2", "1/diff/9999999999..2"])
@pytest.mark.parametrize("what", ["card.png", "export"])
def test_an_edit_that_is_not_there_is_not_found(site: str, path: str, what: str) -> None:
    assert requests.get(f"{site}/articles/{path}/{what}", timeout=30).status_code == 404


def test_json_of_the_export_is_that_of_the_command(site: str) -> None:
    told = json.loads(requests.get(f"{site}/articles/1/diff/1..2/export?format=json", timeout=30).content)
    assert told["links"]["diff"] == EDIT
    assert told["evidence"]["to"]["sha256"]


def test_without_pillow_everything_but_the_card_is_there(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PIL", "revtrack.service.cards", "revtrack.render.card", "revtrack.render.lettering"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "PIL", None)
    refused = requests.get(f"{site}/articles/1/diff/1..2/card.png", timeout=30)
    assert (refused.status_code, "revtrack[card]" in refused.text) == (501, True)
    assert requests.get(f"{site}/articles/1/diff/1..2/export?format=png", timeout=30).status_code == 501
    assert requests.get(f"{site}/articles/1/diff/1..2/export", timeout=30).status_code == 200


def test_what_was_removed_on_request_is_gone(site: str, root: Root) -> None:
    root.store.purge(1, 2, reason="a court said so", who="desk", now=root.clock())
    for address in (
        f"{site}/articles/1/diff/1..2/card.png",
        f"{site}/articles/1/diff/1..2/export",
        f"{site}/oembed?url={EDIT}",
    ):
        answer = requests.get(address, timeout=30)
        assert answer.status_code == 410
        assert "removed on request" in answer.text
