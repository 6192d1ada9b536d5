"""Feeds in all their forms give the same stories; what is no feed, or is meant to hurt, gives FeedError and nothing else."""

import gzip
import json
import socket
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.errors import FeedError
from revtrack.feeds.alternates import named_feeds
from revtrack.feeds.parts import MOST_CHILDREN, MOST_ITEMS, moment
from revtrack.feeds.reading import read_feed
from revtrack.testing.feeds import ATOM, INDEX, JSON, RSS, SITEMAP, TYPES, Entry, feed_body
from revtrack.values.feeds import FeedContent

SITE = "https://ledger.example"
PUBLISHED = datetime(2026, 11, 20, 13, 42, tzinfo=UTC)
UPDATED = datetime(2026, 11, 20, 14, 11, tzinfo=UTC)
ENTRY = Entry(url=f"{SITE}/a?id=1&b=2", title="Wall & <b>gate</b>", summary="Short.", published=PUBLISHED, updated=UPDATED)


def rss(*items: str, head: str = "") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Ledger</title>{head}{"".join(items)}</channel></rss>'.encode()


def sitemap(*entries: str) -> bytes:
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(entries)}</urlset>'.encode()


@pytest.mark.parametrize("name", [RSS, ATOM, JSON, SITEMAP])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_every_form_gives_the_story_with_its_times(name: str, pack: type[bytes]) -> None:
    content = read_feed(pack(feed_body(name, [ENTRY], "The Ledger", SITE)), f"{SITE}/feeds/{name}", TYPES[name])
    (item,) = content.items
    assert (item.url, item.published, item.updated) == (ENTRY.url, PUBLISHED, UPDATED)
    assert item.title == "Wall & gate"
    assert content.title == ("" if name == SITEMAP else "The Ledger")


def test_an_index_names_its_sitemaps_and_when_they_changed() -> None:
    content = read_feed(feed_body(INDEX, [ENTRY], "", SITE), f"{SITE}/sitemap.xml")
    assert (content.kind, content.items) == ("index", ())
    assert [(child.url, child.modified) for child in content.children] == [(f"{SITE}/feeds/{SITEMAP}", UPDATED)]


def test_an_rss_feed_says_how_it_wants_to_be_asked() -> None:
    content = read_feed(rss(head="<ttl>90</ttl><skipHours><hour>3</hour><hour>4</hour></skipHours>"), SITE)
    assert (content.wait, content.quiet_hours) == (timedelta(minutes=90), {3, 4})


def test_addresses_are_made_whole_and_each_comes_once() -> None:
    body = rss(
        "<item><title>a</title><link>/a</link></item>",
        "<item><title>again</title><link>https://ledger.example/a</link></item>",
        "<item><title>no link</title></item>",
        *(
            f"<item><link>{bad}</link></item>"
            for bad in ("javascript:alert(1)", "file:///etc/passwd", "http://u:p@x.example/")
        ),
    )
    content = read_feed(body, f"{SITE}/feed")
    assert ([item.url for item in content.items], content.left_out) == ([f"{SITE}/a"], 5)


def test_of_too_many_stories_the_newest_are_kept() -> None:
    days = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number) for number in range(MOST_ITEMS + 5)]
    entries = (f"<url><loc>{SITE}/{number}</loc><lastmod>{at.isoformat()}</lastmod></url>" for number, at in enumerate(days))
    content = read_feed(sitemap(*entries), SITE)
    assert (len(content.items), content.left_out) == (MOST_ITEMS, 5)
    assert f"{SITE}/0" not in {item.url for item in content.items}


def test_an_index_has_a_limit_of_sitemaps() -> None:
    children = "".join(f"<sitemap><loc>{SITE}/{number}.xml</loc></sitemap>" for number in range(MOST_CHILDREN + 3))
    content = read_feed(f"<sitemapindex>{children}</sitemapindex>".encode(), SITE)
    assert (len(content.children), content.left_out) == (MOST_CHILDREN, 3)


LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
NO_FEEDS = {
    "nothing": b"",
    "a page": b"<!doctype html><html><body>Hello</body></html>",
    "text": b"Hello",
    "json": b'{"hello": 1}',
    "broken json": b'{"items": [',
    "deep json": b"[" * 200_000,
    "deep xml": b"<urlset>" + b"<a>" * 5_000,
    "other xml": b'<?xml version="1.0"?><catalog><book/></catalog>',
    "billion laughs": b'<!DOCTYPE x [<!ENTITY l0 "ha">' + LAUGHS + b"]><urlset><url><loc>&l9;</loc></url></urlset>",
    "damaged gzip": gzip.compress(b"<rss/>")[:-12],
    "not gzip": b"\x1f\x8bhello",
    "bomb": gzip.compress(bytes(2_000_000)),
}


@pytest.mark.parametrize("body", NO_FEEDS.values(), ids=NO_FEEDS)
def test_what_is_no_feed_says_so_at_once(body: bytes) -> None:
    began = time.process_time()
    with suppress(FeedError):
        content = read_feed(body, SITE, max_bytes=1_000_000)
        assert content.items == content.children == ()
    assert time.process_time() - began < 3


def test_entities_of_a_feed_are_neither_expanded_nor_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    body = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>'.encode() + rss(
        "<item><title>&x;</title><link>/a</link></item>"
    )
    assert "hidden" not in repr(read_feed(body, f"{SITE}/feed"))


@pytest.mark.parametrize("kind", ["file", "address"])
def test_bytes_that_look_like_a_file_or_an_address_are_only_bytes(kind: str, tmp_path: Path) -> None:
    (tmp_path / "feed").write_bytes(rss())
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        named = str(tmp_path / "feed") if kind == "file" else f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(FeedError):
            read_feed(named.encode(), SITE)
        with pytest.raises(TimeoutError):
            server.accept()


PIECES = st.sampled_from(
    ["<rss version='2.0'>", "<channel>", "<item>", "<link>", "</link>", "/a", "</item>", "<urlset>", "<url><loc>", "</loc>", "<!--",
     "<![CDATA[", "]]>", "&amp;", "&#0;", "<lastmod>9999-99-99", "<pubDate>Fri, 99 Nov 99999", "{", '"items":', "[", "]", "\x00",
     "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "<link href='//['/>", "<?xml encoding='x'?>", "<skipHours><hour>99</hour>"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(lambda parts: "".join(parts).encode())))
def test_anything_gives_content_or_feed_error(body: bytes) -> None:
    with suppress(FeedError):
        assert isinstance(read_feed(body, SITE), FeedContent)
    assert len(named_feeds(body, SITE)) <= 20


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.just(f"{SITE}/a"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["items", "url", "id", "title", "tags", "date_published", "summary"]), inner, max_size=5
        )
    ),
    max_leaves=20,
)


@settings(max_examples=40, deadline=None)
@given(VALUES)
def test_any_json_gives_content_or_feed_error(value: object) -> None:
    with suppress(FeedError):
        assert isinstance(read_feed(json.dumps({"items": value}).encode(), SITE), FeedContent)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-20T15:42:00+02:00", PUBLISHED),
        ("2026-11-20T13:42Z", PUBLISHED),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC)),
        ("2026-13-40", None),
        ("0001-01-01T00:00:00+23:00", None),
        ("yesterday", None),
        (7, None),
    ],
)
def test_times(text: object, instant: datetime | None) -> None:
    assert moment(text) == instant


def test_a_page_names_its_feeds_those_of_comments_last() -> None:
    page = b"""<html><head><base href="https://cdn.example/x/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments">
    <link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" title="All" href="all">
    <link rel="alternate" type="text/html" href="en"><link rel="stylesheet" type="application/rss+xml" href="no">
    <link rel="alternate" type="application/rss+xml" href="javascript:x"></head></html>"""
    named = [(feed.url, feed.title) for feed in named_feeds(page, SITE)]
    assert named == [("https://cdn.example/x/all", "All"), ("https://cdn.example/x/comments", "Comments")]
