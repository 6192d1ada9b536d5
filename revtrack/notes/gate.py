"""A cheap test that every note passes and most paragraphs do not: does the text have the words that some form must have?

`find_note` reads every paragraph of every page, so this must cost a few microseconds. The words are those of the slots that
the grammar cannot do without, so a wording that is added to a language is let through as well. First one look: is any of
them there at all? Only then: which forms of which language have all that they need? Latin-1 holds all letters of the seven
languages, folds to small letters by a table, and turns every curly quote, dash and combining mark into a space.
"""

import unicodedata
from functools import cache

from revtrack.notes.languages import LANGUAGES
from revtrack.notes.wordings import Wordings, phrases

_OPENING = 10


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
    seen, opening = frozenset(found), frozenset(found[:_OPENING])
    forms = ((words, _forms_of(words, seen, opening)) for words in LANGUAGES)
    return tuple((words, possible) for words, possible in forms if possible)


def _forms_of(words: Wordings, seen: frozenset[bytes], opening: frozenset[bytes]) -> frozenset[str]:
    possible = {form for form, groups in _needs(words) if not any(group.isdisjoint(seen) for group in groups)}
    return frozenset(possible | {"label"} if not _opens(words).isdisjoint(opening) else possible)
