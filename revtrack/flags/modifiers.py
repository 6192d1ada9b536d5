"""Words that come or go by themselves: "unarmed", "illegally", "in principle", "The driver was drunk."

They are told unless they only weigh, order or link what is said, or the other side says it too.
"""

import re
from collections.abc import Iterator

from revtrack.flags.changes import Change, opens_sentence
from revtrack.flags.content import base, content, is_fact, tokens
from revtrack.flags.evidence import Evidence
from revtrack.flags.information import is_part_of_name
from revtrack.flags.kinds import came_alone, went_alone
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.light import LIGHT
from revtrack.flags.wording import strangers
from revtrack.text import words
from revtrack.values.review import Flag

NEIGHBOURS = 2
_ARTICLES = frozenset("a an the".split())
_PAIR = re.compile(r"[^.;!?]{1,60}? and\b")
"""Behind a "both" that only links what follows."""
_MARKUP = frozenset("=<>/\\{}[]`_|")


def modifier_flags(change: Change, replacement: Replacement, evidence: Evidence) -> Iterator[Flag]:
    """One modifier of the text that has no counterpart; in English, the language whose light words are known."""
    old, new = _apart(_bare(replacement.old), _bare(replacement.new))
    if bool(old) == bool(new) or change.row.channel != "body" or evidence.language != "en":
        return
    said, other, whole = (old, change.new, evidence.new_flat) if old else (new, change.old, evidence.old_flat)
    if not _modifies(said, replacement, evidence) or _is_said(said, replacement, other, whole):
        return
    shown = content(said) or [said]
    yield went_alone(change, replacement, shown) if old else came_alone(change, replacement, shown)


def _apart(old: str, new: str) -> tuple[str, str]:
    """Both sides without the words in which they begin or end alike: "Members" and "Only members"."""
    left, right = old.split(), new.split()
    while left and right and base(left[-1]) == base(right[-1]):
        left, right = left[:-1], right[:-1]
    while left and right and base(left[0]) == base(right[0]):
        left, right = left[1:], right[1:]
    return " ".join(left), " ".join(right)


def _bare(text: str) -> str:
    """`text` without articles, which only follow the word after them."""
    return " ".join(word for word in tokens(text) if word.casefold() not in _ARTICLES)


def _modifies(said: str, replacement: Replacement, evidence: Evidence) -> bool:
    """Whether words that say something, no names and no markup, stand between words that stayed."""
    heavy = [word for word in content(said) if word.casefold() not in LIGHT]
    if opens_sentence(replacement.before):
        heavy = [word if word in evidence.capitalised else word.lower() for word in heavy]
    if is_part_of_name(replacement, said) or (said.casefold() == "both" and _PAIR.match(replacement.after)):
        return False
    return (
        bool(heavy)
        and not any(map(is_fact, heavy))
        and _MARKUP.isdisjoint(replacement.old + replacement.new)
        and (len(words(replacement.before)) >= NEIGHBOURS or len(words(replacement.after)) >= NEIGHBOURS)
    )


def _is_said(said: str, replacement: Replacement, other: str, whole: str) -> bool:
    """Whether the other side of the row has the word, or the other version the word with the one after it."""
    before, after = words(replacement.before)[-1:], words(replacement.after)[:1]
    together = " ".join([*words(said), *after] if after else [*before, *words(said)]).casefold()
    return len(strangers(said, other)) < len(content(said)) or f" {together} " in f" {whole} "
