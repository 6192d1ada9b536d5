"""What no rule of fact has named: a headline that says the same in other words, a loaded word, a copy edit.

Read last, against the flags that are already there: a spot that one of them explains is not told twice.
"""

import re
from collections.abc import Iterator, Sequence

from revtrack.flags.changes import Change, Evidence, Replacement
from revtrack.flags.content import fresh, is_fact, stems, tokens, unlike
from revtrack.flags.tables.naming import ALIASES, NOT_NAMES, STATES
from revtrack.flags.tables.strength import FACTIVE, LOADED, NEUTRAL
from revtrack.text import fold, words
from revtrack.values.review import Code, Flag

LOADED_WORDS = 4
RECAST = 3
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])")
_RETOLD: frozenset[Code] = frozenset(("outcome-updated", "info-added", "info-removed", "quote-added", "quote-removed"))
_TOUCHED: frozenset[Code] = frozenset(
    ("number-changed", "date-changed", "name-changed", "hedge-changed", "meaning-reversed", "quote-changed", "link-changed")
)
_ADDRESS = re.compile(r"\s*(?:https?://|www\.|mailto:|\.{0,2}/)?[\w.-]*(?:[/@][\w.#?=&%~+-]+)+/?\s*")


def rest_flags(evidence: Evidence, found: Sequence[Flag]) -> Iterator[Flag]:
    """Flags for what is left of every change."""
    retold = {passage.index for passage in evidence.passages if passage.is_replaced}
    informs = any(flag.code in ("info-added", "info-removed") for flag in found)
    for change in evidence.changes:
        flags = [flag for flag in found if flag.row == change.index]
        if change.row.channel in ("headline", "dek") and change.old and change.new:
            yield from _headline(change, flags, evidence)
        elif change.old and change.new:
            yield from _spots(change, flags, is_retold=change.index in retold)
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
    if _gains(came, gone, evidence.old_stems, recast=recast or moved_on):
        yield Flag("info-added", "substantive", change.index, "", quoted[1], f"the headline now says: {', '.join(came)}")
    if _gains(gone, came, evidence.new_stems, recast=recast or moved_on):
        yield Flag(
            "info-removed", "substantive", change.index, quoted[0], "", f"the headline no longer says: {', '.join(gone)}"
        )
    lead_is_new = any(passage.is_replaced and passage.channel == "body" for passage in evidence.passages)
    if recast and not moved_on and not lead_is_new:
        why = f"the headline stresses {', '.join(came[:4])}, no longer {', '.join(gone[:4])}"
        yield Flag("reframed", "substantive", change.index, *quoted, why)
    elif _judges(change.old, change.new) and not moved_on:
        yield Flag("reframed", "substantive", change.index, *quoted, "a word that judges comes or goes")
    elif (
        not moved_on
        and not (codes & (_TOUCHED | _RETOLD))
        and not _gains(came, gone, evidence.old_stems, recast=recast)
        and not _gains(gone, came, evidence.new_stems, recast=recast)
        and not recast
    ):
        yield _copy_edit(change, *quoted)


def _gains(mine: Sequence[str], other: Sequence[str], known: set[str], *, recast: bool) -> bool:
    """Whether a headline tells more: words with none in their place, or, recast, a name or figure that is nowhere else."""
    if not mine:
        return False
    if not other:
        return True
    facts = [
        word for word in mine if is_fact(word) and not word.istitle() or is_fact(word) and word.casefold() not in NOT_NAMES
    ]
    return recast and bool(fresh(" ".join(facts), known))


def _left(mine: str, other: str, flags: Sequence[Flag], side: str) -> list[str]:
    """The content words of one headline that the other has not, but for those that a flag of fact quotes."""
    told = " ".join(flag.old if side == "old" else flag.new for flag in flags if flag.code in _TOUCHED)
    known = stems(other) | {form for word in tokens(other) for form in _forms(word)}
    return [word for word in unlike(mine, known) if word not in told and not (_forms(word) & known)]


def _forms(word: str) -> set[str]:
    """Every form of a name that has several: "US" and "America"."""
    plain = word.casefold().rstrip(".")
    chief = ALIASES.get(plain) or STATES.get(plain)
    return {chief, *(form for form, each in ALIASES.items() if each == chief)} if chief else set()


def _judges(old: str, new: str) -> bool:
    left, right = ({word.casefold() for word in tokens(fold(text))} for text in (old, new))
    return bool((left ^ right) & LOADED)


def _spots(change: Change, flags: Sequence[Flag], *, is_retold: bool) -> Iterator[Flag]:
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
            left.append(spot)
    if left and not (is_retold and flags):
        yield _copy_edit(change, " … ".join(spot.old.strip() for spot in left), " … ".join(spot.new.strip() for spot in left))


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
    if spot.old and spot.new and _ADDRESS.fullmatch(spot.old[:300]) and _ADDRESS.fullmatch(spot.new[:300]):
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
