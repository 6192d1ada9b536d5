"""Pages that are read: the list of edits and its filters, the timeline, an edit in each of its forms, a version, outlets, status."""

import json
import re
from typing import Any

import pytest

from revtrack.render.wording import Edit, facts

EDIT = "/articles/1/diff/1..2"


def headlines(page: Any) -> list[str]:
    return [" ".join(node.text_content().split()) for node in page.find("//article//h2")]


def test_the_dashboard_tells_note_change_window_and_voices(desk: Any) -> None:
    page = desk.get("/")
    first = page.find(f"//article[.//a[@href='{EDIT}']]")[0]
    words = " ".join(first.text_content().split())
    for part in (
        "Note (update)",
        "Editor's note: This story was updated",
        "Number changed 31 → 34",
        "New voice:",
        "+70 −20 words",
    ):
        assert part in words
    assert len(first.xpath(".//time")) == 2
    led = {" ".join(link.text_content().split()): link.get("href") for link in first.iter("a")}
    assert (led["v1 → v2 of article 1"], led["article 1"]) == (EDIT, "/articles/1")
    assert "1 article failing" in page.words


def test_small_edits_are_folded_unless_they_are_asked_for(desk: Any) -> None:
    folded = desk.get("/").find("//details[@class='small-edits']//a/@href")
    assert "/articles/1/diff/2..3" in folded
    assert not desk.get("/?severity=minor").find("//details[@class='small-edits']")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?flag=note-added", True), ("?note=with", True), ("?q=embassies", True), ("?since=24h", True),
        ("?outlet=The+Harbor+Ledger", True), ("?severity=substantive", True), ("?q=31+embassies", True),
        ("?q=zebra", False), ("?outlet=Nobody", False), ("?label=nothing", False), ("?flag=shrunk", False),
        ("?since=2099-01-01", False), ("?flag=note-added&note=none", False),
    ],
)  # fmt: skip
def test_the_filters(desk: Any, query: str, found: bool) -> None:
    page = desk.get(f"/{query}")
    assert (EDIT in page.links()) == found
    assert f"/feeds/edits.atom{query}" in page.links()
    if not found and "note=none" not in query:
        assert "No edit is like that" in page.words


