"""What holds on every page: landmarks, headings, names of fields, no script or style in the page, nothing of a story's markup."""

from itertools import pairwise
from typing import Any

import pytest

PAGES = (
    "/", "/?severity=minor&q=embassies", "/articles", "/articles?state=failing", "/articles/1", "/articles/3", "/articles/4",
    "/articles/1/diff/1..2", "/articles/4/diff/1..2?layout=beside&text=whole", "/articles/1/diff/3..1", "/articles/4/versions/2",
    "/articles/4/versions/2/source", "/articles/4/versions/2/blocks", "/watch", "/endpoints", "/endpoints/1", "/deliveries/1",
    "/outlets", "/feeds", "/status", "/articles/99", "/nothing/here",
)  # fmt: skip
ADDRESSES = ("href", "src", "action")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_landmarks_headings_in_order_and_a_title(desk: Any, path: str) -> None:
    page = desk.get(path)
    assert [node.tag for node in page.tree.body] == ["a", "header", "main", "footer"]
    assert page.tree.get("lang") == "en"
    assert page.find("string(//title)") != []
    assert "revtrack" in page.tree.findtext(".//title")
    levels = [int(node.tag[1]) for node in page.tree.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_nothing_in_a_page_runs_or_leads_to_what_could(desk: Any, path: str) -> None:
    page = desk.get(path)
    assert "<script>alert" not in page.answer.text
    assert "\x1b" not in page.answer.text
    assert "\u202e" not in page.answer.text
    assert [script.get("src", "").partition("?")[0] for script in page.find("//script")] == ["/static/revtrack.js"]
    assert not page.find("//@style | //style | //*[@*[starts-with(name(), 'on')]]")
    for name in ADDRESSES:
        for address in page.find(f"//@{name}"):
            assert address.startswith(("/", "#", "?", "http://", "https://"))
    for link in page.find("//a[starts-with(@href, 'http')]"):
        assert link.get("rel") == "noopener noreferrer"


@pytest.mark.parametrize("path", PAGES)
def test_every_field_has_a_name_and_every_form_its_proof(desk: Any, path: str) -> None:
    page = desk.get(path)
    labels = set(page.find("//label/@for"))
    for field in page.find("//input[not(@type='hidden')] | //select | //textarea"):
        assert field.get("id") in labels or any(each.tag == "label" for each in field.iterancestors())
    for form in page.find("//form[@method='post']"):
        assert form.xpath(".//input[@name='csrf']")
    ids = page.find("//@id")
    assert len(ids) == len(set(ids))


def test_what_a_browser_is_told(desk: Any) -> None:
    answer = desk.raw("/")
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/articles/99", 404, "No article 99"),
        ("/articles/1/diff/1..9", 404, "Article 1 has no version 9"),
        ("/articles/2/diff", 404, "Article 2 has only one version so far"),
        ("/deliveries/99", 404, "No delivery 99"),
        ("/nothing", 404, "This page does not exist"),
        ("/?severity=huge", 422, "No severity huge"),
        ("/?since=soon", 422, "Not a time or a span: soon"),
        ("/?before=1~2", 422, "This is no place in the list of edits"),
        ("/articles/1/diff/1..2.exe", 404, "An edit is not made as exe"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_leads_on(desk: Any, path: str, status: int, said: str) -> None:
    page = desk.get(path)
    assert page.status == status
    assert said in page.tree.findtext(".//h1")
    assert "revtrack " not in page.words
    assert "/articles" in page.links()


def test_the_assets_are_kept_for_as_long_as_they_stay_the_same(desk: Any) -> None:
    (address,) = desk.get("/").find("//link[@rel='stylesheet']/@href")
    style = desk.raw(address)
    assert "immutable" in style.headers["Cache-Control"]
    assert desk.raw("/static/revtrack.css").headers["Cache-Control"] == "no-cache"
    assert desk.raw("/static/../app.py").status_code == 404
    for forbidden in ("@import", "url(", "http"):
        assert forbidden not in style.text
