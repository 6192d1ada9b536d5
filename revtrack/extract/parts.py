"""Parts leaves that hold more than one thing, and joins a note's label to its note.

A squashed page is cut where its paragraphs were, a note that is glued to the last sentence of a paragraph is cut off, and
a label in an element of its own ("Correction", in bold or as a heading) is read together with what stands under it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from revtrack.extract.blocks import Leaf, Page, clean
from revtrack.extract.squashed import is_squashed, parted
from revtrack.notes import find_note, is_bare_label
from revtrack.notes.split import split_note
from revtrack.values.document import Document

_SHORTEST = 40
_LABEL_LETTERS = 60
_BOX_LEAVES = 5
_REMEMBERED = 4096


def parts(page: Page, titles: Iterable[str], previous: Document | None) -> Page:
    """The page with such leaves in parts. A leaf that the version before had whole stays whole."""
    known = {block.text for block in previous.blocks} if previous else set()
    leaves: Iterable[Leaf] = page.leaves
    if is_squashed(page):
        longest = max(page.leaves, key=lambda leaf: len(leaf.text))
        leaves = [part for leaf in leaves for part in (parted(leaf, titles) if leaf is longest else (leaf,))]
    return replace(page, leaves=[part for leaf in leaves for part in _without_note(leaf, known)])


def labelled(page: Page) -> Page:
    """The page with each bare label of a note joined to the text that stands under it in the same small box."""
    if not any(_is_label(leaf) or _opens_with_label(leaf) for leaf in page.leaves):
        return page
    leaves: list[Leaf] = []
    for leaf in map(_with_colon, page.leaves):
        joined = _joined(page, leaves[-1], leaf) if leaves and _is_label(leaves[-1]) else None
        if joined is not None:
            leaves[-1] = joined
        else:
            leaves.append(leaf)
    return replace(page, leaves=leaves)


def _is_label(leaf: Leaf) -> bool:
    return len(leaf.text) <= _LABEL_LETTERS and _labels(leaf.text)


@lru_cache(maxsize=_REMEMBERED)
def _labels(text: str) -> bool:
    """Remembered, because the short lines of a page are those of its menus, the same on each page of a host."""
    return is_bare_label(text)


def _joined(page: Page, label: Leaf, leaf: Leaf) -> Leaf | None:
    """A label and the text under it as one leaf; None where they are not of one box, or no note together."""
    box = next((node for node in page.above(label.node) if page.within(leaf.node, node)), -1)
    inside = sum(page.within(each.node, box) for each in page.leaves) if box >= 0 else _BOX_LEAVES + 1
    if inside > _BOX_LEAVES or leaf.kind in ("heading", "caption") or not leaf.is_sentence:
        return None
    return _as_note(leaf, label.text, leaf.text)


def _opens_with_label(leaf: Leaf) -> bool:
    pieces = leaf.pieces
    return len(pieces) > 2 and len(pieces[0]) <= _LABEL_LETTERS and not pieces[1].strip() and _labels(pieces[0])


def _with_colon(leaf: Leaf) -> Leaf:
    """A label on a line of its own inside the paragraph, set off as one that stands before its note."""
    if not _opens_with_label(leaf):
        return leaf
    label = clean(leaf.pieces[0])
    return _as_note(leaf, label, leaf.text.removeprefix(label).strip()) or leaf


def _as_note(leaf: Leaf, label: str, text: str) -> Leaf | None:
    """The leaf with its label before it, if that is a note: "Update" alone makes none, it must tell what was done."""
    whole = f"{label.rstrip(' :：')}: {text}"
    note = find_note(whole)
    if note is None or (note.kind not in ("correction", "clarification", "retraction") and find_note(text) is None):
        return None
    return replace(leaf, text=whole, kind="text", dressed=False)


def _without_note(leaf: Leaf, known: Collection[str]) -> Iterator[Leaf]:
    pieces = split_note(leaf.text) if len(leaf.text) >= _SHORTEST and leaf.text not in known else None
    if pieces is None:
        yield leaf
    else:
        yield from (replace(leaf, text=piece) for piece in pieces)
