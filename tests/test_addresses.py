"""Addresses: which of them lead to the same page, and whose they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.addresses import canonical_address, host_of, is_home, is_same_site, registrable_domain


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("HTTPS://News.Example.org:443/a#top", "https://news.example.org/a"),
        ("http://news.example.org", "http://news.example.org/"),
        ("https://news.example.org/a?utm_source=x&id=7&fbclid=y", "https://news.example.org/a?id=7"),
        ("https://news.example.org/a?id=7&page=2", "https://news.example.org/a?id=7&page=2"),
        ("https://news.example.org/a?", "https://news.example.org/a"),
        ("https://news.example.org:8443/a", "https://news.example.org:8443/a"),
        ("https://news.example.org./a", "https://news.example.org/a"),
        ("https://news.example.org/caf%C3%A9", "https://news.example.org/caf%C3%A9"),
        ("https://news.example.org/café", "https://news.example.org/caf%C3%A9"),
        ("https://[::1]:8080/a", "https://[::1]:8080/a"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("http://[broken", "http://[broken"),
        ("http://example.org:99999/", "http://example.org:99999/"),
        ("not an address", "not an address"),
    ],
)
def test_an_address_keeps_what_names_the_page(address: str, canonical: str) -> None:
    assert canonical_address(address) == canonical


ADDRESSES = st.builds(
    lambda scheme, host, path, query: f"{scheme}://{host}/{path}{query}",
    st.sampled_from(["http", "HTTPS", "ftp"]),
    st.sampled_from(["a.example", "A.Example:80", "b.example:8080", "[::1]"]),
    st.text(max_size=12),
    st.sampled_from(["", "?", "?id=1", "?utm_a=1&b=%2F", "?q=a+b&q=c", "?ü=é"]),
)


@given(ADDRESSES | st.text(max_size=30))
def test_a_canonical_address_is_its_own(address: str) -> None:
    once = canonical_address(address)
    assert canonical_address(once) == once


@pytest.mark.parametrize(
    ("address", "host", "domain"),
    [
        ("https://www.bbc.co.uk/news/1", "www.bbc.co.uk", "bbc.co.uk"),
        ("https://news.example.org:8443/a", "news.example.org:8443", "example.org"),
        ("http://127.0.0.1:8000/a", "127.0.0.1:8000", "127.0.0.1:8000"),
        ("http://[broken", "", ""),
    ],
)
def test_an_address_belongs_to_a_host_and_a_domain(address: str, host: str, domain: str) -> None:
    assert (host_of(address), registrable_domain(address)) == (host, domain)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.bbc.co.uk/news/1", "https://feeds.bbc.co.uk/news", True),
        ("https://www.bbc.co.uk/news/1", "https://itv.co.uk/news", False),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/b", True),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8001/a", False),
        ("http://[broken", "http://[broken", False),
    ],
)
def test_addresses_of_one_registered_domain_are_of_one_site(one: str, other: str, same: bool) -> None:
    assert is_same_site(one, other) is same


@pytest.mark.parametrize(
    ("address", "home"),
    [
        ("https://a.example", True),
        ("https://a.example/index.html?utm_source=x", True),
        ("https://a.example/?p=12", False),
        ("https://a.example/news", False),
        ("http://[broken", False),
    ],
)
def test_a_front_page_has_no_path_and_no_query(address: str, home: bool) -> None:
    assert is_home(address) is home


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x%2Fy", "https://a.example/x/y", False),
        ("https://a.example/x?q=%FC", "https://a.example/x?q=%E4", False),
        ("https://a.example/%2541", "https://a.example/%41", False),
        ("https://a.example/%41", "https://a.example/A", True),
        ("https://a.example/%c3%a9", "https://a.example/é", True),
        ("https://a.example/x?cid=41", "https://a.example/x?cid=42", False),
        ("https://a.example/x?a=1&b=2", "https://a.example/x?b=2&a=1", False),
        ("https://zürich.example/x", "https://xn--zrich-kva.example/x", True),
        ("https://ZÜRICH.example/x", "https://zürich.example/x", True),
    ],
)
def test_a_doubt_is_two_addresses(one: str, other: str, same: bool) -> None:
    assert (canonical_address(one) == canonical_address(other)) is same
