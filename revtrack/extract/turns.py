"""What takes turns on a page: new lines that stand where a line that was no story stood before.

Outlets rotate their asks: another one at every fetch, always between the same two paragraphs.
"""

from collections.abc import Collection, Iterator, Sequence

from revtrack.text import fold
from revtrack.values.document import Document, Role

Place = tuple[str, str]
"""The texts before and after; "" at an end of the document."""


def taking_turns(folded: Sequence[str], known: Collection[int], unseen: Collection[int], previous: Document) -> set[int]:
    """The unseen leaves that stand between two known ones where nothing but periphery stood, which is gone.

    `folded` holds the texts of all leaves.
    """
    here = frozenset(folded)
    empty = set(_vacated([(fold(block.text), block.role) for block in previous.blocks], here))
    return {index for run in _runs(folded, known, unseen, empty) for index in run} if empty else set()


def _vacated(blocks: Sequence[tuple[str, Role]], here: Collection[str]) -> Iterator[Place]:
    """The places between blocks that are still there from which periphery went, and nothing else."""
    before, gone = "", list[Role]()
    for text, role in [*blocks, ("", "body")]:
        if text and text not in here:
            gone.append(role)
            continue
        if gone and set(gone) == {"periphery"}:
            yield before, text
        before, gone = text, []


def _runs(
    folded: Sequence[str], known: Collection[int], unseen: Collection[int], places: Collection[Place]
) -> Iterator[list[int]]:
    """The runs of unseen leaves that stand in one of the places."""
    before, run = "", list[int]()
    new = frozenset(unseen)
    for index in [*sorted({*known, *new}), len(folded)]:
        if index in new:
            run.append(index)
            continue
        text = folded[index] if index < len(folded) else ""
        if run and (before, text) in places:
            yield run
        before, run = text, []
