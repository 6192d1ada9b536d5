"""Editor's notes: what a passage says about the story's own text or history, and the claims it makes."""

from revtrack.notes.find import find_note, is_bare_label
from revtrack.notes.values import Claim, Note, NoteKind

__all__ = ["Claim", "Note", "NoteKind", "find_note", "is_bare_label"]
