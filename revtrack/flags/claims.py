"""Tests what a note claims on the diff: seen, not seen, or not checkable; and which flags it leaves out."""

from collections.abc import Sequence

from revtrack.flags.changes import Evidence
from revtrack.notes import Claim
from revtrack.text import fold, words
from revtrack.values.review import Flag, TestedClaim

_EMPTY = frozenset(
    "a an the of to in on at and or but for with by from is was are were be been it its he she they his her their that this as "
    "not has have had will would said who which with add adds added include includes included reflect correct corrects corrected "
    "correction clarify clarifies fix fixes remove removes update updates updated story article report version misstated misspelled "
    "incorrectly number name spelling date more additional new comment comments details detail information".split()
)
_SIDE = {"add": "+", "remove": "-"}
_CODES_BY_WORD = {
    "statement": ("statement-added", "quote-added", "source-added"),
    "comment": ("statement-added", "quote-added", "source-added"),
    "comments": ("statement-added", "quote-added", "source-added"),
    "response": ("statement-added", "quote-added", "source-added"),
    "quote": ("quote-added", "quote-changed", "quote-removed"),
    "number": ("number-changed",),
    "figure": ("number-changed",),
    "spelling": ("name-changed", "copy-edit"),
    "name": ("name-changed",),
    "date": ("date-changed",),
    "headline": ("headline-changed",),
    "byline": ("byline-changed",),
    "caption": ("caption-changed",),
}


def tested(claims: Sequence[Claim], evidence: Evidence, flags: Sequence[Flag]) -> tuple[TestedClaim, ...]:
    """Each claim with its status and the rows that show it."""
    return tuple(_tested(claim, evidence, flags) for claim in claims)


def uncovered(claims: Sequence[TestedClaim], flags: Sequence[Flag]) -> tuple[int, ...]:
    """Indexes of the substantive flags that no claim covers; the note itself needs none."""
    covered = {row for claim in claims if claim.status == "seen" for row in claim.rows}
    return tuple(
        index
        for index, flag in enumerate(flags)
        if flag.severity == "substantive" and not flag.code.startswith("note-") and flag.row not in covered
    )


def _tested(claim: Claim, evidence: Evidence, flags: Sequence[Flag]) -> TestedClaim:
    said = {word for word in words(fold(claim.words).casefold()) if word not in _EMPTY}
    codes = {code for word in words(fold(claim.words).casefold()) for code in _CODES_BY_WORD.get(word, ())}
    rows = {change.index for change in evidence.changes if _shows(said, change.added, change.removed, change.new, claim.verb)}
    rows |= {flag.row for flag in flags if flag.row is not None and flag.code in codes and _fits(said, flag, evidence)}
    if rows:
        return TestedClaim(claim, "seen", tuple(sorted(rows)))
    return TestedClaim(claim, "not_seen" if said or codes else "not_checkable")


def _shows(said: set[str], added: str, removed: str, whole: str, verb: str) -> bool:
    """Whether most of the claim's words stand in the words that changed, on the side that its verb names."""
    if not said:
        return False
    changed = removed if verb == "remove" else added if verb == "add" else f"{added} {removed} {whole}"
    present = set(words(fold(changed).casefold()))
    return len(said & present) >= max(1, round(len(said) * 0.5))


def _fits(said: set[str], flag: Flag, evidence: Evidence) -> bool:
    """A flag of the kind the claim names: its row speaks of the same thing, or it is the only one of its kind."""
    assert flag.row is not None
    row = evidence.diff.rows[flag.row]
    present = set(words(fold(f"{row.side('old')} {row.side('new')}").casefold()))
    return bool(said & present) or not said
