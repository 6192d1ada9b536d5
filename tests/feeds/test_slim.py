"""A feed is made small before it is read, and says the same; what is huge costs no more than its bytes."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.errors import FeedError
from revtrack.feeds import slim, syndication
from revtrack.service.feed_reading import CPU_S, OverrunError, at_most, read_feed_bytes
from revtrack.values.feeds import FeedContent

SITE = "https://ledger.example"
RSS = '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>The &lt;b&gt;Ledger&lt;/b&gt;</title><link>/</link><ttl>60</ttl><image><title>No</title><url>x</url></image>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ledger.example/x/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <b>Ledger</b></div></title>{}</feed>'
FEEDS = {
    "rss": RSS.format(
        "<item><title>A &amp; B</title><link>/a</link><description><![CDATA[<p>Wall ]]&gt; &amp; <b>sea</b></p>]]></description><category>x</category><category domain='d'>y</category><pubDate>Fri, 20 Nov 2026 14:00:00 GMT</pubDate></item><item><guid>https://ledger.example/b</guid><dc:date>2026-11-20T14:00:00+01:00</dc:date></item><item><guid isPermaLink='false'>no</guid></item><item><link>/c</link><fb:origLink>https://ledger.example/orig</fb:origLink><c:encoded>&lt;p&gt;long&lt;/p&gt;</c:encoded><source url='x'>y</source></item>"
    ),
    "rdf": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Ledger</title><link>https://ledger.example/</link><items><rdf:Seq><rdf:li rdf:resource="x"/></rdf:Seq></items></channel><item rdf:about="https://ledger.example/a"><title>A</title><link>https://ledger.example/a</link><dc:subject>x</dc:subject><dc:date>2026-11-20</dc:date></item></rdf:RDF>',
    "atom": ATOM.format(
        "<entry><title type='html'>A &amp;amp; B</title><link rel='self' href='s'/><link href='a' type='text/html'/><link rel='enclosure' href='e'/><id>urn:1</id><author><name>N</name></author><published>2026-11-20T14:00:00Z</published><updated>2026-11-20T15:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Wall <b>sea</b></p></div></content><category term='x' label='X'/></entry><entry xml:base='https://ledger.example/y/'><link href='b'/><summary>s</summary></entry>"
    ),
    "atom 0.3": '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Ledger</title><entry><title mode="escaped">A</title><link rel="alternate" href="https://ledger.example/a"/><issued>2026-11-20T14:00:00Z</issued><modified>2026-11-20T15:00:00Z</modified></entry></feed>',
    "namespaced": '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:link href="https://ledger.example/a"/><a:title>x</a:title></a:entry></a:feed>',
    "empty": RSS.format(""),
}


def without_slimming(body: bytes, content_type: str | None, monkeypatch: pytest.MonkeyPatch) -> FeedContent:
    with monkeypatch.context() as patched:
        patched.setattr(syndication, "slim", lambda *_: None)
        patched.setattr(syndication, "cut", lambda whole: whole)
        return syndication.read(body, f"{SITE}/feed", content_type)


@pytest.mark.parametrize("name", FEEDS)
def test_a_small_feed_says_what_the_whole_one_does(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = FEEDS[name].encode()
    assert slim.slim(body, None) is not None
    assert syndication.read(body, f"{SITE}/feed", None) == without_slimming(body, None, monkeypatch)


def test_many_categories_before_its_address_cost_a_story_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terms = "".join(f"<category term='{number}'/>" for number in range(40))
    links = "".join(f"<link rel='{rel}' href='{SITE}/{rel}'/>" for rel in ("replies", "edit", "self", "related"))
    entry = f"<entry><id>1</id>{terms}<title>A</title>{links}<link rel='alternate' href='{SITE}/a'/></entry>"
    body = ATOM.format(entry).encode()
    assert [item.url for item in syndication.read(body, SITE, None).items] == [f"{SITE}/a"]
    assert syndication.read(body, SITE, None) == without_slimming(body, None, monkeypatch)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ('<?xml version="1.0" encoding="iso-8859-1"?>' + FEEDS["rss"][21:].replace("Wall", "Wäll"), None),
        (FEEDS["rss"].replace("Wall", "Wäll"), "application/rss+xml; charset=iso-8859-1"),
        (FEEDS["rss"].replace("Wall", "Wäll"), "application/rss+xml; charset=nonsense"),
    ],
    ids=["declared", "of the answer", "unknown"],
)
def test_letters_are_read_as_the_answer_or_the_feed_says(
    body: str, content_type: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = syndication.read(body.encode("iso-8859-1"), f"{SITE}/feed", content_type)
    assert "Wäll" in read.items[0].summary
    assert read == without_slimming(body.encode("iso-8859-1"), content_type, monkeypatch)


WORDS = st.text(alphabet="ab <>&;\"'é\u2028]", max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, st.booleans()), max_size=5))
def test_whatever_stands_in_its_texts(stories: list[tuple[str, str, bool]]) -> None:
    def written(text: str, section: bool) -> str:
        return f"<![CDATA[{text}]]>" if section and "]]>" not in text else escape(text)

    items = (
        f"<item><link>/{at}</link><title>{written(title, section)}</title><description>{escape(words)}</description></item>"
        for at, (title, words, section) in enumerate(stories)
    )
    body = RSS.format("".join(items)).encode()
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert syndication.read(body, SITE, None) == without_slimming(body, None, monkeypatch)


def numbered(count: int, words: str = "") -> bytes:
    return RSS.format("".join(f"<item><link>/{number}</link>{words}</item>" for number in range(count))).encode()


def test_of_very_many_stories_the_first_and_the_last_are_read() -> None:
    read = syndication.read(numbered(slim.MOST + 7), SITE, None)
    half = slim.MOST // 2
    assert [item.url for item in read.items] == [
        f"{SITE}/{number}" for number in (*range(half), *range(half + 7, slim.MOST + 7))
    ]
    assert read.left_out == 7


def test_of_a_feed_that_is_not_well_formed_the_beginning_is_read() -> None:
    read = syndication.read(numbered(slim.MOST_MALFORMED + 7).replace(b"</channel>", b"<br></channel>"), SITE, None)
    assert len(read.items) == slim.MOST_MALFORMED


HOSTILE: dict[str, Callable[[], bytes]] = {
    "20,000 stories": lambda: numbered(20_000, "<title>x &amp; y</title><pubDate>Fri, 20 Nov 2026 14:00:00 GMT</pubDate>"),
    "a million elements": lambda: numbered(1, "<a/>" * 1_000_000),
    "a million categories": lambda: numbered(1_000, "<category>a</category>" * 100),
    "long texts": lambda: numbered(500, f"<description>{'&lt;p&gt;' * 2_000}</description>"),
    "many attributes": lambda: numbered(100, f"<link {' '.join(f'a{at}=' + repr('x') for at in range(1_000))}/>"),
    "never closed": lambda: b"<rss version='2.0'><channel>" + b"<item><title>x<b>" * 100_000,
    "nested": lambda: b"<rss version='2.0'><channel>" + b"<item>" * 500_000,
    "open brackets": lambda: b"<rss version='2.0'><channel><item><title>" + b"<" * 1_000_000,
    "entities": lambda: b"<rss version='2.0'><channel><item><title>" + b"&#38;" * 500_000,
    "declarations": lambda: b"<!DOCTYPE rss [" + b"<!ELEMENT a (b)>" * 100_000 + b"]><rss version='2.0'><channel/></rss>",
}


@pytest.fixture
def alone() -> Iterator[None]:
    """No callback of a test library is run meanwhile, in which an alarm would be lost, and complained of."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("name", HOSTILE)
def test_no_feed_costs_more_than_about_a_second(name: str) -> None:
    body = HOSTILE[name]()
    began = time.process_time()
    read = read_feed_bytes(body, SITE, None, 60_000_000)
    assert time.process_time() - began < CPU_S + 0.7
    assert isinstance(read, FeedContent | FeedError)


@pytest.mark.usefixtures("alone")
def test_what_takes_too_long_is_ended_even_where_it_swallows_errors() -> None:
    def forever() -> None:
        while True:
            with suppress(Exception):
                while True:
                    pass

    began = time.process_time()
    with at_most(0.05), pytest.raises(OverrunError):
        forever()
    assert time.process_time() - began < 1
    with at_most(0.05):
        pass
    while time.process_time() - began < 0.3:
        pass
