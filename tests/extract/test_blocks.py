import pytest

from revtrack.extract.blocks import Leaf
from revtrack.extract.cutting import cut
from revtrack.extract.parsing import parsed

CARDS = "<div>" + "<section><h3>Pier</h3><p>It closes.</p></section>" * 4 + "</div><p>The end of it.</p>"


@pytest.mark.parametrize(
    ("text", "is_sentence"),
    [
        ("The pier will close in May.", True),
        ("“We will see how it goes.”", True),
        ("Read more", False),
        ("It closed.", False),
        ("議会は火曜日に採決した。", True),
    ],
)
def test_a_sentence_has_some_words_and_an_end(text, is_sentence):
    assert Leaf(text, "p", "text", 0).is_sentence is is_sentence


def test_a_group_is_the_leaves_of_a_node_that_holds_a_few():
    page = cut(parsed(f"<html><body>{CARDS}</body></html>".encode()))
    sections = [node for node, tag in enumerate(page.tags) if tag == "section"]
    assert [page.groups[node] for node in sections] == [[0, 1], [2, 3], [4, 5], [6, 7]]
    assert not {node for node in page.groups if page.tags[node] in ("div", "body", "html")}


@pytest.mark.parametrize("html", [CARDS, "Bare <b>text</b><br><br>and <ul><li>One<li>Two</ul> more", "<p>Alone</p>"])
def test_the_boxes_around_all_leaves_are_the_groups(html):
    page = cut(parsed(f"<html><body>{html}</body></html>".encode()))
    assert {tuple(box) for box in page.small_boxes(range(len(page.leaves)))} == set(map(tuple, page.groups.values()))


def test_the_boxes_around_one_leaf_are_those_that_it_stands_in():
    page = cut(parsed(f"<html><body>{CARDS}</body></html>".encode()))
    assert list(page.small_boxes([3])) == [[3], [2, 3]]


def test_a_node_opens_with_its_first_leaf():
    page = cut(parsed(f"<html><body>{CARDS}</body></html>".encode()))
    assert {page.tags[node]: index for node, index in page.openings.items() if index == 0} == {
        "h3": 0,
        "section": 0,
        "div": 0,
        "body": 0,
        "html": 0,
    }
