"""How sure a claim is: a hedge or an attribution that comes, goes, or gives way to one of another kind.

Read only where words stand for words, or where hardly more than the hedge itself comes or goes: a whole new sentence that
happens to say "may" is new information and no change of certainty.
"""

import re
from collections.abc import Iterator, Mapping

from revtrack.flags.changes import Change, opens_sentence
from revtrack.flags.content import base, content, fresh, stems, unlike
from revtrack.flags.evidence import Evidence
from revtrack.flags.noun_phrases import KNOWN_ROLES, PAPERS
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.strength import AMOUNTS, ATTEMPTS, HEDGES, HEDGES_ABROAD, QUANTITY_HEDGES, RANKS
from revtrack.flags.wording import lemmas
from revtrack.text import fold, words
from revtrack.values.review import Flag

MOST_WORDS = 10
COMPANY = 2
_NUMBER_FOLLOWS = re.compile(
    r"\s*(?:an? |the |another |his |her |their )?(?:[$€£¥~]|us\$|c\$|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|dozens?|hundreds?|thousands?|"
    r"millions?|billions?|trillions?|quarter|third|couple|decade|century|all|every|everyone|none|no)\b)"
)
_MEANS_ABLE = re.compile(r"\b(?:can|can't|cannot|able to|was able|were able)\b")
_NOT_A_HEDGE = re.compile(r"\A(?:could|may|might) not\b|\A(?:could|may|might)n't\b")
_IN_A_PHRASE = re.compile(r"\b(?:after|above|in|(?:first|last|most|least|best|worst) of) \Z")
"""Before an "all" that counts nothing: "after all", "first of all"."""
_BARE = frozenset("is are was were be to an".split())
"""Words of a hedge that do not hedge by themselves: "they're expected" and "they are expected" are one."""
_SAYS = re.compile(
    r"\A[,\s-]*(?:[\w.'-]+ ){1,4}(?:says?|said|claims?|claimed|alleges?|reports?|reported)[,:.\s]*\Z|\A[,\s]*according to (?:[\w.'-]+ ?){1,4}[,.\s]*\Z"
)

_SUPERLATIVE = re.compile(r" (?:\w+est|most|worst|best|least|biggest|first|last|only|few)\b")
_BELIEVES = re.compile(
    r"(?:says?|said|claims?|claimed)(?: that)? (?:they|he|she|it|we)|(?:believes?|believed|thinks?)(?: that)?(?: (?:they|he|she|it|we))?"
)
_HEAD = re.compile(r"(?:: )?(?:[\w'.-]+ ){0,3}([\w'-]+):?")
_ATTEMPT = re.compile(rf"{ATTEMPTS} (?:to )?(\w+)")
_VERB = re.compile(r"\b(?:says?|said|claims?|claimed|alleges?|reports?|reported|told|tells|according to)\b", re.IGNORECASE)


