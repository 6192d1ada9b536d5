"""Aligns two sequences of words or of sentences: which runs of them are equal, in order.

Up to `BOUND` pairs by Myers' algorithm (Algorithmica 1986) as diff-match-patch has it, without its clock; up to `MOST` by
rapidfuzz's bit-parallel longest common subsequence, which needs a bit of memory a pair. Above that only what stands once
on either side is trusted (patience diff, by Bram Cohen), and the gaps between are compared item by item; a gap that is still
too large is different as a whole. So no input makes the work quadratic.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from revtrack.diff.letters import Letters
from revtrack.diff.pairing import chain

BOUND = 250_000
MOST = 40_000_000
SHINGLE = 4

Run = tuple[int, int, int, int]
"""(old start, old end, new start, new end) of items that are equal one by one."""


def equal_words(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Equal runs of words, by their keys."""
    if len(old) * len(new) <= BOUND:
        return _by_characters(old, new)
    return equal_items(old, new, SHINGLE)


def equal_items(old: Sequence[str], new: Sequence[str], shingle: int = 1) -> list[Run]:
    """Equal runs of items; `shingle` is how many in a row make an anchor where there are too many to compare them all."""
    if len(old) * len(new) <= MOST:
        found = Indel.opcodes(old, new)
        return [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in found if op.tag == "equal"]
    return list(_between(_anchors(old, new, shingle), old, new))


def _by_characters(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    letters = Letters()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    found, at_old, at_new = [], 0, 0
    for sign, text in engine.diff_main(letters.spell(old), letters.spell(new), False):
        size = len(text)
        if sign == 0:
            found.append((at_old, at_old + size, at_new, at_new + size))
        at_old += size if sign <= 0 else 0
        at_new += size if sign >= 0 else 0
    return found


def _anchors(old: Sequence[str], new: Sequence[str], shingle: int) -> list[Run]:
    """Runs that start with a shingle which stands once on either side, in the longest order they have in common."""
    places_old, places_new = _once(old, shingle), _once(new, shingle)
    pairs = {(left, places_new[key]): 1.0 for key, left in places_old.items() if key in places_new}
    found: list[Run] = []
    for left, right in chain(pairs):
        first_old, last_old, first_new, last_new = found[-1] if found else (0, 0, 0, 0)
        if found and left - right == first_old - first_new and left <= last_old:
            found[-1] = (first_old, left + shingle, first_new, right + shingle)
        elif left >= last_old and right >= last_new:
            found.append((left, left + shingle, right, right + shingle))
    return found


def _once(items: Sequence[str], shingle: int) -> dict[tuple[str, ...], int]:
    shingles = list(zip(*(islice(items, start, None) for start in range(shingle)), strict=False))
    counts = Counter(shingles)
    return {key: at for at, key in enumerate(shingles) if counts[key] == 1}


def _between(anchors: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """The anchors, and the equal runs of each gap between them that is small enough to be compared."""
    at_old = at_new = 0
    for run in (*anchors, (len(old), len(old), len(new), len(new))):
        gap_old, gap_new = old[at_old : run[0]], new[at_new : run[2]]
        if gap_old and gap_new and len(gap_old) * len(gap_new) <= MOST:
            for a, b, c, d in equal_items(gap_old, gap_new):
                yield at_old + a, at_old + b, at_new + c, at_new + d
        if run[1] > run[0]:
            yield run
        at_old, at_new = run[1], run[3]
