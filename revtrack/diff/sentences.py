"""Sentences inside a pair of paragraphs: aligned first, then compared by words, so that an edit stays in its sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import LCSseq

from revtrack.diff.pairing import chain, likeness
from revtrack.diff.words import merged, replaced, same, typography, word_segments
from revtrack.text import fold
from revtrack.values.diff import Segment

ALIKE = 0.34
_END = re.compile(
    r"(?:(?<=[.!?…。！？])|(?<=[.!?…][\"”’')\]]))\s+(?=[\"“‘'(\[]?[^\W\d_a-z]|[\"“‘'(\[]?\d)|(?<=[。！？])(?=\S)|\n+"
)


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
    cuts = [match.start() for match in _END.finditer(text)]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True) if end > start]


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    folded_old, folded_new = [fold(each) for each in old], [fold(each) for each in new]
    at_old = at_new = 0
    for op in (*(op for op in LCSseq.opcodes(folded_old, folded_new) if op.tag == "equal"), None):
        until_old, until_new = (op.src_start, op.dest_start) if op else (len(old), len(new))
        yield from _gap(old[at_old:until_old], new[at_new:until_new])
        if op:
            for before, after in zip(old[until_old : op.src_end], new[until_new : op.dest_end], strict=True):
                yield from _same_sentence(before, after)
            at_old, at_new = op.src_end, op.dest_end


def _same_sentence(old: str, new: str) -> Iterator[Segment]:
    """Two sentences that fold equal; the white space before them may be there on one side only."""
    word_old, word_new = old.lstrip(), new.lstrip()
    space_old, space_new = old[: len(old) - len(word_old)], new[: len(new) - len(word_new)]
    if bool(space_old) == bool(space_new):
        yield from same(space_old, space_new) if space_old else ()
    else:
        yield from replaced(space_old, space_new)
    yield from same(word_old, word_new)


def _gap(old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    """Sentences without an equal: alike ones are compared by words, the others go and come whole."""
    at_old = at_new = 0
    for left, right in chain(likeness(old, new, ALIKE)):
        yield from replaced("".join(old[at_old:left]), "".join(new[at_new:right]))
        yield from word_segments(old[left], new[right])
        at_old, at_new = left + 1, right + 1
    yield from replaced("".join(old[at_old:]), "".join(new[at_new:]))