def _pattern(table: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {form: kind for kind, forms in table.items() for form in forms}
    either = "|".join(re.escape(form) for form in sorted(kinds, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])"), kinds


_PATTERNS = {
    "any": _pattern({kind: (*forms, *HEDGES_ABROAD.get(kind, ())) for kind, forms in HEDGES.items()}),
    "number": _pattern(QUANTITY_HEDGES),
    "amount": _pattern(AMOUNTS),
    "rank": _pattern(RANKS),
}


def hedge_flags(evidence: Evidence) -> Iterator[Flag]:
    """Hedges that differ between the two sides of one spot."""
    for change in evidence.changes:
        if change.old and change.new:
            for replacement in change.replacements:
                why = _why(change, replacement)
                if why:
                    quoted = replacement.old.strip(), replacement.new.strip()
                    yield Flag("hedge-changed", "substantive", change.index, *quoted, why)


def _why(change: Change, replacement: Replacement) -> str:
    if max(len(words(replacement.old)), len(words(replacement.new))) > MOST_WORDS:
        return ""
    before, after = change.window(replacement, "old"), change.window(replacement, "new")
    gone, came = _hedges(before.text, before.start, before.end), _hedges(after.text, after.start, after.end)
    if _MEANS_ABLE.search(fold(replacement.old + " " + replacement.new).lower()) and {*gone, *came} <= {"could"}:
        return ""
    old, new = set(gone.values()) - set(came.values()), set(came.values()) - set(gone.values())
    if (old or new) and _is_about_hedges(replacement, gone, came):
        return _said([each for each in gone if gone[each] in old], [each for each in came if came[each] in new])
    lone = fold(replacement.old or replacement.new).lower()
    is_alone = not (replacement.old and replacement.new)
    if (
        is_alone
        and (_SAYS.match(lone) or _is_headed(change, lone))
        and not _is_moved(lone, change.removed if replacement.new else change.added)
    ):
        return f"who says so {'is named now' if replacement.new else 'is not named any more'}: {lone}"
    if is_alone and _BELIEVES.fullmatch(lone.strip()) and replacement.before.strip():
        return f"“{lone.strip()}” makes it another certainty"
    return _attempted(fold(replacement.old).strip().lower(), fold(replacement.new).strip().lower())


def _is_headed(change: Change, said: str) -> bool:
    """Whether a headline begins or ends with who says it: "Police: Man fled"."""
    match = _HEAD.fullmatch(said.strip()) if change.row.channel == "headline" and ":" in said else None
    return match is not None and match[1] in KNOWN_ROLES | PAPERS


def _attempted(old: str, new: str) -> str:
    """A deed that is only tried or helped on one side: "prevents" and "helps prevent"."""
    left, right = _ATTEMPT.fullmatch(old), _ATTEMPT.fullmatch(new)
    tried, done = (left, new) if left else (right, old)
    is_same = (
        tried and not (left and right) and (base(tried[1]) == base(done) or not lemmas(tried[1]).isdisjoint(lemmas(done)))
    )
    return f"“{tried.group()}” and “{done}” are not equally certain" if tried and is_same else ""


def _is_moved(attribution: str, other: str) -> bool:
    """Whether the words of the other side name who speaks too, before what is said or after it."""
    who = _VERB.sub("", attribution)
    return bool(content(who)) and _VERB.search(fold(other)) is not None and not fresh(who, stems(other))


def _said(gone: list[str], came: list[str]) -> str:
    if gone and came:
        return f"“{gone[0]}” became “{came[0]}”"
    return f"“{came[0]}” makes it another certainty" if came else f"“{gone[0]}” is not said any more"


def _hedges(text: str, start: int, end: int) -> dict[str, str]:
    """The hedges in one place of a text, each with its kind."""
    lowered = text.lower().replace("’", "'")
    if len(lowered) != len(text):
        return {}
    found: dict[str, str] = {}
    for where, (pattern, kinds) in _PATTERNS.items():
        for match in pattern.finditer(lowered, max(0, start - 12), min(len(text), end + 12)):
            within = lowered[max(start, match.start()) : min(end, match.end())].split()
            if not _BARE.issuperset(within) and _counts(where, match, text, lowered):
                found.setdefault(match.group(), kinds[match.group()])
    return found


def _counts(where: str, match: re.Match[str], text: str, lowered: str) -> bool:
    """Whether a word that may hedge does: "about" only before a number, "May" not as a month."""
    after = lowered[match.end() : match.end() + 24]
    numbered = bool(_NUMBER_FOLLOWS.match(after))
    if where == "number":
        return numbered
    if where == "rank":
        return bool(_SUPERLATIVE.match(after))
    if where == "amount":
        before = lowered[max(0, match.start() - 9) : match.start()]
        in_a_phrase = before.endswith("at ") or (match.group() == "all" and bool(_IN_A_PHRASE.search(before)))
        return (not numbered or match.group() != "some") and not in_a_phrase
    is_month = (
        match.group() == "may"
        and text[match.start()] == "M"
        and not opens_sentence(text[max(0, match.start() - 8) : match.start()])
    )
    return not is_month and not _NOT_A_HEDGE.match(lowered[match.start() : match.start() + 12])


def _is_about_hedges(replacement: Replacement, gone: Mapping[str, str], came: Mapping[str, str]) -> bool:
    """Whether little else differs: the rest of the words has its like on the other side."""
    left, right = _without(replacement.old, gone), _without(replacement.new, came)
    if set(gone.values()) | set(came.values()) <= AMOUNTS.keys():
        return not unlike(left, stems(right)) and not unlike(right, stems(left))
    if not replacement.old or not replacement.new:
        return len(content(left or right)) <= COMPANY
    return len(unlike(left, stems(right))) <= COMPANY and len(unlike(right, stems(left))) <= COMPANY


def _without(text: str, hedges: Mapping[str, str]) -> str:
    lowered = text.lower().replace("’", "'")
    for hedge in hedges:
        lowered = lowered.replace(hedge, " ")
    return lowered
