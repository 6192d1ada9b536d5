"""What a language brings to the reading of notes: its words, slot by slot. The grammar that joins them is in `grammar.py`.

A slot holds plain words or phrases, never patterns, so that a person who knows the language can extend it, and so that the
cheap test of `gate.py` can be derived from the same words. Only `not_after`, `not_of`, `labelled`, `sentences`, `introduces`, `invites`, `openings` and `places`
are patterns. To add a language, write a file like `languages/nl.py` and name it in `languages/__init__.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from revtrack.notes.values import NoteKind

Label = Literal["correction", "clarification", "update", "updated", "retraction", "other", "editors_note", "note"]
Verb = Literal["correct", "clarify", "remove", "add", "change", "edit", "retract"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is a note by itself: its kind, its pattern, and words of which every such sentence has one.

    `of_story`: it also names a story by one of the language's nouns for it.
    """

    kind: NoteKind
    keys: str
    pattern: str
    of_story: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wordings:
    """The words of one language.

    `labels` open a note; `agency` verbs open a bracketed line ("(Corrects paragraph 2 …)"). `ours` and a story noun point at
    the text itself; `the` does so only with `articles`, nouns that in a news story mean nothing but the outlet's own text.
    `early` and `versions` name an earlier state of it, `of` joins the two; `told` and `wrong` are what it said; `at_first`
    are adverbs of the earlier state. `done` is what was done, after one of `auxiliaries` and any `adverbs`; a sentence with
    one of `never` is a date stamp or a denial. `gap` is how many other words may stand before the participle (verb-final
    languages). `published` are words of publication, which are no error. After the participle, `after` must follow where
    only `the` points at the text, and `not_after` (somebody else's deed, a habit) must not. `labelled` are sentences that
    are notes under an editor's label only; `not_of` after a noun of `articles` makes it another text (the headline of a leaflet). `introduces` and `invites` are patterns of lines that are no notes, whatever their label.
    """

    code: str
    labels: Mapping[Label, str]
    agency: Mapping[NoteKind, str]
    when: str
    ours: str
    the: str
    stories: str
    articles: str
    auxiliaries: str
    adverbs: str
    never: str
    done: Mapping[Verb, str]
    early: str
    versions: str
    of: str
    at_first: str
    told: str
    wrong: str
    we: str
    published: str
    after: str = ""
    not_after: str = r"(?!)"
    not_of: str = r"(?!)"
    labelled: str = r"(?!)"
    sentences: tuple[Sentence, ...] = ()
    introduces: str = r"(?!)"
    invites: str = r"(?!)"
    openings: str = r"(?!)"
    stops: str = r"(?!)"
    verbs: Mapping[Verb, str] = field(default_factory=dict)
    places: str = r"(?!)"
    gap: int = 0


def phrases(slot: str) -> tuple[str, ...]:
    """The phrases of a slot, which are parted by semicolons or line ends."""
    return tuple(phrase for line in slot.replace(";", "\n").splitlines() if (phrase := " ".join(line.split())))
