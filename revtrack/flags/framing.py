"""What no rule of fact has named: a headline that says the same in other words, a loaded word, a copy edit.

Read last, against the flags that are already there: a spot that one of them explains is not told twice.
"""

import re
from collections.abc import Iterator, Sequence

from revtrack.flags.changes import Change
from revtrack.flags.content import base, stems, tokens, unlike
from revtrack.flags.evidence import Evidence
from revtrack.flags.information import is_part_of_name
from revtrack.flags.kinds import other_words
from revtrack.flags.modifiers import modifier_flags
from revtrack.flags.names import names
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.light import LIGHT, LIGHT_VERBS
from revtrack.flags.tables.naming import ALIASES, KICKERS, STATES
from revtrack.flags.tables.strength import FACTIVE, LOADED, NEUTRAL
from revtrack.flags.wording import lemmas
from revtrack.text import fold, words
from revtrack.values.review import Code, Flag

LOADED_WORDS = 4
RECAST = 3
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])")
_FORMS = {**ALIASES, **STATES}
_NO_FORMS = frozenset("us la x del ill miss wash mass ore mo pa va ark".split())
_FORM = re.compile(
    rf"\b({'|'.join(re.escape(form) for form in sorted(_FORMS.keys() - _NO_FORMS, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
_RETOLD: frozenset[Code] = frozenset(("outcome-updated", "info-added", "info-removed", "quote-added", "quote-removed"))
_TOUCHED: frozenset[Code] = frozenset(
    ("number-changed", "date-changed", "name-changed", "hedge-changed", "meaning-reversed", "quote-changed", "link-changed")
)


def rest_flags(evidence: Evidence, found: Sequence[Flag]) -> Iterator[Flag]:
    """Flags for what is left of every change."""
    retold = {passage.index for passage in evidence.passages if passage.is_replaced}
    informs = any(flag.code in ("info-added", "info-removed") for flag in found)
    for change in evidence.changes:
        flags = [flag for flag in found if flag.row == change.index]
        if change.row.channel in ("headline", "dek") and change.old and change.new:
            yield from _headline(change, flags, evidence)
        elif change.old and change.new:
            yield from _spots(change, flags, evidence, is_retold=change.index in retold)
        elif not flags and not informs:
            yield _copy_edit(change, change.removed, change.added)


def _copy_edit(change: Change, old: str, new: str) -> Flag:
    return Flag("copy-edit", "minor", change.index, old.strip(), new.strip(), "the wording differs, nothing claimed does")


def _headline(change: Change, flags: Sequence[Flag], evidence: Evidence) -> Iterator[Flag]:
    """One line is one spot: what only comes or only goes is information, words for words are another emphasis."""
    gone, came = _left(change.old, change.new, flags, "old"), _left(change.new, change.old, flags, "new")
    codes = {flag.code for flag in flags}
    quoted = change.removed.strip(), change.added.strip()
    moved_on = "outcome-updated" in codes
    recast = bool(gone and came) and len(gone) + len(came) >= RECAST
    told = list(_told(change, gone, came, evidence, by_facts=recast or moved_on))
    yield from told
    if moved_on or (recast and evidence.lead_is_new):
        return
    if recast:
        why = f"the headline stresses {', '.join(came[:4])}, no longer {', '.join(gone[:4])}"
        yield Flag("reframed", "substantive", change.index, *quoted, why)
    elif _judges(change.old, change.new):
        yield Flag("reframed", "substantive", change.index, *quoted, "a word that judges comes or goes")
    elif not told and not codes & (_TOUCHED | _RETOLD):
        otherwise = [flag for spot in change.replacements for flag in other_words(change, spot, evidence)]
        yield from otherwise or [_copy_edit(change, *quoted)]


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
        if _is_light_verb(left, spot.new) or _is_light_verb(right, spot.old):
            continue
        if left and not right and not is_part_of_name(spot, spot.old):
            lost += left
        elif right and not left and not is_part_of_name(spot, spot.new):
            won += right
    return lost, won


def _is_light_verb(mine: list[str], other: str) -> bool:
    """Whether one word stands where a verb that says little stood ("got" and "received", "goes" and "heads")."""
    return len(mine) == 1 and any(not LIGHT_VERBS.isdisjoint(lemmas(base(word))) for word in tokens(other))


def _left(mine: str, other: str, flags: Sequence[Flag], side: str) -> list[str]:
    """The content words of one headline that the other has not, but for those that a flag of fact quotes."""
    told = " ".join(flag.old if side == "old" else flag.new for flag in flags if flag.code in _TOUCHED)
    return [
        word
        for word in unlike(_in_chief_forms(mine), stems(_in_chief_forms(other)))
        if word not in told and word.casefold() not in KICKERS
    ]


def _in_chief_forms(text: str) -> str:
    """`text` with names that have several forms in one of them: "America" and "United States" as "us"."""
    return _FORM.sub(lambda match: f"{_FORMS[match[1].casefold()].upper()}", text)


def _judges(old: str, new: str) -> bool:
    left, right = ({word.casefold() for word in tokens(fold(text))} for text in (old, new))
    return bool((left ^ right) & LOADED)


def _spots(change: Change, flags: Sequence[Flag], evidence: Evidence, *, is_retold: bool) -> Iterator[Flag]:
    """The spots that no flag explains, as one copy edit; those in a sentence that was told anew belong to that."""
    retold = {flag.code for flag in flags} & _RETOLD
    told = (
        {_sentence(change, spot) for spot in change.replacements if any(_explains(flag, spot, _RETOLD) for flag in flags)}
        if retold
        else set()
    )
    left: list[Replacement] = []
    for spot in change.replacements:
        shifted = _shift(spot)
        if shifted:
            yield Flag("reframed", "substantive", change.index, spot.old.strip(), spot.new.strip(), shifted)
        elif _is_address(spot):
            yield Flag(
                "link-changed", "minor", change.index, spot.old.strip(), spot.new.strip(), "an address in the text differs"
            )
        elif not any(_explains(flag, spot) for flag in flags) and _sentence(change, spot) not in told:
            said_otherwise = [*other_words(change, spot, evidence), *modifier_flags(change, spot, evidence)]
            yield from said_otherwise
            left += [] if said_otherwise else [spot]
    if left and not (is_retold and flags) and not (retold and _is_mostly_new(change)):
        yield _copy_edit(change, " … ".join(spot.old.strip() for spot in left), " … ".join(spot.new.strip() for spot in left))


def _is_mostly_new(change: Change) -> bool:
    """Whether half of a passage was said anew, so that what else differs in it is no edit of its own."""
    return 2 * max(len(change.removed), len(change.added)) > max(len(change.old), len(change.new))


def _shift(spot: Replacement) -> str:
    """Why a few words shift the tone: one of them judges, or a plain verb of saying gives way to one that vouches."""
    old, new = ({word.casefold() for word in tokens(fold(text))} for text in (spot.old, spot.new))
    if max(len(words(spot.old)), len(words(spot.new))) > LOADED_WORDS:
        return ""
    if (old ^ new) & LOADED:
        return f"“{min((old ^ new) & LOADED)}” judges"
    if (old & NEUTRAL and new & FACTIVE) or (old & FACTIVE and new & NEUTRAL):
        return f"“{min(old & (NEUTRAL | FACTIVE))}” became “{min(new & (NEUTRAL | FACTIVE))}”"
    return ""


def _is_address(spot: Replacement) -> bool:
    """Whether an address in the text was exchanged, or the label that stands for one in Markdown."""
    if spot.is_address:
        return True
    before, after = spot.before[-2:], spot.after[:2]
    return bool(spot.old and spot.new) and ((before == "][" and after[:1] == "]") or (before[-1:] == "[" and after == "]:"))


def _explains(flag: Flag, spot: Replacement, codes: frozenset[Code] | None = None) -> bool:
    """Whether a flag quotes the words of a spot, or a spot those of a flag."""
    if codes is not None and flag.code not in codes:
        return False
    sides = ((spot.old.strip(), flag.old), (spot.new.strip(), flag.new))
    return any(_holds(words_of, quoted) for words_of, quoted in sides)


def _holds(spot: str, quoted: str) -> bool:
    return bool(words(spot)) and bool(quoted) and (spot in quoted or quoted in spot)


def _sentence(change: Change, spot: Replacement) -> int:
    """The number of the sentence in which a spot stands."""
    return len(_SENTENCE_END.findall(change.new, 0, min(len(change.new), spot.new_at + 1)))
