"""Words of one kind, and other words of which it is not known that they mean the same."""

from dataclasses import replace

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.flags.kinds import _PLACES
from revtrack.flags.tables.kinds import KINDS
from revtrack.flags.tables.synonyms import SYNONYMS
from revtrack.values.document import Document

INFORMATION = {"info-added", "info-removed"}


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        # words of one kind exclude each other
        ("The pair were charged with murder.", "The pair were charged with manslaughter.", INFORMATION),
        ("The plant makes missiles.", "The plant makes drones.", INFORMATION),
        ("The mate resigned on Friday.", "The mate was fired on Friday.", INFORMATION),
        ("A sailor died in custody.", "A sailor was killed in custody.", {"reframed"}),
        ("The rule takes effect in spring.", "The rule takes effect in autumn.", {"date-changed"}),
        ("The court upheld the ban.", "The court struck down the ban.", {"meaning-reversed"}),
        ("The truck hit the gate.", "The lorry hit the gate.", {"copy-edit"}),
        # other words, in which no style guide sees style
        ("The bus hit a wall.", "The bus hit a tree.", INFORMATION),
        ("The report blamed the crew.", "The report blamed the weather.", INFORMATION),
        ("The lab leaked the virus.", "The lab studied the virus.", INFORMATION),
        ("The suspect is her husband.", "The suspect is her ex-husband.", INFORMATION),
        ("He speaks for the accusers.", "He speaks for the accused.", INFORMATION),
        ("Soldiers opened fire on it.", "Farmers opened fire on it.", INFORMATION),
        ("He said he admitted the killing.", "He said he confessed the robbery.", INFORMATION),
        ("He was sent to prison.", "He was sent on probation.", INFORMATION),
        # more words than two, in which nothing is left of what was said
        (
            "The crew sang on the deck and lit candles at dusk.",
            "The crew sang on the deck and mended torn nets at dusk.",
            INFORMATION,
        ),
        ("He worked as a cook before the war.", "He sold used cars before the war.", INFORMATION),
        ("The roof leaks and the shutters do not close.", "The roof leaks and the walls are full of mould.", INFORMATION),
        ("The port has bought 500 large steel crates.", "The port has bought new lamps for the quay.", INFORMATION),
        # one word more than its like says
        ("Hundreds of migrants crossed it.", "Hundreds of illegal immigrants crossed it.", {"info-added"}),
        ("The suspect was seen at noon.", "A man matching the suspect’s description was seen at noon.", {"info-added"}),
        # style
        ("The FBI joined the search there.", "The Federal Bureau of Investigation joined the search there.", {"copy-edit"}),
        ("The vote was put off by a week.", "The vote was postponed by a week.", {"copy-edit"}),
        ("It could open as soon as Friday.", "It could open as early as Friday.", {"copy-edit"}),
        ("The chopper landed at noon.", "The helicopter landed at noon.", {"copy-edit"}),
        ("The firm purchased a yard.", "The firm bought a yard.", {"copy-edit"}),
        ("Prices have jumped.", "Prices have surged.", {"copy-edit"}),
        ("The advisors met at noon.", "The advisers met at noon.", {"copy-edit"}),
        ("The trips were canceled due to fog.", "The trips were cancelled because of fog.", {"copy-edit"}),
        ("The ex-mayor spoke.", "The former mayor spoke.", {"copy-edit"}),
        ("The harbour is open to all.", "The harbor is open to all.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("We walked north for a day.", "We walked south for a day.", {"meaning-reversed"}),
        ("The aide of Mr. Brown agreed.", "The aide of Mr. Green agreed.", {"source-added", "source-removed"}),
        ("The tank rolled by at noon.", "The drone rolled by at noon.", INFORMATION),
        ("It was a killing, it seems.", "It was a murder, it seems.", INFORMATION),
    ],
)
def test_a_spot_is_told_once_and_names_are_no_kinds(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


def test_every_word_of_a_kind_has_a_place_of_its_own() -> None:
    named = [word for group in KINDS.values() for same in group.split() for word in same.split("=")]
    assert len(_PLACES) == len(named) == len(set(named))


def test_no_group_of_synonyms_is_contained_in_another() -> None:
    groups = [frozenset(group.split()) for group in SYNONYMS.split(";")]
    assert [sorted(one) for one in groups if sum(one <= other for other in groups) > 1] == []


def test_a_word_that_the_story_has_elsewhere_is_used_for_the_same_thing(codes_of_text) -> None:
    old = "The vessel left at noon. The barque was empty."
    assert codes_of_text(old, old.replace("vessel", "barque")) == {"copy-edit"}


def test_a_word_alone_in_its_place_is_told_though_the_story_has_both_elsewhere() -> None:
    story = ["The drivers met the pilots at noon to speak of pay and of rest, and of nothing else."] * 3
    old, new = (
        Document.from_text("The port waits", [*story, f"The strike was called by the {who} last year."])
        for who in ("drivers", "pilots")
    )
    assert set(review(compare(old, new)).codes) == INFORMATION


def test_in_a_language_whose_style_is_not_known_words_are_exchanged_without_an_alarm() -> None:
    old, new = (
        replace(Document.from_text("Der Hafen bleibt", ["Die Sitzung blieb ruhig bis zum Ende.", text]), language="de")
        for text in ("Der Bus fuhr langsam davon.", "Der Bus fuhr gemächlich davon.")
    )
    assert review(compare(old, new)).severity == "minor"
