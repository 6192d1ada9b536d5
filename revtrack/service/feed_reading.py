"""What worker processes do with feeds: bytes in, plain values out. An error comes back as a value.

The parsers are imported there, where they are needed: the service itself only names what is to be done.
"""

from revtrack.errors import FeedError
from revtrack.values.feeds import FeedContent, NamedFeed


def read_feed_bytes(body: bytes, url: str, content_type: str | None, max_bytes: int) -> FeedContent | FeedError:
    """The content of a feed, or why it is none."""
    from revtrack.feeds.reading import read_feed

    try:
        return read_feed(body, url, content_type, max_bytes=max_bytes)
    except FeedError as error:
        return error


def feeds_named_by(page: bytes, url: str) -> tuple[NamedFeed, ...]:
    """The feeds that a page names."""
    from revtrack.feeds.alternates import named_feeds

    return named_feeds(page, url)
