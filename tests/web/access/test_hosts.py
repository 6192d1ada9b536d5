"""The names revtrack answers to: its own, and no name of another site that was made to point here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.web.access.hosts import answers_to, name_of

HERE, EVERYWHERE, PUBLIC = "127.0.0.1:8000", "0.0.0.0:8000", "https://revtrack.example.org/desk"


@pytest.mark.parametrize(
    ("host", "listen", "public_url", "ours"),
    [
        ("127.0.0.1:8000", HERE, "", True),
        ("localhost:8000", HERE, "", True),
        ("LOCALHOST:9", HERE, "", True),
        ("localhost.", HERE, "", True),
        ("[::1]:8000", "[::1]:8000", "", True),
        ("evil.example:8000", HERE, "", False),
        ("192.168.1.5:8000", HERE, "", False),
        ("revtrack.example.org", HERE, PUBLIC, True),
        ("revtrack.example.org.evil.example", HERE, PUBLIC, False),
        ("127.0.0.1.evil.example", HERE, "", False),
        ("192.168.1.5:8000", EVERYWHERE, "", True),
        ("[fd00::5]:8000", EVERYWHERE, "", True),
        ("desk.lan:8000", EVERYWHERE, "", False),
        ("desk.lan:8000", "desk.lan:8000", "", True),
        ("", HERE, "", False),
        ("localhost@evil.example", HERE, "", False),
        ("localhost/../x", HERE, "", False),
        ("localhost, evil.example", HERE, "", False),
    ],
)
def test_a_host_is_ours_or_is_not(host: str, listen: str, public_url: str, ours: bool) -> None:
    assert answers_to(host, listen, public_url) is ours


@given(st.text())
def test_no_text_breaks_it(host: str) -> None:
    assert isinstance(answers_to(host, EVERYWHERE, PUBLIC), bool)
    assert "/" not in name_of(host)
