"""The one sentence: made of the flags alone, the most important first, never longer than it may be."""

import pytest

from revtrack.flags.summary import LIMIT, PHRASES, summary
from revtrack.values.review import CODES, Acknowledgement, Code, Flag, Voice

FIGURE = Flag("number-changed", "substantive", 0, "14", "17", "14 became 17")
WORDED = tuple(code for code in CODES if code not in ("note-added",))


def said(*flags: Flag, acknowledgement: Acknowledgement = "none_found", voices: tuple[Voice, ...] = ()) -> str:
    return summary(flags, acknowledgement, voices, None)


def flag(code: Code, row: int = 1, old: str = "the old words", new: str = "the new words") -> Flag:
    return Flag(code, "substantive", row, old, new, f"why {code}")


@pytest.mark.parametrize("code", [code for code in WORDED if code != "number-changed"])
def test_every_kind_of_flag_changes_the_sentence(code: Code) -> None:
    assert said(FIGURE, flag(code)) != said(FIGURE)
    assert said(flag(code)) != said(FIGURE)


@pytest.mark.parametrize(
    "code",
    "number-changed date-changed name-changed hedge-changed meaning-reversed outcome-updated quote-added quote-removed "
    "source-added source-removed info-added info-removed".split(),
)
def test_the_sentence_shows_the_words_of_a_fact(code: Code) -> None:
    assert said(flag(code, new="", old="one thing")) != said(flag(code, new="", old="another thing"))


def test_the_verdict_ends_the_sentence() -> None:
    assert said(FIGURE) == "Number changed 14 → 17; no note found."
    assert said(FIGURE, acknowledgement="partly") == "Number changed 14 → 17; an editor's note says part of it."
    assert said(FIGURE, acknowledgement="acknowledged") == "Number changed 14 → 17; an editor's note says so."


def test_a_quotation_that_goes_is_told_with_who_said_it() -> None:
    gone = (
        Flag("quote-removed", "substantive", 2, "I never met them", ""),
        Flag("source-removed", "substantive", 2, "Otto Marsh", ""),
    )
    assert (
        said(FIGURE, *gone)
        == "Number changed 14 → 17; removed the quotation from Otto Marsh “I never met them”; no note found."
    )


def test_what_there_is_no_room_for_is_counted_and_the_first_things_stay() -> None:
    flags = [FIGURE, *(flag(code, row, "old words " * 9, "new words " * 9) for row, code in enumerate(WORDED, 1))]
    sentence = said(*flags)
    assert len(sentence) <= LIMIT
    assert " further changes; no note found." in sentence
    assert len(said(*flags[:-1])) <= LIMIT
    assert said(*flags[:-1]) != sentence


@pytest.mark.parametrize("words", ["x" * 900, "\u202egnp.exe\x1b[31m", "two\nlines\ttabs\u2028more", "“”" * 90, ""])
def test_hostile_words_stay_printable_and_on_one_line(words: str) -> None:
    for code in PHRASES:
        sentence = said(Flag(code, "substantive", 0, words, words, words), voices=(Voice(words or "x", 1),))
        assert len(sentence) <= LIMIT
        assert sentence.isprintable()
