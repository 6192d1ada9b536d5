"""A cheap test that every note passes and most paragraphs do not: does the text have a word that some note must have?

`find_note` reads every paragraph of every page, so this must cost a few microseconds. The words are those of the slots that
the grammar cannot do without (labels, bracketed verbs, participles, earlier versions, error words, the keys of sentences), so
a wording that is added to a language is let through as well. Bytes of Latin-1 hold all letters of the seven languages, fold
to small letters by a table, and turn every curly quote, dash and combining mark into a space.
"""

import unicodedata
from functools import cache

from revtrack.notes.languages import LANGUAGES
from revtrack.notes.wordings import Wordings, phrases


def _table() -> bytes:
    letters = (chr(code) for code in range(256))
    folded = (
        letter.lower() if letter.isalnum() and letter.lower().isascii() == letter.isascii() else " " for letter in letters
    )
    return b"".join(letter.encode("latin-1", "replace") for letter in folded)


_SMALL = _table()


def pieces(text: str) -> list[bytes]:
    """The words of `text` as small Latin-1 letters; what is not such a letter parts words."""
    return text.encode("latin-1", "replace").translate(_SMALL).split()


@cache
def signals(language: Wordings) -> frozenset[bytes]:
    """One word of every phrase without which no note of the language is a note, composed and decomposed."""
    slots = [*language.labels.values(), *language.agency.values(), *language.done.values()]
    slots += [language.versions, language.wrong, language.at_first, *(sentence.keys for sentence in language.sentences)]
    spelled = (form for slot in slots for phrase in phrases(slot) for form in _forms(phrase))
    return frozenset(max(pieces(form), key=len) for form in spelled)


def _forms(phrase: str) -> tuple[str, ...]:
    return phrase, unicodedata.normalize("NFD", phrase), unicodedata.normalize("NFD", phrase.upper())


_ANY = frozenset[bytes]().union(*(signals(language) for language in LANGUAGES))


def languages_of(text: str) -> tuple[Wordings, ...]:
    """The languages in which `text` may be a note; none for most paragraphs."""
    words = pieces(text)
    if _ANY.isdisjoint(words):
        return ()
    return tuple(language for language in LANGUAGES if not signals(language).isdisjoint(words))
