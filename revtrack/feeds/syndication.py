"""RSS and Atom, read by feedparser.

It is given a stream of bytes and nothing else: a text or bytes it would take for an address to fetch or a file to open.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import islice
from typing import Any

from revtrack.errors import FeedError
from revtrack.feeds.hubs import Link, hub_and_topic
from revtrack.feeds.parts import address, capped, plain, sections
from revtrack.feeds.slim import cut, slim
from revtrack.values.feeds import FeedContent, FeedItem, FeedKind

_SKIP_HOURS = re.compile(rb"<skipHours>(.{0,2000}?)</skipHours>", re.DOTALL | re.IGNORECASE)
_HOUR = re.compile(rb"<hour>\s*(\d{1,2})\s*</hour>", re.IGNORECASE)
_HEAD = 100_000
_LINKS = 50


def read(body: bytes, url: str, content_type: str | None) -> FeedContent:
    """The feed that `body` is. Raises FeedError where it is none."""
    small = slim(body, content_type)
    parsed = _parsed(small[0], url, "application/xml; charset=utf-8") if small else _parsed(cut(body), url, content_type)
    kind = _kind(parsed)
    items, left_out = capped(_item(entry, url) for entry in parsed["entries"])
    head = parsed["feed"]
    hub, topic = hub_and_topic(_links(head), url)
    return FeedContent(
        kind=kind,
        title=plain(head.get("title")),
        items=items,
        wait=_ttl(head.get("ttl")),
        quiet_hours=_quiet_hours(body[:_HEAD]),
        left_out=left_out + (small[1] if small else 0),
        hub=hub,
        topic=topic,
    )


def _parsed(body: bytes, url: str, content_type: str | None) -> Mapping[str, Any]:
    import feedparser

    headers = {"content-location": url, **({"content-type": content_type} if content_type else {})}
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            BytesIO(body), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # it promises nothing about what it raises for bytes that no feed is made of
        raise FeedError(f"it cannot be read as a feed ({type(error).__name__})") from error
    return parsed


def _kind(parsed: Mapping[str, Any]) -> FeedKind:
    version = str(parsed.get("version") or "")
    if version.startswith(("rss", "cdf")):
        return "rss"
    if version.startswith("atom"):
        return "atom"
    raise FeedError("it is no feed")


def _item(entry: Mapping[str, Any], base: str) -> FeedItem | None:
    found = address(entry.get("feedburner_origlink"), base) or address(entry.get("link"), base)
    if found is None:
        return None
    return FeedItem(
        url=found,
        title=plain(entry.get("title")),
        summary=plain(entry.get("summary")),
        sections=sections(tag.get("term") for tag in entry.get("tags") or () if isinstance(tag, Mapping)),
        published=_moment(entry, "published_parsed"),
        updated=_moment(entry, "updated_parsed"),
    )


def _links(head: Mapping[str, Any]) -> Iterator[Link]:
    for link in islice(head.get("links") or (), _LINKS):
        if isinstance(link, Mapping):
            yield str(link.get("rel") or ""), str(link.get("href") or "")


def _moment(entry: Mapping[str, Any], name: str) -> datetime | None:
    """A time of an entry. feedparser gives the one for the other where it is missing; the question `in` does not."""
    if name not in entry:
        return None
    try:
        year, month, day, hour, minute, second = entry[name][:6]
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    except (TypeError, ValueError, OverflowError):
        return None


def _ttl(text: object) -> timedelta | None:
    """The minutes that an RSS feed may be kept; at most a day is believed."""
    if not isinstance(text, str) or not (text.isascii() and text.isdigit()):
        return None
    return min(timedelta(minutes=int(text[:6])), timedelta(days=1))


def _quiet_hours(head: bytes) -> frozenset[int]:
    """The hours, in UTC, in which an RSS feed wants to be left alone; all 24 of them are not believed."""
    match = _SKIP_HOURS.search(head)
    hours = frozenset(int(hour) % 24 for hour in _HOUR.findall(match[1])) if match else frozenset()
    return hours if len(hours) < 24 else frozenset()
