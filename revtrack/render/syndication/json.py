"""Edits as a JSON Feed, version 1.1."""

from typing import Any

from revtrack.render.json import dumps
from revtrack.render.json_edits import edit_row_json
from revtrack.render.links import web_address
from revtrack.render.syndication.items import Feed, Item, content_html, content_text, diff_path, summary_of, title_of
from revtrack.render.times import iso
from revtrack.text import printable

VERSION = "https://jsonfeed.org/version/1.1"
TYPE = "application/feed+json"


def json_feed(feed: Feed) -> str:
    """The feed as one line. `_revtrack` of an item is what `revtrack edits --json` tells of it."""
    query = f"?{feed.query}" if feed.query else ""
    value = {
        "version": VERSION,
        "title": printable(feed.title),
        "home_page_url": feed.address(f"/{query}"),
        "feed_url": feed.address(f"/feeds/edits.json{query}"),
        "items": [_item(feed, item) for item in feed.items],
    }
    return dumps(_known(value))


def _item(feed: Feed, item: Item) -> dict[str, Any]:
    row = item.row
    live = web_address(row.article.url)
    value = {
        "id": feed.id(diff_path(row)),
        "url": feed.address(diff_path(row)) or live,
        "external_url": live,
        "title": title_of(row),
        "summary": summary_of(row),
        "content_html": content_html(item),
        "content_text": content_text(item),
        "date_published": iso(row.window.until),
        "date_modified": iso(row.window.until),
        "authors": [{"name": printable(row.article.outlet or "unknown outlet")}],
        "tags": [printable(term) for term in (*row.flags, *row.labels, *row.edit_labels)],
        "_revtrack": edit_row_json(row),
    }
    return _known(value)


def _known(value: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in value.items() if part is not None}
