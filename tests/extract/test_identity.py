import pytest

from revtrack.extract.identity import absolute, identity

FETCHED = "https://www.gazette.example/2026/11/ferry-pier-closes?utm_source=mail"
PLAIN = "https://www.gazette.example/2026/11/ferry-pier-closes"
HEADLINES = ["Council closes old ferry pier for eleven months"]


@pytest.mark.parametrize(
    ("claim", "address"),
    [
        ("https://gazette.example/2026/11/ferry-pier-closes", "https://gazette.example/2026/11/ferry-pier-closes"),
        ("/2026/11/ferry-pier-closes", PLAIN),
        ("https://gazette.example/news/council-closes-ferry-pier", "https://gazette.example/news/council-closes-ferry-pier"),
        ("https://other.example/2026/11/ferry-pier-closes", PLAIN),
        ("https://www.gazette.example/", PLAIN),
        ("https://www.gazette.example/news", PLAIN),
        ("https://www.gazette.example/2026/11/storm-floods-southern-towns", PLAIN),
        ("javascript:alert(1)", PLAIN),
        ("http://[broken", PLAIN),
        ("", PLAIN),
    ],
)
def test_a_claimed_address_is_believed_only_on_the_same_domain_and_for_the_same_story(claim, address):
    assert identity(FETCHED, [claim], HEADLINES)[0] == address


def test_the_second_claim_counts_where_the_first_cannot_be_believed():
    claims = ["https://www.gazette.example/", "https://gazette.example/2026/11/ferry-pier-closes"]
    assert identity(FETCHED, claims, HEADLINES) == (claims[1], claims[0])


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("plan.html", "https://a.example/b/plan.html"),
        ("//c.example/d", "https://c.example/d"),
        ("#top", None),
        ("mailto:a@b.example", None),
        ("javascript:void(0)", None),
        ("", None),
    ],
)
def test_only_pages_have_an_address(href, address):
    assert absolute("https://a.example/b/c", href) == address
