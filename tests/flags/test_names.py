"""Names and titles: replaced or respelled is a change, a fuller or shorter form is none."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("It was seen by the Institute of Sea Studies.", "It was seen by the Institute for Sea Studies.", {"name-changed"}),
        ("It was led by Lt. Col. Ada Quill.", "It was led by Col. Ada Quill.", {"name-changed"}),
        ("They met Jon Smyth of the union.", "They met Jon Smith of the union.", {"name-changed"}),
        ("The ship sailed from Bergen at dawn.", "The ship sailed from Stavanger at dawn.", {"name-changed"}),
        ("It was signed by Sen. Anna Berg there.", "It was signed by Rep. Anna Berg there.", {"name-changed"}),
        (
            "Anna Berg, the chief executive of the port, agreed.",
            "Anna Berg, the chairman of the port, agreed.",
            {"name-changed"},
        ),
        ("The report by Greenpeace was read aloud.", "The report by Oxfam was read aloud.", {"name-changed"}),
        ("He moved to Tampa, Florida, last year.", "He moved to Tampa, Fla., last year.", {"copy-edit"}),
        ("The plan of the United States was clear.", "The plan of the US was clear.", {"copy-edit"}),
        ("They thanked Berg for the help.", "They thanked Anna Berg for the help.", {"copy-edit"}),
        ("They asked the President to come.", "They asked the president to come.", {"copy-edit"}),
        ("Anna, Berit and Carl were aboard.", "Anna, Bente and Carl were aboard.", {"name-changed"}),
        ("The FBI searched the boat.", "The CIA searched the boat.", {"name-changed"}),
        ("The Sony A7 III was sold.", "The Sony A7 IV was sold.", {"name-changed"}),
        ("They said it can float.", "They said it could float.", {"copy-edit"}),
        ("Mr. Berg was there at noon.", "Ms. Berg was there at noon.", {"name-changed"}),
        ("It was the Department of Justice that wrote.", "It was the DOJ that wrote.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        ("Steven Lund leads the team.", "Stephen Lund leads the team.", {"name-changed"}, set()),
        ("The Iranian ship was seized.", "The Iraqi ship was seized.", {"name-changed"}, set()),
        ("They spoke with President Anna Berg.", "They spoke with former President Anna Berg.", {"name-changed"}, set()),
    ],
)
def test_a_text_gets_one_code_and_not_another(codes_of_text, old: str, new: str, present: set[str], absent: set[str]) -> None:
    found = codes_of_text(old, new)
    assert present <= found
    assert not absent & found


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Ferry fire off Bergen kills two", "Ferry fire off Stavanger kills two", {"name-changed"}),
    ],
)
def test_a_headline_gets_these_codes_and_no_others(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes
