"""The headline: which of a page's candidates is the story's, without the name of the site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from revtrack.extract.head import Head
from revtrack.extract.judge import letters
from revtrack.text import words
from revtrack.values.document import Document

_BETWEEN = re.compile(r"\s+[|–—·•:»«/\-]+\s+|\s*\|\s*|\s+::\s+")
_SECTION = re.compile(r"[»|/]")
_DOMAIN = re.compile(r"(?:[a-z0-9-]{2,63}\.)+[a-z]{2,12}")
_SECTION_WORDS = 2
_SUFFIX_WORDS = 5
_H1_WORDS = 4
_ORDER = ("h1", "json_ld", "og", "title")
_LIMIT = 600


@dataclass(frozen=True, slots=True)
class Headlines:
    """The candidates by source, and the one that most of them agree on."""

    candidates: Mapping[str, str]
    chosen: str

    @property
    def shown(self) -> str:
        """The h1 where readers see another headline there than the chosen one, else ""."""
        seen = self.candidates.get("h1", "")
        return "" if letters(seen) == letters(self.chosen) else seen


def headlines(head: Head, outlet: str, previous: Document | None, selected: str) -> Headlines:
    """The headlines of a page. `selected` is what a rule of the site selects, "" without one."""
    candidates = _candidates(head, outlet)
    return Headlines({**candidates, "h1": selected}, selected) if selected else among(candidates, previous)


def among(candidates: Mapping[str, str], previous: Document | None) -> Headlines:
    """The headlines of a page with these candidates.

    The source that gave the headline of the version before gives it again, so that a page whose candidates differ does
    not alternate between them.
    """
    if previous is None:
        return Headlines(candidates, _chosen(candidates))
    sources = [name for name in _ORDER if previous.headlines.get(name) == previous.headline and name in candidates]
    texts = [candidates[name] for name in sources]
    if previous.headline in texts:
        return Headlines(candidates, previous.headline)
    return Headlines(candidates, texts[0] if texts else _chosen(candidates))


def _candidates(head: Head, outlet: str) -> dict[str, str]:
    linked = head.linked.text("headline") or head.linked.text("name")
    social = head.first("og:title", "twitter:title")
    others = [text for text in (linked, social, head.title) if text]
    found = {
        "h1": _h1(head.h1, others, outlet),
        "json_ld": without_site(linked, outlet, others),
        "og": without_site(social, outlet, others),
        "title": without_site(head.title, outlet, [*head.h1, linked, social]),
    }
    return {name: text[:_LIMIT] for name, text in found.items() if text}


def _h1(texts: tuple[str, ...], others: list[str], outlet: str) -> str:
    """The story's own h1: not the site's name; of several, the one that the other candidates agree with."""
    sites = _site_names(outlet, others)
    own = [text for text in dict.fromkeys(texts) if letters(text) not in sites]
    agreeing = [text for text in own if any(_agree(text, other) for other in others)]
    if agreeing:
        return max(agreeing, key=lambda text: max(_likeness(text, other) for other in others))
    return next((text for text in own if not others or len(words(text)) >= _H1_WORDS), "")


def _site_names(outlet: str, others: list[str]) -> set[str]:
    """The letters of what the site calls itself: its name or host, and the short ends of a title ("… - The Atlantic")."""
    ends = {part for text in others for part in _BETWEEN.split(text)[1:] if len(words(part)) <= _SUFFIX_WORDS}
    return {letters(outlet), letters(outlet.partition(".")[0]), *map(letters, ends)} - {""}


def _chosen(candidates: Mapping[str, str]) -> str:
    """What most candidates agree on; of two and two, not those with `<title>`, which search engines get; else the h1."""
    groups: dict[str, list[str]] = {}
    for name in _ORDER:
        if name in candidates:
            groups.setdefault(letters(candidates[name]), []).append(name)
    if not groups:
        return ""
    best = max(groups.values(), key=lambda names: (len(names), len(names) > 1 and "title" not in names))
    return candidates[best[0]]


def without_site(text: str, outlet: str, others: list[str]) -> str:
    """`text` without the name of the site before or after it."""
    name, colon, rest = text.partition(": ")
    if colon and letters(name) == letters(outlet):
        return rest.strip()
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) < 2:
        return text
    for other in others:
        if other != text and letters(other) and letters(text).startswith(letters(other)) and len(words(other)) >= 3:
            return other
    site = letters(outlet)
    cut = _BETWEEN.search(text)
    last = list(_BETWEEN.finditer(text))[-1]
    ended = _before_site(text, site)
    if ended:
        return ended
    if cut and _names_site(parts[0], site):
        return text[cut.end() :].strip()
    if "|" in last.group() and len(words(parts[-1])) <= _SUFFIX_WORDS < len(words(text[: last.start()])):
        return text[: last.start()].strip()
    return text


def _before_site(text: str, site: str) -> str:
    """What stands before the site's name, and before the section in front of it ("Title » Metro » The Gazette")."""
    borders = list(_BETWEEN.finditer(text))
    ends = [border.start() for border in borders[1:]] + [len(text)]
    for number, (border, end) in enumerate(zip(borders, ends, strict=True)):
        if _names_site(text[border.end() : end], site):
            before = borders[number - 1] if number else None
            is_section = before is not None and before.group() == border.group() and _SECTION.search(before.group())
            short = before is not None and len(words(text[before.end() : border.start()])) <= _SECTION_WORDS
            return text[: before.start() if before is not None and is_section and short else border.start()].strip()
    return ""


def _names_site(part: str, site: str) -> bool:
    if _DOMAIN.fullmatch(part.strip()):
        return True
    key = letters(part)
    return bool(key) and bool(site) and (key == site or (len(key) > 3 and (key in site or site in key) and len(key) < 40))


def _agree(one: str, other: str) -> bool:
    return _overlap(one, other) >= 0.5


def _overlap(one: str, other: str) -> float:
    """Share of the shorter text's words that the other has too."""
    left, right = _vocabulary(one), _vocabulary(other)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _likeness(one: str, other: str) -> float:
    """Jaccard index of two texts' words: a label that happens to be one word of the headline is unlike it."""
    left, right = _vocabulary(one), _vocabulary(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def _vocabulary(text: str) -> set[str]:
    return {word.casefold() for word in words(text)}
