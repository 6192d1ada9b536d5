"""What a newsroom publishes beside its stories, and follows them: RSS, Atom, JSON Feed, a news sitemap, an index."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape

FOLDER = "/feeds/"
RSS, ATOM, JSON, SITEMAP, INDEX = "news.rss", "news.atom", "news.json", "sitemap-news.xml", "sitemap.xml"
TYPES = {
    RSS: "application/rss+xml; charset=utf-8",
    ATOM: "application/atom+xml; charset=utf-8",
    JSON: "application/feed+json",
    SITEMAP: "application/xml",
    INDEX: "application/xml",
}
_NAMED = {RSS: "application/rss+xml", ATOM: "application/atom+xml", JSON: "application/feed+json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A story as feeds name it."""

    url: str
    title: str
    summary: str
    published: datetime
    updated: datetime


def feed_body(name: str, entries: Sequence[Entry], outlet: str, site: str) -> bytes:
    """The bytes of one feed; `site` is the address of the newsroom without a slash at its end."""
    write = {RSS: _rss, ATOM: _atom, JSON: _json, SITEMAP: _sitemap, INDEX: _index}[name]
    return write(entries, outlet, site).encode()


def feed_links(site: str) -> str:
    """What the head of a page says of the feeds."""
    return "".join(
        f'<link rel="alternate" type="{kind}" title="{name}" href="{site}{FOLDER}{name}">' for name, kind in _NAMED.items()
    )


def _rss(entries: Sequence[Entry], outlet: str, site: str) -> str:
    items = "".join(
        f"<item><title>{escape(each.title)}</title><link>{escape(each.url)}</link><guid>{escape(each.url)}</guid>"
        f"<description>{escape(each.summary)}</description><pubDate>{format_datetime(each.published)}</pubDate>"
        f"<atom:updated>{each.updated.isoformat()}</atom:updated></item>"
        for each in entries
    )
    head = f"<title>{escape(outlet)}</title><link>{site}/</link>"
    name_space = 'xmlns:atom="http://www.w3.org/2005/Atom"'
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {name_space}><channel>{head}{items}</channel></rss>'


def _atom(entries: Sequence[Entry], outlet: str, site: str) -> str:
    items = "".join(
        f'<entry><title>{escape(each.title)}</title><link href="{escape(each.url)}"/><id>{escape(each.url)}</id>'
        f"<published>{each.published.isoformat()}</published><updated>{each.updated.isoformat()}</updated>"
        f"<summary>{escape(each.summary)}</summary></entry>"
        for each in entries
    )
    head = f"<title>{escape(outlet)}</title><id>{site}/</id>"
    return f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">{head}{items}</feed>'


def _json(entries: Sequence[Entry], outlet: str, site: str) -> str:
    items = [
        {
            "id": each.url,
            "url": each.url,
            "title": each.title,
            "summary": each.summary,
            "date_published": each.published.isoformat(),
            "date_modified": each.updated.isoformat(),
        }
        for each in entries
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": outlet, "home_page_url": f"{site}/", "items": items}
    )


def _sitemap(entries: Sequence[Entry], outlet: str, _: str) -> str:
    items = "".join(
        f"<url><loc>{escape(each.url)}</loc><lastmod>{each.updated.isoformat()}</lastmod><news:news><news:publication>"
        f"<news:name>{escape(outlet)}</news:name><news:language>en</news:language></news:publication>"
        f"<news:publication_date>{each.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(each.title)}</news:title></news:news></url>"
        for each in entries
    )
    schemas = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {schemas}>{items}</urlset>'


def _index(entries: Sequence[Entry], _: str, site: str) -> str:
    newest = max((each.updated for each in entries), default=None)
    changed = f"<lastmod>{newest.isoformat()}</lastmod>" if newest else ""
    child = f"<sitemap><loc>{site}{FOLDER}{SITEMAP}</loc>{changed}</sitemap>"
    schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><sitemapindex {schema}>{child}</sitemapindex>'
