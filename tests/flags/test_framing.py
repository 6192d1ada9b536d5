"""What is left: headlines in other words, loaded words, addresses, copy edits."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The firm laid off 90 sailors.", "The firm axed 90 sailors.", {"reframed"}),
        ("The mayor said the tale was true.", "The mayor falsely said the tale was true.", {"reframed"}),
        ("The mayor ridiculed the plan.", "The mayor mocked the plan.", {"copy-edit"}),
        ("See https://example.org/a/b2 for more.", "See https://example.org/a/b3 for more.", {"link-changed"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("How the harbour plan divides a town", "The bitter quarrel that splits a town over its harbour", {"reframed"}),
        ("Harbour chopper crash inquiry opens", "Harbour helicopter crash inquiry opens", {"copy-edit"}),
        ("Man held over ferry fire", "Norwegian man held over ferry fire", {"info-added"}),
        ("Two police officers held in the port", "Police officers held in the port", {"info-removed"}),
        ("Young man held in the port", "Man held in the port", {"info-removed"}),
        ("Bad meat sold in the port", "Meat sold in the port", {"info-removed"}),
        ("Only members vote on pay", "Members vote on pay", {"info-removed"}),
        ("Only two ships left in the port", "Just two ships left in the port", {"copy-edit"}),
        ("Bridge plan is dropped after protests by sailors", "Bridge plan is dropped", {"info-removed"}),
        ("Harbor town votes on plan", "Harbour town votes on plan", {"copy-edit"}),
        ("Mayor criticises plan for bridge", "Mayor slams plan for bridge", {"reframed"}),
        ("Storm shuts old pier; 14 sailors hurt", "Gale wrecks ferry landing; 17 sailors hurt", {"number-changed"}),
        ("Mayor lambasts plan for bridge", "Mayor slams plan for bridge", {"copy-edit"}),
        ("Mayor asked about trips to the port", "Mayor grilled about lavish trips to the port", {"reframed"}),
        ("Mayor Says Plan Is Good For Town", "Mayor says plan is good for town", {"copy-edit"}),
        ("Live updates: Storm Ada hits coast", "Storm Ada hits coast", {"copy-edit"}),
        ("Sailors fear for jobs as port shrinks", "Port cuts leave town uneasy", {"reframed"}),
    ],
)
def test_a_headline_gets_these_codes_and_no_others(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Port bans cars from the old pier", "Port bans bikes from the old pier", {"info-added", "info-removed"}),
        ("Port Bans Cars From Old Pier", "Port Bans Bikes From Old Pier", {"info-added", "info-removed"}),
        ("Hostages have been freed in the port", "Hostages have been killed in the port", {"info-added", "info-removed"}),
        # a synonym, a light word, a light verb
        ("Port firm buys the old pier", "Port company buys the old pier", {"copy-edit"}),
        ("Port later hired guards for the pier", "Port hired guards for the pier", {"copy-edit"}),
        ("Talks on the pier last seven hours", "Talks on the pier last 7 hours", {"copy-edit"}),
        ("Mayor is set to speak on the pier", "Mayor is due to speak on the pier", {"copy-edit"}),
        ("Shares of Quay Lines (NYSE: QUAY) fall", "Shares of Quay Lines (QUAY) fall", {"copy-edit"}),
        ("Longtime mayor of the port resigns", "Long-time mayor of the port resigns", {"copy-edit"}),
        ("Bill on the pier heads to the senate", "Bill on the pier goes to the senate", {"copy-edit"}),
    ],
)
def test_one_word_of_a_headline_for_another(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes
