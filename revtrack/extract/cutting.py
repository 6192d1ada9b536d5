"""Cuts a page into its leaf blocks: one walk of the tree, a border wherever a block element starts or ends.

Only the structure of the page counts here: tag names and nesting, never class names. Every fetch of every page is walked,
so each element costs as few steps as can be.
"""

import re
from collections.abc import Mapping

from lxml.etree import _Element as Element

from revtrack.extract.blocks import Kind, Leaf, Mark, Page, Spans, clean
from revtrack.extract.elements import BLOCK_TAGS, SKIPPED_TAGS, inner_text, is_plain_row, is_unclosed

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "list",
    "blockquote": "quote",
    "figcaption": "caption",
    "figure": "caption",
    "table": "text",
}
_STRONG_KINDS = frozenset({"quote", "caption"})
_OVERRULING = frozenset({"blockquote", "table"})
_FRAMES = frozenset({"figure", "figcaption"})
_STORY_TAGS = frozenset("p div ul ol li h2 h3 h4 h5 h6".split())
_DRESSES = frozenset({"em", "strong", "i", "b", "small", "u", "mark"})
_WITHOUT_TEXT = SKIPPED_TAGS | frozenset("img input area col param".split())
_ODD_BLOCKS = _FRAMES | {"tr"}
_LIVE_PRICE = re.compile(r"(\((?:[A-Z]{2,8}: ?)?)([A-Z][A-Z.]{0,5}),? [+\-−]?\d+(?:\.\d+)?%(?=\))")
_TELLING: dict[str, str] = {
    **dict.fromkeys(BLOCK_TAGS, "block"),
    "a": "link",
    **dict.fromkeys(_WITHOUT_TEXT - {"nav"}, "nothing"),
    **dict.fromkeys(_DRESSES, "dress"),
    "br": "break",
    "nav": "menu",
}
"""What an element is to a line of text; those that are not named here are part of it."""


def cut(tree: Element, marks: Mapping[Element, Mark] | None = None) -> Page:
    """The leaves of a parsed page. `marks` holds elements that rules of the site select."""
    cutter = _Cutter(marks or {})
    cutter.walk(tree, tree.tag, -1, "text", None)
    cutter.flush(tree.tag, "text", 0, None)
    return cutter.page


