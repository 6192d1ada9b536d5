import pytest

from revtrack.extract.blocks import Leaf


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
