"""Quantities and dates: their values are compared, so that "eight" and "8" are the same and 14 and 17 are not."""

import re
from collections import Counter
from collections.abc import Iterator

from revtrack.flags.changes import Change, Evidence, Replacement
from revtrack.text import fold
from revtrack.values.review import Flag

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_WORDS = {word: str(value) for value, word in enumerate(_UNITS.split())} | {
    word: str(value)
    for word, value in zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
}
_ORDERS = "dozens|hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions|trillions|dozen|hundred|thousand|million|billion|trillion|half|third|quarter|double|twice|triple"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NUMBER = re.compile(
    rf"(?<![\w.])[+-]?\d+(?:[.,]\d+)*|\b(?:{'|'.join(_WORDS)})(?:-(?:{'|'.join(list(_WORDS)[1:10])}))?\b|\b(?:{_ORDERS})\b"
)
_DATE = re.compile(
    rf"\b{_MONTH}\.? \d{{1,2}}\b(?:, \d{{4}})?|\b\d{{1,2}} {_MONTH}\b|\b{_WEEKDAY}s?\b|\b{_MONTH}\b(?! \w+ed)|\b(?:19|20)\d\d\b|\b\d{{1,2}}(?::\d\d)? ?[ap]\.?m\b|"
    r"\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this) (?:week|month|year|night|spring|summer|autumn|fall|winter))\b|\d{1,2}:\d\d\b"
)
_SIGN_BEFORE = re.compile(r"(?:\b[A-Z]{1,3})?[$€£¥₹₩₽]$")
_UNIT_AFTER = re.compile(r"\s*(?:%|percent|per cent|million|billion|trillion|thousand|[a-z]+)", re.IGNORECASE)


def number_flags(evidence: Evidence) -> Iterator[Flag]:
    """Quantities and dates with another value, in words that stand where others stood."""
    for change in evidence.changes:
        for replacement in change.replacements:
            yield from _of_replacement(change, replacement)


def _of_replacement(change: Change, replacement: Replacement) -> Iterator[Flag]:
    if not replacement.is_local:
        return
    old, new = fold(replacement.old).lower(), fold(replacement.new).lower()
    dated_old, dated_new = _dates(old, replacement), _dates(new, replacement)
    if dated_old and dated_new and Counter(dated_old) != Counter(dated_new):
        why = f"{' '.join(dated_old)} became {' '.join(dated_new)}"
        yield Flag("date-changed", "substantive", change.index, *_quoted(replacement), why)
        return
    before, after = values(old), values(new)
    if before and after and before != after:
        why = f"{', '.join(before)} became {', '.join(after)}"
        yield Flag("number-changed", "substantive", change.index, *_quoted(replacement), why)


def values(text: str) -> list[str]:
    """The numbers in `text` as plain digits, in order; number words count as their value."""
    return [_value(match.group()) for match in _NUMBER.finditer(text)]


def _dates(text: str, replacement: Replacement) -> list[str]:
    """Dates in the words; a bare number counts as a date where the words before it are a month."""
    found = _DATE.findall(text)
    month = re.search(rf"\b{_MONTH}\.?\s*$", fold(replacement.before[-12:]).lower())
    following = re.match(rf"\s*{_MONTH}\b", fold(replacement.after[:12]).lower())
    if not found and (month or following) and re.fullmatch(r"\s*\d{1,2}\s*", text):
        return [text.strip()]
    return found


def _value(number: str) -> str:
    if number[-1].isdigit():
        whole = number.lstrip("+")
        thousands = re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", whole)
        return whole.replace(",", "") if thousands else whole
    first, _, second = number.partition("-")
    if first in _WORDS:
        return str(int(_WORDS[first]) + int(_WORDS.get(second, "0")))
    return number


def _quoted(replacement: Replacement) -> tuple[str, str]:
    """The whole quantity: the sign of its currency, the words, and the unit that follows them."""
    sign = _SIGN_BEFORE.search(replacement.before)
    unit = _UNIT_AFTER.match(replacement.after)
    head, tail = sign.group() if sign else "", unit.group() if unit else ""
    return f"{head}{replacement.old}{tail}".strip(), f"{head}{replacement.new}{tail}".strip()
