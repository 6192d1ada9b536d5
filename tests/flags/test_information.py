"""Information that is new or lost."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The captain was hurt.", "The captain, a father of three from Bergen, was hurt.", {"info-added"}),
        ("The captain, a father of three from Bergen, was hurt.", "The captain was hurt.", {"info-removed"}),
        (
            "The port pays the crew.",
            "The port pays the crew, which has been on strike since the end of the winter.",
            {"info-added"},
        ),
        ("The man was shot by police.", "The man was shot.", {"info-removed"}),
        ("The letter was written on Friday.", "The letter was written by the mayor on Friday.", {"info-added"}),
        ("The report was completed by Friday.", "The report was completed.", {"copy-edit"}),
        ("The parts were made by hand.", "The parts were made.", {"info-removed"}),
        ("He works for the agency.", "He works for the agency (known as NAVO) now.", {"info-added"}),
        ("The deal has yet to be approved by the port.", "The port has not yet approved the deal.", {"copy-edit"}),
        ("There has been no comment from the port.", "The port has not commented.", {"copy-edit"}),
        ("Sailors were named by the port at last.", "At last, the port named the sailors.", {"copy-edit"}),
        ("He faces up to 20 years in prison.", "He faces up to life in prison.", {"info-added", "info-removed"}),
        ("He won it on the 5th of May in a runoff.", "He won it on May 5 in a runoff.", {"copy-edit"}),
        ("He works for the agency.", "Now he works for the agency there.", {"copy-edit"}),
        (
            "The boats were sold in the spring.",
            "The boats, built in the northern town of Narvik, were sold in the spring.",
            {"info-added"},
        ),
        (
            "The hall opened on time. The first guests were handed coffee and cake by a staff that had worked through the night. Nobody sang.",
            "The hall opened on time. The new lifts broke down within minutes and an elderly couple had to be carried upstairs again. Nobody sang.",
            {"info-added", "info-removed"},
        ),
        ("The boats were sold to the Danish firm Lykke.", "The boats were sold.", {"info-removed"}),
        ("Shares of Quay Lines (NASDAQ: QUAY) fell.", "Shares of Quay Lines (QUAY) fell.", {"copy-edit"}),
        ("Shares of Quay Lines fell.", "Shares of Quay Lines (NYSE: QL) fell.", {"copy-edit"}),
        ("Shares of Quay Lines (Nasdaq: QUAY) fell.", "Shares of Quay Lines fell.", {"copy-edit"}),
        ("Shares of Quay Lines (HKEX: 0700) fell.", "Shares of Quay Lines (0700) fell.", {"copy-edit"}),
        ("The firm (Owner: BP) bid for it.", "The firm bid for it.", {"info-removed"}),
        ("The mayor (Party: GOP) left.", "The mayor (GOP) left.", {"info-removed"}),
        ("The Harbor Safety Board (Oslo) met.", "The Harbor Safety Board met.", {"info-removed"}),
        ("He lives in Port Ellis, Ore. with a dog.", "He lives in Port Ellis, Oregon with a dog.", {"copy-edit"}),
        ("The site has 10 million readers.", "The site has 10M readers.", {"copy-edit"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        (
            "Rain fell.",
            "Rain fell. The ferry may stop at noon, and about half of the sailors could stay home.",
            {"info-added"},
            {"hedge-changed"},
        ),
    ],
)
def test_a_text_gets_one_code_and_not_another(codes_of_text, old: str, new: str, present: set[str], absent: set[str]) -> None:
    found = codes_of_text(old, new)
    assert present <= found
    assert not absent & found
