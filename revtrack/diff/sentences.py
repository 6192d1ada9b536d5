"""Sentences inside a pair of paragraphs: aligned first, then compared by words, so that an edit stays in its sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence

from revtrack.diff.pairing import Cuts, chain, contained, likeness
from revtrack.diff.runs import equal_items
from revtrack.diff.words import merged, pair, replaced, typography, word_segments
from revtrack.text import fold
from revtrack.values.diff import Segment

ALIKE = 0.34
INSIDE = 0.5
_END = re.compile(
    r"(?:(?<=[.!?…。！？])|(?<=[.!?…][\"”’')\]]))\s+(?=[\"“‘'(\[]?[^\W\d_a-z]|[\"“‘'(\[]?\d)|(?<=[。！？])(?=\S)|\n+"
)
_SHORT_FORM = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|Maj|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"No|Nr|vs|v|ca|approx|[A-Z])\.$"
)
Span = tuple[int, int]
Group = tuple[Span, Span]
_TURNED = {"-": "+", "+": "-"}


def passage_segments(old: str, new: str) -> list[Segment]:
    """Segments that turn one passage into another: sentence by sentence, words inside pairs of alike sentences.

    The smaller text is always compared as the old one, so that both directions agree.
    """
    if old == new:
        return [("=", old)] if old else []
    return _forward(old, new) if old < new else _turned(_forward(new, old))


def _turned(segments: Iterable[Segment]) -> list[Segment]:
    """The segments the other way round; what goes still stands before what comes."""
    found: list[Segment] = []
    for segment in segments:
        if segment[0] == "~":
            found.append(("~", segment[2], segment[1]))  # type: ignore[misc]
        else:
            found.append((_TURNED.get(segment[0], "="), segment[1]))
        if len(found) > 1 and (found[-2][0], found[-1][0]) == ("+", "-"):
            found[-2:] = [found[-1], found[-2]]
    return found


def _forward(old: str, new: str) -> list[Segment]:
    if fold(old) == fold(new):
        return typography(old, new)
    before, after = sentences(old), sentences(new)
    if len(before) == 1 and len(after) == 1:
        return word_segments(old, new)
    return list(merged(_aligned(before, after)))


def sentences(text: str) -> list[str]:
    """The sentences of `text`, each with the white space before it; joined they are the text."""
    cuts = [
        match.start()
        for match in _END.finditer(text)
        if not _SHORT_FORM.search(text, max(0, match.start() - 8), match.start())
    ]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True) if end > start]


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    folded_old, folded_new = [fold(each) for each in old], [fold(each) for each in new]
    cuts = Cuts()
    at_old = at_new = 0
    for until_old, end_old, until_new, end_new in (
        *equal_items(folded_old, folded_new),
        (len(old), len(old), len(new), len(new)),
    ):
        gap_old, gap_new = slice(at_old, until_old), slice(at_new, until_new)
        alike = likeness(folded_old[gap_old], folded_new[gap_new], ALIKE, cuts)
        groups = _grouped(chain(alike), folded_old[gap_old], folded_new[gap_new], cuts)
        yield from _gap(old[gap_old], new[gap_new], groups)
        for before, after in zip(old[until_old:end_old], new[until_new:end_new], strict=True):
            yield from pair(before, after)
        at_old, at_new = end_old, end_new


def _gap(old: Sequence[str], new: Sequence[str], alike: Iterable[Group]) -> Iterator[Segment]:
    """Sentences without an equal: `alike` ones are compared by words, the others go and come whole."""
    at_old = at_new = 0
    for (first_old, last_old), (first_new, last_new) in alike:
        yield from replaced("".join(old[at_old:first_old]), "".join(new[at_new:first_new]))
        yield from word_segments("".join(old[first_old:last_old]), "".join(new[first_new:last_new]))
        at_old, at_new = last_old, last_new
    yield from replaced("".join(old[at_old:]), "".join(new[at_new:]))


def _grouped(pairs: Sequence[tuple[int, int]], old: Sequence[str], new: Sequence[str], cuts: Cuts) -> Iterator[Group]:
    """Pairs, each with the neighbours left over on one side whose words stand in the other: sentences that were joined."""
    at_old = at_new = 0
    ends = [*pairs[1:], (len(old), len(new))]
    for (left, right), (end_old, end_new) in zip(pairs, ends, strict=False):
        spans = (_grown(left, at_old, end_old, old, new[right], cuts), _grown(right, at_new, end_new, new, old[left], cuts))
        if spans[0] != (left, left + 1):
            spans = (spans[0], (right, right + 1))
        yield spans
        at_old, at_new = spans[0][1], spans[1][1]


def _grown(at: int, start: int, end: int, mine: Sequence[str], whole: str, cuts: Cuts) -> Span:
    first, last = at, at + 1
    while first > start and contained(mine[first - 1], whole, cuts) >= INSIDE:
        first -= 1
    while last < end and contained(mine[last], whole, cuts) >= INSIDE:
        last += 1
    return first, last
