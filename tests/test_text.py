"""Text: what counts as the same, how it is counted, cut and shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.text import counted, digest, fold, is_plain, printable, shorten, squeeze, word_count, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“So,” he said", '"So," he said'),
        ("It’s late", "It's late"),
        ("a – b", "a -- b"),
        ("a—b", "a - b"),
        ("two\u00a0words", "two  words"),
        ("soft\u00adhyphen", "softhyphen"),
        ("and so…", "and so..."),
        (unicodedata.normalize("NFD", "Zoë"), "Zoë"),
    ],
)
def test_typography_folds_away(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("US", "us"), ("1,000", "1000"), ("-5", "5"), ("cafe", "café"), ("its", "it's")])
def test_a_letter_a_sign_or_an_apostrophe_that_is_one_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It's a well-known $1,000.50 story.", ["It's", "a", "well-known", "1,000.50", "story"]),
        ("U.S. forces — gone", ["U.S", "forces", "gone"]),
        ("", []),
    ],
)
def test_words_keep_their_inner_marks(text: str, found: list[str]) -> None:
    assert words(text) == found
    assert word_count(text) == len(found)


def test_the_border_between_parts_counts_in_a_digest() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])
    assert digest(["ab", "c"]) == digest(iter(["ab", "c"]))
    assert len(digest(["\ud800"])) == 64


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("The council met", 40, "The council met"),
        ("The council met on Tuesday, again", 20, "The council met on …"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("one\ntwo", 20, "one two"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, cut: str) -> None:
    assert shorten(text, limit) == cut


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_a_cut_text_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\rb", "a\\x0db"),
        ("x\u202ey", "x\\u202ey"),
        ("\x9b2J", "\\x9b2J"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_what_steers_a_terminal_is_spelled_out(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_nothing_printable_is_left_to_escape(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize(("number", "said"), [(0, "0 fetches"), (1, "1 fetch"), (2, "2 fetches")])
def test_a_number_agrees_with_its_noun(number: int, said: str) -> None:
    assert counted(number, "fetch", "fetches") == said


@given(st.text())
def test_squeezed_text_is_one_line(text: str) -> None:
    assert squeeze(text).splitlines() in ([], [squeeze(text)])


@given(st.text(st.sampled_from("ab é\u00a0\t\x07\x85\u2028")) | st.text(st.sampled_from("ab \n"), min_size=40))
def test_plain_text_is_what_squeezing_leaves_as_it_is(text: str) -> None:
    assert is_plain(text) == (text == " ".join(text.split()) and text.isprintable())
