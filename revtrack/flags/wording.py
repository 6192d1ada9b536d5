"""Words that carry certainty, negation, opposites, and the state of events; and names."""

import re
from collections.abc import Iterator

from revtrack.flags.changes import Change, Evidence, Replacement, opens_sentence
from revtrack.flags.numbers import values
from revtrack.text import fold, words
from revtrack.values.review import Flag

_HEDGES = re.compile(
    r"\b(?:may|might|could|can|would|should|possibly|perhaps|probably|likely|unlikely|apparent(?:ly)?|alleged(?:ly)?|allegedly|"
    r"reported(?:ly)?|suspected|purported(?:ly)?|claimed|seem(?:s|ed|ingly)?|appear(?:s|ed)?|believed|thought|estimated|expected|about|"
    r"around|roughly|approximately|nearly|almost|at least|up to|more than|less than|as many as|over|some|many|most|several|few|often|"
    r"sometimes|generally|largely|potential(?:ly)?|presumed|so-called|rumou?red|preliminary|unconfirmed)\b"
)
_NEGATIONS = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denied|denies|refused|failed)\b|n't\b"
)
_OPPOSITES = (
    ("loss", "profit"), ("losses", "profits"), ("blaming", "clearing"), ("rose", "fell"), ("rise", "fall"), ("increase", "decrease"),
    ("increased", "decreased"), ("higher", "lower"), ("more", "fewer"), ("more", "less"), ("guilty", "innocent"), ("won", "lost"),
    ("win", "lose"), ("before", "after"), ("approved", "rejected"), ("accepted", "refused"), ("supports", "opposes"),
    ("support", "oppose"), ("alive", "dead"), ("legal", "illegal"), ("true", "false"), ("up", "down"), ("above", "below"),
    ("allowed", "banned"), ("allow", "ban"), ("first", "last"), ("success", "failure"), ("succeeded", "failed"), ("open", "closed"),
    ("agreed", "disagreed"), ("strengthened", "weakened"), ("gained", "lost"), ("for", "against"), ("convicted", "acquitted"),
)  # fmt: skip
_PLANNED = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected|due|set|scheduled|likely|planning|about|poised|preparing) to|will|would|plans? to|planned to|to be|expects? to|is \w+ing|are \w+ing|was \w+ing|were \w+ing)\b"
)
_NAME = re.compile(r"[A-Z][\w’'-]*(?:[ .-]+[A-Z][\w’'-]*\.?){0,4}\Z")
_NAME_WORDS = 5


def wording_flags(evidence: Evidence) -> Iterator[Flag]:
    """Hedges, negations, opposites, outcomes and names, in words that stand where others stood."""
    for change in evidence.changes:
        for replacement in change.replacements:
            yield from _of_replacement(change, replacement)


def _of_replacement(change: Change, replacement: Replacement) -> Iterator[Flag]:
    if len(words(replacement.old)) > 12 or len(words(replacement.new)) > 12:
        return
    old, new = fold(replacement.old).lower(), fold(replacement.new).lower()
    quoted = (replacement.old.strip(), replacement.new.strip())
    if set(_HEDGES.findall(old)) != set(_HEDGES.findall(new)):
        yield Flag("hedge-changed", "substantive", change.index, *quoted, "how sure it is was changed")
    turned = len(_NEGATIONS.findall(old)) != len(_NEGATIONS.findall(new)) or _opposite(old, new)
    if turned and (replacement.is_local or len(words(old or new)) <= 4):
        yield Flag("meaning-reversed", "substantive", change.index, *quoted, "the claim turns to its opposite")
    if replacement.is_local and _PLANNED.search(old) and not _PLANNED.search(new):
        yield Flag("outcome-updated", "substantive", change.index, *quoted, "what was to come has happened")
    if _is_name_change(replacement):
        yield Flag("name-changed", "substantive", change.index, *quoted, "another name, or the name spelled otherwise")


def _opposite(old: str, new: str) -> bool:
    before, after = set(words(old)), set(words(new))
    gone, came = before - after, after - before
    return any((left in gone and right in came) or (right in gone and left in came) for left, right in _OPPOSITES)


def _is_name_change(replacement: Replacement) -> bool:
    """Two short runs of capitalised words, not at the head of a sentence, that differ in more than case."""
    old, new = replacement.old.strip(' ,.“”"()'), replacement.new.strip(' ,.“”"()')
    if not (_NAME.match(old) and _NAME.match(new)) or opens_sentence(replacement.before):
        return False
    if values(fold(old).lower()) or values(fold(new).lower()) or old.casefold() == new.casefold():
        return False
    return max(len(words(old)), len(words(new))) <= _NAME_WORDS and not _is_fuller(old, new)


def _is_fuller(old: str, new: str) -> bool:
    """A first name added to, or taken from, the same person."""
    return old in new.split() or new in old.split()
