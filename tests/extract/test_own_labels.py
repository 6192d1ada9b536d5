"""Labels of a matter of the story, and those that stand over links to any."""

import pytest

from revtrack.extract.own_labels import is_own


@pytest.mark.parametrize(
    ("label", "own"),
    [
        ("The full survey", True),
        ("Talks resume in May", True),
        ("The cost of the piles", True),
        ("Also in the news", False),
        ("The latest", False),
        ("More from the Gazette", False),
        ("Documents", False),
    ],
)
def test_a_label_is_the_storys_where_its_words_say_so_by_a_wide_margin(label, own):
    assert is_own(label) is own
