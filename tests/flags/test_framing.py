"""What is left: headlines in other words, loaded words, addresses, copy edits."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
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
        ("Bridge plan is dropped after protests by sailors", "Bridge plan is dropped", {"info-removed"}),
        ("Harbor town votes on plan", "Harbour town votes on plan", {"copy-edit"}),
        ("Mayor criticises plan for bridge", "Mayor slams plan for bridge", {"reframed"}),
        ("Mayor Says Plan Is Good For Town", "Mayor says plan is good for town", {"copy-edit"}),
        ("Live updates: Storm Ada hits coast", "Storm Ada hits coast", {"copy-edit"}),
        ("Sailors fear for jobs as port shrinks", "Port cuts leave town uneasy", {"reframed"}),
    ],
)
def test_a_headline_gets_these_codes_and_no_others(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes
