"""Numbers as people type them."""

import pytest

from revtrack.values.numbers import number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("007", 7),
        ("0", 0),
        ("2147483647", 2147483647),
        ("2147483648", None),
        ("9" * 5000, None),
        ("0" * 5000 + "3", 3),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("²", None),
        ("twelve", None),
    ],
)
def test_a_number_is_spelled_in_digits_and_no_higher_than_a_row_can_have(text: str, number: int | None) -> None:
    assert number_in(text) == number
