"""Claims that turn to their opposite."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The minister waived the rule.", "The minister has not waived the rule.", {"meaning-reversed"}),
        ("The council approved the bridge.", "The council rejected the bridge.", {"meaning-reversed"}),
        ("Exports rose in the spring.", "Exports fell in the spring.", {"meaning-reversed"}),
        ("The rule is legal in the port.", "The rule is illegal in the port.", {"meaning-reversed"}),
        ("The ferry failed to stop at the light.", "The ferry stopped at the light.", {"meaning-reversed"}),
        ("The firm stopped denying it.", "The firm denied it.", {"meaning-reversed"}),
        ("He did not go to the quay.", "He didn't go to the quay.", {"copy-edit"}),
        ("No sailors were hurt in the fire.", "Sailors were hurt in the fire.", {"meaning-reversed"}),
        ("The firm is able to pay.", "The firm is unable to pay.", {"meaning-reversed"}),
        ("The weapon was loaded at noon.", "The weapon was unloaded at noon.", {"meaning-reversed"}),
        ("The paint is flammable, tests say.", "The paint is inflammable, tests say.", {"copy-edit"}),
        ("The study proved the claim.", "The study disproved the claim.", {"meaning-reversed"}),
        ("The team has yet to name a captain.", "The team has not yet named a captain.", {"copy-edit"}),
        ("The team has named a captain.", "The team has not yet named a captain.", {"meaning-reversed"}),
        ("The party won the most seats.", "The party won the fewest seats.", {"meaning-reversed"}),
        ("The road is impassable.", "The road is not passable.", {"copy-edit"}),
        ("The team covers the cost.", "The team discovers the cost.", {"info-added", "info-removed"}),
        ("The dam is safe for now.", "The dam is unsafe for now.", {"meaning-reversed"}),
        ("The dam was not safe at all.", "The dam was not safe.", {"copy-edit"}),
        ("Its hull, long a worry, was mended.", "Its hull, long a worry was mended.", {"copy-edit"}),
        ("He works as an engineer at the port.", "He is an engineer at the port.", {"copy-edit"}),
        ("The strike began because of low pay.", "The strike started due to low pay.", {"copy-edit"}),
        ("The team pulled off a remarkable rescue.", "The team pulled off a rescue.", {"copy-edit"}),
        ("On the quay stood a big old crane.", "A big old crane stood on the quay.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        ("The firm did not pay the crew.", "The firm failed to pay the crew.", set(), {"meaning-reversed"}),
    ],
)
def test_a_text_gets_one_code_and_not_another(codes_of_text, old: str, new: str, present: set[str], absent: set[str]) -> None:
    found = codes_of_text(old, new)
    assert present <= found
    assert not absent & found
