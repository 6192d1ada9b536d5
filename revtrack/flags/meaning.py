"""Claims that turn to their opposite: a negation comes or goes, a word gives way to its contrary."""

import re
from collections.abc import Iterator

from revtrack.flags.content import akin, base, content, stem, stems, tokens, unlike
from revtrack.flags.evidence import Evidence
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.opposites import OPPOSITES, REVERSERS, UNDENIED
from revtrack.text import fold, words
from revtrack.values.review import Flag

MOST_WORDS = 7
COMPANY = 2
_NEGATION = re.compile(
    r"\b(?:not(?! only\b)|never|none|nobody|nothing|neither|nor|cannot|no(?!\.|:| \d| longer than|[- ]one)|no[- ]one|no longer|without|hardly|"
    r"nicht|kein(?:e|en|er|es|em)?|nie|niemals|niemand|pas|jamais|aucune?|nunca|jamás|nadie|ning[úu]na?|não|nenhuma?|ninguém|non|mai|nessuno|"
    r"niet|geen|nooit|inte|ingen|aldrig|ikke|aldri)\b|n't\b"
)
_EQUALS_NOT = re.compile(
    r"\b(?:fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|unable to|lack(?:s|ed|ing)?|un\w{4,}|dis\w{4,}|in\w{5,}|im\w{5,})\b"
)
_BY_STEM: dict[str, set[str]] = {}
for _left, _right in OPPOSITES:
    for _one, _other in ((_left, _right), (_right, _left)):
        _BY_STEM.setdefault(stem(_one), set()).add(stem(_other))
_DENIED = re.compile(r"(?:un|in|im|il|ir|dis|non-?)(\w{4,})")
_UNDENIED = frozenset(map(stem, UNDENIED))
_REVERSER = re.compile(rf"\b(?:{'|'.join(REVERSERS)})\b")


def meaning_flags(evidence: Evidence) -> Iterator[Flag]:
    """Spots in which little else differs than a negation, an opposite, or a verb that takes the rest back."""
    for change in evidence.changes:
        if change.old and change.new:
            for replacement in change.replacements:
                why = _why(replacement)
                if why:
                    quoted = replacement.old.strip(), replacement.new.strip()
                    yield Flag("meaning-reversed", "substantive", change.index, *quoted, why)


def _why(replacement: Replacement) -> str:
    old, new = fold(replacement.old).lower(), fold(replacement.new).lower()
    if max(len(words(old)), len(words(new))) > MOST_WORDS:
        return ""
    # "has yet to name" denies as "has not yet named" does
    is_yet = replacement.after.strip() == "yet"
    return ("" if is_yet else _negated(old, new)) or _contrary(old, new) or _taken_back(old, new)


def _negated(old: str, new: str) -> str:
    if "yet" in old.split() and "yet" not in new.split():
        return ""
    before, after = _NEGATION.findall(old), _NEGATION.findall(new)
    if len(before) % 2 == len(after) % 2 or _EQUALS_NOT.search(new if before else old):
        return ""
    rest = [_NEGATION.sub(" ", text) for text in (old, new)]
    left, right = (unlike(rest[side], stems(rest[1 - side])) for side in (0, 1))
    if len(left) > 1 or len(right) > 1 or (not (old and new) and len(content(rest[0] or rest[1])) > COMPANY):
        return ""
    return f"“{(before or after)[0]}” {'goes' if before else 'comes'}"


def _contrary(old: str, new: str) -> str:
    """One word for its contrary, while at most one other word differs on either side; a negation would undo it."""
    if len(_NEGATION.findall(old)) % 2 != len(_NEGATION.findall(new)) % 2:
        return ""
    gone = [word for word in tokens(old) if base(word) not in {base(each) for each in tokens(new)}]
    came = [word for word in tokens(new) if base(word) not in {base(each) for each in tokens(old)}]
    if len([word for word in gone if content(word)]) > COMPANY or len([word for word in came if content(word)]) > COMPANY:
        return ""
    for left in gone:
        for right in came:
            if (are_contrary(left, right) or _is_prefixed(base(left), base(right))) and _is_same_place(
                left, right, gone, came
            ):
                return f"“{left}” became its contrary, “{right}”"
    return ""


def denies_twice(old: str, new: str) -> bool:
    """Whether a negation and a contrary undo each other: "impassable" and "not passable"."""
    plain = [fold(text).lower() for text in (old, new)]
    left, right = plain
    return len(_NEGATION.findall(left)) % 2 != len(_NEGATION.findall(right)) % 2 and any(
        are_contrary(one, other) or _is_prefixed(base(one), base(other)) for one in tokens(left) for other in tokens(right)
    )


def denies(text: str) -> bool:
    """Whether a text has a negation that no other one undoes."""
    return len(_NEGATION.findall(fold(text).lower().replace("yet to", "not"))) % 2 == 1


def are_contrary(left: str, right: str) -> bool:
    """Whether two words are known to say the contrary of each other, in any form."""
    return stem(right) in _BY_STEM.get(stem(left), ())


def _is_prefixed(left: str, right: str) -> bool:
    """Whether one word is the other with a prefix that denies it: "loaded" and "unloaded"."""
    short, long = sorted((left, right), key=len)
    match = _DENIED.fullmatch(long)
    return match is not None and match[1] == short and stem(long) not in _UNDENIED


def _is_same_place(left: str, right: str, gone: list[str], came: list[str]) -> bool:
    """Little words ("for", "up") are contraries only when they alone are exchanged."""
    small = not content(left) or not content(right)
    return not small or (len(gone) == 1 and len(came) == 1)


def _taken_back(old: str, new: str) -> str:
    """A verb that undoes the claim stands before the claim on one side only."""
    for with_it, without in ((new, old), (old, new)):
        match, other = _REVERSER.search(with_it), _REVERSER.search(without)
        rest = with_it[match.end() :].split() if match else []
        if not match or not rest or (other and stem(other.group()) != stem(rest[0])):
            continue
        if any(akin(stem(rest[0]), stem(word)) for word in tokens(without)):
            return f"“{match.group()}” takes the claim back"
    return ""
