"""The word diff of two passages, its clean-up and its bounds."""

import pytest

from revtrack.diff.runs import BOUND, MOST
from revtrack.diff.words import word_segments


@pytest.mark.parametrize(
    ("old", "new", "segments"),
    [
        ("12 people came", "21 people came", [("-", "12"), ("+", "21"), ("=", " people came")]),
        ("He said so.", "He said so", [("=", "He said so"), ("-", ".")]),
        ("a b c", "a b c", [("=", "a b c")]),
        ("It was  so", "It was so", [("=", "It was"), ("~", "  ", " "), ("=", "so")]),
    ],
)
def test_words_are_marked_whole_and_typography_apart(old, new, segments):
    assert word_segments(old, new) == segments


def test_an_island_of_stop_words_between_two_changes_is_dissolved():
    old = "Officials praised the plan of the harbor council on Monday morning in Oslo."
    new = "Residents opposed the contract of a private builder on Monday morning in Oslo."
    signs = [segment[0] for segment in word_segments(old, new)]
    assert signs == ["-", "+", "="]


@pytest.mark.parametrize("count", [700, 8_000])
def test_a_passage_above_the_bounds_is_still_compared_word_by_word(count):
    old = " ".join(f"w{number}" for number in range(count))
    new = " ".join(f"w{number}" if number % 7 else f"x{number}" for number in range(count))
    assert count * count > (BOUND if count < 1_000 else MOST)
    segments = word_segments(old, new)
    assert "".join(part[1] for part in segments if part[0] in "=-") == old
    assert "".join(part[1] for part in segments if part[0] in "=+") == new
    assert [part[1].strip() for part in segments if part[0] == "-"] == [f"w{number}" for number in range(0, count, 7)]
