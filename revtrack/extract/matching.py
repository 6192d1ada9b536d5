"""Finds the blocks of the version before again among the leaves of a page, by their texts and their order."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from revtrack.values.document import Block, Role

_PAIRS_AT_MOST = 20_000


def matched(texts: Sequence[str], blocks: Sequence[Block]) -> tuple[dict[int, Role], frozenset[int]]:
    """Index of a leaf to the role its text had, and the leaves that are copies: more of a text than there were before.

    A text that stands on the page more often than in the document (a label of the menu) is found where its neighbours are.
    """
    had: dict[str, list[int]] = {}
    for position, block in enumerate(blocks):
        had.setdefault(block.text, []).append(position)
    leaves = [index for index, text in enumerate(texts) if text in had]
    pairs = dict(_in_order(texts, leaves, had))
    if len(pairs) == len(leaves):
        return {index: blocks[position].role for index, position in pairs.items()}, frozenset()
    pairs = _by_neighbours(texts, leaves, blocks, had) if _is_bearable(texts, leaves, had) else pairs
    copies = frozenset(leaves) - pairs.keys()
    return {index: blocks[position].role for index, position in sorted(pairs.items())}, copies


def _in_order(texts: Sequence[str], leaves: Sequence[int], had: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Each leaf with the next block of its text that is left."""
    left = {text: iter(positions) for text, positions in had.items()}
    for index in leaves:
        position = next(left[texts[index]], None)
        if position is not None:
            yield index, position


def _by_neighbours(
    texts: Sequence[str], leaves: Sequence[int], blocks: Sequence[Block], had: dict[str, list[int]]
) -> dict[int, int]:
    """Leaves and blocks aligned as sequences first; what is left (it moved) in order."""
    matcher = SequenceMatcher(None, [texts[index] for index in leaves], [block.text for block in blocks], autojunk=False)
    pairs = {leaves[one + step]: other + step for one, other, size in matcher.get_matching_blocks() for step in range(size)}
    taken = set(pairs.values())
    left = {text: [position for position in positions if position not in taken] for text, positions in had.items()}
    return pairs | dict(_in_order(texts, [index for index in leaves if index not in pairs], left))


def _is_bearable(texts: Sequence[str], leaves: Sequence[int], had: dict[str, list[int]]) -> bool:
    """Aligning costs time with every pair of equal texts; a page of ten thousand equal lines is not worth it."""
    return sum(len(had[texts[index]]) for index in leaves) <= _PAIRS_AT_MOST
