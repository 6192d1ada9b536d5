"""Cuts a page into leaf blocks: the smallest units of text that a reader sees as one paragraph, heading, item or caption.

The text of a document is always this one. Whoever judges which blocks are the story never changes a letter of them, so
another version of the judge cannot look like an edit. Only the structure of the page counts here: tag names and nesting,
never class names.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lxml.etree import _Element as Element

Kind = Literal["text", "heading", "list", "quote", "caption"]
Mark = Literal["include", "exclude", "note"]

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre search section summary table tbody td tfoot th thead "
    "tr ul caption html frameset noframes".split()
)
_SKIPPED_TAGS = frozenset(
    "script style noscript template svg iframe head select option button textarea object embed video audio canvas map "
    "nav datalist meter progress title meta link".split()
)
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "list",
    "blockquote": "quote",
    "figcaption": "caption",
    "figure": "caption",
    "table": "text",
}
_DRESSES = frozenset({"em", "strong", "i", "b", "small", "u", "mark"})
_STRONG_KINDS = frozenset({"quote", "caption"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]*]*$|[.!?]['\"”’»]\s*$")
_UNPUNCTUATED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{20}")
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ROW_CELL_LIMIT = 200
_LOOKED_AT = 200
_LINKS_OF_A_PART = 500
_FRAMES = frozenset({"figure", "figcaption"})
_STORY_TAGS = frozenset("p div ul ol li h2 h3 h4 h5 h6".split())
_PARAGRAPH, _PARAGRAPHS = 80, 3


@dataclass(slots=True, eq=False)
class Leaf:
    """One block of a page. `node` is its place in `Page.parents`.

    `pieces` are the texts it was joined from, `spans` its links: from which piece up to which, and the address as written.
    `dressed` says that all of it is emphasised; `share` remembers what `linked` found.
    """

    text: str
    tag: str
    kind: Kind
    node: int
    mark: Mark | None = None
    pieces: list[str] = field(default_factory=list)
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    dressed: bool = False
    share: float | None = field(default=None, init=False)

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """(text, address as written) pairs."""
        if not self.spans:
            return ()
        is_whole = clean("".join(self.pieces)) == self.text
        spans = self.spans if is_whole else self.spans[:_LINKS_OF_A_PART]
        found = ((clean("".join(self.pieces[start:end])), href) for start, end, href in spans)
        return tuple((text, href) for text, href in found if text and (is_whole or text in self.text))

    @property
    def linked(self) -> float:
        """Which share of the text lies in links, from 0 to 1."""
        if not self.spans:
            return 0.0
        if self.spans[0][:2] == (0, len(self.pieces)):
            return 1.0
        if self.share is None:
            self.share = sum(len(text) for text, _ in self.links) / len(self.text)
        return self.share

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like a sentence: ends like one and has some words, or is long in a script without stops."""
        text = self.text
        start, end = text[:_LOOKED_AT], text[-_LOOKED_AT:]
        if _UNPUNCTUATED.search(start):
            return True
        return bool(_SENTENCE_END.search(end)) and (start.count(" ") >= 3 or bool(_WIDE.search(start)))


@dataclass(slots=True)
class Page:
    """The leaves of a page in reading order, and the tree of block elements they hang in.

    Nodes are numbered in page order: `parents[n]` is the node above node n (-1 above the root), `tags[n]` its tag name,
    `ends[n]` the first number after its subtree.
    """

    leaves: list[Leaf] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def above(self, node: int) -> Iterator[int]:
        """`node` and its ancestors, from the inside out."""
        while node >= 0:
            yield node
            node = self.parents[node]

    def within(self, node: int, root: int) -> bool:
        """Whether `node` is `root` or hangs in it."""
        return root <= node < self.ends[root]


def cut(tree: Element, marks: Mapping[Element, Mark] | None = None) -> Page:
    """The leaves of a parsed page. `marks` holds elements that rules of the site select."""
    cutter = _Cutter(marks or {})
    cutter.walk(tree, -1, "text", None)
    cutter.flush(tree.tag, "text", 0, None)
    return cutter.page


