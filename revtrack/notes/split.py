"""Cuts a note off the end of a paragraph that it is glued to, with or without a space before its label."""

import re

from revtrack.notes.find import find_note

_LABEL = re.compile(
    r"(?<=[\w.!?”\"’')\]])\s*(?=(?:Editor[’']?s[’']? [Nn]ote|EDITOR[’']?S NOTE|Correction|CORRECTION|Clarification|CLARIFICATION|Update|UPDATE|"
    r"Retraction|Anm(?:erkung|\.) d(?:er|\.) Red(?:aktion|\.)|Korrektur|Note de la rédaction|Nota de la redacción|Rectificatif)"
    r"[^:.\n]{0,40}[:：])"
)


def split_note(text: str) -> tuple[str, str] | None:
    """The story's part and the note's part of a paragraph that ends in a note; None where it does not."""
    for match in _LABEL.finditer(text):
        story, note = text[: match.start()].rstrip(), text[match.end() :].strip()
        if story and find_note(note):
            return story, note
    return None
