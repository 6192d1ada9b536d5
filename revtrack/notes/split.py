"""Cuts a note off the end of a paragraph that it is glued to, with or without a space, with or without a label."""

import re
from itertools import pairwise

from revtrack.notes.find import find_note, opens_with_label

_LABEL = re.compile(
    r"(?<=[\w.!?”\"’')\]])\s*(?=(?:Editor[’']?s[’']? [Nn]ote|EDITOR[’']?S NOTE|Correction|CORRECTION|Clarification|CLARIFICATION|Update|UPDATE|"
    r"Retraction|Anm(?:erkung|\.) d(?:er|\.) Red(?:aktion|\.)|Korrektur|Note de la rédaction|Nota de la redacción|Rectificatif)"
    r"[^:.\n]{0,40}[:：])"
)
_SENTENCE = re.compile(r"(?<=[.!?…])(?=[A-ZÀ-Ý(\[*_])|(?<=[.!?…][”\"’)])\s*(?=[A-ZÀ-Ý(\[*_])|(?<=[.!?…])\s+(?=[A-ZÀ-Ý(\[*_])")
_STORY_LETTERS = 30


def split_note(text: str) -> tuple[str, str] | None:
    """The story's part and the note's part of a paragraph that ends in a note; None where it does not."""
    return _at_label(text) or _at_sentence(text)


def _at_label(text: str) -> tuple[str, str] | None:
    for match in _LABEL.finditer(text):
        story, note = text[: match.start()].rstrip(), text[match.end() :].strip()
        if story and find_note(note):
            return story, note
    return None


def _at_sentence(text: str) -> tuple[str, str] | None:
    """A note without a label starts with the first sentence that is one by itself; a story must stand before it."""
    if find_note(text) is None or opens_with_label(text):
        return None
    cuts = [match.end() for match in _SENTENCE.finditer(text)]
    for start, end in pairwise([*cuts, len(text)]):
        if find_note(text[start:end]) is not None:
            story = text[:start].rstrip()
            return (story, text[start:].strip()) if len(story) >= _STORY_LETTERS and find_note(story) is None else None
    return None
