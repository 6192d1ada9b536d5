"""Reads what discovers stories: feeds, sitemaps, the feeds a page names, lists of addresses. Pure: bytes in, values out.

Everything here is hostile. Items, sitemaps and sizes are capped, no entity is expanded, nothing is fetched, and whatever is
wrong with the bytes comes out as FeedError.
"""

from revtrack.feeds.alternates import named_feeds
from revtrack.feeds.in_robots import named_sitemaps
from revtrack.feeds.reading import read_feed

__all__ = ["named_feeds", "named_sitemaps", "read_feed"]
