"""Tests what a note claims on the diff: seen, not seen, or not checkable; and which flags it leaves out.

A claim is seen where the diff shows a change of its kind that speaks of the same thing; "it is X, not Y" only where X came and
Y went. What it covers are those changes, not everything else that happens in their paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from revtrack.flags.changes import Change
from revtrack.flags.evidence import Evidence
from revtrack.flags.quantities import quantities
from revtrack.flags.statements import is_silence
from revtrack.flags.tables.function_words import FUNCTION
from revtrack.flags.topics import ADDITIONS, ANSWERS, EMPTY, FACTS, GENERAL, NEWS, REMOVALS, SILENCE, TOPICS, VAGUE
from revtrack.notes import Claim, Note
from revtrack.text import fold, words
from revtrack.values.review import Code, Flag, TestedClaim

STEM = 5
SHARE = 0.5
_FIELDS: frozenset[Code] = frozenset({"headline-changed", "dek-changed", "caption-changed", "byline-changed"})
_NOT = re.compile(
    r"\b(?:is|was|are|were|be|has|had|by|to|in|on|at|for|of|as|costs?)?\s*(?P<right>(?:[^,;.()]|(?<=\d)[,.](?=\d)){1,60}), not (?:by |in |on |at |to |for )?"
    r"(?P<wrong>[^,;()]{1,60}?)(?=[.,;)]?(?:\s|\Z))(?P<rest>[^,;.()]{0,60})|\b(?P<right2>[^,;.()]{1,60}) (?:rather than|instead of) (?P<wrong2>[^,;.()]{1,60})",
    re.IGNORECASE,
)
_SAY_NOTHING = EMPTY | VAGUE | GENERAL | FUNCTION
_PARAGRAPH = re.compile(r"(\d+)|\b(first|opening|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
_ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_CHANNELS = ("headline", "caption", "byline", "dek")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim with its verdict, and the indexes of the flags that it covers."""

    claim: TestedClaim
    covers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a claim says: the codes it is about, the things it names, and the words that it sets against each other."""

    claim: Claim
    codes: frozenset[Code]
    things: frozenset[str]
    right: frozenset[str]
    wrong: frozenset[str]
    is_general: bool
    is_vague: bool


def weighed(note: Note | None, evidence: Evidence, flags: Sequence[Flag]) -> tuple[Weighed, ...]:
    """Each claim of the note with its status, the rows that show it, and the flags it covers."""
    if note is None:
        return ()
    return tuple(_weigh(_sense(claim, tail), evidence, flags) for claim, tail in _with_tails(note))


def uncovered(found: Sequence[Weighed], flags: Sequence[Flag], evidence: Evidence) -> tuple[int, ...]:
    """Indexes of the substantive flags that no claim covers; the note itself needs none."""
    covered = frozenset(index for each in found for index in each.covers)
    own = {
        index for index, flag in enumerate(flags) if flag.row is not None and evidence.diff.rows[flag.row].channel == "note"
    }
    open_rows = {
        flag.row for index, flag in enumerate(flags) if index not in covered and flag.code not in _FIELDS and _counts(flag)
    }
    return tuple(
        index
        for index, flag in enumerate(flags)
        if _counts(flag)
        and index not in covered
        and index not in own
        and not (flag.code in _FIELDS and flag.row not in open_rows)
    )


def _counts(flag: Flag) -> bool:
    return flag.severity == "substantive" and not flag.code.startswith("note-")


def _with_tails(note: Note) -> list[tuple[Claim, str]]:
    """Each claim with the words that follow it in the note, up to the next: "; it is May 12, not May 10"."""
    if not note.claims:
        return []
    starts = [note.text.find(claim.words) for claim in note.claims]
    ends = [*starts[1:], len(note.text)]
    return [
        (claim, note.text[start + len(claim.words) : end] if start >= 0 and end > start else "")
        for claim, start, end in zip(note.claims, starts, ends, strict=True)
    ]


def _sense(claim: Claim, tail: str) -> _Sense:
    said = words(fold(claim.words).casefold())
    codes: frozenset[Code] = frozenset().union(*(TOPICS.get(word, frozenset()) for word in said))
    match = _NOT.search(claim.words) or _NOT.search(tail)
    right, wrong = _sides(match)
    things = frozenset(word for word in said if word not in _SAY_NOTHING and word not in TOPICS)
    general = bool(set(said) & GENERAL) and not codes
    return _Sense(claim, codes, things - right - wrong, right, wrong, general, bool(set(said) & VAGUE))


def _sides(match: re.Match[str] | None) -> tuple[frozenset[str], frozenset[str]]:
    """The words that are right and those that were wrong, without what both have in common."""
    if match is None:
        return frozenset(), frozenset()
    right, wrong = (_tokens(match[name] or match[f"{name}2"] or "") for name in ("right", "wrong"))
    return right - wrong, (wrong | _tokens(match["rest"] or "") if match["rest"] else wrong) - right


def _tokens(text: str) -> frozenset[str]:
    """Words that say something, numbers by their value."""
    folded = fold(text).casefold()
    plain = frozenset(word.removesuffix("'s") for word in words(folded))
    return (plain - EMPTY) | frozenset(found.value for found in quantities(folded))


def _weigh(sense: _Sense, evidence: Evidence, flags: Sequence[Flag]) -> Weighed:
    if sense.right and sense.wrong:
        return _verdict(sense, _by_contrast(sense, evidence), flags, evidence, FACTS)
    if sense.is_general:
        rows = {flag.row for flag in flags if flag.code in ADDITIONS and flag.row is not None}
        fitting = {row for row in rows if _is_about(sense.things, evidence, row)} if sense.things else rows
        return _verdict(sense, fitting or (set() if sense.things and len(rows) > 1 else rows), flags, evidence, ADDITIONS)
    if sense.codes:
        shown, covered = _direction(sense)
        rows = {flag.row for flag in flags if flag.code in shown and flag.row is not None}
        fitting = {row for row in rows if not sense.things or _is_about(sense.things, evidence, row)}
        return _verdict(sense, _at_place(sense, fitting, evidence), flags, evidence, covered)
    if sense.things:
        changes = [change for change in evidence.changes if _shows(sense, change)]
        return _verdict(
            sense, _at_place(sense, {change.index for change in changes}, evidence), flags, evidence, _covered(sense)
        )
    if sense.claim.place and not sense.is_vague:
        return _verdict(sense, _at_place(sense, set(), evidence), flags, evidence, FACTS)
    return Weighed(TestedClaim(sense.claim, "not_checkable"))


def _direction(sense: _Sense) -> tuple[frozenset[Code], frozenset[Code]]:
    """The codes that show a claim of this topic, and those that it covers: what is added is no removal."""
    side = {"add": ADDITIONS, "remove": REMOVALS}.get(sense.claim.verb, frozenset())
    shown = sense.codes & side or sense.codes
    return shown, shown | side if shown & side else shown


def _verdict(sense: _Sense, rows: set[int], flags: Sequence[Flag], evidence: Evidence, codes: frozenset[Code]) -> Weighed:
    if not rows:
        return Weighed(TestedClaim(sense.claim, "not_seen"))
    covers = {at for at, flag in enumerate(flags) if flag.row in rows and flag.code in codes and _is_meant(sense, flag)}
    if codes & ANSWERS:
        covers |= {at for at, flag in enumerate(flags) if _is_silence_gone(flag, rows, evidence)}
    if codes & _FIELDS:
        covers |= {at for at, flag in enumerate(flags) if flag.row in rows}
    return Weighed(TestedClaim(sense.claim, "seen", tuple(sorted(rows))), frozenset(covers))


def _is_meant(sense: _Sense, flag: Flag) -> bool:
    """Where a claim sets X against Y, only a flag that shows one of them."""
    if not sense.wrong or flag.code in ("info-added", "info-removed"):
        return True
    shown = _tokens(f"{flag.old} {flag.new}")
    return bool(shown & (sense.right | sense.wrong))


def _is_silence_gone(flag: Flag, rows: set[int], evidence: Evidence) -> bool:
    """Whether a flag only tells that "did not respond" gave way to the answer, in its row or beside it; or how the answer hedges."""
    if flag.row is None or flag.code not in SILENCE or not any(abs(flag.row - row) <= 1 for row in rows):
        return False
    within_new_words = not flag.old and flag.row in rows
    return within_new_words or is_silence(flag.old) or is_silence(evidence.diff.rows[flag.row].side("old"))


def _by_contrast(sense: _Sense, evidence: Evidence) -> set[int]:
    """Rows in which the right words came and the wrong ones went."""
    rows = set()
    for change in evidence.changes:
        came, gone = _tokens(change.added), _tokens(change.removed)
        whole = _tokens(change.new)
        if sense.wrong & gone and (sense.right & came or (sense.right <= whole and not sense.right & _tokens(change.old))):
            rows.add(change.index)
    return rows


def _is_about(things: frozenset[str], evidence: Evidence, row: int) -> bool:
    """Whether a row, or the flagged words in it, speak of what the claim names."""
    sides = evidence.diff.rows[row]
    return _overlap(things, f"{sides.side('old')} {sides.side('new')}") > 0


def _overlap(things: frozenset[str], text: str) -> int:
    """How many of the things stand in a text; words count as the same by their stems."""
    stems = {word[:STEM] for word in words(fold(text).casefold())}
    return sum(thing.removesuffix("'s")[:STEM] in stems for thing in things)


def _shows(sense: _Sense, change: Change) -> bool:
    """Whether the words that changed, on the side that the verb names, hold what the claim names."""
    least = max(1, round(len(sense.things) * SHARE))
    if sense.claim.verb == "add":
        return _overlap(sense.things, change.added) >= least
    if sense.claim.verb == "remove":
        return _overlap(sense.things, change.removed) >= least
    moved = _overlap(sense.things, f"{change.added} {change.removed}")
    return moved >= least or (moved > 0 and _overlap(sense.things, f"{change.old} {change.new}") >= least)


def _covered(sense: _Sense) -> frozenset[Code]:
    return {"add": NEWS, "remove": REMOVALS}.get(sense.claim.verb, FACTS)


def _at_place(sense: _Sense, rows: set[int], evidence: Evidence) -> set[int]:
    """The rows at the place the claim names, where there are any; outlets count paragraphs each in their own way."""
    place = sense.claim.place
    if not place:
        return rows
    there = {change.index for change in evidence.changes if _is_at(place, change, evidence)}
    if not rows:
        return there if not sense.things and not sense.codes else rows
    return rows & there or rows


def _is_at(place: str, change: Change, evidence: Evidence) -> bool:
    channel = next((name for name in _CHANNELS if name in place.lower()), None)
    if channel:
        return change.row.channel == channel
    match = _PARAGRAPH.search(place)
    if not match or not change.row.new:
        return False
    number = int(match[1]) if match[1] else _ORDER.index(match[2].lower().replace("opening", "first")) + 1
    return evidence.diff.new.paragraph_numbers().get(change.row.new[0]) == number
