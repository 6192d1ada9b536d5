"""Edits as an Atom feed. The tree is built by lxml, which escapes; nothing is put together as text."""

from lxml import etree

from revtrack.render.links import web_address
from revtrack.render.syndication.items import Feed, Item, clean, content_html, diff_path, summary_of, title_of
from revtrack.render.times import iso
from revtrack.text import printable
from revtrack.values.edits import EditRow

ATOM = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"


def atom_feed(feed: Feed) -> bytes:
    """The feed as a document in UTF-8."""
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]
    _put(root, "id", feed.id(f"/feeds/edits?{feed.query}"))
    _put(root, "title", feed.title)
    _put(root, "updated", iso(feed.updated) or "")
    _put(root, "generator", "revtrack")
    _put(etree.SubElement(root, f"{{{ATOM}}}author"), "name", "revtrack")
    query = f"?{feed.query}" if feed.query else ""
    _link(root, "self", feed.address(f"/feeds/edits.atom{query}"), TYPE)
    _link(root, "alternate", feed.address(f"/{query}"), "text/html")
    for item in feed.items:
        _entry(root, feed, item)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _entry(root: etree._Element, feed: Feed, item: Item) -> None:
    row = item.row
    entry = etree.SubElement(root, f"{{{ATOM}}}entry")
    _put(entry, "id", feed.id(diff_path(row)))
    _put(entry, "title", title_of(row))
    _put(entry, "published", iso(row.window.until) or "")
    _put(entry, "updated", iso(row.window.until) or "")
    _put(etree.SubElement(entry, f"{{{ATOM}}}author"), "name", row.article.outlet or "unknown outlet")
    _link(entry, "alternate", feed.address(diff_path(row)) or web_address(row.article.url), "text/html")
    _link(entry, "via", web_address(row.article.url), "text/html")
    _categories(entry, row)
    _put(entry, "summary", summary_of(row))
    _put(entry, "content", content_html(item)).set("type", "html")


def _categories(entry: etree._Element, row: EditRow) -> None:
    for term in (*row.flags, *row.labels, *row.edit_labels):
        etree.SubElement(entry, f"{{{ATOM}}}category").set("term", _said(term))


def _put(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = _said(text)
    return child


def _link(parent: etree._Element, relation: str, address: str | None, kind: str) -> None:
    if address:
        child = etree.SubElement(parent, f"{{{ATOM}}}link")
        for name, value in (("rel", relation), ("type", kind), ("href", address)):
            child.set(name, value)


def _said(text: str) -> str:
    return clean(printable(text))
