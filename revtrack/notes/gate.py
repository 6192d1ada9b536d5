"""A cheap test that every note passes and most paragraphs do not: does the text have the words that some form must have?

`find_note` reads every paragraph of every page, so this must cost a few microseconds. The words are those of the slots that
the grammar cannot do without, so a wording that is added to a language is let through as well. First one look: is any of
them there at all? Only then: which forms of which language have all that they need? Latin-1 holds all letters of the
languages that part their words, folds to small letters by a table, and turns every curly quote, dash and combining mark into a space.
"""

import unicodedata
from functools import cache

from revtrack.notes.languages import LANGUAGES
from revtrack.notes.wordings import Wordings, phrases

_OPENING = 10
Form = tuple[int, str]
"""The number of a language, and the name of one of its forms."""


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


def signals(*slots: str) -> frozenset[bytes]:
    """Words of which every text with a phrase of the slots has one, composed or decomposed."""
    spelled = [pieces(form) for slot in slots for phrase in phrases(slot) for form in _forms(phrase)]
    single = {words[0] for words in spelled if len(words) == 1}
    return frozenset(single | {max(reversed(words), key=len) for words in spelled if single.isdisjoint(words)})


def _forms(phrase: str) -> tuple[str, ...]:
    return phrase, unicodedata.normalize("NFD", phrase), unicodedata.normalize("NFD", phrase.upper())


@cache
def _opens(words: Wordings) -> frozenset[bytes]:
    """Words that a label or a bracketed line must have, within the first few of the text."""
    return signals(*words.labels.values(), *words.agency.values())


@cache
def _needs(words: Wordings) -> tuple[tuple[str, tuple[frozenset[bytes], ...]], ...]:
    """By form: groups of words, of each of which the text must have one."""
    stories = signals(words.stories, words.articles)
    forms = [
        ("done", (signals(*words.done.values()), stories)),
        ("earlier", (signals(words.versions), signals(words.early))),
        ("at_first", (signals(words.at_first), stories, signals(words.told, words.wrong))),
    ]
    forms += [
        (str(index), (signals(sentence.keys), stories) if sentence.of_story else (signals(sentence.keys),))
        for index, sentence in enumerate(words.sentences)
    ]
    return tuple(forms)


_ANYWHERE = frozenset[bytes]().union(*(groups[0] for words in LANGUAGES for _, groups in _needs(words)))
_ANY = _ANYWHERE.union(*(_opens(words) for words in LANGUAGES))


def candidates(text: str) -> tuple[tuple[Wordings, frozenset[str]], ...]:
    """The languages in which `text` may be a note, each with the forms that it may have; none for most paragraphs."""
    found = pieces(text)
    if _ANY.isdisjoint(found):
        return ()
    met: dict[Form, set[int]] = {}
    for word in _ANYWHERE_INDEX.keys() & found:
        for form, group in _ANYWHERE_INDEX[word]:
            met.setdefault(form, set()).add(group)
    possible: dict[int, set[str]] = {}
    for form, groups in met.items():
        if len(groups) == _GROUPS[form]:
            possible.setdefault(form[0], set()).add(form[1])
    for word in _OPENING_INDEX.keys() & found[:_OPENING]:
        for language in _OPENING_INDEX[word]:
            possible.setdefault(language, set()).add("label")
    return tuple((LANGUAGES[language], frozenset(possible[language])) for language in sorted(possible))


def _anywhere() -> dict[bytes, list[tuple[Form, int]]]:
    """Each word that some form needs, with the forms and which of their groups it is in."""
    index: dict[bytes, list[tuple[Form, int]]] = {}
    for number, words in enumerate(LANGUAGES):
        for form, groups in _needs(words):
            for group, signal in enumerate(groups):
                for word in signal:
                    index.setdefault(word, []).append(((number, form), group))
    return index


def _openings() -> dict[bytes, list[int]]:
    """Each word that a label may have, with the numbers of its languages."""
    index: dict[bytes, list[int]] = {}
    for number, words in enumerate(LANGUAGES):
        for word in _opens(words):
            index.setdefault(word, []).append(number)
    return index


_ANYWHERE_INDEX = _anywhere()
_OPENING_INDEX = _openings()
_GROUPS: dict[Form, int] = {
    (number, form): len(groups) for number, words in enumerate(LANGUAGES) for form, groups in _needs(words)
}
