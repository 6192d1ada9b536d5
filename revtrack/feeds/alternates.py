"""The feeds that a page names: `<link rel="alternate">` with the type of a feed."""

from collections.abc import Iterator

from lxml import etree

from revtrack.feeds.parts import address, plain
from revtrack.values.feeds import NamedFeed

MOST = 20
_READ = 2_000_000
_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
_COMMENTS = "comment"


def named_feeds(page: bytes, url: str) -> tuple[NamedFeed, ...]:
    """The feeds that a page names, in its order, those of comments last. A page that names none gives none."""
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(page[:_READ], parser)
    except (etree.LxmlError, ValueError):
        return ()
    found: dict[str, NamedFeed] = {}
    for feed in () if root is None else _links(root, url):
        found.setdefault(feed.url, feed)
    return tuple(sorted(found.values(), key=_is_of_comments)[:MOST])


def _links(root: etree._Element, url: str) -> Iterator[NamedFeed]:
    base = next((address(each.get("href"), url) for each in root.iter("base")), None) or url
    for link in root.iter("link"):
        names = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        found = address(link.get("href"), base) if "alternate" in names and kind in _TYPES else None
        if found:
            yield NamedFeed(found, plain(link.get("title")))


def _is_of_comments(feed: NamedFeed) -> bool:
    return _COMMENTS in f"{feed.url} {feed.title}".lower()
