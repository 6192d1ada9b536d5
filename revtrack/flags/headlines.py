"""A headline in other words: another emphasis, a word that judges, and what it tells more or no longer tells.

One line is one spot: what only comes or only goes is information, words for words are another emphasis.
"""

import re
from collections.abc import Iterator, Sequence

from revtrack.flags.changes import Change
from revtrack.flags.content import stems, tokens, unlike
from revtrack.flags.evidence import Evidence
from revtrack.flags.information import is_exchange, is_part_of_name
from revtrack.flags.kinds import other_words
from revtrack.flags.names import names
from revtrack.flags.tables.light import LIGHT
from revtrack.flags.tables.naming import ALIASES, KICKERS, STATES
from revtrack.flags.tone import judges
from revtrack.flags.wording import strangers
from revtrack.values.review import Code, Flag

RECAST = 3
_FORMS = {**ALIASES, **STATES}
_NO_FORMS = frozenset("us la x del ill miss wash mass ore mo pa va ark".split())
_FORM = re.compile(
    rf"\b({'|'.join(re.escape(form) for form in sorted(_FORMS.keys() - _NO_FORMS, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
_ARTICLES = frozenset("a an the".split())
PRONOUNS = frozenset(
    "he she they it we you him her them us who one nobody everybody none everyone someone anyone nothing everything "
    "not no never".split()
)
"""Little words that stand for somebody or deny: what takes their place is told."""
RETOLD: frozenset[Code] = frozenset(("outcome-updated", "info-added", "info-removed", "quote-added", "quote-removed"))
_TOUCHED: frozenset[Code] = frozenset(
    ("number-changed", "date-changed", "name-changed", "hedge-changed", "meaning-reversed", "quote-changed", "link-changed")
)


def copy_edit(change: Change, old: str, new: str) -> Flag:
    return Flag("copy-edit", "minor", change.index, old.strip(), new.strip(), "the wording differs, nothing claimed does")


def headline_flags(change: Change, flags: Sequence[Flag], evidence: Evidence) -> Iterator[Flag]:
    """One line is one spot: what only comes or only goes is information, words for words are another emphasis."""
    gone, came = _left(change.old, change.new, flags, "old", evidence), _left(change.new, change.old, flags, "new", evidence)
    codes = {flag.code for flag in flags}
    quoted = change.removed.strip(), change.added.strip()
    moved_on = "outcome-updated" in codes
    recast = bool(gone and came) and len(gone) + len(came) >= RECAST
    told = list(_told(change, gone, came, evidence, by_facts=recast or (moved_on and bool(gone))))
    yield from told
    if moved_on or (recast and evidence.lead_is_new):
        return
    if recast and "number-changed" not in codes:
        why = f"the headline stresses {', '.join(came[:4])}, no longer {', '.join(gone[:4])}"
        yield Flag("reframed", "substantive", change.index, *quoted, why)
    elif judges(change.old, change.new):
        yield Flag("reframed", "substantive", change.index, *quoted, "a word that judges comes or goes")
    elif not told and not codes & (_TOUCHED | RETOLD):
        otherwise = [flag for spot in change.replacements for flag in other_words(change, spot, evidence)]
        yield from otherwise or [copy_edit(change, *quoted)]


def _told(change: Change, gone: list[str], came: list[str], evidence: Evidence, *, by_facts: bool) -> Iterator[Flag]:
    """What a headline tells more, or no longer: in a recast one its names and figures, else words with none in their place."""
    if by_facts:
        lost, won = _facts(change.old, gone, evidence), _facts(change.new, came, evidence)
    else:
        lost, won = _alone(change, gone, came)
    if won:
        why = f"the headline now says: {', '.join(won)}"
        yield Flag("info-added", "substantive", change.index, "", change.added.strip(), why)
    if lost:
        why = f"the headline no longer says: {', '.join(lost)}"
        yield Flag("info-removed", "substantive", change.index, change.removed.strip(), "", why)


def _facts(headline: str, differing: list[str], evidence: Evidence) -> list[str]:
    said = {word for name in names(headline, evidence.capitalised) for word in tokens(name.text)}
    return [word for word in differing if word in said or any(map(str.isdigit, word))]


def _alone(change: Change, gone: list[str], came: list[str]) -> tuple[list[str], list[str]]:
    """Words that go from, or come into, a spot in which the other side says nothing else; a part of a name is not told."""
    lost: list[str] = []
    won: list[str] = []
    for spot in change.replacements:
        left = [word for word in tokens(spot.old) if word in gone and word.casefold() not in LIGHT]
        right = [word for word in tokens(spot.new) if word in came and word.casefold() not in LIGHT]
        if is_exchange(spot) or _is_worded(left, spot.old, spot.new) or _is_worded(right, spot.new, spot.old):
            continue
        if left and not right and not is_part_of_name(spot, spot.old):
            lost += left
        elif right and not left and not is_part_of_name(spot, spot.new):
            won += right
    return lost, won


def _is_worded(news: list[str], mine: str, other: str) -> bool:
    """Whether one word stands where words that say little stood ("got" and "received", "set to" and "due to")."""
    little = set(tokens(other.casefold())) - set(tokens(mine.casefold())) - _ARTICLES
    return len(news) == 1 and bool(little) and PRONOUNS.isdisjoint(little)


def _left(mine: str, other: str, flags: Sequence[Flag], side: str, evidence: Evidence) -> list[str]:
    """The content words of one headline that the other has not, but for those that a flag of fact quotes."""
    told = " ".join(flag.old if side == "old" else flag.new for flag in flags if flag.code in _TOUCHED)
    same = evidence.shared_facts(mine, other)
    left, right = _in_chief_forms(mine), _in_chief_forms(other)
    unknown = set(strangers(left, right))
    return [
        word
        for word in unlike(left, stems(right))
        if word in unknown and word not in same and word not in told and word.casefold() not in KICKERS
    ]


def _in_chief_forms(text: str) -> str:
    """`text` with names that have several forms in one of them: "America" and "United States" as "us"."""
    return _FORM.sub(lambda match: f"{_FORMS[match[1].casefold()].upper()}", text)
