"""Reads a feed, whatever it is written in: the bytes decide, since servers call feeds by any content type."""

import json
import re
import zlib

from revtrack.errors import FeedError
from revtrack.feeds import jsonfeed, sitemaps, syndication
from revtrack.values.feeds import FeedContent

MAX_BYTES = 60_000_000
"""A feed may unpack to this; sitemaps may be 50 MB by their protocol."""
_GZIP = b"\x1f\x8b"
_HEAD = 4_096
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]")
_PROLOGUE = re.compile(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?[^>]*>", re.DOTALL | re.IGNORECASE)


def read_feed(body: bytes, url: str, content_type: str | None = None, *, max_bytes: int = MAX_BYTES) -> FeedContent:
    """What a feed holds. `max_bytes` is what it may unpack to. Raises FeedError where the bytes are no feed."""
    body = unpacked(body, max_bytes)
    start = body[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")):
        return jsonfeed.read(_json(body), url)
    root = root_of(start)
    if root in ("urlset", "sitemapindex"):
        return sitemaps.read(body, url)
    if root == "html":
        raise FeedError("it is a page, not a feed")
    return syndication.read(body, url, content_type)


def root_of(start: bytes) -> str:
    """The name of the first element in the first bytes of a document, without its prefix, in lower case."""
    plain = start.replace(b"\x00", b"")  # UTF-16 of a prologue, as far as it is ASCII
    match = _ROOT.search(_PROLOGUE.sub(b"", plain))
    return match[1].decode().lower() if match else ""


def unpacked(body: bytes, max_bytes: int) -> bytes:
    """The bytes of a file that may be gzipped, as sitemaps often are. Raises FeedError where it unpacks to too much."""
    if body.startswith(_GZIP):
        try:
            unpacking = zlib.decompressobj(wbits=31)
            body = unpacking.decompress(body, max_bytes + 1)
        except zlib.error as error:
            raise FeedError("it is gzipped and damaged") from error
    if len(body) > max_bytes:
        raise FeedError(f"it is larger than {max_bytes} bytes", hint="raise fetch.max_bytes in config.yaml")
    return body


def _json(body: bytes) -> object:
    try:
        return json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise FeedError("it is JSON that cannot be read") from error
