"""Dates and times in a text: weekdays, days of a month, years, clock times, "today" and "last week".

"Nov. 5" and "November 5" are one; a year or a weekday that is only added to the same day makes no other date of it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from revtrack.flags.quantities import Span
from revtrack.flags.tables.calendar import AMBIGUOUS, MONTHS, RELATIVE, SEASONS, WEEKDAYS
from revtrack.text import fold


def _names(table: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))


_MONTH = rf"(?:{_names(MONTHS)})"
_YEAR = r"(?:19|20)\d\d"
_HOUR = "(?:morning|afternoon|evening|night|nighttime|lunchtime)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th|\.|º)?"
_DATE = re.compile(
    rf"\b(?P<day_a>{_DAY})(?: of| de)? (?P<month_a>{_MONTH})\b\.?(?:,?(?: de)? (?P<year_a>{_YEAR})\b)?"
    rf"|\b(?P<month_b>{_MONTH})\b\.? (?P<day_b>{_DAY})\b(?!:)(?:,? (?P<year_b>{_YEAR})\b)?"
    rf"|\b(?P<month_c>{_MONTH})\b\.?(?:,? (?:of )?(?P<year_c>{_YEAR})\b)?"
    rf"|\b(?P<iso>{_YEAR}-[01]\d-[0-3]\d)\b|\b(?P<weekday>{_names(WEEKDAYS)})(?:s\b|\b)(?:(?:'s)? (?P<hour>{_HOUR})\b)?"
    rf"|\b(?:in the |early |late |by |until |through |at )(?P<hour_b>{_HOUR}|weekend)\b"
    r"|(?<![\d:.])(?P<clock>(?:[01]?\d|2[0-3])(?::[0-5]\d|h[0-5]\d)?\s?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])(?::|h)[0-5]\d(?!\d)|\b(?:noon|midnight)\b|\b\d{1,2} o'clock)"
    rf"|\b(?P<relative>{'|'.join(RELATIVE)}|(?:last|next|this|past) (?:{'|'.join((*SEASONS, *WEEKDAYS, *MONTHS))})s?)\b"
    rf"|\b(?P<part>(?:early|mid|late)?[ -]?(?:spring|summer|autumn|winter) (?:of )?{_YEAR}|q[1-4](?: {_YEAR})?|(?:19|20)\d0'?s)\b"
    rf"|(?<![\w.,$€£-])(?P<year>{_YEAR})\b(?![.,]?\d)(?! (?:people|dollars|euros|miles|km|jobs|votes|men|women|points))"
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_VOCABULARY = frozenset(
    part
    for form in (*MONTHS, *WEEKDAYS, *RELATIVE, "last next past morning afternoon evening night weekend noon midnight")
    for part in _LETTERS.findall(form)
) - {"s", "day", "new", "of"}
_PREPOSITION = re.compile(
    r"\b(?:in|on|of|since|until|last|next|this|by|from|to|through|late|early|before|after|mid|between|and)[ -]\Z"
)


@dataclass(frozen=True, slots=True)
class When:
    """A date in a text. `parts` are what it says: month, day, year, weekday, clock …; `kind` is the chief of them."""

    kind: str
    parts: tuple[tuple[str, str], ...]
    span: Span
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes two dates the same."""
        return self.kind, " ".join(value for _, value in self.parts)

    def agrees(self, other: "When") -> bool:
        """Whether nothing that both say differs, and they say something in common."""
        mine, theirs = dict(self.parts), dict(other.parts)
        shared = mine.keys() & theirs.keys()
        return bool(shared) and all(mine[part] == theirs[part] for part in shared)


def may_date(text: str) -> bool:
    """Whether a date can be in `text` at all; quick."""
    return bool(_DIGIT.search(text)) or not _VOCABULARY.isdisjoint(_LETTERS.findall(text.lower()))


def dates(text: str) -> list[When]:
    """Every date in `text`, in order."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return []
    found = (_when(text, lowered, match) for match in _DATE.finditer(lowered.replace("’", "'")))
    return [each for each in found if each]


def _when(text: str, lowered: str, match: re.Match[str]) -> When | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    parts = {name.split("_")[0]: _CANONICAL.get(name.split("_")[0], str)(value) for name, value in groups.items()}
    word = groups.get("month_c") or groups.get("weekday") or ""
    if word in AMBIGUOUS and not _is_named(text, lowered, match.start(), "year" in parts):
        return None
    if "iso" in parts:
        year, month, day = parts.pop("iso").split("-")
        parts = {"year": year, "month": str(int(month)), "day": str(int(day))}
    kind = next(kind for kind in ("day", "month", "weekday", "clock", "relative", "part", "year", "hour") if kind in parts)
    return When(kind, tuple(sorted(parts.items())), match.span(), text[match.start() : match.end()].strip())


def _is_named(text: str, lowered: str, start: int, has_year: bool) -> bool:
    """Whether "May" is the month: with a capital, and after a preposition or before a year."""
    return text[start].isupper() and (has_year or bool(_PREPOSITION.search(lowered[max(0, start - 10) : start])))


def _clock(said: str) -> str:
    """Hours and minutes of a day of 24 hours; without "a.m." the hour as it stands."""
    if said in ("noon", "midnight"):
        return "12:00" if said == "noon" else "0:00"
    figures = re.findall(r"\d+", said)
    hour, minute = int(figures[0]), figures[1] if len(figures) > 1 else "00"
    if "p" in said and hour < 12:
        hour += 12
    elif "a" in said and hour == 12:
        hour = 0
    return f"{hour}:{minute}"


_CANONICAL: dict[str, Callable[[str], str]] = {
    "month": lambda said: str(MONTHS[said]),
    "weekday": lambda said: str(WEEKDAYS[said]),
    "day": lambda said: str(int(re.sub(r"\D", "", said))),
    "clock": _clock,
    "part": lambda said: said.replace("'", ""),
    "relative": lambda said: fold(said).replace("fall", "autumn"),
}
