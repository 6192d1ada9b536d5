"""XML from anywhere: no entity is expanded, no DTD is read, nothing is fetched, nesting and sizes have limits."""

import re
from collections.abc import Iterator

from lxml import etree

from revtrack.errors import FeedError

_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)


def parsed(body: bytes, *, encoding: str | None = None, recover: bool = True) -> etree._Element:
    """The root of a document. Raises FeedError where it cannot be read, or declares entities of its own.

    `encoding` goes before the one that it names itself, LookupError where there is none of that name; without `recover` it
    must be well-formed.
    """
    if _ENTITIES.search(body.replace(b"\x00", b"")[:100_000]):
        raise FeedError("it declares entities, which no list of addresses needs")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        encoding=encoding,
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.LxmlError, ValueError) as error:
        raise FeedError(f"it is no XML that can be read ({type(error).__name__})") from error
    if root is None:
        raise FeedError("it is no XML that can be read")
    return root


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children_of(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of that name directly below, whatever their namespace."""
    return (each for each in element if local_name(each) == name)


def texts(element: etree._Element) -> dict[str, str]:
    """The texts of the elements directly below, by name; the first of each counts."""
    found: dict[str, str] = {}
    for each in element:
        found.setdefault(local_name(each), (each.text or "").strip())
    return found
