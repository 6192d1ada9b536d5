"""Quotations that come, go or differ; and words in marks that are none."""

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.flags.quotes import quotations, speeches
from revtrack.values.document import Document

LEAD = "The council met to weigh the plan for the harbour bridge, which has divided the town since spring."
SAID = "“It was dark and we ran for it,” a sailor said."


def codes(old: list[str], new: list[str]) -> set[str]:
    sides = [Document.from_text("Plan weighed", [LEAD, *texts]) for texts in (old, new)]
    return {code for code in review(compare(*sides)).codes if code.startswith("quote-")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It was dark,” she said.", ["It was dark,"]),
        ('"It was dark," she said.', ["It was dark,"]),
        ("«C’était la nuit noire», dit-elle.", ["C’était la nuit noire"]),
        ("„Es war dunkel dort“, sagte sie.", ["Es war dunkel dort"]),
        ("‘It was dark and we weren’t ready,’ she said.", ["It was dark and we weren’t ready,"]),
        ("“It was dark,” she said. “We ran for it.”", ["It was dark,", "We ran for it."]),
        (
            "“It was dark and we ran for it, all of us from the quay.",
            ["It was dark and we ran for it, all of us from the quay."],
        ),
        ("Ship sinks 'like a stone in a pond'", ["like a stone in a pond"]),
        ("「私たちは何も知らない」と語った。", ["私たちは何も知らない"]),
    ],
)
def test_a_text_quotes(text: str, found: list[str]) -> None:
    assert [quotation.text for quotation in quotations(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "She called it “very dark” there.",
        "He wrote “The Light on the Pier” in a year.",
        "The sailors’ guild and the pilots’ club met the owners’ league.",
        "The so-called “dark ship” came.",
    ],
)
def test_a_title_or_a_word_in_marks_is_no_quotation(text: str) -> None:
    assert quotations(text) == ()


def test_what_an_attribution_divides_is_one_speech() -> None:
    assert len(speeches("“It was dark,” she said. “We ran for it.”")) == 1
    assert (
        len(
            speeches("“It was dark,” she said. Then it rained for hours and the town slept, and nobody came. “We ran for it.”")
        )
        == 2
    )


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (["Rain fell."], ["Rain fell.", SAID], {"quote-added"}),
        (["Rain fell.", SAID], ["Rain fell."], {"quote-removed"}),
        ([SAID], ["A sailor said that it was dark and they ran for it."], {"quote-removed"}),
        ([SAID], [SAID.replace("dark", "light")], {"quote-changed"}),
        ([SAID], [SAID.replace("“", '"').replace("”", '"')], set()),
        ([SAID, "Rain fell.", "The bell rang."], ["Rain fell.", "The bell rang.", SAID], set()),
        (["“It was dark and we ran for it. We fell,” a sailor said."], ["“It was dark and we ran for it,” a sailor said. “We fell.”"], set()),
        ([SAID], [SAID.replace("a sailor said", "a sailor told the inquiry")], set()),
        (["“I never met them,” he said."], ["“I never met them there,” he said."], {"quote-changed"}),
        ([SAID], ["“The bridge will cost too much for a town like ours,” Nora Lind said."], {"quote-added", "quote-removed"}),
    ],
)  # fmt: skip
def test_a_quotation_is_judged_against_the_whole_other_version(old: list[str], new: list[str], found: set[str]) -> None:
    assert codes(old, new) == found
