"""JSON Feed (jsonfeed.org, versions 1 and 1.1)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from revtrack.errors import FeedError
from revtrack.feeds.hubs import Link, hub_and_topic
from revtrack.feeds.parts import address, capped, moment, newest, plain, sections
from revtrack.values.feeds import FeedContent, FeedItem

_HUBS = 5


def read(data: object, url: str) -> FeedContent:
    """The feed that a JSON value is. Raises FeedError where it is none."""
    if not isinstance(data, Mapping) or not isinstance(data.get("items"), list):
        raise FeedError("it is JSON and no feed")
    entries, over = newest(data["items"], _date)
    items, left_out = capped(_item(each, url) for each in entries)
    hub, topic = hub_and_topic(_links(data), url)
    return FeedContent(
        kind="json", title=plain(data.get("title")), items=items, left_out=left_out + over, hub=hub, topic=topic
    )


def _date(entry: object) -> datetime | None:
    return moment(entry.get("date_published") or entry.get("date_modified")) if isinstance(entry, Mapping) else None


def _links(data: Mapping[Any, Any]) -> Iterator[Link]:
    hubs = data.get("hubs")
    for each in hubs[:_HUBS] if isinstance(hubs, list) else ():
        if isinstance(each, Mapping) and str(each.get("type")).lower() == "websub":
            yield "hub", str(each.get("url") or "")
    yield "self", str(data.get("feed_url") or "")


def _item(entry: object, base: str) -> FeedItem | None:
    if not isinstance(entry, Mapping):
        return None
    found = address(entry.get("url"), base) or address(entry.get("external_url"), base) or _permalink(entry)
    if found is None:
        return None
    tags = entry.get("tags")
    return FeedItem(
        url=found,
        title=plain(entry.get("title")),
        summary=plain(entry.get("summary") or entry.get("content_text") or entry.get("content_html")),
        sections=sections(tags) if isinstance(tags, list) else (),
        published=moment(entry.get("date_published")),
        updated=moment(entry.get("date_modified")),
    )


def _permalink(entry: Mapping[Any, Any]) -> str | None:
    """An id is the address of the item where it is an address at all."""
    return address(entry.get("id"), "")
