"""Asks trafilatura which text of a page is the story. Its words are only compared with our blocks, never kept.

The mode is fixed: default focus, no comments, a second opinion on all but pages of thousands of blocks, and no
deduplication, which keeps state between calls. The judge goes by class names a good deal, and those say nothing to a reader:
they are taken away, with what they gave away by structure too.
"""

import logging
import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import partial

from lxml.etree import _Element as Element
from lxml.etree import strip_attributes
from lxml.html import HtmlElement

from revtrack.extract.blocks import Leaf
from revtrack.extract.elements import is_unclosed

_NOT_A_LETTER = re.compile(r"[\W_]+")
_SMALL = bytes(range(256)).lower()
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_BLOCKS = frozenset("p li div span ul ol table h1 h2 h3 h4".split())
_SAYING = frozenset("p li div span".split())
_REPEATED = 0.3
_MANY = 5_000
_SLOGAN = 250
_LINKS, _LINKS_OF_A_CELL = 8, 3
_LINKED = 0.95
_LONG = 24
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge takes for the story: its paragraphs by letters and digits alone, and all of them in a row."""

    lines: Counter[str] = field(default_factory=Counter)
    joined: str = ""

    def holds(self, leaf: Leaf) -> bool:
        """Whether a block is in it: as a paragraph, or as (most of) a longer passage."""
        key = letters(leaf.text)
        if not key:
            return False
        return key in self.lines or (len(key) >= _LONG and (key in self.joined or self._holds_most(key)))

    def times(self, key: str) -> int:
        """How often a text of these letters is in it, at least once."""
        return self.lines[key] or max(1, self.joined.count(key))

    def holds_between(self, before: str, key: str, after: str) -> bool:
        """Whether a short block stands in the story directly after or before the text of its neighbours."""
        return bool(key) and (
            (bool(before) and before[-_LONG:] + key in self.joined) or (bool(after) and key + after[:_LONG] in self.joined)
        )

    def _holds_most(self, key: str) -> bool:
        """The judge leaves out words inside a paragraph (labels, link texts); most of its pieces are still there."""
        pieces = [key[start : start + _LONG] for start in range(0, len(key) - _LONG + 1, _LONG)]
        return sum(piece in self.joined for piece in pieces) >= _MOSTLY * len(pieces)


def letters(text: str) -> str:
    """The letters and digits of `text`, in lower case: what stays the same however a text is spaced and joined."""
    kept = text.encode("utf-8", "surrogatepass").translate(_SMALL, _SIGNS)
    return kept.decode() if kept.isascii() else _NOT_A_LETTER.sub("", kept.decode("utf-8", "surrogatepass")).lower()


def judged(tree: Element, foreign: Collection[str] = ()) -> Verdict:
    """The judge's verdict on a page parsed for it, of which little is left; empty where it finds no story or fails.

    `foreign` are the letters of texts that are known to be none of it. Of a page of thousands of blocks no second opinion is
    asked: jusText compares each with all before it.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        for clean in (_undress, _unframe, partial(_silence, foreign=foreign), _unlink):
            clean(tree)
        many = sum(1 for _ in tree.iter(*_BLOCKS)) > _MANY
        found = bare_extraction(tree, include_comments=False, deduplicate=False, fast=many)
    except Exception:  # the page is hostile and the judge is foreign: whatever it raises, it found no story
        return Verdict()
    return _verdict(getattr(found, "text", None) or "")


def _undress(tree: HtmlElement) -> None:
    """Take away the names that stylesheets and scripts go by: a site renames them over night, and no reader sees it."""
    strip_attributes(tree, "class", "id")
    for element in tree.iter():
        for name in element.keys():  # noqa: SIM118 - an element without keys() goes through its children
            if name.startswith("data-"):
                del element.attrib[name]


def _unframe(tree: HtmlElement) -> None:
    """Make a plain group of a caption, a menu or a header that somebody forgot to close: the story is in it."""
    for element in tree.iter("figure", "figcaption", "nav", "header"):
        if is_unclosed(element):
            element.tag = "div"


def _silence(tree: HtmlElement, foreign: Collection[str]) -> None:
    """Take away foreign texts, and short ones that the page says twice (a slide's caption, an offer).

    The latter only where they are not most of what it says.
    """
    said = _said(tree)
    repeated = {key for key, elements in said.items() if len(elements) > 1 and len(key) <= _SLOGAN}
    if sum(map(len, repeated)) >= _REPEATED * sum(map(len, said)):
        repeated = set()
    for key in repeated | said.keys() & foreign:
        for element in said[key]:
            element.drop_tree()


def _said(tree: HtmlElement) -> dict[str, list[HtmlElement]]:
    """The elements without blocks inside, by what they say, as far as that is more than a few letters."""
    blocks = list(tree.iter(*_BLOCKS))
    outer = _around(blocks)
    said: dict[str, list[HtmlElement]] = {}
    for element in blocks:
        if element.tag in _SAYING and element not in outer:
            text = element.text_content() if len(element) else element.text or ""
            if 2 * len(text) >= _LONG and len(key := letters(text)) >= _LONG:
                said.setdefault(key, []).append(element)
    return said


def _around(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """All that is around some elements; what is around one that was seen is known."""
    outer: set[HtmlElement] = set()
    for element in elements:
        above = element.getparent()
        while above is not None and above not in outer:
            outer.add(above)
            above = above.getparent()
    return outer


def _unlink(tree: HtmlElement) -> None:
    """Take away fields of choices, and lists of links: an element of many links right below it and hardly anything else."""
    for choices in list(tree.iter("select", "datalist")):
        choices.drop_tree()
    counts = Counter(parent for link in tree.iter("a") if (parent := link.getparent()) is not None)
    for element, count in counts.items():
        if count >= (_LINKS_OF_A_CELL if element.tag == "td" else _LINKS):
            linked = sum(len(letters(link.text_content())) for link in element.iterchildren("a"))
            if linked >= _LINKED * len(letters(element.text_content())) and element.getparent() is not None:
                element.drop_tree()


def _verdict(text: str) -> Verdict:
    keys = [key for line in text.split("\n") if (key := letters(line))]
    return Verdict(Counter(keys), "".join(keys))
