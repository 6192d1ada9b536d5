"""Finds editor's notes: passages in which an outlet says what it did to its own story.

A label alone is not enough ("Editor's note" also introduces guest posts), nor is a label needed ("An earlier version of this
article misstated …"). The kind follows the sentence, as Reuters has it: CORRECTED changes meaning, REFILE does not.
"""

import unicodedata
from collections.abc import Sequence

from revtrack.notes.gate import candidates
from revtrack.notes.grammar import grammar
from revtrack.notes.japanese import find_japanese, label_end
from revtrack.notes.reading import Reading, read
from revtrack.notes.values import Note
from revtrack.notes.wordings import Wordings

LONGEST = 2_000
_LABEL_LETTERS = 60


def find_note(text: str) -> Note | None:
    """The note that `text` is, with its kind and claims, or None where it says nothing about the story's own text or history."""
    possible = candidates(text[:LONGEST])
    if not possible:
        return find_japanese(text)
    passage = unicodedata.normalize("NFC", text[:LONGEST]).strip()
    readings = (reading for words, forms in possible if (reading := read(passage, words, forms)))
    best = max(readings, key=_strength, default=None)
    if best is None or not (best.by_sentence or _is_label_for_all(passage, [words for words, _ in possible])):
        return find_japanese(text)
    return Note(best.kind, text.strip(), best.claims)


def opens_with_label(text: str) -> bool:
    """Whether a note's label stands at the start of `text`, with or without what the label stands for."""
    return bool(_label_ends(text))


def is_bare_label(text: str) -> bool:
    """Whether `text` is the label of a note and nothing else ("Correction", "Editor's note:", "Correction Nov. 21, 2026")."""
    plain = text.strip().rstrip(" :：")
    return 0 < len(plain) <= _LABEL_LETTERS and len(plain) + 1 in _label_ends(f"{plain}:")


def _label_ends(text: str) -> list[int]:
    """Where the label at the start of `text` ends, in each language that knows one there."""
    known = (grammar(words) for words, forms in candidates(text[:LONGEST]) if "label" in forms)
    ends = [match.end() for forms in known if (match := forms.label.match(text))]
    japanese = label_end(text)
    return ends if japanese is None else [*ends, japanese]


def _is_label_for_all(passage: str, languages: Sequence[Wordings]) -> bool:
    """Whether no language that shares the label knows the line as an invitation to report errors."""
    return not any(grammar(language).invites.search(passage) for language in languages)


def _strength(reading: Reading) -> tuple[bool, int]:
    """Of several languages that know a passage, the one that knows its sentence, then the one that sees more claims."""
    return reading.by_sentence, len(reading.claims)
