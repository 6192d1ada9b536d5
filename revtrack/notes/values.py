"""What a note is once it has been read."""

from dataclasses import dataclass
from typing import Literal

NoteKind = Literal["correction", "clarification", "update", "retraction", "editors_note", "other"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a note says was changed.

    `verb` is what was done (`add`, `correct`, `remove`, `clarify`, `change`), `words` the note's own words for what was
    changed ("with a statement from a State Department spokesperson"), `place` where, if the note says so ("paragraph 2").
    `wrong` and `right` are what stood there and what is right, if the note sets one against the other ("four, not six").
    """

    verb: str
    words: str
    place: str | None = None
    wrong: str | None = None
    right: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The claim as JSON; `wrong` and `right` are there if the note gives them."""
        both: dict[str, object] = {"wrong": self.wrong, "right": self.right}
        claim: dict[str, object] = {"verb": self.verb, "words": self.words, "place": self.place}
        return claim | {key: words for key, words in both.items() if words}


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note, correction, clarification, update notice or retraction."""

    kind: NoteKind
    text: str
    claims: tuple[Claim, ...] = ()
