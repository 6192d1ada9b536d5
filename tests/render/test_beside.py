"""Side by side: each text in its own column, in its own order, with moved passages at both places."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.diff import compare
from revtrack.render.html.beside import beside_markup
from revtrack.values.document import Document
from revtrack.values.reports import EditReport

SENTENCES = (
    "The harbour wall is to be raised by a metre at a cost of $14 million.",
    "A union for the guards welcomed the review and asked for a seat.",
    "Nobody was hurt when the gate was left unlocked overnight in March.",
    "The contractor did not respond to a request for comment on Friday.",
    "Senator Whitcomb said that she would hold hearings in January.",
    "Former diplomats said that the trouble was older than the contracts.",
)


def column(tree: lxml.html.HtmlElement, number: int) -> list[str]:
    """The passages of a column, top to bottom."""
    found = []
    for row in tree.iter("tr"):
        cells = row.findall("td")
        if cells:
            for passage in cells[number].findall("p"):
                if passage.get("class") != "rt-name":
                    for mark in passage.find_class("rt-mark"):
                        mark.drop_tree()
                    found.append(passage.text_content())
    return found


def drawn(diff: object, *, full: bool) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(beside_markup(diff, full=full), create_parent="div")  # type: ignore[arg-type]


@pytest.mark.parametrize("full", [False, True])
def test_a_moved_passage_stands_at_both_places_and_each_leads_to_the_other(report: EditReport, full: bool) -> None:
    tree = drawn(report.diff, full=full)
    assert [link.get("href") for link in tree.xpath("//tr[@id='p9']//p[@class='rt-name']/a")] == ["#p9-was"]
    assert [link.get("href") for link in tree.xpath("//tr[@id='p9-was']//p[@class='rt-name']/a")] == ["#p9"]
    rows = [row.get("id") for row in tree.iter("tr") if row.get("id")]
    assert rows.index("p9-was") < rows.index("p9")
    assert tree.xpath("//tr[@id='p9-was']/td[2]")[0].text_content() == ""


@given(old=st.permutations(SENTENCES), new=st.permutations(SENTENCES), gone=st.integers(0, 5), full=st.booleans())
def test_each_column_is_its_text(old: list[str], new: list[str], gone: int, full: bool) -> None:
    kept = [text.replace("Friday", "Monday") for at, text in enumerate(new) if at != gone]
    tree = drawn(compare(Document.from_text("Same", old), Document.from_text("Same", kept)), full=full)
    skip = int(full)  # the headline is a row where all is shown
    assert sorted(column(tree, 0)[skip:]) == sorted(old)
    assert column(tree, 1)[skip:] == kept


def test_the_name_of_a_passage_stands_once_before_the_first_of_its_texts(report: EditReport) -> None:
    tree = drawn(report.diff, full=False)
    for anchor, cell in (("p4", 1), ("p5", 2)):
        assert [len(tree.xpath(f"//tr[@id='{anchor}']/td[{at}]/h3")) for at in (1, 2)] == [int(cell == 1), int(cell == 2)]
        assert tree.xpath(f"//tr[@id='{anchor}']/td[{cell}]/*[1]")[0].tag == "h3"


def test_what_was_removed_and_added_is_marked_in_its_own_column(report: EditReport) -> None:
    tree = drawn(report.diff, full=False)
    assert not tree.xpath("//td[1]//ins | //td[2]//del")
    assert tree.xpath("//td[1]//del")
    assert tree.xpath("//td[2]//ins")
