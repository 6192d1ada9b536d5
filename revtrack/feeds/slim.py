"""Makes RSS and Atom small before feedparser reads it: that takes half a second for a thousand stories of any length.

Of a feed that is well-formed what is read of it stays, with texts cut, and of more stories than `MOST` the first and the last
half: feeds begin with the newest, or end with it. What is not well-formed is cut at a number of stories and of bytes.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from revtrack.errors import FeedError
from revtrack.feeds.parts import MOST_SECTIONS
from revtrack.feeds.xml import children_of, local_name, parsed

MOST, MOST_MALFORMED = 500, 300
LARGEST_MALFORMED = 500_000
_TEXT = 4_000
_PARTS, _ALIKE = 25, 5
"""Of a text so many pieces; of a story so many children of one name, more where it may have many (`_MANY`)."""
_MANY = {"category": MOST_SECTIONS, "subject": MOST_SECTIONS, "link": 12}
_OF_FEED = frozenset({"title", "ttl", "link"})
_OF_STORY = frozenset(
    "title link guid id description summary content encoded category subject pubdate published issued created date updated "
    "modified origlink".split()
)
_ATTRIBUTES = frozenset({"href", "rel", "type", "term", "label", "ispermalink", "base", "mode", "about"})
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_STORY = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]", re.IGNORECASE)


def slim(body: bytes, content_type: str | None) -> tuple[bytes, int] | None:
    """The feed as UTF-8 with what is read of it, and how many stories are left out; None where it is not well-formed."""
    charset = _CHARSET.search(content_type or "")
    try:
        root = parsed(body, encoding=charset[1] if charset else None, recover=False)
    except (FeedError, LookupError):
        return None
    holder, name = _holder(root)
    if holder is None:
        return None
    stories = list(children_of(holder, name))
    left_out = stories[MOST // 2 : -(MOST // 2)] if len(stories) > MOST else []
    _keep(holder, [each for each in holder if local_name(each) != name], _OF_FEED)
    for each in left_out:
        holder.remove(each)
    for each in stories[: MOST // 2] + stories[MOST // 2 :][-(MOST // 2) :]:
        _keep(each, list(each), _OF_STORY)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True), len(left_out)


def cut(body: bytes) -> bytes:
    """The beginning of a feed that is not well-formed."""
    beyond = next(islice(_STORY.finditer(body, 0, LARGEST_MALFORMED), MOST_MALFORMED, None), None)
    return body[: beyond.start() if beyond else LARGEST_MALFORMED]


def _holder(root: etree._Element) -> tuple[etree._Element | None, str]:
    """The element whose children are the stories, and what these are called."""
    kind = local_name(root).lower()
    if kind == "feed":
        return root, "entry"
    if kind == "rdf":
        return root, "item"
    return (next(children_of(root, "channel"), None), "item") if kind == "rss" else (None, "")


def _keep(parent: etree._Element, children: Sequence[etree._Element], names: frozenset[str]) -> None:
    """Keep the children of these names, of each no more than a few, as texts; of RDF the channel too."""
    kept: Counter[str] = Counter()
    for child in children:
        name = local_name(child).lower()
        if name == "channel":
            _keep(child, list(child), names)
        elif name in names and kept[name] < _MANY.get(name, _ALIKE):
            kept[name] += 1
            _flatten(child)
        else:
            parent.remove(child)


def _flatten(element: etree._Element) -> None:
    """The element with the beginning of its text, and without whatever is in it."""
    kept = {str(name): str(value) for name, value in element.attrib.items() if _plain_name(name) in _ATTRIBUTES}
    if len(element) and kept.get("type") == "xhtml":
        kept["type"] = "text"
    text = "".join(islice((str(part)[:_TEXT] for part in element.itertext()), _PARTS))[:_TEXT]
    element.clear()
    for name, value in kept.items():
        element.set(name, value)
    element.text = _plainly(text)


def _plain_name(name: object) -> str:
    return str(name).rpartition("}")[2].lower()


def _plainly(text: str) -> str | etree.CDATA:
    """A text with mark-up as a section of its own: parsers are slow at every escape."""
    return etree.CDATA(text.replace("]]>", "]]&gt;")) if "<" in text or "&" in text else text