def test_the_list_goes_on_where_it_stopped(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revtrack.web.pages.edits.EDITS", 1)
    seen, path = [], "/?severity=minor"
    while path:
        page = desk.get(path)
        seen += page.find("//article[@class='edit']//h2/a/@href")
        path = next(iter(page.find("//a[@rel='next']/@href")), "")
    assert seen == [*dict.fromkeys(seen)]
    assert seen[-1] == EDIT or EDIT in seen


def test_the_articles_say_how_they_are_and_when_they_are_checked(desk: Any) -> None:
    page = desk.get("/articles")
    lost = page.find("//tr[.//a[@href='/articles/3']]")[0].text_content()
    assert "failing: the site answered HTTP 503" in " ".join(lost.split())
    assert "because" in lost
    assert page.links().index("/articles/4") < page.links().index("/articles/1")
    assert "/articles/1" not in desk.get("/articles?state=failing").links()


def test_articles_come_in_pages(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revtrack.web.pages.articles.ARTICLES", 2)
    page = desk.get("/articles?before=4")
    assert page.find("//td[@class='story']/a/@href") == ["/articles/3", "/articles/2"]
    assert page.find("//a[@rel='next']/@href") == ["/articles?before=2"]


def test_the_timeline_shows_windows_gaps_and_failures_and_the_same_as_a_table(desk: Any) -> None:
    page = desk.get("/articles/1")
    assert [node.text_content().split()[0] for node in page.find("//ol[@class='timeline']//h3")] == ["v3", "v2", "v1"]
    changed = [" ".join(node.text_content().split()) for node in page.find("//li[@class='changed']")]
    assert all(re.fullmatch(r"changed between .* UTC, .* \(an? .* window\)", each) for each in changed)
    assert len(changed) == 2
    assert [node.text for node in page.find("//tbody//th")] == ["v3", "v2", "v1"]
    lost = desk.get("/articles/3")
    assert "the site answered HTTP 503" in lost.find("//ol[@class='timeline']/li")[0].text_content()
    assert lost.find("//*[name()='svg']/*[@class='failed']")
    (gap,) = lost.find("//tbody/tr[th[text()='not read']]")
    assert [(cell.get("colspan"), cell.text) for cell in gap.findall("td")[1:]] == [("5", "the site answered HTTP 503")]


def test_two_versions_are_compared_by_a_form(desk: Any) -> None:
    page = desk.get("/articles/1/diff?from=1&to=3")
    assert page.answer.url.endswith("/articles/1/diff/1..3")
    assert desk.get("/articles/1/diff").answer.url.endswith("/articles/1/diff/2..3")


def test_an_edit_is_told_in_the_words_of_the_terminal(desk: Any) -> None:
    page = desk.get(EDIT)
    report = desk.root.edits.report(desk.root.edits.head(1, (1, 2)))
    for label, _ in facts(Edit.of(report)):
        assert label in page.words
    assert report.review.summary in page.words
    assert "/articles/1/diff/2..3" in page.links()
    assert report.new.sha256 in page.words


@pytest.mark.parametrize("layout", ["inline", "beside"])
@pytest.mark.parametrize("extent", ["changes", "whole"])
def test_every_change_can_be_reached_in_every_form(desk: Any, layout: str, extent: str) -> None:
    page = desk.get(f"{EDIT}?layout={layout}&text={extent}")
    ids = set(page.find("//@id"))
    targets = page.find("//section[@id='rt-words']//li/a/@href")
    assert len(targets) >= 5
    assert {target.removeprefix("#") for target in targets} <= ids
    assert {"p4", "note"} <= ids
    assert bool(page.find("//details[@class='rt-fold']")) == (extent == "changes")
    assert len(page.find("//*[@class='tools']//a[@aria-current]")) == 2


def test_side_by_side_shows_each_text_in_its_column(desk: Any) -> None:
    page = desk.get(f"{EDIT}?layout=beside&text=whole")
    report = desk.root.edits.report(desk.root.edits.head(1, (1, 2)))
    rows = page.find("//table[@class='rt-beside']//tbody/tr")
    for column, document in enumerate((report.diff.old, report.diff.new)):
        text = "".join("".join(row[column].itertext()) for row in rows)
        at = -1
        for block in document.blocks:
            if block.role == "body":
                assert (
                    at := text.replace("[-", "").replace("-]", "").replace("{+", "").replace("+}", "").find(block.text, at + 1)
                ) >= 0
    assert not page.find("//table//td[1]//ins | //table//td[2]//del")
    assert page.find("//a[@href='#p11']")
    assert page.find("//a[@href='#p11-was']")


def test_an_edit_is_a_file_too(desk: Any) -> None:
    for form, kind in (("html", "text/html"), ("md", "text/markdown"), ("json", "application/json"), ("patch", "text/x-diff")):
        answer = desk.raw(f"{EDIT}.{form}")
        assert answer.headers["Content-Type"].startswith(kind)
        assert answer.headers["Content-Disposition"] == f'attachment; filename="article-1-v1-v2.{form}"'
        assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert json.loads(desk.raw(f"{EDIT}.json").text)["versions"] == {"from": 1, "to": 2}


def test_an_edit_is_compared_once_and_drawn_anew_when_anything_is_told_otherwise(desk: Any) -> None:
    article = desk.watch("kept")
    desk.newsroom.edit("kept", _other("kept", "One."))
    desk.check(article)
    path = f"/articles/{article}/diff/1..2"
    assert "the latest of 2 versions" in desk.get(path).words
    desk.newsroom.edit("kept", _other("kept", "Two."))
    desk.check(article)
    assert "the latest of" not in desk.get(path).words
    head = desk.root.edits.head(article, (1, 2))
    assert desk.root.edits.report(head) is desk.root.edits.report(head)
    desk.root.store.purge(article, 1, reason="court order", who="test", now=desk.root.clock())
    gone = desk.get(path)
    assert gone.status == 410
    assert "court order" in gone.words
    assert "Removed on request" in desk.get(f"/articles/{article}").words


def _other(slug: str, last: str) -> Any:
    from dataclasses import replace

    from revtrack.testing.stories import EMBASSY_1

    return replace(EMBASSY_1, headline=f"A story called {slug}", paragraphs=(*EMBASSY_1.paragraphs, last))


def test_a_version_is_its_text_with_its_evidence(desk: Any) -> None:
    page = desk.get("/articles/1/versions/2")
    report = desk.root.store.version_report(1, 2)
    text = page.find("//article")[0].text_content()
    for block in report.document.blocks:
        assert (block.text in text) == (block.role != "periphery")
    assert page.find("//article/@lang") == ["en"]
    for fact in (report.version.sha256, report.version.digest, "content-type"):
        assert fact in page.words.lower() or fact in page.words


@pytest.mark.parametrize(("path", "links"), [("/articles/1", 3), ("/articles/1/versions/2", 1), (EDIT, 2)])
def test_what_others_kept_of_that_time_is_a_link_away(desk: Any, path: str, links: int) -> None:
    found = [node for node in desk.get(path).find("//a") if node.get("href").startswith("https://web.archive.org/")]
    url = desk.root.store.article(1).url
    assert [node.get("rel") for node in found] == ["noopener noreferrer"] * links
    assert all(re.fullmatch(rf"https://web\.archive\.org/web/\d{{14}}/{re.escape(url)}", node.get("href")) for node in found)


def test_the_page_as_served_is_text_and_a_file_that_no_browser_shows(desk: Any) -> None:
    page = desk.get("/articles/4/versions/1/source")
    assert "<title>Harm" in page.find("//pre")[0].text_content()
    answer = desk.raw("/articles/4/versions/1/source.txt")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.content == desk.root.store.page(4, 1)


def test_each_block_says_why_it_is_in_or_out(desk: Any) -> None:
    words = desk.get("/articles/1/versions/1/blocks").words
    assert "Advertisement" in words
    assert "body" in words


def test_outlets_are_counted(desk: Any) -> None:
    page = desk.get("/outlets")
    assert "The Harbor Ledger" in page.words
    assert re.search(r"\d+ of \d+\s*\d+ %", page.words)
    assert "State Department orders review of embassy security contracts (2 edits)" in page.words


def test_the_status_says_what_is_well(desk: Any) -> None:
    page = desk.get("/status")
    assert "A story that is lost" in page.words
    assert "schema" in page.words
