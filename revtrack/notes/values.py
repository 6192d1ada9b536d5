"""What a note is once it has been read."""

from dataclasses import dataclass
from typing import Literal

NoteKind = Literal["correction", "clarification", "update", "retraction", "editors_note", "other"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a note says was changed.

    `verb` is what was done (`add`, `correct`, `remove`, `clarify`, `change`), `words` the note's own words for what was
    changed ("with a statement from a State Department spokesperson"), `place` where, if the note says so ("paragraph 2").
    """

    verb: str
    words: str
    place: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The claim as JSON."""
        return {"verb": self.verb, "words": self.words, "place": self.place}


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note, correction, clarification, update notice or retraction."""

    kind: NoteKind
    text: str
    claims: tuple[Claim, ...] = ()
