"""Bylines as sets of names: "By Ana Ruiz and Per Lund, Harbor Correspondent" is two people, not a sentence."""

import re
from collections.abc import Iterable

from revtrack.extract.blocks import clean
from revtrack.text import fold

_BY = re.compile(
    r"^\W*(?:(?:written|reported|posted|story|text|words)\s+)?(?:by|von|par|por|di|av|af|door|przez)\b(?:[:\s]+|$)", re.I
)
_LABEL = re.compile(r"^(?:author|authors|autor|auteur|redaktion|text)\s*:\s*", re.I)
_BETWEEN = re.compile(r"\s*(?:[,;|•·/]|\s[-–—]\s|\band\b|\bund\b|\bet\b(?!\s+al)|\by\b|&|\bwith\b|\bi\b(?=\s+[A-ZŁŚŻ]))\s*")
_ADDRESS = re.compile(r"^(?:https?:|www\.|@|/)|@[\w.-]+\.\w|\.(?:com|org|net|co\.uk)/", re.I)
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|staff|writer|journalist|columnist|contributor|producer|photographer|chief|bureau|"
    r"redakteur(?:in)?|korrespondent(?:in)?|min read|updated|published|deputy|senior|political)\b",
    re.I,
)
_SIGN = re.compile(r"\s*\([^)]{1,12}\)\s*$")
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
    text = _LABEL.sub("", _BY.sub("", clean(text)))
    if _ADDRESS.search(text):
        return []
    parts = [_SIGN.sub("", part.strip(" .:-–—*")) for part in _BETWEEN.split(text)]
    kept = [part for part in parts if _is_name(part)]
    people = [part for part in kept if not _ROLE.search(part)]
    return people or kept[:1]


def _is_name(part: str) -> bool:
    if not part or len(part) > _LETTERS_AT_MOST or part.count(" ") >= _WORDS_AT_MOST:
        return False
    return any(letter.isalpha() for letter in part) and not any(letter.isdigit() for letter in part)


def opens_byline(text: str) -> bool:
    """Whether a line says whom a text is by ("By Ana Ruiz")."""
    return bool(_BY.match(text) or _LABEL.match(text))
