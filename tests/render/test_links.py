"""Addresses as links: what may be one, and where else a page of that time may be found."""

from datetime import UTC, datetime

import pytest

from revtrack.render.links import wayback_address

AT = datetime(2026, 11, 20, 14, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://a.example/b?c=1", "https://web.archive.org/web/20261120140512/https://a.example/b?c=1"),
        ('http://a.example/"><b>', "https://web.archive.org/web/20261120140512/http://a.example/%22%3E%3Cb%3E"),
        ("javascript:alert(1)", None),
        ("", None),
        (None, None),
    ],
)
def test_the_wayback_machine_is_pointed_to_by_moment_and_address(address: str | None, found: str | None) -> None:
    assert wayback_address(address, AT) == found


def test_without_a_moment_there_is_no_copy_of_it() -> None:
    assert wayback_address("https://a.example/", None) is None
