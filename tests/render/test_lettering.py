"""Words in a picture: where lines break, in which order words of two directions are seen, what draws a mark."""

from dataclasses import replace

import pytest

from revtrack.render.lettering import Typeface, Word, broken, in_sight, tokens
from revtrack.service.cards import faces


@pytest.mark.parametrize(
    ("said", "right", "seen"),
    [
        ("a b c", False, "a b c"),
        ("א ב ג", True, "ג ב א"),
        ("a א ב c", False, "a ב א c"),
        ("א a b ג", True, "ג a b א"),
        ("א 12 ב", True, "ב 12 א"),
    ],
)
def test_words_that_run_the_other_way_are_turned_round_among_themselves(said: str, right: bool, seen: str) -> None:
    words = [Word(" ") if letter == " " else Word(letter) for letter in said.replace("12", "\0")]
    words = [replace(word, text=word.text.replace("\0", "12")) for word in words]
    assert "".join(word.text for word in in_sight(words, right=right)) == seen


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    face: Typeface = faces().middle
    lines = broken(face, [Word(text) for word in ["word"] * 90 for text in (word, " ")], 200, 2)
    assert len(lines) == 2
    assert lines[1][-1].text == " …"
    assert all(sum(face.width(word.text) for word in line) <= 200 for line in lines)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\u0e40\u0e1b\u0e34\u0e14", ["\u0e40", "\u0e1b\u0e34", "\u0e14"]),
        ("\u0915\u093f\u0924\u093e\u092c", ["\u0915\u093f\u0924\u093e\u092c"]),
        ("\u6a4b\u3092", ["\u6a4b", "\u3092"]),
    ],
    ids=["thai", "hindi", "japanese"],
)
def test_a_line_is_never_broken_before_a_mark_that_belongs_to_a_letter(text: str, words: list[str]) -> None:
    assert list(tokens(text)) == words


@pytest.mark.parametrize("text", ["\u0915\u093f", "e\u0301", "\u0e1b\u0e34", "\u0646\u064e"])
def test_a_mark_is_drawn_by_the_typeface_of_its_letter(text: str) -> None:
    """By itself it is shown on a circle, and the next typeface may have it where the letter's has not."""
    assert [piece for _, piece in faces().large.runs(text)] == [text]
