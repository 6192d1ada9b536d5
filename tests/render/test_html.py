"""The page: headings and landmarks, a list that reaches every change, colours that can be read, nothing asked of a network."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import lxml.html
import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.render.html import diff_fragment, diff_page
from revtrack.render.html.style import STYLE
from revtrack.render.wording import Edit
from revtrack.values.document import Block, Document
from revtrack.values.reports import EditReport

Golden = Callable[[str, str], None]


@pytest.fixture
def page(report: EditReport) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(diff_page(Edit.of(report)))


def edit_of(old: Document, new: Document) -> Edit:
    diff = compare(old, new)
    return Edit(diff=diff, review=review(diff))


def words(node: lxml.html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def test_the_page_is_drawn_to_the_letter(report: EditReport, golden: Golden) -> None:
    golden("diff.html", diff_page(Edit.of(report)))


def test_it_has_landmarks_and_headings_in_order(page: lxml.html.HtmlElement) -> None:
    assert [node.tag for node in page.body if node.tag != "a"] == ["header", "main", "footer"]
    levels = [int(node.tag[1]) for node in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [words(node) for node in page.iter("h2")] == [
        "Note added (update)", "In short", "Changes in words", "The text", "Evidence",
    ]  # fmt: skip


def test_every_change_is_in_the_list_of_words_and_can_be_reached(page: lxml.html.HtmlElement) -> None:
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    listed = page.xpath("//section[@id='rt-words']//li")
    assert [words(item) for item in listed] == [
        "Note added: “Editor's note: This story was updated with a statement from a State Department spokesperson.”",
        "Paragraph 4: removed “did not immediately respond to a request for comment”, "
        "added “confirmed the review in a statement to Axios”",
        'Paragraph 5 added: "We are reviewing these contracts and will act on what we find," '
        "a State Department spokesperson said.",
        "Paragraph 9 moved down from paragraph 5, words unchanged",
    ]
    targets = [item.find("a").get("href").removeprefix("#") for item in listed]
    assert targets == ["note", "p4", "p5", "p9"]
    assert targets == [node.get("id") for node in page.find_class("rt-row")]
    for target in page.xpath("//@href"):
        assert not target.startswith("#") or target[1:] in ids


def test_it_tells_who_when_and_with_what_evidence(page: lxml.html.HtmlElement, report: EditReport) -> None:
    said = words(page)
    for fact in (
        "acknowledged: the note covers every substantive change",
        "between 14:05 and 14:20 UTC, Fri 20 Nov 2026 (a 15-minute window)",
        "modified 14:11 UTC (dateModified)",
        "State Department spokesperson (1 quote)",
        "+39 −9 words",
        report.old.sha256, report.new.sha256, report.old.digest, report.new.digest,
        "https://web.archive.org/web/20261120142031/https://www.axios.com/",
    ):  # fmt: skip
        assert fact in said


def test_it_asks_nothing_of_a_network_and_runs_nothing(report: EditReport) -> None:
    text = diff_page(Edit.of(report))
    page = lxml.html.document_fromstring(text)
    assert not list(page.iter("script", "img", "link", "iframe", "object", "form"))
    assert not page.xpath("//@src | //@style | //@datetime")
    assert "url(" not in text
    assert "@import" not in text


def test_what_stayed_is_folded_and_open_where_all_is_asked_for(report: EditReport) -> None:
    folded = lxml.html.document_fromstring(diff_page(Edit.of(report)))
    assert [words(node) for node in folded.iter("summary")] == [
        "¶1–3: 3 paragraphs unchanged", "¶6–8: 3 paragraphs unchanged", "¶10–15: 6 paragraphs unchanged",
    ]  # fmt: skip
    assert len(folded.xpath("//details/p")) == 12
    full = lxml.html.document_fromstring(diff_page(Edit.of(report), full=True))
    assert not list(full.iter("details"))
    assert len(full.find_class("rt-row")) == len(report.diff.rows)


def test_the_fragment_is_no_page(report: EditReport) -> None:
    fragment = diff_fragment(Edit.of(report))
    assert fragment.startswith('<div class="rt-diff">')
    assert not re.search("<(html|head|body|style|h1|main|header|footer)", fragment)


def test_each_passage_has_the_language_and_direction_of_the_article() -> None:
    old = Document(
        headline="שלום", language="he", blocks=(Block("השר אמר כן ביום שני."), Block("All the rest in English now."))
    )
    new = replace(old, blocks=(Block("השר אמר לא ביום שני."), Block("All the rest in English then.")))
    page = lxml.html.document_fromstring(diff_page(edit_of(old, new)))
    assert (page.get("lang"), page.find(".//h1").get("lang"), page.find(".//h1").get("dir")) == ("en", "he", "rtl")
    first, second = (node.find("p") for node in page.find_class("rt-row"))
    assert [(node.get("lang"), node.get("dir")) for node in (first, second)] == [("he", "rtl"), ("he", "ltr")]
    assert words(first.find("ins/bdi")) == "לא"
    assert second.find("ins/bdi") is None


def test_a_language_that_is_none_is_left_out() -> None:
    old = Document(headline="T", language='en" onload="x', blocks=(Block("One two three four."),))
    page = diff_page(edit_of(old, replace(old, blocks=(Block("One two three five."),))))
    assert "onload" not in page


def test_two_files_have_no_evidence_and_no_window() -> None:
    page = diff_page(edit_of(Document.from_text("T", ["It cost 14."]), Document.from_text("T", ["It cost 17."])))
    said = words(lxml.html.document_fromstring(page).body)
    assert "two texts compared · no note found" in said
    assert "Evidence" not in said


def test_a_diff_of_nothing_says_so() -> None:
    page = diff_page(edit_of(Document.from_text("T", ["One."]), Document.from_text("T", ["One."])))
    assert "Nothing but typography or dates, or nothing at all." in page


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def _schemes() -> Iterator[tuple[str, dict[str, str]]]:
    light, dark = STYLE.split("@media (prefers-color-scheme: dark)")[:2]
    yield "light", _colours(light)
    yield "dark", _colours(dark.split("*, ::before")[0])


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("scheme", "colours"), list(_schemes()))
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "page"), ("muted", "page"), ("link", "page"), ("moved", "page"), ("note", "note-page"),
        ("ink", "insert"), ("ink", "delete"), ("ink", "insert-tint"), ("ink", "delete-tint"),
    ],
)  # fmt: skip
def test_every_pair_of_colours_can_be_read(ink: str, ground: str, scheme: str, colours: dict[str, str]) -> None:
    lighter, darker = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
