"""The sitemaps that a robots.txt names: those of its own site, few of them, whatever the file says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.addresses import registrable_domain
from revtrack.feeds.in_robots import MOST, named_sitemaps

ORIGIN = "https://www.example.co.uk"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("User-agent: *\nDisallow: /", ()),
        ("Sitemap: https://www.example.co.uk/sitemap.xml", ("https://www.example.co.uk/sitemap.xml",)),
        ("User-agent: x\nDisallow: /\nSITEMAP :/map.xml # all\r\n", ("https://www.example.co.uk/map.xml",)),
        ("\ufeffsitemap:https://maps.example.co.uk/a.xml.gz", ("https://maps.example.co.uk/a.xml.gz",)),
        (
            "Sitemap: /a\nSitemap: /news.xml\nSitemap: /a",
            ("https://www.example.co.uk/news.xml", "https://www.example.co.uk/a"),
        ),
        ("Sitemap: https://elsewhere.co.uk/a.xml", ()),
        ("Sitemap: https://example.co.uk.evil.example/a.xml", ()),
        ("Sitemap: http://127.0.0.1/a\nSitemap: file:///etc/passwd\nSitemap: javascript:x\nSitemap: //", ()),
        ("Sitemap: https://who:knows@www.example.co.uk/a", ()),
        ("Sitemap:\nDisallow: /a", ()),
        ("# Sitemap: /a\nNo-Sitemap: /b", ()),
        ("Sitemap: /\x1b[31m", ()),
        ("Sitemap: /" + "a" * 5_000, ()),
    ],
)
def test_which_sitemaps_are_taken(text: str, found: tuple[str, ...]) -> None:
    assert named_sitemaps(text, ORIGIN) == found


def test_a_file_that_names_a_hundred_thousand_costs_next_to_nothing() -> None:
    text = "".join(f"Sitemap: https://h{number}.example.co.uk/{number}\n" for number in range(100_000))
    began = time.process_time()
    assert len(named_sitemaps(text + "Sitemap:" + " " * 500_000, ORIGIN)) == MOST
    assert time.process_time() - began < 0.5


@given(
    st.lists(st.sampled_from(["sitemap", ":", " ", "\t", "\n", "\r", "/a", "https://", "x.example.co.uk", "[", "\x00", "@"]))
)
def test_no_text_breaks_it_and_nothing_leaves_the_site(parts: list[str]) -> None:
    found = named_sitemaps("".join(parts), ORIGIN)
    assert {registrable_domain(each) for each in found} <= {"example.co.uk"}
    assert all(each.isprintable() for each in found)
