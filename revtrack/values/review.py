"""What happened in a diff, in words: flags with their evidence, the verdict on acknowledgement, one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from revtrack.notes import Claim, Note

Severity = Literal["none", "minor", "substantive"]
Acknowledgement = Literal["acknowledged", "partly", "none_found", "not_needed"]
ClaimStatus = Literal["seen", "not_seen", "not_checkable"]
Code = Literal[
    "note-added",
    "note-removed",
    "note-changed",
    "statement-added",
    "quote-added",
    "quote-removed",
    "quote-changed",
    "source-added",
    "source-removed",
    "number-changed",
    "date-changed",
    "name-changed",
    "hedge-changed",
    "meaning-reversed",
    "outcome-updated",
    "info-added",
    "info-removed",
    "link-changed",
    "reframed",
    "copy-edit",
    "headline-changed",
    "dek-changed",
    "byline-changed",
    "caption-changed",
    "moved",
    "dates-changed",
    "typography",
    "rewritten",
    "reverted",
    "shrunk",
]
CODES: tuple[Code, ...] = get_args(Code)
"""Every code, in the order in which views list them."""
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing that happened. `row` is an index into `Diff.rows`, or None where the whole document is meant.

    `old` and `new` are the words that show it, `why` a short reason that a person can check.
    """

    code: Code
    severity: Severity
    row: int | None = None
    old: str = ""
    new: str = ""
    why: str = ""

    def to_dict(self) -> dict[str, object]:
        """The flag as JSON."""
        return {name: getattr(self, name) for name in ("code", "severity", "row", "old", "new", "why")}


@dataclass(frozen=True, slots=True)
class TestedClaim:
    """A claim of the note, and whether the diff shows it: `rows` are indexes into `Diff.rows`."""

    claim: Claim
    status: ClaimStatus
    rows: tuple[int, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The claim as JSON, with its status and rows."""
        return {**self.claim.to_dict(), "status": self.status, "rows": list(self.rows)}


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is quoted or cited, with the number of their quotations."""

    name: str
    quotes: int

    def to_dict(self) -> dict[str, object]:
        """The voice as JSON."""
        return {"name": self.name, "quotes": self.quotes}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All flags of a diff and the verdict.

    `note` is the note that is new or changed in this diff, or None; `uncovered` are the indexes of the substantive flags
    that no claim of it covers; `summary` is one plain sentence of at most 240 characters.
    """

    flags: tuple[Flag, ...]
    severity: Severity
    acknowledgement: Acknowledgement
    note: Note | None = None
    claims: tuple[TestedClaim, ...] = ()
    uncovered: tuple[int, ...] = ()
    summary: str = ""
    new_voices: tuple[Voice, ...] = ()
    gone_voices: tuple[Voice, ...] = ()

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes that apply, each once, in the order of `CODES`."""
        present = {flag.code for flag in self.flags}
        return tuple(code for code in CODES if code in present)

    def to_dict(self) -> dict[str, object]:
        """The review as JSON; `note` as kind and text."""
        note: Mapping[str, object] | None = None if self.note is None else {"kind": self.note.kind, "text": self.note.text}
        return {
            "summary": self.summary,
            "severity": self.severity,
            "acknowledgement": self.acknowledgement,
            "note": note,
            "claims": [claim.to_dict() for claim in self.claims],
            "uncovered": list(self.uncovered),
            "flags": [flag.to_dict() for flag in self.flags],
            "new_voices": [voice.to_dict() for voice in self.new_voices],
            "gone_voices": [voice.to_dict() for voice in self.gone_voices],
        }
