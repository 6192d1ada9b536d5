"""Quantities as they are read: value, unit, and what is counted."""

import pytest

from revtrack.flags.quantities import quantities


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("eight boats", [("8", "")]),
        ("8 boats", [("8", "")]),
        ("twenty-five boats", [("25", "")]),
        ("two hundred and five boats", [("205", "")]),
        ("two dozen boats", [("24", "")]),
        ("$1.5 billion", [("1500000000", "$")]),
        ("£5m and 5 m", [("5000000", "£"), ("5", "")]),
        ("1,500,000 people", [("1500000", "")]),
        ("-5C at night", [("-5", "c")]),
        ("5% of them", [("0.05", "")]),
        ("5 of them", [("5", "")]),
        ("half of them", [("0.5", "")]),
        ("10 to 20 minutes", [("10", "minute"), ("20", "minute")]),
        ("a 4x4 grid", [("4", ""), ("4", "")]),
        ("version 1.12.0", [("1.12", "")]),
        ("the host 13.33.35.4", []),
        ("the T70 and the AM5", []),
        ("hundreds of thousands", [("hundreds of thousands", "")]),
        ("the 21st, the first", [("#21", ""), ("#1", "")]),
    ],
)
def test_a_quantity_has_a_value_and_a_unit(text: str, keys: list[tuple[str, str]]) -> None:
    assert [each.key for each in quantities(text)] == keys


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "zwölf Menschen", "12"),
        ("de", "1.200 Euro", "1200"),
        ("fr", "trois cents", "300"),
        ("es", "quince barcos", "15"),
        ("pt", "vinte barcos", "20"),
        ("it", "sette navi", "7"),
        ("nl", "twaalf schepen", "12"),
        ("en", "1.200 crowns", "1.2"),
    ],
)
def test_numbers_are_read_in_the_language_of_the_story(language: str, text: str, value: str) -> None:
    assert quantities(text, language)[0].value == value


@pytest.mark.parametrize("text", ["kills 14", "14 dead", "killed at least 14 people"])
def test_tolls_count_the_same_thing_however_they_are_said(text: str) -> None:
    assert quantities(text)[0].thing == "the dead"
