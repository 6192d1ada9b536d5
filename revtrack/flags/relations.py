"""Who did what to whom, when and why: a little word gives way to another, or two words change their places.

"He died after the fight" and "because of the fight", "the army shelled the rebels" and "the rebels shelled the army": hardly a
word differs, and the claim is another.
"""

import re
from collections.abc import Iterator

from revtrack.flags.changes import Change
from revtrack.flags.content import base, content, tokens
from revtrack.flags.evidence import Evidence
from revtrack.flags.meaning import are_contrary
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.relations import CODES_OF_RELATIONS, RELATIONS
from revtrack.text import fold
from revtrack.values.review import Flag

REACH = 200
_PLACES: dict[str, dict[str, frozenset[int]]] = {}
for _kind, _line in RELATIONS.items():
    for _number, _place in enumerate(_line.split(";")):
        for _word in _place.strip().split("="):
            _known = _PLACES.setdefault(_word, {})
            _known[_kind] = _known.get(_kind, frozenset()) | {_number}
_COMPARED = re.compile(r"\b(?:different(?:ly)?|averse|compared|similar|identical|equal) \Z", re.IGNORECASE)
"""Before "from" or "to" that say the same."""
_BESIDE = re.compile(
    r"[\s,;/&–—-]*(?:(?:and|or|as well as|along with|with|met|meets?|meeting|married|versus|vs\.?|between|"
    r"the|an?|both)\b[\s,;]*){0,4}",
    re.IGNORECASE,
)
"""Between two that stand side by side, so that their order says nothing."""
_ARTICLES = frozenset("a an the".split())
_STOP = re.compile(r"[.!?…][\"”’)]*\s")


def relation_flags(evidence: Evidence) -> Iterator[Flag]:
    """Spots in which a relation is another, and pairs of spots whose words change places; in English."""
    if evidence.language != "en":
        return
    for change in evidence.changes:
        if change.old and change.new:
            for replacement in change.replacements:
                yield from _related_otherwise(change, replacement)
            yield from _turned_round(change)


def _related_otherwise(change: Change, replacement: Replacement) -> Iterator[Flag]:
    old, new = replacement.old.strip(), replacement.new.strip()
    left, right = (_PLACES.get(fold(text).casefold(), {}) for text in (old, new))
    kind = next((kind for kind in left if kind in right and left[kind].isdisjoint(right[kind])), "")
    if not kind or are_contrary(old, new) or (kind == "direction" and _COMPARED.search(replacement.before)):
        return
    why = f"“{old}” became “{new}”: another {kind}"
    if code := CODES_OF_RELATIONS.get(kind):
        yield Flag(code, "substantive", change.index, old, new, why)
        return
    yield Flag("info-added", "substantive", change.index, "", new, why)
    yield Flag("info-removed", "substantive", change.index, old, "", why)


def _turned_round(change: Change) -> Iterator[Flag]:
    """What stood in one place stands in the other, and the other way round, in one sentence."""
    seen: dict[tuple[str, str], Replacement] = {}
    for second in change.replacements:
        gone, came = _said(second.old), _said(second.new)
        first = seen.get((came, gone))
        if first and gone != came and content(first.old) and content(first.new) and _governs(change, first, second):
            old, new = (f"{one.strip()} … {two.strip()}" for one, two in ((first.old, second.old), (first.new, second.new)))
            why = f"“{first.old.strip()}” and “{first.new.strip()}” change places"
            yield Flag("meaning-reversed", "substantive", change.index, old, new, why)
        seen[gone, came] = second


def _governs(change: Change, first: Replacement, second: Replacement) -> bool:
    """Whether what stands between two spots of one sentence makes it matter which of them comes first."""
    between = change.old[first.old_end : second.old_at]
    return len(between) <= REACH and not _STOP.search(between) and not _BESIDE.fullmatch(between)


def _said(text: str) -> str:
    return " ".join(base(word) for word in tokens(text) if word.casefold() not in _ARTICLES)