class _Cutter:
    """Walks the tree once, collects text, and closes a leaf wherever a block element starts or ends."""

    def __init__(self, marks: Mapping[Element, Mark]) -> None:
        self.page = Page()
        self.marks = marks
        self.pieces: list[str] = []
        self.spans: list[tuple[int, int, str]] = []
        self.open_link: tuple[int, str] | None = None
        self.dressed = 0
        self.unclosed = 0

    def walk(self, element: Element, parent: int, kind: Kind, mark: Mark | None) -> None:
        """A block element: a node of its own, and a border around its text."""
        tag = element.tag
        page = self.page
        node = len(page.parents)
        page.parents.append(parent)
        page.tags.append(tag)
        page.ends.append(node)
        is_open = tag in _FRAMES and is_unclosed(element)
        self.unclosed += is_open
        if self.unclosed and kind == "caption" and tag in _STORY_TAGS:
            kind = "text"
        if kind not in _STRONG_KINDS or tag in ("blockquote", "table"):
            kind = _KINDS.get(tag, kind)
        if self.marks:
            mark = self.marks.get(element, mark) if mark != "exclude" else mark
        if tag == "tr" and _is_plain_row(element):
            self._row(element)
        else:
            self._content(element, tag, kind, node, mark)
        if self.pieces:
            self.flush(tag, kind, node, mark)
        self.unclosed -= is_open
        page.ends[node] = len(page.parents)

    def _content(self, element: Element, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        if (text := element.text) and (self.pieces or not text.isspace()):
            self.pieces.append(text)
        for child in element:
            name = child.tag
            if name in _BLOCK_TAGS or (name == "nav" and is_unclosed(child)):
                if self.pieces:
                    self.flush(tag, kind, node, mark)
                self.walk(child, node, kind, mark)
            elif name not in _SKIPPED_TAGS:
                self._inline(child, name, tag, kind, node, mark)
            if (text := child.tail) and (self.pieces or not text.isspace()):
                self.pieces.append(text)

    def _inline(self, element: Element, name: str, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        if name == "br":
            self._break(element, tag, kind, node, mark)
        elif name == "a" and (href := element.get("href")):
            outer = self.open_link
            self.open_link = (len(self.pieces), href)
            self._content(element, tag, kind, node, mark)
            self._close_link()
            self.open_link = outer
        else:
            bare = not self.pieces
            self._content(element, tag, kind, node, mark)
            if bare and name in _DRESSES:
                self.dressed = len(self.pieces)

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
        if self.open_link is not None:
            start, href = self.open_link
            if start < len(self.pieces):
                self.spans.append((start, len(self.pieces), href))

    def flush(self, tag: str, kind: Kind, node: int, mark: Mark | None) -> None:
        """Close the leaf that has been collected; white space alone is none."""
        pieces = self.pieces
        if not pieces:
            return
        text = clean("".join(pieces))
        self._close_link()
        if text:
            self.page.leaves.append(Leaf(text, tag, kind, node, mark, pieces, self.spans, self.dressed == len(pieces)))
        self.dressed = 0
        self.pieces = []
        self.spans = []
        if self.open_link is not None:
            self.open_link = (0, self.open_link[1])


def is_unclosed(element: Element) -> bool:
    """Whether a caption, a menu or a page's header holds paragraphs of a story: somebody forgot to close it."""
    full = 0
    for paragraph in element.iter("p"):
        full += len(inner_text(paragraph)) >= _PARAGRAPH
        if full >= _PARAGRAPHS:
            return True
    return False


def clean(text: str) -> str:
    """`text` on one line without control characters."""
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join(_CONTROL.sub(" ", text).split())


def inner_text(element: Element) -> str:
    """The text inside an element; what a reader sees apart (blocks, lines, a kicker before a headline) is kept apart."""
    found = [element.text or ""]
    for child in element:
        if child.tag not in _SKIPPED_TAGS:
            text = inner_text(child)
            apart = child.tag == "br" or child.tag in _BLOCK_TAGS or _joins(found[-1], text)
            found += [" ", text, " "] if apart else [text]
        tail = child.tail or ""
        found += [" ", tail] if _joins(found[-1], tail) else [tail]
    return "".join(found)


def _joins(before: str, after: str) -> bool:
    """Whether two pieces would run into each other as words of one text never do ("DemoDer")."""
    return before[-1:].islower() and after[:1].isupper()


def _is_plain_row(row: Element) -> bool:
    """A row of a table of data: short cells without blocks inside. A row of a layout table is walked instead."""
    return (
        all(
            cell.tag in ("td", "th")
            and not any(inner.tag in _BLOCK_TAGS for inner in cell.iterdescendants())
            and len(inner_text(cell)) <= _ROW_CELL_LIMIT
            for cell in row
        )
        and len(row) > 0
    )
