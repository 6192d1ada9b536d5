"""Events that move on."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The court will hear the case in Oslo.", "The court heard the case in Oslo.", {"outcome-updated"}),
        ("The ferry is set to leave the quay.", "The ferry has left the quay.", {"outcome-updated"}),
        ("Crews are searching for the captain.", "Crews found the captain.", {"outcome-updated"}),
        ("The mayor is considering a run.", "The mayor announced a run.", {"outcome-updated"}),
        ("The jury is deliberating in Oslo.", "The jury reached a verdict in Oslo.", {"outcome-updated"}),
        ("The court took the case in May.", "The court has taken the case in May.", {"copy-edit"}),
        ("The captain was charged with theft.", "The captain was convicted of theft.", {"outcome-updated"}),
        ("The team have recieved the letter.", "The team has received the letter.", {"copy-edit"}),
        ("It was a big success for the town.", "It was a huge success for the town.", {"copy-edit"}),
        ("The captain has not yet been named.", "The captain has been named.", {"outcome-updated"}),
        ("The port plans to sell the crane.", "The port sold the crane.", {"outcome-updated"}),
        ("The coach is under pressure to resign.", "The coach has resigned.", {"outcome-updated"}),
        ("The ship is drifting onto rocks.", "The ship has run onto rocks.", {"outcome-updated"}),
        ("The storm could make landfall there.", "The storm made landfall there.", {"outcome-updated", "hedge-changed"}),
        ("The team has yet to name a captain.", "The team has not yet named a captain.", {"copy-edit"}),
        ("The leak may have hurt fish.", "The leak hurt fish.", {"hedge-changed"}),
        ("The march was planned for Sunday.", "The march took place on Sunday.", {"outcome-updated"}),
        ("The port said it would review the sale.", "The port blocked the sale.", {"outcome-updated", "source-removed"}),
        ("The race was delayed by the storm.", "The race was abandoned in the storm.", {"outcome-updated"}),
        ("The bridge is closing for repairs.", "The bridge closed for repairs.", {"outcome-updated"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        ("The minister was expected to resign on Friday.", "The minister resigned on Friday.", {"outcome-updated"}, set()),
        ("He said he will go home.", "He said he would go home.", set(), {"outcome-updated"}),
    ],
)
def test_a_text_gets_one_code_and_not_another(codes_of_text, old: str, new: str, present: set[str], absent: set[str]) -> None:
    found = codes_of_text(old, new)
    assert present <= found
    assert not absent & found


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Minister to resign over bridge", "Minister resigns over bridge", {"outcome-updated"}),
        ("Port to cut 40 jobs", "Port cutting 40 jobs", {"copy-edit"}),
        ("Sailor hurt in harbour crash", "Sailor hurt in harbour crash dies", {"outcome-updated", "info-added"}),
        ("Judge weighs bail for the pilot", "Judge denies bail for the pilot", {"outcome-updated"}),
        ("Quake shakes coast of Ellis", "Quake on coast of Ellis leaves sailors dead", {"outcome-updated"}),
    ],
)
def test_a_headline_gets_these_codes_and_no_others(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        (
            "Two sailors missing after storm off Bergen",
            "Two sailors found alive after storm off Bergen",
            {"outcome-updated"},
            {"reframed"},
        ),
        ("Firefighters battle blaze at harbour", "Blaze at harbour contained", {"outcome-updated"}, {"reframed"}),
        ("Storm Ada nears coast of Norway", "Storm Ada hits coast of Norway", {"outcome-updated"}, {"reframed"}),
    ],
)
def test_a_headline_gets_one_code_and_not_another(
    codes_of_headline, old: str, new: str, present: set[str], absent: set[str]
) -> None:
    found = codes_of_headline(old, new)
    assert present <= found
    assert not absent & found
