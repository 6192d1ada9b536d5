"""Quantities in a text: figures with sign, separators, scale, currency and unit, and the same in words.

"eight" and "8" are one quantity, "1.5 million" and "1,500,000" too; "5%" and "5" are two. Version numbers are compared without
closing zeros; addresses of machines are no quantities.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest

from revtrack.flags.content import stem
from revtrack.flags.tables.numerals import (
    CARDINALS,
    CASUALTIES,
    COMPOSED,
    FRACTIONS,
    LETTER_SCALES,
    MULTIPLES,
    ORDERS,
    ORDINALS,
    SCALES,
    UNITS,
    VAGUE,
)

Span = tuple[int, int]
FIGURES = 15
_SPACE = "[ \u00a0\u202f\u2009]"
_FIGURE = (
    rf"(?<![\w.,:/@#-])[+\-−]?\d{{1,{FIGURES}}}(?:[.,]\d{{1,{FIGURES}}}){{0,5}}(?:{_SPACE}\d{{3}}(?!\d)){{0,4}}"
    rf"|(?<=\d[x×–-])\d{{1,{FIGURES}}}(?:[.,]\d{{1,{FIGURES}}}){{0,5}}"
)
_CURRENCY = re.compile(r"(?:\b(?:us|a|c|hk|nz|au))?[$€£¥₹₩₽]\s?[-−]?\Z")
_SIGNS = re.compile(r"[$€£¥₹₩₽]")
_WORD_BEFORE = re.compile(rf"([^\W\d_]+){_SPACE}(?:at least |about |more than |nearly |over |another |up to )?\Z")
_NOUN = re.compile(rf"{_SPACE}?-?(?:(?:more|other|of the|of|new|additional){_SPACE})?([^\W\d_]+)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_RANGES = frozenset(("-", "–", "−", "x", "×", " to ", " or ", " and ", " - ", " – "))
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENGLISH = "en"
_FOREIGN = frozenset(CARDINALS) - {_ENGLISH}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity and where it stands. `value` is canonical; `noun` is the stem of what is counted, if it is near."""

    value: str
    unit: str
    noun: str
    span: Span
    text: str
    is_vague: bool = False
    doing: str = ""

    @property
    def thing(self) -> str:
        """What is counted: the noun, or that it is the dead or the hurt ("kills 14", "17 dead", "14 people killed")."""
        return next((kind for kind, said in CASUALTIES.items() if said & {self.doing, self.noun}), self.noun)

    @property
    def key(self) -> tuple[str, str]:
        """What makes two quantities the same."""
        value = self.value.removeprefix("v")
        return (_plain(Decimal(value) / 100), "") if self.unit == "%" and self.is_figure else (value, self.unit)

    @property
    def is_figure(self) -> bool:
        """Whether the value is a plain number, not an order ("dozens"), a rank or a vague count."""
        return self.value[-1:].isdigit() and self.value[0] not in "#v"


def quantities(text: str, language: str = _ENGLISH, taken: Sequence[Span] = ()) -> list[Quantity]:
    """Every quantity in `text`, in order, but for those inside the spans that are `taken` (dates)."""
    lowered = _lowered(text)
    found = (_quantity(text, lowered, match, language) for match in _pattern(language).finditer(lowered))
    apart = [each for each in _apart(each for each in found if each) if not _inside(each.span, taken)]
    return [_in_range(text, each, following) for each, following in zip_longest(apart, apart[1:])]


def _in_range(text: str, first: Quantity, second: Quantity | None) -> Quantity:
    """The first figure of a range has the unit of the second: "10 to 20%"."""
    if second is None or first.unit or not second.unit or second.unit in "$€£¥":
        return first
    return replace(first, unit=second.unit) if text[first.span[1] : second.span[0]] in _RANGES else first


def may_count(text: str, language: str) -> bool:
    """Whether a quantity can be in `text` at all; quick."""
    return bool(_DIGIT.search(text)) or not _vocabulary(language).isdisjoint(_LETTERS.findall(text.lower()))


@lru_cache(maxsize=16)
def _vocabulary(language: str) -> frozenset[str]:
    """Every word with which a quantity can be said."""
    said = (*CARDINALS.get(language, CARDINALS[_ENGLISH]), *SCALES, *ORDERS, *ORDINALS, *FRACTIONS, *MULTIPLES, *VAGUE)
    return frozenset(part for form in said for part in _LETTERS.findall(form)) - {"a", "of", "m", "b", "k"}


