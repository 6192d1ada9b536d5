"""Who did what to whom, when and why: a little word gives way to another, or two words change their places.

"He died after the fight" and "because of the fight", "the army shelled the rebels" and "the rebels shelled the army": hardly a
word differs, and the claim is another.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from revtrack.flags.changes import Change
from revtrack.flags.content import base, content, tokens
from revtrack.flags.evidence import Evidence
from revtrack.flags.meaning import are_contrary
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.relations import CODES_OF_RELATIONS, RELATIONS
from revtrack.flags.wording import lemmas
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
    r"[\s,;/&–—-]*(?:(?:and|or|but|as well as|along with|with|met|meets?|meeting|married|versus|vs\.?|between|"
    r"as|while|is|was|the|an?|both)\b[\s,;]*){0,4}",
    re.IGNORECASE,
)
"""Between two that stand side by side, so that their order says nothing."""
_LISTED = re.compile(r"(?:,|and\b|or\b).*(?:,|\band|\bor)", re.IGNORECASE)
"""Between the items of a list, or around what is put in between two commas."""
_ADJUNCT = re.compile(
    r"(?:about|across|after|against|along|amid|among|around|as|at|before|behind|between|by|during|for|from|if|in|into|near|of|off|on|"
    r"onto|out|over|since|through|to|under|until|up|when|while|with|within|without)\b",
    re.IGNORECASE,
)
"""Where, when or how: it may stand at either end of a clause."""
_PASSIVE = re.compile(r"\b(?:(?:has|have) been|is|are|was|were|be|being) (\w+) by\b", re.IGNORECASE)
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
            yield from _voiced_otherwise(change)
            yield from _turned_round(change)
            yield from _exchanged_around(change)


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


def _voiced_otherwise(change: Change) -> Iterator[Flag]:
    """Who did something has it done to them, while the rest stays: "was hit by" and "hit"."""
    if "by" not in change.removed + change.added:
        return
    for one, other in ((change.old, change.new), (change.new, change.old)):
        for match in _PASSIVE.finditer(one):
            before, after = one[: match.start()], one[match.end() :]
            active = other[len(before) : len(other) - len(after)].removeprefix("has ").removeprefix("have ")
            is_same = other.startswith(before) and other.endswith(after) and not lemmas(match[1]).isdisjoint(lemmas(active))
            if is_same:
                why = f"“{match.group()}” says the contrary of “{active}”"
                yield Flag("meaning-reversed", "substantive", change.index, change.removed, change.added, why)


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


def _exchanged_around(change: Change) -> Iterator[Flag]:
    """The two ends of one stretch change places around words that stay: "Quill shot Marsh" and "Marsh shot Quill"."""
    for old, new in _stretches(change):
        if max(len(old), len(new)) <= REACH and not _STOP.search(old) and (ends := _ends(old, new)):
            why = f"“{ends[0]}” and “{ends[1]}” change places"
            yield Flag("meaning-reversed", "substantive", change.index, old.strip(), new.strip(), why)


def _stretches(change: Change) -> Iterator[tuple[str, str]]:
    """Each spot by itself, and two neighbours of which one only goes and one only comes, with what stands between."""
    for spot in change.replacements:
        yield spot.old, spot.new
    for first, second in pairwise(change.replacements):
        if (not first.old and not second.new) or (not first.new and not second.old):
            yield change.old[first.old_at : second.old_end], change.new[first.new_at : second.new_end]


def _ends(old: str, new: str) -> tuple[str, str] | None:
    left, right = ([word for word in text.split() if _said(word)] for text in (old, new))
    came = list(map(_said, right))
    if sorted(map(_said, left)) != sorted(came):
        return None
    while left and _said(left[-1]) == came[-1]:
        left, came = left[:-1], came[:-1]
    while left and _said(left[0]) == came[0]:
        left, came = left[1:], came[1:]
    for start, end in combinations(range(1, len(left)), 2):
        if list(map(_said, left[end:] + left[start:end] + left[:start])) == came:
            first, middle, last = (" ".join(part) for part in (left[:start], left[start:end], left[end:]))
            return (first, last) if _is_governed(first, middle, last) else None
    return None


def _is_governed(first: str, middle: str, last: str) -> bool:
    """Whether two things stand to each other as the words between them say; items of a list and adjuncts do not."""
    between = f"{',' * first.endswith(',')} {middle}".strip()
    is_adjunct = any(_ADJUNCT.match(end) for end in (first, last))
    is_beside = _BESIDE.fullmatch(middle) or _LISTED.fullmatch(between)
    return bool(content(first) and content(last)) and not is_adjunct and not is_beside


def _governs(change: Change, first: Replacement, second: Replacement) -> bool:
    """Whether what stands between two spots of one sentence makes it matter which of them comes first."""
    between = change.old[first.old_end : second.old_at]
    is_beside = _BESIDE.fullmatch(between) or _LISTED.fullmatch(between.strip())
    return len(between) <= REACH and not _STOP.search(between) and not is_beside


def _said(text: str) -> str:
    return " ".join(base(word) for word in tokens(text) if word.casefold() not in _ARTICLES)
