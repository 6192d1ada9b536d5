"""Parts leaves that hold more than one thing: a squashed page, a note glued to the last sentence of a paragraph."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.squashed import is_squashed, parted
from revtrack.notes.split import split_note
from revtrack.values.document import Document

_SHORTEST = 40


def parts(page: Page, titles: Iterable[str], previous: Document | None) -> Page:
    """The page with such leaves in parts. A leaf that the version before had whole stays whole."""
    known = {block.text for block in previous.blocks} if previous else set()
    leaves: Iterable[Leaf] = page.leaves
    if is_squashed(page):
        longest = max(page.leaves, key=lambda leaf: len(leaf.text))
        leaves = [part for leaf in leaves for part in (parted(leaf, titles) if leaf is longest else (leaf,))]
    return replace(page, leaves=[part for leaf in leaves for part in _without_note(leaf, known)])


def _without_note(leaf: Leaf, known: Collection[str]) -> Iterator[Leaf]:
    pieces = split_note(leaf.text) if len(leaf.text) >= _SHORTEST and leaf.text not in known else None
    for piece in pieces or (leaf.text,):
        yield replace(leaf, text=piece)