def _apart(found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Without what an earlier one has already taken in: the "billion" of "$4 billion"."""
    end = 0
    for each in found:
        if each.span[0] >= end:
            yield each
            end = each.span[1]


def _lowered(text: str) -> str:
    """`text` in small letters of the same length, so that places in one are places in the other."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[:1] or letter for letter in text)


def _inside(span: Span, taken: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    words = {**CARDINALS.get(language, CARDINALS[_ENGLISH])}
    simple = _either(words)
    scales = _either(COMPOSED.get(language, ()) or ("\0",))
    counted = rf"\b(?:{simple})(?:(?:[ \-]|{_SPACE}and{_SPACE})(?:{simple}|{scales})){{0,8}}\b"
    scaled = rf"\b(?:an?{_SPACE})?(?:{scales})(?:(?:[ \-]|{_SPACE}and{_SPACE})(?:{simple}|{scales})){{0,8}}\b"
    return re.compile(
        rf"(?P<orders>\b(?:{_either(ORDERS)})\b)|(?P<fraction>\b(?:{_either(FRACTIONS)})\b)|(?P<rank>\b(?:{_either(ORDINALS)})\b"
        rf"|(?<!\w)\d{{1,4}}(?:st|nd|rd|th)\b)|(?P<times>\b(?:{_either(MULTIPLES)})\b)|(?P<vague>\b(?:{_either(VAGUE)})\b)"
        rf"|(?P<figure>{_FIGURE})|(?P<words>{counted}|{scaled})"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _quantity(text: str, lowered: str, match: re.Match[str], language: str) -> Quantity | None:
    start, end = match.span()
    kind, said = match.lastgroup, match.group()
    if kind == "figure" and language != _ENGLISH and re.fullmatch(r"\d{1,3}\.\d{3}", said):
        said = said.replace(".", "")
    value = _VALUES[kind or ""](said)
    if value is None:
        return None
    sign = _CURRENCY.search(lowered[max(0, start - 6) : start])
    if kind in ("figure", "words"):
        value, end = _scaled(value, text, lowered, end, money=sign is not None)
    if kind in ("figure", "words") and lowered.startswith(" times", end):
        value, end = f"{value}x", end + len(" times")
    unit, end = _unit(lowered, end)
    if sign:
        unit, start = _SIGNS.findall(sign.group())[0], start - len(sign.group())
    noun = _NOUN.match(lowered, end)
    before = _WORD_BEFORE.search(lowered[max(0, start - 24) : start])
    doing = stem(before[1]) if before else ""
    return Quantity(value, unit, stem(noun[1]) if noun else "", (start, end), text[start:end].strip(), kind == "vague", doing)


def _scaled(value: str, text: str, lowered: str, end: int, *, money: bool) -> tuple[str, int]:
    """The value times "million", "bn" … where one follows."""
    match = _SCALE.match(lowered, end)
    if not match or (match[1] in LETTER_SCALES and not money and not text[end].isupper()) or value.startswith("v"):
        return value, end
    return _plain(Decimal(value) * SCALES[match[1]]), match.end()


def _unit(lowered: str, end: int) -> tuple[str, int]:
    match = _UNIT.match(lowered, end)
    return (UNITS[match[1]], match.end()) if match else ("", end)


_SCALE = re.compile(rf"(?:{_SPACE}|-)?({_either(SCALES)})\b(?!\.\w)")
_UNIT = re.compile(rf"(?:{_SPACE}|-)?({_either(UNITS)})(?![^\W_])")


def _figure(said: str) -> str | None:
    """A figure as a plain decimal; with two points or more a version ("v1.12"); four parts are an address."""
    said = said.replace("−", "-")
    sign, digits = ("-", said[1:]) if said[0] == "-" else ("", said.lstrip("+"))
    digits = re.sub(_SPACE, "", digits)
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _GROUPED_BY_POINT.fullmatch(digits) and (digits.count(".") > 1 or "," in digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif digits.count(".") == 3:
        return None
    elif digits.count(".") > 1:
        return "v" + re.sub(r"(?:\.0+)+\Z", "", digits)
    elif re.fullmatch(r"\d+,\d+", digits):
        digits = digits.replace(",", ".")
    elif "," in digits:
        return None
    return _plain(Decimal(sign + digits))


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _words(said: str) -> str | None:
    """Number words as a plain decimal: they add up, and "hundred", "thousand" … multiply what stands before them."""
    total = current = 0
    for word in re.split(r"[ \-\u00a0\u202f\u2009]+", said):
        scale = SCALES.get(word, 0) if word not in LETTER_SCALES else 0
        if _ALL_CARDINALS.get(word) in (100, 1000) and current:
            current *= _ALL_CARDINALS[word]
        elif word in _ALL_CARDINALS:
            current += _ALL_CARDINALS[word]
        elif scale in (12, 100):
            current = max(current, 1) * scale
        elif scale:
            total, current = total + max(current, 1) * scale, 0
    return str(total + current)


def _rank(said: str) -> str:
    return f"#{ORDINALS.get(said) or said[:-2]}"


_ALL_CARDINALS = {word: value for language in (*_FOREIGN, _ENGLISH) for word, value in CARDINALS[language].items()} | {
    "twelve": 12, "once": 11,
}  # fmt: skip
_VALUES = {
    "orders": lambda said: said,
    "fraction": lambda said: _plain(FRACTIONS[said].quantize(Decimal("0.001"))),
    "rank": _rank,
    "times": lambda said: f"{MULTIPLES[said]}x",
    "vague": lambda said: said,
    "figure": _figure,
    "words": _words,
}
