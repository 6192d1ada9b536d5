"""Dates: another day is a change, another way to write it is none."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The vote is due on Tuesday in the hall.", "The vote is due on Wednesday in the hall.", {"date-changed"}),
        ("The bridge opened in 2019 after delays.", "The bridge opened in 2018 after delays.", {"date-changed"}),
        ("The ship left at 5:30 p.m. with the tide.", "The ship left at 6:15 p.m. with the tide.", {"date-changed"}),
        ("The hearing begins this week in Oslo.", "The hearing begins next month in Oslo.", {"date-changed"}),
        ("The hearing begins on Nov. 5 in Oslo.", "The hearing begins on November 5 in Oslo.", {"copy-edit"}),
        ("The hearing begins on 5 November in Oslo.", "The hearing begins on November 5 in Oslo.", {"copy-edit"}),
        ("The shop opens at 9 a.m. on weekdays.", "The shop opens at 9am on weekdays.", {"copy-edit"}),
        ("The bridge closed in May after the storm.", "The bridge closed in June after the storm.", {"date-changed"}),
        ("Rain is likely on Friday night.", "Rain is likely on Saturday morning.", {"date-changed"}),
        ("It was built in the spring of 1987.", "It was built in the autumn of 1987.", {"date-changed"}),
        ("The law was passed in the 1960s.", "The law was passed in the 1970s.", {"date-changed"}),
        ("The law was passed in the 1960's.", "The law was passed in the 1960s.", {"copy-edit"}),
        ("The match starts at 5pm BST.", "The match starts at 6pm BST.", {"date-changed"}),
        ("He resigned earlier today in Oslo.", "He resigned on Monday in Oslo.", {"date-changed"}),
        ("It was Tuesday's only ferry.", "It was Wednesday's only ferry.", {"date-changed"}),
        ("Die Sitzung beginnt am Dienstag im Hafen.", "Die Sitzung beginnt am Mittwoch im Hafen.", {"date-changed"}),
        ("The ship left at 17:00 with the tide.", "The ship left at 5 p.m. with the tide.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes
