"""What no rule of fact has named: a loaded word, an address, a copy edit; headlines have rules of their own.

Read last, against the flags that are already there: a spot that one of them explains is not told twice.
"""

import re
from collections.abc import Iterator, Sequence

from revtrack.flags.changes import Change
from revtrack.flags.evidence import Evidence
from revtrack.flags.headlines import RETOLD, copy_edit, headline_flags
from revtrack.flags.kinds import other_words
from revtrack.flags.modifiers import modifier_flags
from revtrack.flags.replacements import Replacement
from revtrack.flags.tone import judges, vouches
from revtrack.text import words
from revtrack.values.review import Code, Flag

LOADED_WORDS = 4
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])")


def rest_flags(evidence: Evidence, found: Sequence[Flag]) -> Iterator[Flag]:
    """Flags for what is left of every change."""
    retold = {passage.index for passage in evidence.passages if passage.is_replaced}
    informs = any(flag.code in ("info-added", "info-removed") for flag in found)
    for change in evidence.changes:
        flags = [flag for flag in found if flag.row == change.index]
        if change.row.channel in ("headline", "dek") and change.old and change.new:
            yield from headline_flags(change, flags, evidence)
        elif change.old and change.new:
            yield from _spots(change, flags, evidence, is_retold=change.index in retold)
        elif not flags and not informs:
            yield copy_edit(change, change.removed, change.added)


def _spots(change: Change, flags: Sequence[Flag], evidence: Evidence, *, is_retold: bool) -> Iterator[Flag]:
    """The spots that no flag explains, as one copy edit; those in a sentence that was told anew belong to that."""
    retold = {flag.code for flag in flags} & RETOLD
    told = (
        {_sentence(change, spot) for spot in change.replacements if any(_explains(flag, spot, RETOLD) for flag in flags)}
        if retold
        else set()
    )
    left: list[Replacement] = []
    for spot in change.replacements:
        shifted = _shift(spot)
        if shifted:
            yield Flag("reframed", "substantive", change.index, spot.old.strip(), spot.new.strip(), shifted)
        elif _is_address(spot):
            yield Flag(
                "link-changed", "minor", change.index, spot.old.strip(), spot.new.strip(), "an address in the text differs"
            )
        elif not any(_explains(flag, spot) for flag in flags) and _sentence(change, spot) not in told:
            said_otherwise = [*other_words(change, spot, evidence), *modifier_flags(change, spot, evidence)]
            yield from said_otherwise
            left += [] if said_otherwise else [spot]
    if left and not (is_retold and flags) and not (retold and _is_mostly_new(change)):
        yield copy_edit(change, " … ".join(spot.old.strip() for spot in left), " … ".join(spot.new.strip() for spot in left))


def _is_mostly_new(change: Change) -> bool:
    """Whether half of a passage was said anew, so that what else differs in it is no edit of its own."""
    return 2 * max(len(change.removed), len(change.added)) > max(len(change.old), len(change.new))


def _shift(spot: Replacement) -> str:
    """Why a few words shift the tone: one of them judges, or a plain verb of saying gives way to one that vouches."""
    if max(len(words(spot.old)), len(words(spot.new))) > LOADED_WORDS:
        return ""
    judgement = judges(spot.old, spot.new)
    return f"“{judgement}” judges" if judgement else vouches(spot.old, spot.new)


def _is_address(spot: Replacement) -> bool:
    """Whether an address in the text was exchanged, or the label that stands for one in Markdown."""
    if spot.is_address:
        return True
    before, after = spot.before[-2:], spot.after[:2]
    return bool(spot.old and spot.new) and ((before == "][" and after[:1] == "]") or (before[-1:] == "[" and after == "]:"))


def _explains(flag: Flag, spot: Replacement, codes: frozenset[Code] | None = None) -> bool:
    """Whether a flag quotes the words of a spot, or a spot those of a flag."""
    if codes is not None and flag.code not in codes:
        return False
    sides = ((spot.old.strip(), flag.old), (spot.new.strip(), flag.new))
    return any(_holds(words_of, quoted) for words_of, quoted in sides)


def _holds(spot: str, quoted: str) -> bool:
    return bool(words(spot)) and bool(quoted) and (spot in quoted or quoted in spot)


def _sentence(change: Change, spot: Replacement) -> int:
    """The number of the sentence in which a spot stands."""
    return len(_SENTENCE_END.findall(change.new, 0, min(len(change.new), spot.new_at + 1)))
