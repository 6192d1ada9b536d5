import pytest

from revtrack.errors import ExtractionError
from revtrack.extract.parsing import TooDeepError, parsed


@pytest.mark.parametrize("for_judge", [False, True])
def test_a_tree_has_neither_comments_nor_instructions(for_judge):
    tree = parsed(b"<html><body><!-- no --><?php no ?><p>Yes</p></body></html>", for_judge=for_judge)
    assert [element.tag for element in tree.iter()] == ["html", "body", "p"]


@pytest.mark.parametrize("for_judge", [False, True])
def test_a_page_that_nests_without_end_is_told(for_judge):
    with pytest.raises(TooDeepError):
        parsed(b"<div>" * 5_000 + b"text", for_judge=for_judge)


@pytest.mark.parametrize("source", [b"", b"   "])
def test_what_holds_no_element_is_empty(source):
    with pytest.raises(ExtractionError) as raised:
        parsed(source)
    assert raised.value.reason == "empty"


def test_the_judge_gets_elements_that_know_their_text():
    (paragraph,) = parsed(b"<p>Four <b>boats</b>", for_judge=True).iter("p")
    assert paragraph.text_content() == "Four boats"
