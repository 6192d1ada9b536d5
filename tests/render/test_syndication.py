"""Feeds of edits are valid whatever a page says: read by feedparser, and held to what RFC 4287 and JSON Feed ask for."""

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import feedparser
import lxml.html
import pytest
from lxml import etree

from revtrack.render.syndication import Feed, Item, atom_feed, json_feed
from revtrack.render.wording import Edit
from revtrack.values.edits import EditCursor, EditRow
from revtrack.values.references import ArticleRef
from revtrack.values.reports import EditReport
from tests.render.test_hostile import CONTROL, PAYLOADS, edit_of

ATOM = "{http://www.w3.org/2005/Atom}"
DATABASE = "6f1c0a52-9b1f-4d0c-8a55-0d3b3c7a1e77"


def row_of(report: EditReport, text: str | None = None) -> EditRow:
    article = report.article
    given = {} if text is None else {"note_text": text, "summary": text, "new_voices": (text,), "labels": (text,)}
    if text is not None:
        article = ArticleRef(id=12, url=text, outlet=text, headline=text)
    made = EditRow(
        cursor=EditCursor(report.window.until, 3),
        article=article,
        from_number=1,
        to_number=2,
        window=report.window,
        severity="substantive",
        acknowledgement="acknowledged",
        summary=report.review.summary,
        flags=report.review.codes,
        note_kind="update",
        note_text="Editor's note.",
    )
    return replace(made, **given)  # type: ignore[arg-type]


def feed_with(*items: Item, public_url: str = "https://revtrack.example.org", query: str = "flag=moved") -> Feed:
    updated = items[0].row.window.until
    return Feed(database=DATABASE, query=query, title="revtrack: edits", updated=updated, public_url=public_url, items=items)


def parsed(feed: Feed) -> Any:
    found = feedparser.parse(atom_feed(feed), sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo, found.get("bozo_exception")
    return found


def check_rfc_4287(document: bytes) -> None:
    """What a feed and an entry must have, once each, and of which form (RFC 4287, 3.2, 3.3, 4.1)."""
    root = etree.fromstring(document)
    assert root.tag == f"{ATOM}feed"
    for holder in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = holder.findall(f"{ATOM}{name}")
            assert found.text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", holder.findtext(f"{ATOM}updated") or "")
        identity = holder.findtext(f"{ATOM}id") or ""
        assert urlsplit(identity).scheme == "tag"
        assert re.fullmatch(r"[\x21-\x7e]+", identity)
        assert all(author.findtext(f"{ATOM}name") for author in holder.findall(f"{ATOM}author"))
        assert holder.findall(f"{ATOM}author")
        kinds = [(link.get("rel"), link.get("type")) for link in holder.findall(f"{ATOM}link")]
        assert len(kinds) == len(set(kinds))
        for link in holder.findall(f"{ATOM}link"):
            assert re.fullmatch(r"https?://[\x21-\x7e]+", link.get("href") or "")
        assert holder.find(f"{ATOM}content") is not None or holder.find(f"{ATOM}entry") is not None or holder is root
    assert all(category.get("term") is not None for category in root.iter(f"{ATOM}category"))


def test_an_entry_tells_the_edit_by_outlet_window_note_and_words(report: EditReport) -> None:
    feed = feed_with(Item(row_of(report), Edit.of(report)))
    (entry,) = parsed(feed).entries
    assert entry.author == "Axios"
    assert entry.title == f"{report.article.headline} · v1 → v2 · note: update"
    assert entry.updated == "2026-11-20T14:20:09Z"
    assert entry.link == "https://revtrack.example.org/articles/12/diff/1..2"
    assert "between 14:05 and 14:20 UTC" in entry.summary
    content = lxml.html.fragment_fromstring(entry.content[0].value, create_parent="div")
    assert [each.text_content() for each in content.iter("del")] == ["did not immediately respond to a request for comment"]
    assert "Editor's note: This story was updated" in content.find("blockquote").text_content()  # type: ignore[union-attr]
    (item,) = json.loads(json_feed(feed))["items"]
    assert (item["id"], item["url"], item["authors"]) == (entry.id, entry.link, [{"name": "Axios"}])
    assert item["content_html"] == entry.content[0].value
    assert "Paragraph 4: removed “did not immediately" in item["content_text"]


def test_ids_stay_when_the_service_moves(report: EditReport) -> None:
    item = Item(row_of(report), Edit.of(report))
    one, two = (parsed(feed_with(item, public_url=url)) for url in ("https://a.example", ""))
    assert one.entries[0].id == two.entries[0].id == f"tag:revtrack.invalid,2026:{DATABASE}/articles/12/diff/1..2"
    assert one.feed.id == two.feed.id
    assert one.feed.links[0].href == "https://a.example/feeds/edits.atom?flag=moved"
    assert two.entries[0].link == report.article.url


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize("whole", [True, False])
def test_feeds_are_valid_and_no_element_is_born_from_text(payload: str, whole: bool, report: EditReport) -> None:
    items = [Item(row_of(report, text), edit_of(text, report) if whole else None) for text in (payload, "plain")]
    document = atom_feed(feed_with(*items))
    check_rfc_4287(document)
    assert not CONTROL.search(document.decode())
    bad, good = parsed(feed_with(*items)).entries
    assert structure(bad.content[0].value) == structure(good.content[0].value)
    text = json_feed(feed_with(*items))
    assert not CONTROL.search(text)
    told = json.loads(text)["items"]
    assert told[0]["content_html"] == bad.content[0].value
    for item in told:
        assert isinstance(item["id"], str)
        assert set(item) >= {"id", "title", "content_html", "content_text", "date_published", "date_modified", "authors"}
        assert re.match(r"https?://", item["url"])
        assert not CONTROL.search(item["title"] + item["content_text"])


def structure(content: str) -> list[tuple[str, list[str]]]:
    """Elements in order with their attributes; breaks, isolates and languages depend on the text."""
    nodes = lxml.html.fragment_fromstring(content, create_parent="div").iter()
    kept = [node for node in nodes if node.tag not in ("bdi", "br", "a")]
    for node in kept:
        assert set(node.attrib) <= {"dir", "lang"}
    return [(str(node.tag), [name for name in node.attrib if name not in ("lang", "dir")]) for node in kept]
