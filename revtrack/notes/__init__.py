"""Editor's notes: what a passage says about the story's own text or history, and the claims it makes.

What finds them is imported when it is first named: whoever only holds notes that were found does without its lists of words.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from revtrack.notes.values import Claim, Note, NoteKind

if TYPE_CHECKING:
    from revtrack.notes.find import find_note, is_bare_label

_FINDING = "revtrack.notes.find"
__all__ = ["Claim", "Note", "NoteKind", "find_note", "is_bare_label"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_FINDING), name)
