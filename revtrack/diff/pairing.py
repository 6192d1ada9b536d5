"""Which old passage became which new one: alike passages are paired, first in order, then across it.

Likeness is the Indel similarity of their words (rapidfuzz), 0 to 1. Where a gap holds more than `ALL_PAIRS` pairs, only
passages that share a rare word, or stand at about the same place, are looked at: the work stays linear in the text.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract_iter

from revtrack.diff.letters import Letters
from revtrack.text import words

ALL_PAIRS = 2_500
RARE = 4
LONGEST = 400
Pair = tuple[int, int]
Likeness = Mapping[Pair, float]


class Cuts(dict[str, list[str]]):
    """The words of folded passages, each passage cut once."""

    def __missing__(self, passage: str) -> list[str]:
        """The first words of a passage, without regard to case."""
        found = self[passage] = words(passage.casefold())[:LONGEST]
        return found


def likeness(old: Sequence[str], new: Sequence[str], least: float, cuts: Cuts) -> dict[Pair, float]:
    """How alike old and new folded passages are, for pairs that are at least `least` alike."""
    cut_old, cut_new = [cuts[each] for each in old], [cuts[each] for each in new]
    letters = Letters()
    spelt_old, spelt_new = ([letters.spell(cut) for cut in side] for side in (cut_old, cut_new))
    if len(old) * len(new) <= ALL_PAIRS:
        return {
            (left, right): value
            for left, one in enumerate(spelt_old)
            for _, value, right in extract_iter(one, spelt_new, scorer=Indel.normalized_similarity, score_cutoff=least)
            if value
        }
    found = {}
    for left, right in _candidates(cut_old, cut_new):
        value = Indel.normalized_similarity(spelt_old[left], spelt_new[right], score_cutoff=least)
        if value >= least and value:
            found[left, right] = value
    return found


def chain(found: Likeness) -> list[Pair]:
    """The heaviest chain of pairs that keeps the order of both sides (weighted longest increasing subsequence)."""
    best: list[tuple[int, float, Pair | None, int]] = []
    frontier_columns: list[int] = []
    frontier: list[int] = []
    for pair in sorted(found, key=lambda pair: (pair[0], -pair[1])):
        at = bisect_left(frontier_columns, pair[1])
        before = frontier[at - 1] if at else -1
        weight = found[pair] + (best[before][1] if before >= 0 else 0.0)
        best.append((pair[1], weight, pair, before))
        while at < len(frontier) and best[frontier[at]][1] <= weight:
            del frontier_columns[at], frontier[at]
        if not at or weight > best[frontier[at - 1]][1]:
            frontier_columns.insert(at, pair[1])
            frontier.insert(at, len(best) - 1)
    walk, steps = frontier[-1] if frontier else -1, []
    while walk >= 0:
        _, _, found_pair, walk = best[walk]
        steps.append(found_pair)
    return [pair for pair in reversed(steps) if pair]


def best_first(found: Likeness) -> list[Pair]:
    """Pairs whatever their order, the most alike first, each passage once."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for left, right in sorted(found, key=lambda pair: (-found[pair], pair)):
        if left not in taken_old and right not in taken_new:
            taken_old.add(left)
            taken_new.add(right)
            pairs.append((left, right))
    return pairs


def contained(part: str, whole: str, cuts: Cuts) -> float:
    """The share of the words of `part` that stand in `whole`, in their order; both folded."""
    left, right = cuts[part], cuts[whole]
    if not left:
        return 0.0
    return (Indel.normalized_similarity(left, right) * (len(left) + len(right)) / 2) / len(left)


def _candidates(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> Iterable[Pair]:
    slope = len(new) / len(old)
    near = {(left, min(len(new) - 1, round(left * slope))) for left in range(len(old))}
    return sorted(near | _sharing_rare_words(old, new))


def _sharing_rare_words(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> set[Pair]:
    places_old, places_new = _places(old), _places(new)
    shared = (
        (left, right)
        for word, lefts in places_old.items()
        if len(lefts) <= RARE and len(places_new.get(word, ())) <= RARE
        for left in lefts
        for right in places_new.get(word, ())
    )
    return set(shared)


def _places(passages: Sequence[Sequence[str]]) -> dict[str, set[int]]:
    places: dict[str, set[int]] = defaultdict(set)
    for index, cut in enumerate(passages):
        for word in cut:
            places[word].add(index)
    return places
