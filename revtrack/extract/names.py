"""Bylines as sets of names: "By Ana Ruiz and Per Lund, Harbor Correspondent" is two people, not a sentence."""

import re
from collections.abc import Iterable

from revtrack.extract.blocks import clean
from revtrack.text import fold

_BY = re.compile(
    r"^\W*(?:(?:written|reported|posted|story|text|words)\s+)?(?:by|von|par|por|di|av|af|door|przez)\b(?:[:\s]+|$)", re.I
)
_LABEL = re.compile(r"^(?:author|authors|autor|auteur|redaktion|text)\s*:\s*", re.I)
_BETWEEN = re.compile(
    r"\s*(?:[,;|•·/]|\s[-–—]\s|\band\b|\bund\b|\bet\b(?!\s+al)|\by\b|&|\bwith\b|\bavec\b|\bi\b(?=\s+[A-ZŁŚŻ]))\s*"
)
_BETWEEN_IN = {
    "di ": re.compile(rf"{_BETWEEN.pattern}|\s+e\s+(?=[A-Z])"),
    "door ": re.compile(rf"{_BETWEEN.pattern}|\s+en\s+(?=[A-Z])"),
}
_ADDRESS = re.compile(r"^(?:https?:|www\.|@|/)|@[\w.-]+\.\w|\.(?:com|org|net|co\.uk)/", re.I)
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|staff|writer|journalist|columnist|contributor|producer|photographer|chief|bureau|"
    r"redakteur(?:in)?|korrespondent(?:in)?|min read|updated|published|deputy|senior|political)\b",
    re.I,
)
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez"
_DATE = re.compile(
    rf"[\s,|·•–—-]+(?:(?:{_MONTH})[a-zé]{{0,6}}\.?\s+\d{{1,2}}\b.*|\d{{1,2}}\.?\s+(?:{_MONTH}).*|\d{{1,4}}[./-]\d{{1,2}}[./-]\d.*)$",
    re.I,
)
_PLACE = re.compile(r"(?<=\w)\s+(?:in|aus|à|a)\s+[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,2}$")
_OTHER_CRAFT = re.compile(
    r"^(?:photo\w*|pictures?|illustrations?|graphics?|video|images?|fotos?|bilder)\s+(?:by|von|par|por|di|door)\b", re.I
)
_KEPT_POINT = re.compile(r"\b(?:[JS]r|[A-Z])\.$")
_STAMP = re.compile(r"\s+(?:(?:last|first)\s+)?(?:published|updated|posted)$", re.I)
_SIGN = re.compile(r"\s*\([^)]{1,12}\)\s*$")
_PLACED_WORDS = 3
_WORDS_AT_MOST = 6
_LETTERS_AT_MOST = 60
_NAMES_AT_MOST = 20


def names(texts: Iterable[str]) -> tuple[str, ...]:
    """The names in some byline texts, each once, in the order of the page."""
    found: dict[str, str] = {}
    for text in texts:
        for name in _split(text):
            found.setdefault(fold(name).casefold(), name)
    return tuple(list(found.values())[:_NAMES_AT_MOST])


def _split(text: str) -> list[str]:
    text = clean(text)
    between = next((pattern for start, pattern in _BETWEEN_IN.items() if text.lower().startswith(start)), _BETWEEN)
    text = _DATE.sub("", _LABEL.sub("", _BY.sub("", text)))
    if _ADDRESS.search(text):
        return []
    parts = [_trimmed(part) for part in between.split(text) if not _OTHER_CRAFT.match(part)]
    kept = [part for part in parts if _is_name(part)]
    people = [part for part in kept if not _ROLE.search(part)]
    return people or kept[:1]


def _trimmed(part: str) -> str:
    """A name without what stands around it; the point of "Jr." is its own."""
    part = part.strip(" :-–—*")
    part = part if _KEPT_POINT.search(part) else part.strip(" .:-–—*")
    part = _SIGN.sub("", _STAMP.sub("", part))
    return _PLACE.sub("", part) if part.count(" ") >= _PLACED_WORDS else part


def _is_name(part: str) -> bool:
    if not part or len(part) > _LETTERS_AT_MOST or part.count(" ") >= _WORDS_AT_MOST:
        return False
    return any(letter.isalpha() for letter in part) and not any(letter.isdigit() for letter in part)


def opens_byline(text: str) -> bool:
    """Whether a line says whom a text is by ("By Ana Ruiz")."""
    return bool(_BY.match(text) or _LABEL.match(text))
