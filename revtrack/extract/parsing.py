"""Bytes in UTF-8 to a tree of elements, without comments and processing instructions."""

from lxml import etree
from lxml.etree import _Element as Element
from lxml.html import HtmlElement

from revtrack.errors import ExtractionError

_JUDGED = etree.ElementDefaultClassLookup(element=HtmlElement)
"""The class of every element that the judge sees. Its own parser asks Python for the class each time it touches an element."""


class TooDeepError(Exception):
    """The page nests deeper than the parser goes, which then drops the rest of it."""


def parsed(source: bytes, *, for_judge: bool = False) -> Element:
    """The tree of a page. Raises TooDeepError, ExtractionError."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    if for_judge:
        parser.set_element_class_lookup(_JUDGED)
    try:
        tree = etree.fromstring(source, parser)
    except (etree.LxmlError, ValueError) as error:
        raise ExtractionError("empty", "no elements") from error
    if tree is None:
        raise ExtractionError("empty", "no elements")
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_RESOURCE_LIMIT":
        raise TooDeepError
    return tree
