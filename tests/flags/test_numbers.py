"""Quantities: another value is a change, another way to write it is none."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The fire killed 14 people on the pier.", "The fire killed 17 people on the pier.", {"number-changed"}),
        ("She scored 29 points in the final.", "She scored 31 points in the final.", {"number-changed"}),
        ("The firm cut eight jobs in the yard.", "The firm cut 8 jobs in the yard.", {"copy-edit"}),
        ("It costs 1,500,000 crowns to run.", "It costs 1.5 million crowns to run.", {"copy-edit"}),
        ("Nearly 40 per cent of ships came late.", "Nearly 40% of ships came late.", {"copy-edit"}),
        ("The firm has sold hundreds of boats.", "The firm has sold dozens of boats.", {"number-changed"}),
        ("Several people were hurt in the crash.", "Five people were hurt in the crash.", {"number-changed"}),
        ("The 34-year-old captain was arrested.", "The 43-year-old captain was arrested.", {"number-changed"}),
        ("They won the game 3-1 on Sunday.", "They won the game 3-2 on Sunday.", {"number-changed"}),
        ("They won the game 3-2 on Sunday.", "They won the game 2-3 on Sunday.", {"number-changed"}),
        ("He finished third in the race.", "He finished second in the race.", {"number-changed"}),
        ("It rose $1.5 billion in a year.", "It rose $1.5 million in a year.", {"number-changed"}),
        ("The bridge is 300 feet long.", "The bridge is 300 metres long.", {"number-changed"}),
        ("Half of the boats sank.", "A third of the boats sank.", {"number-changed"}),
        ("It was twice as long as the old one.", "It was three times as long as the old one.", {"number-changed"}),
        ("A man was hurt in the crash.", "Two men were hurt in the crash.", {"number-changed"}),
        ("It is the 21st century bridge.", "It is the twenty-first century bridge.", {"copy-edit"}),
        ("The plan costs $16 a month.", "The plan costs $16.99 a month.", {"number-changed"}),
        ("It will take 10 to 15 years to build.", "It will take 10 to 20 years to build.", {"number-changed"}),
        ("About one in five sailors agreed.", "About one in four sailors agreed.", {"number-changed"}),
        ("The two dozen boats were sold.", "The 24 boats were sold.", {"copy-edit"}),
        ("The fifth-largest port is closed.", "The fourth-largest port is closed.", {"number-changed"}),
        ("The ride takes 30 minutes from the quay.", "The ride takes 30 seconds from the quay.", {"number-changed"}),
        ("It took an hour to put out the fire.", "It took two hours to put out the fire.", {"number-changed"}),
        ("The vote was 52-48 in favour.", "The vote was 53-47 in favour.", {"number-changed"}),
        ("The lens has a range of 16–50 mm.", "The lens has a range of 16–80 mm.", {"number-changed"}),
        ("It rose 1.200 crowns in a year.", "It rose 1.3 crowns in a year.", {"number-changed"}),
        ("It takes 10 minutes to 20 minutes to cross.", "It takes 10 to 20 minutes to cross.", {"copy-edit"}),
        ("It took a week to mend.", "It took one week to mend.", {"copy-edit"}),
        ("Between 10% and 20% of boats sank.", "Between 10 and 20% of boats sank.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Ferry crash kills 14", "Ferry crash kills 17", {"number-changed"}),
        ("Ferry fire kills 14 people off Bergen", "Seventeen dead in ferry fire off Bergen", {"number-changed"}),
    ],
)
def test_a_headline_gets_these_codes_and_no_others(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes
