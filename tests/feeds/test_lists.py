"""Lists of addresses: what each form gives, what is said of unusable entries, and that what is written is read again."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.errors import FeedError
from revtrack.feeds.lists import Form, ReadList, form_of, read_list
from revtrack.render.lists import LISTS
from revtrack.values.feed_reports import Listed
from revtrack.values.feeds import FeedFilter, FeedOrder, Wishes

STORY = "https://ledger.example/harbour?id=1&b=2"
FEED = "https://ledger.example/feed"


def read(text: str, form: Form | None = None, **wishes: tuple[str, ...]) -> ReadList:
    return read_list(text.encode(), FeedOrder(wishes=Wishes(**wishes)), form)  # type: ignore[arg-type]


def short(found: ReadList) -> list[tuple[str, bool, tuple[str, ...]]]:
    return [(each.url, each.feed, each.order.wishes.labels) for each in found.listed]


@pytest.mark.parametrize(
    ("text", "form", "listed"),
    [
        (f"# mine\n{STORY}\n\n  {STORY}  \n", "lines", [(STORY, False, ())]),
        (f"url,label\n{STORY},harbour\n{STORY},\"a, b\"\n", "csv", [(STORY, False, ("harbour", "a, b"))]),
        (f"Label,URL,kind\nx,{FEED},feed\n", "csv", [(FEED, True, ("x",))]),
        (f"\ufeffurl\r\n{STORY}\r\n", "csv", [(STORY, False, ())]),
        (f'{{"url": "{STORY}", "labels": ["a", 7]}}\n{{"kind": "feed", "url": "{FEED}"}}', "jsonl", [(STORY, False, ("a",)), (FEED, True, ())]),
        (
            f'<opml><body><outline text="News"><outline text="L" xmlUrl="{FEED}" category="/a,b%2Cc"/></outline>'
            f'<outline url="https://ledger.example/x"/></body></opml>',
            "opml",
            [(FEED, True, ("News", "a", "b,c")), ("https://ledger.example/x", False, ())],
        ),
    ],
)  # fmt: skip
def test_a_list_gives_addresses_with_their_labels(text: str, form: Form, listed: list[object]) -> None:
    assert form_of(text.encode()) == form
    found = read(text)
    assert (short(found), found.problems) == (listed, ())


def test_labels_given_with_the_list_come_first() -> None:
    assert short(read(f"url,label\n{STORY},harbour\n", labels=("mine",))) == [(STORY, False, ("mine", "harbour"))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ftp://ledger.example/x", "line 1: not an address that can be watched: 'ftp://ledger.example/x'"),
        ("https://u:p@ledger.example/", "line 1: not an address"),
        (f"url,label\n{STORY},{'x' * 101}", "line 2: a label is one line"),
        ('{"url": 7}', "line 1: not an address"),
        ("{broken", "line 1: not JSON"),
        (f'{{"url": "{STORY}", "filter": 7}}', "line 1: filter, per_day or backfill_s"),
        (f'{{"url": "{STORY}", "filter": {{"colour": ["red"]}}}}', "line 1: filter, per_day or backfill_s"),
    ],
)
def test_an_entry_that_cannot_be_used_is_told_by_its_place(text: str, said: str) -> None:
    found = read(f"{text}\n")
    assert found.listed == ()
    assert len(found.problems) == 1
    assert found.problems[0].startswith(said)


@pytest.mark.parametrize(
    "text", ["<html/>", "<", '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline url="&a;"/></body></opml>']
)
def test_xml_that_is_no_opml_is_refused(text: str) -> None:
    with pytest.raises(FeedError):
        read(text)


LABELS = st.lists(
    st.text(st.characters(min_codepoint=32, exclude_categories=("C", "Z")), min_size=1, max_size=12), max_size=4, unique=True
)
ORDERS = st.builds(
    FeedOrder,
    filter=st.builds(FeedFilter, include=LABELS.map(tuple), keywords=LABELS.map(tuple)),
    wishes=st.builds(Wishes, labels=LABELS.map(tuple), important=st.booleans()),
    per_day=st.integers(1, 10_000),
    backfill=st.none() | st.integers(0, 10**6).map(lambda seconds: timedelta(seconds=seconds)),
)
PLAIN = LABELS.map(lambda labels: FeedOrder(wishes=Wishes(labels=tuple(labels))))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["opml", "csv"]), PLAIN, PLAIN)
def test_opml_and_csv_are_read_again_as_they_were_written(form: Form, story: FeedOrder, feed: FeedOrder) -> None:
    listed = [Listed(url=FEED, feed=True, title='=cmd("x") <b>', order=feed), Listed(url=STORY, order=story)]
    text = LISTS[form](listed)
    assert short(read(text)) == [(each.url, each.feed, each.order.wishes.labels) for each in listed]
    assert form_of(text.encode()) == form


@settings(max_examples=40, deadline=None)
@given(ORDERS)
def test_json_lines_keep_all_that_is_asked_of_a_feed(order: FeedOrder) -> None:
    (found,) = read(LISTS["jsonl"]([Listed(url=FEED, feed=True, title="The Ledger", order=order)])).listed
    assert found == Listed(url=FEED, feed=True, title="The Ledger", order=order)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([None, "opml", "csv", "jsonl", "lines"]))
def test_anything_gives_a_list_or_feed_error(content: bytes, form: Form | None) -> None:
    with suppress(FeedError):
        assert isinstance(read_list(content, FeedOrder(), form), ReadList)


def test_a_spreadsheet_gets_no_words_of_pages() -> None:
    assert "=cmd" not in LISTS["csv"]([Listed(url=FEED, feed=True, title="=cmd()")])
