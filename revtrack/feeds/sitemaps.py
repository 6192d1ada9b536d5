"""Sitemaps and indexes of sitemaps (sitemaps.org), with what Google's news extension says of a story."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from lxml import etree

from revtrack.errors import FeedError
from revtrack.feeds.parts import MOST_CHILDREN, address, capped, moment, newest, plain, sections
from revtrack.feeds.xml import children_of, local_name, parsed, texts
from revtrack.values.feeds import Child, FeedContent, FeedItem

_DATES = ("}lastmod", "}publication_date", "lastmod")
_PARTS = 20


def read(body: bytes, url: str) -> FeedContent:
    """The sitemap, or the index of sitemaps, that `body` is. Raises FeedError where it is neither."""
    root = parsed(body)
    kind = local_name(root)
    if kind == "sitemapindex":
        children = tuple(_children(root, url))
        return FeedContent(kind="index", children=children[:MOST_CHILDREN], left_out=max(0, len(children) - MOST_CHILDREN))
    if kind != "urlset":
        raise FeedError("it is no sitemap")
    entries, over = newest(list(children_of(root, "url")), _date)
    items, left_out = capped(_item(entry, url) for entry in entries)
    return FeedContent(kind="sitemap", items=items, left_out=left_out + over)


def _children(root: etree._Element, base: str) -> Iterator[Child]:
    for entry in children_of(root, "sitemap"):
        facts = texts(entry)
        found = address(facts.get("loc"), base)
        if found:
            yield Child(found, moment(facts.get("lastmod")))


def _date(entry: etree._Element) -> datetime | None:
    """When an entry is from, as far as that is found without reading it whole."""
    return next((moment(each.text) for each in islice(entry.iter(), _PARTS) if str(each.tag).endswith(_DATES)), None)


def _item(entry: etree._Element, base: str) -> FeedItem | None:
    facts = texts(entry)
    found = address(facts.get("loc"), base)
    if found is None:
        return None
    news = next((texts(each) for each in children_of(entry, "news")), {})
    return FeedItem(
        url=found,
        title=plain(news.get("title")),
        sections=sections((*news.get("genres", "").split(","), *news.get("keywords", "").split(","))),
        published=moment(news.get("publication_date")),
        updated=moment(facts.get("lastmod")),
    )
