"""Aligns the blocks of two documents: which stayed, moved, were edited, split, merged, added, deleted.

Layers, each on what the one before left: equal blocks in order; equal blocks elsewhere (moved); alike blocks in order
(edited); neighbours that together are one block of the other side (split, merged); alike blocks elsewhere (moved and edited).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from revtrack.diff.pairing import Cuts, Pair, best_first, chain, contained, likeness
from revtrack.text import fold

ALIKE = 0.34
ALIKE_ELSEWHERE = 0.55
MOVED_LENGTH = 25
MOVED_WORDS = 5
INSIDE = 0.7


@dataclass
class Alignment:
    """Groups of old and new blocks that belong together, by index; `moved` are those that changed their order."""

    groups: list[tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=list)
    moved: set[tuple[int, int]] = field(default_factory=set)

    def left(self, size: int, side: int) -> list[int]:
        """Indexes of a side that are in no group yet."""
        taken = {index for group in self.groups for index in group[side]}
        return [index for index in range(size) if index not in taken]


class Texts:
    """The folded texts of the blocks of both sides, cut into words once, and how alike they are."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        folded = {each: fold(each) for each in {*old, *new}}
        self.sides = ([folded[each] for each in old], [folded[each] for each in new])
        self.cuts = Cuts()
        self._looked_at: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
        self._known: dict[Pair, float] = {}

    def alike(self, olds: Sequence[int], news: Sequence[int], least: float) -> dict[Pair, float]:
        """How alike blocks are, by their indexes; what was looked at before with a lower bar is not compared again."""
        wanted = (frozenset(olds), frozenset(news))
        if wanted[0] <= self._looked_at[0] and wanted[1] <= self._looked_at[1]:
            return {
                pair: value
                for pair, value in self._known.items()
                if value >= least and pair[0] in wanted[0] and pair[1] in wanted[1]
            }
        old, new = ([side[index] for index in where] for side, where in zip(self.sides, (olds, news), strict=True))
        found = likeness(old, new, least, self.cuts)
        self._looked_at = wanted
        self._known = {(olds[left], news[right]): value for (left, right), value in found.items()}
        return self._known

    def has_words(self, side: int, index: int, least: int) -> bool:
        """Whether a block of a side has at least so many words."""
        return len(self.cuts[self.sides[side][index]]) >= least


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Align blocks by their texts."""
    texts = Texts(old, new)
    found = Alignment()
    stay = _stayed(found, *texts.sides)
    for gap_old, gap_new in _gaps(found, stay, len(old), len(new)):
        found.groups += [((left,), (right,)) for left, right in chain(texts.alike(gap_old, gap_new, ALIKE))]
    _join_neighbours(found, texts)
    _pair_elsewhere(found, texts)
    return found


def _stayed(found: Alignment, old: Sequence[str], new: Sequence[str]) -> set[Pair]:
    """Group the equal blocks; those that kept their order."""
    exact = _exact_pairs(old, new)
    stay = set(chain({pair: 1 + len(old[pair[0]]) for pair in exact}))
    times = (Counter(old), Counter(new))
    for pair in exact:
        text = old[pair[0]]
        if pair in stay or len(text) >= MOVED_LENGTH or times[0][text] == times[1][text] == 1:
            found.groups.append(((pair[0],), (pair[1],)))
            if pair not in stay:
                found.moved.add(pair)
    return stay


def _exact_pairs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pairs of equal blocks; a text that stands several times is paired in order, from both ends first."""
    prefix = 0
    while prefix < min(len(old), len(new)) and old[prefix] == new[prefix]:
        prefix += 1
    suffix = 0
    while suffix < min(len(old), len(new)) - prefix and old[-1 - suffix] == new[-1 - suffix]:
        suffix += 1
    pairs = [(index, index) for index in range(prefix)]
    pairs += [(len(old) - at, len(new) - at) for at in range(suffix, 0, -1)]
    places: dict[str, list[int]] = {}
    for index in range(prefix, len(new) - suffix):
        places.setdefault(new[index], []).append(index)
    for index in range(prefix, len(old) - suffix):
        spots = places.get(old[index])
        if spots:
            pairs.append((index, spots.pop(0)))
    return sorted(pairs)


def _gaps(found: Alignment, stay: set[Pair], old_size: int, new_size: int) -> Iterator[tuple[list[int], list[int]]]:
    """Blocks without a group, between two neighbours that stayed."""
    left_old, left_new = found.left(old_size, 0), found.left(new_size, 1)
    at_old = at_new = 0
    for old_end, new_end in (*sorted(stay), (old_size, new_size)):
        until_old, until_new = bisect_left(left_old, old_end), bisect_left(left_new, new_end)
        if until_old > at_old and until_new > at_new:
            yield left_old[at_old:until_old], left_new[at_new:until_new]
        at_old, at_new = until_old, until_new


def _join_neighbours(found: Alignment, texts: Texts) -> None:
    """A block left over beside a pair belongs to it when its words stand in the other side's block: a split or a merge."""
    for side in (1, 0):
        by_index = {group[side][0]: at for at, group in enumerate(found.groups) if len(group[side]) == 1}
        for index in found.left(len(texts.sides[side]), side):
            for at in (by_index.get(index - 1), by_index.get(index + 1)):
                if at is not None and _joins(found, at, side, index, texts):
                    by_index[index] = at
                    break


def _joins(found: Alignment, at: int, side: int, index: int, texts: Texts) -> bool:
    group = found.groups[at]
    if len(group[1 - side]) != 1 or (group[0][0], group[1][0]) in found.moved:
        return False
    mine, whole = texts.sides[side], texts.sides[1 - side][group[1 - side][0]]
    if whole == fold(" ".join(mine[each] for each in group[side])) or contained(mine[index], whole, texts.cuts) < INSIDE:
        return False
    joined = tuple(sorted((*group[side], index)))
    found.groups[at] = (joined, group[1]) if side == 0 else (group[0], joined)
    return True


def _pair_elsewhere(found: Alignment, texts: Texts) -> None:
    left = [
        [index for index in found.left(len(texts.sides[side]), side) if texts.has_words(side, index, MOVED_WORDS)]
        for side in (0, 1)
    ]
    for pair in best_first(texts.alike(left[0], left[1], ALIKE_ELSEWHERE)):
        found.groups.append(((pair[0],), (pair[1],)))
        found.moved.add(pair)
