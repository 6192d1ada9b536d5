"""Reviews a diff: runs every rule, tests the note's claims, weighs, and says it in one sentence."""

from collections.abc import Callable, Iterable, Mapping

from revtrack.flags.changes import Change
from revtrack.flags.claims import uncovered, weighed
from revtrack.flags.dates import date_flags
from revtrack.flags.evidence import Evidence
from revtrack.flags.framing import rest_flags
from revtrack.flags.hedges import hedge_flags
from revtrack.flags.information import information_flags
from revtrack.flags.kinds import kind_flags
from revtrack.flags.meaning import meaning_flags
from revtrack.flags.names import name_flags
from revtrack.flags.numbers import number_flags
from revtrack.flags.outcome import outcome_flags
from revtrack.flags.quotes import quote_flags
from revtrack.flags.relations import relation_flags
from revtrack.flags.sources import new_and_gone, source_flags
from revtrack.flags.structure import (
    byline_flags,
    dates_flags,
    is_typography,
    link_flags,
    moved_flags,
    note_flags,
    whole_flags,
)
from revtrack.flags.summary import summary
from revtrack.notes import Note, find_note
from revtrack.values.diff import Diff, RowChannel
from revtrack.values.review import CODES, SEVERITIES, Acknowledgement, Code, Flag, Review, Severity

Rule = Callable[[Evidence], Iterable[Flag]]
FLAG_RULES: tuple[Rule, ...] = (
    note_flags,
    source_flags,
    quote_flags,
    number_flags,
    date_flags,
    name_flags,
    hedge_flags,
    meaning_flags,
    outcome_flags,
    kind_flags,
    relation_flags,
    information_flags,
    moved_flags,
    byline_flags,
    link_flags,
    dates_flags,
)
_FIELD_CODES: dict[RowChannel, Code] = {
    "headline": "headline-changed",
    "dek": "dek-changed",
    "caption": "caption-changed",
}


def review(diff: Diff, *, earlier: Mapping[str, int] | None = None) -> Review:
    """What happened in `diff`. `earlier` maps digests of older versions to their numbers, so that reversals are seen.

    Flags come in reading order of the diff, those about the whole text first; every one names its words and its reason.
    """
    evidence = Evidence(diff)
    flags = _flags(evidence, earlier or {})
    note = _note(flags)
    found = weighed(note, evidence, flags)
    missing = uncovered(found, flags, evidence)
    severity = _severity(flags)
    acknowledgement = _acknowledgement(flags, note, missing)
    new_voices, gone_voices = new_and_gone(evidence, flags)
    return Review(
        flags=flags,
        severity=severity,
        acknowledgement=acknowledgement,
        note=note,
        claims=tuple(each.claim for each in found),
        uncovered=missing,
        summary=summary(flags, acknowledgement, new_voices, note.kind if note else None),
        new_voices=new_voices,
        gone_voices=gone_voices,
    )


def _flags(evidence: Evidence, earlier: Mapping[str, int]) -> tuple[Flag, ...]:
    found = list(dict.fromkeys(flag for rule in FLAG_RULES for flag in rule(evidence)))
    found += list(rest_flags(evidence, found))
    found += [_spacing(change) for change in evidence.respaced]
    found += _fields(evidence, found)
    found = [*whole_flags(evidence, earlier), *sorted(found, key=lambda flag: (flag.row or 0, CODES.index(flag.code)))]
    if not found and is_typography(evidence):
        found.append(Flag("typography", "none", None, "", "", "only typography or paragraph breaks differ"))
    return tuple(found)


def _spacing(change: Change) -> Flag:
    return Flag(
        "copy-edit", "minor", change.index, change.removed.strip(), change.added.strip(), "only spaces and stops differ"
    )


def _fields(evidence: Evidence, found: list[Flag]) -> list[Flag]:
    """Headline, dek and captions: as severe as the finest flag that is there on the same row."""
    flags = []
    for change in evidence.changes:
        code = _FIELD_CODES.get(change.row.channel)
        if code:
            severity = _severity([flag for flag in found if flag.row == change.index])
            flags.append(
                Flag(code, max(severity, "minor", key=SEVERITIES.index), change.index, change.old, change.new, "it differs")
            )
    return flags


def _severity(flags: Iterable[Flag]) -> Severity:
    return max((flag.severity for flag in flags), key=SEVERITIES.index, default="none")


def _note(flags: Iterable[Flag]) -> Note | None:
    """The note that is new or changed in this diff, the longest where there are several."""
    texts = [flag.new for flag in flags if flag.code in ("note-added", "note-changed")]
    notes = [find_note(text) or Note("other", text) for text in texts]
    return max(notes, key=lambda note: len(note.text), default=None)


def _acknowledgement(flags: Iterable[Flag], note: Note | None, missing: tuple[int, ...]) -> Acknowledgement:
    if not any(flag.severity == "substantive" for flag in flags):
        return "not_needed"
    if note is None:
        return "none_found"
    return "partly" if missing else "acknowledged"
