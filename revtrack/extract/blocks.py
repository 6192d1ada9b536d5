"""The leaf blocks of a page: the smallest units of text that a reader sees as one paragraph, heading, item or caption.

The text of a document is always theirs. Whoever judges which blocks are the story never changes a letter of them, so
another version of the judge cannot look like an edit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from revtrack.text import is_plain

Kind = Literal["text", "heading", "list", "quote", "caption"]
Mark = Literal["include", "exclude", "note"]
Spans = Sequence[tuple[int, int, str]]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_STOPS = frozenset(".!?…。！？।؟")
_CLOSING = "\"'”’»)]*"
_UNPUNCTUATED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{20}")
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LOOKED_AT = 200
_FEW = 6
_LINKS_OF_A_PART = 500


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
    spans: Spans = ()
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
        if self.share is None:
            self.share = 1.0 if self._is_one_link() else sum(len(text) for text, _ in self.links) / len(self.text)
        return self.share

    def _is_one_link(self) -> bool:
        """Whether one link holds all of the text: so does most of a page's furniture, and this tells it in a few steps."""
        start, end, _ = self.spans[0]
        if start == 0 and end == len(self.pieces):
            return True
        return len(self.spans) == 1 and clean("".join(self.pieces[start:end])) == self.text

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like a sentence: ends like one and has some words, or is long in a script without stops."""
        text = self.text
        start = text[:_LOOKED_AT]
        is_foreign = not start.isascii()
        if is_foreign and _UNPUNCTUATED.search(start):
            return True
        return _is_closed(text[-_LOOKED_AT:]) and (start.count(" ") >= 3 or (is_foreign and bool(_WIDE.search(start))))


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
    _groups: dict[int, list[int]] | None = field(default=None, init=False, repr=False, compare=False)
    _openings: dict[int, int] | None = field(default=None, init=False, repr=False, compare=False)

    def above(self, node: int) -> Iterator[int]:
        """`node` and its ancestors, from the inside out."""
        while node >= 0:
            yield node
            node = self.parents[node]

    @property
    def groups(self) -> Mapping[int, list[int]]:
        """The indexes of the leaves in each node that holds at most six; remembered, because several rules ask."""
        if self._groups is None:
            self._groups = self._grouped()
        return self._groups

    def _grouped(self) -> dict[int, list[int]]:
        """What is above a node that is full is full too, so most leaves need not go far up."""
        groups: dict[int, list[int]] = {}
        for index, leaf in enumerate(self.leaves):
            for node in self.above(leaf.node):
                inside = groups.setdefault(node, [])
                if len(inside) > _FEW:
                    break
                inside.append(index)
        return {node: inside for node, inside in groups.items() if len(inside) <= _FEW}

    def small_boxes(self, indexes: Iterable[int]) -> Iterator[list[int]]:
        """The leaves in each small node around these, some of them more than once: what `groups` says, of a few leaves."""
        for index in indexes:
            for _, box in self.boxes(index, _FEW):
                yield list(box)

    def boxes(self, index: int, most: int) -> Iterator[tuple[int, range]]:
        """Each node around a leaf and the leaves in it, from the inside out, as long as these are at most so many."""
        first, end = index, index + 1
        for node in self.above(self.leaves[index].node):
            while first > 0 and end - first <= most and self.within(self.leaves[first - 1].node, node):
                first -= 1
            while end < len(self.leaves) and end - first <= most and self.within(self.leaves[end].node, node):
                end += 1
            if end - first > most:
                return
            yield node, range(first, end)

    @property
    def openings(self) -> Mapping[int, int]:
        """The first leaf in each node that holds one; remembered too."""
        if self._openings is None:
            self._openings = self._opened()
        return self._openings

    def _opened(self) -> dict[int, int]:
        first: dict[int, int] = {}
        for index, leaf in enumerate(self.leaves):
            node = leaf.node
            while node >= 0 and node not in first:
                first[node] = index
                node = self.parents[node]
        return first

    def within(self, node: int, root: int) -> bool:
        """Whether `node` is `root` or hangs in it."""
        return root <= node < self.ends[root]


def _is_closed(text: str) -> bool:
    """Whether the end of a text is that of a sentence: a stop, and quotes or brackets after it."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS


def clean(text: str) -> str:
    """`text` on one line without control characters."""
    if is_plain(text):
        return text
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join(_CONTROL.sub(" ", text).split())
