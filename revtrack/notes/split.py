"""Cuts a note off the end of a paragraph that it is glued to, with or without a space, with or without a label."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from revtrack.notes.find import find_note, opens_with_label
from revtrack.notes.languages import LANGUAGES
from revtrack.notes.wordings import Label, phrases

_NAMES: tuple[Label, ...] = ("correction", "clarification", "update", "retraction", "editors_note")
_COLON = re.compile(r"[:：]")
_REACH = 90
_JAPANESE = re.compile(r"(?<=[。！？」])\s*(?=[【※（(＜<])")
_SENTENCE = re.compile(r"(?<=[.!?…])(?=[A-ZÀ-Ý(\[*_])|(?<=[.!?…][”\"’)])\s*(?=[A-ZÀ-Ý(\[*_])|(?<=[.!?…])\s+(?=[A-ZÀ-Ý(\[*_])")
_STORY_LETTERS = 30


@cache
def _label() -> re.Pattern[str]:
    """A label of any language as it stands in print, after a stop or glued to a word, with its date and its colon."""
    forms = {
        form
        for language in LANGUAGES
        for name in _NAMES
        for phrase in phrases(language.labels.get(name, ""))
        for form in (phrase[0].upper() + phrase[1:], phrase.title(), phrase.upper())
    }
    either = "|".join(re.escape(form).replace("'", "[’']?") for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<=[\w.!?”\"’')\]])\s*(?=[A-ZÀ-Þ])(?=(?:{either})(?!\w)[^:.\n]{{0,40}}[:：])")


def split_note(text: str) -> tuple[str, str] | None:
    """The story's part and the note's part of a paragraph that ends in a note; None where it does not."""
    return _at_label(text) or _at_sentence(text)


def _at_label(text: str) -> tuple[str, str] | None:
    for match in _cuts(text):
        story, note = text[: match.start()].rstrip(), text[match.end() :].strip()
        if story and find_note(note):
            return story, note
    return None


def _cuts(text: str) -> Iterator[re.Match[str]]:
    """Where a label may begin: shortly before a colon, or at a mark after a Japanese sentence."""
    for colon in _COLON.finditer(text):
        yield from _label().finditer(text, max(0, colon.start() - _REACH), colon.end())
    if not text.isascii():
        yield from _JAPANESE.finditer(text)


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
