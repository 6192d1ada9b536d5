"""Quantities with another value: 14 and 17, hundreds and dozens, 5% and 5, several and five."""

import re
from collections.abc import Iterator, Sequence

from revtrack.flags.changes import Change
from revtrack.flags.evidence import Evidence, Passage
from revtrack.flags.pairs import opposite, touched
from revtrack.flags.quantities import Quantity, may_count
from revtrack.flags.replacements import Replacement
from revtrack.text import words
from revtrack.values.review import Flag

_ARTICLES = frozenset(("a", "an", "another", "ein", "eine", "einen", "un", "une", "una", "um", "uma", "een"))
LONGEST = 1500
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})")
Pair = tuple[Quantity, Quantity]


def number_flags(evidence: Evidence) -> Iterator[Flag]:
    """Quantities that stand where others stood; in a passage replaced whole, another value for the same thing counted."""
    for change in evidence.changes:
        for old, new in _pairs_in_place(change, evidence):
            yield _flag(change.index, old, new)
    for passage in evidence.passages:
        if passage.is_replaced:
            yield from (_flag(passage.index, old, new) for old, new in _pairs_replaced(passage, evidence))


def _pairs_in_place(change: Change, evidence: Evidence) -> Iterator[Pair]:
    for replacement in change.replacements:
        if replacement.is_address or not (change.old and change.new):
            continue
        before, after = change.window(replacement, "old"), change.window(replacement, "new")
        if not (may_count(before.near, evidence.language_of_numbers) or may_count(after.near, evidence.language_of_numbers)):
            continue
        gone = touched(evidence.quantities_of(before.text), before.start, before.end)
        came = touched(evidence.quantities_of(after.text), after.start, after.end)
        if replacement.is_local or max(len(words(replacement.old)), len(words(replacement.new))) <= 1:
            yield from _in_place(replacement, gone, came)
        else:
            yield from _same_thing(gone, came)


def _in_place(replacement: Replacement, gone: list[Quantity], came: list[Quantity]) -> Iterator[Pair]:
    """The pairs of one spot. An article counts as one where a number stands against it."""
    if _is_turned(replacement.old.strip(), replacement.new.strip()):
        yield _score(replacement.old.strip(), replacement.old_at), _score(replacement.new.strip(), replacement.new_at)
        return
    if any(each.is_figure for each in came):
        gone = gone or _article(replacement.old, replacement.old_at)
    if any(each.is_figure for each in gone):
        came = came or _article(replacement.new, replacement.new_at)
    for old, new in opposite(gone, came):
        if not (old.is_vague and new.is_vague) and _comparable(old, new) and not _differ_in_unit_alone(old, new):
            yield old, new


def _is_turned(old: str, new: str) -> bool:
    """Whether a score or a tally of votes is told the other way round: "3-2" and "2-3"."""
    left, right = _SCORE.fullmatch(old), _SCORE.fullmatch(new)
    return bool(left and right) and old != new and _SCORE.sub(r"\2 \1", old) == _SCORE.sub(r"\1 \2", new)


def _score(text: str, at: int) -> Quantity:
    return Quantity(text, "", "", (at, at + len(text)), text)


def _article(text: str, at: int) -> list[Quantity]:
    first = text.split(maxsplit=1)[:1]
    return [Quantity("1", "", "", (at, at), first[0])] if first and first[0].lower() in _ARTICLES else []


def _differ_in_unit_alone(old: Quantity, new: Quantity) -> bool:
    """One value whose unit is a word that one side leaves out: "a week", "one week"."""
    return old.value == new.value and "" in (old.unit, new.unit) and max(old.unit, new.unit).isalpha()


def _comparable(old: Quantity, new: Quantity) -> bool:
    """A rank is not measured against a count ("first" against "two"), nor how often against how many."""
    return (old.value[0] == "#") == (new.value[0] == "#") and (old.value[-1] == "x") == (new.value[-1] == "x")


def _pairs_replaced(passage: Passage, evidence: Evidence) -> Iterator[Pair]:
    """Values of the same thing that are not in the other version at all."""
    if max(len(passage.old), len(passage.new)) > LONGEST:
        return
    gone = [each for each in evidence.quantities_of(passage.old) if each.text not in evidence.new_whole]
    came = [each for each in evidence.quantities_of(passage.new) if each.text not in evidence.old_whole]
    yield from _same_thing(gone, came)
    if (
        passage.channel in ("headline", "dek")
        and len(gone) == len(came) == 1
        and gone[0].thing != came[0].thing
        and (
            gone[0].is_figure
            and came[0].is_figure
            and gone[0].unit == came[0].unit
            and "1" not in (gone[0].value, came[0].value)
        )
    ):
        yield gone[0], came[0]


def _same_thing(gone: Sequence[Quantity], came: Sequence[Quantity]) -> Iterator[Pair]:
    """Pairs that count one thing: the same noun, and the same unit."""
    taken: set[Quantity] = set()
    known = {each.key for each in came}
    for old in gone:
        alike = (each for each in came if each not in taken and old.thing and (each.thing, each.unit) == (old.thing, old.unit))
        new = next(alike, None)
        if new and old.key not in known and not old.is_vague and not new.is_vague and _comparable(old, new):
            taken.add(new)
            yield old, new


def _flag(index: int, old: Quantity, new: Quantity) -> Flag:
    return Flag("number-changed", "substantive", index, old.text, new.text, f"{old.text} became {new.text}")