class _Cutter:
    """Walks the tree once, collects text, and closes a leaf wherever a block element starts or ends."""

    __slots__ = ("dressed", "link", "marks", "page", "pieces", "spans", "start", "unclosed")

    def __init__(self, marks: Mapping[Element, Mark]) -> None:
        self.page = Page()
        self.marks = marks
        self.pieces: list[str] = []
        self.spans: list[tuple[int, int, str]] = []
        self.link = ""
        self.start = 0
        self.dressed = 0
        self.unclosed = 0

    def walk(self, element: Element, tag: str, parent: int, kind: Kind, mark: Mark | None) -> None:
        """A block element: a node of its own, and a border around its text."""
        page = self.page
        parents = page.parents
        node = len(parents)
        parents.append(parent)
        page.tags.append(tag)
        page.ends.append(node)
        if self.marks and mark != "exclude":
            mark = self.marks.get(element, mark)
        if self.unclosed or tag in _ODD_BLOCKS:
            self._odd(element, tag, kind, node, mark)
        else:
            if tag in _KINDS:
                kind = self._kind(tag, kind)
            self._content(element, tag, kind, node, mark)
            if self.pieces:
                self.flush(tag, kind, node, mark)
        page.ends[node] = len(parents)

    def _odd(self, element: Element, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        """The content of a block that may not be closed, stands in one that is not, or may be a row of data."""
        is_open = tag in _FRAMES and is_unclosed(element)
        self.unclosed += is_open
        kind = self._kind(tag, kind)
        if tag == "tr" and is_plain_row(element):
            self._row(element)
        else:
            self._content(element, tag, kind, node, mark)
        if self.pieces:
            self.flush(tag, kind, node, mark)
        self.unclosed -= is_open

    def _kind(self, tag: str, kind: Kind) -> Kind:
        if self.unclosed and kind == "caption" and tag in _STORY_TAGS:
            kind = "text"
        return _KINDS.get(tag, kind) if kind not in _STRONG_KINDS or tag in _OVERRULING else kind

    def _content(self, element: Element, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        text = element.text
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)
        if len(element):
            self._children(element, tag, kind, node, mark)

    def _children(self, element: Element, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        """What is in an element that is not empty. Most elements are blocks and plain parts of a line: these come first."""
        told_by = _TELLING.get
        child: Element | None = element[0]
        while child is not None:
            name = child.tag
            told = told_by(name)
            if told == "block":
                if self.pieces:
                    self.flush(tag, kind, node, mark)
                self.walk(child, name, node, kind, mark)
            elif told is None:
                text = child.text
                if text and (self.pieces or not text.isspace()):
                    self.pieces.append(text)
                if len(child):
                    self._children(child, tag, kind, node, mark)
            elif told == "link":
                self._link(child, tag, kind, node, mark)
            elif told != "nothing":
                self._inline(child, told, tag, kind, node, mark)
            text = child.tail
            if text and (self.pieces or not text.isspace()):
                self.pieces.append(text)
            child = child.getnext()

    def _link(self, element: Element, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        href = element.get("href")
        if not href:
            self._content(element, tag, kind, node, mark)
        elif len(element):
            outer = self.link, self.start
            self.link, self.start = href, len(self.pieces)
            self._content(element, tag, kind, node, mark)
            self._close_link()
            self.link, self.start = outer
        elif (text := element.text) and (self.pieces or not text.isspace()):
            self.pieces.append(text)
            self.spans.append((len(self.pieces) - 1, len(self.pieces), href))

    def _inline(self, element: Element, told: str, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        """An element inside a line that is more than its text: a line break, a dress, or a menu."""
        if told == "break":
            self._break(element, tag, kind, node, mark)
        elif told == "dress":
            bare = not self.pieces
            self._content(element, tag, kind, node, mark)
            if bare:
                self.dressed = len(self.pieces)
        elif is_unclosed(element):
            if self.pieces:
                self.flush(tag, kind, node, mark)
            self.walk(element, element.tag, node, kind, mark)

    def _break(self, element: Element, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        """One line break is a space, two in a row part paragraphs."""
        before = element.getprevious()
        if before is not None and before.tag == "br" and not (before.tail or "").strip():
            self.flush(tag, kind, node, mark)
        else:
            self.pieces.append(" ")

    def _row(self, row: Element) -> None:
        for cell in row:
            self.pieces += [inner_text(cell), " "]

    def _close_link(self) -> None:
        if self.start < len(self.pieces):
            self.spans.append((self.start, len(self.pieces), self.link))

    def flush(self, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        """Close the leaf that has been collected; white space alone is none. A link around it goes on in the next."""
        pieces = self.pieces
        if not pieces:
            return
        text = clean(pieces[0] if len(pieces) == 1 else "".join(pieces))
        if self.link:
            self._close_link()
            self.start = 0
        spans: Spans = ()
        if self.spans:
            text = self._without_live_prices(text) if "%)" in text else text
            spans, self.spans = self.spans, []
        if text:
            self.page.leaves.append(Leaf(text, tag, kind, node, mark, pieces, spans, self.dressed == len(pieces)))
        self.dressed = 0
        self.pieces = []

    def _without_live_prices(self, text: str) -> str:
        """Of a share that a sentence names, the linked symbol without what it rose or fell since: that runs on by itself."""
        symbols = {clean("".join(self.pieces[start:end])) for start, end, _ in self.spans}
        return _LIVE_PRICE.sub(lambda found: found[1] + found[2] if found[2] in symbols else found[0], text)
