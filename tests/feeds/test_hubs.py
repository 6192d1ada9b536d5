"""Which hub a feed names, and by which name it is known there."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.feeds.hubs import hub_and_topic, with_hub
from revtrack.feeds.reading import read_feed
from revtrack.values.feeds import FeedContent

SITE = "https://news.example.org/feed"
HUB, SELF = "https://hub.example/", "https://www.example.org/all.atom"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{}</feed>'
RSS = '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>{}</channel></rss>'
LINKS = '<{0}link rel="hub" href="https://hub.example/"/><{0}link rel="self" href="https://www.example.org/all.atom"/>'
JSON = '{"version": "https://jsonfeed.org/version/1.1", "feed_url": "%s", "hubs": [{"type": "rssCloud", "url": "https://x.example"}, {"type": "WebSub", "url": "%s"}], "items": []}'


@pytest.mark.parametrize(
    "body", [ATOM.format(LINKS.format("")), RSS.format(LINKS.format("atom:")), JSON % (SELF, HUB)], ids=["atom", "rss", "json"]
)
def test_a_feed_names_its_hub(body: str) -> None:
    content = read_feed(body.encode(), SITE)
    assert (content.hub, content.topic) == (HUB, SELF)


@pytest.mark.parametrize("body", [ATOM.format(""), RSS.format(""), '{"items": []}'], ids=["atom", "rss", "json"])
def test_a_feed_without_a_hub_names_none(body: str) -> None:
    content = read_feed(body.encode(), SITE)
    assert (content.hub, content.topic) == ("", "")


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ([], ("", "")),
        ([("self", SELF)], ("", "")),
        ([("hub", HUB)], (HUB, SITE)),
        ([("HUB Self", HUB), ("self", SELF)], (HUB, SELF)),
        ([("hub", "/hub"), ("hub", HUB)], ("https://news.example.org/hub", SITE)),
        ([("hub", HUB), ("self", "https://elsewhere.example/feed")], (HUB, SITE)),
        ([("hub", "javascript:x"), ("self", SELF)], ("", "")),
        ([("hub", "https://a:b@hub.example/")], ("", "")),
    ],
)
def test_the_first_hub_counts_and_a_name_of_the_feed_s_own_site(
    links: Sequence[tuple[str, str]], found: tuple[str, str]
) -> None:
    assert hub_and_topic(links, SITE) == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (f'<{HUB}>; rel="hub", <{SELF}>; rel="self"', (HUB, SELF)),
        (f"<{HUB}>;rel=hub", (HUB, SITE)),
        (f'<{SELF}>; type="application/atom+xml"; crossorigin; rel="self", <{HUB}>; title="a, b; c"; rel="hub"', (HUB, SELF)),
        (f'<{HUB}>; rev="hub"', ("https://old.example/", "")),
        (f"{HUB}; rel=hub", ("https://old.example/", "")),
        ("", ("https://old.example/", "")),
    ],
)
def test_links_in_the_head_of_an_answer_go_first(header: str, found: tuple[str, str]) -> None:
    content = with_hub(FeedContent(kind="atom", hub="https://old.example/"), SITE, [("Link", header), ("Server", "x")])
    assert (content.hub, content.topic) == found


@given(st.lists(st.sampled_from(["<", ">", ";", "rel", "=", '"', "hub", " ", ",", "https://a.example", "\x00"])))
def test_no_header_breaks_it(parts: list[str]) -> None:
    content = with_hub(FeedContent(kind="atom"), SITE, [("link", "".join(parts))])
    assert content.hub.isprintable()


@pytest.mark.parametrize("header", ["<a>" + "; a" * 100_000, "<a>" + " ;" * 100_000, "<" * 200_000, '<a>; rel="' * 50_000])
def test_a_long_header_costs_next_to_nothing(header: str) -> None:
    began = time.process_time()
    with_hub(FeedContent(kind="atom"), SITE, [("link", header)])
    assert time.process_time() - began < 0.3
