"""In which circle of an outlet's world a word stands, and how much it tells there.

A circle says what kind of word it is; its keyness says how much more often than others of its circle outlets use it when
they speak to their readers, or how much less. The words themselves are in `promotion_words`.
"""

from functools import lru_cache

from revtrack.extract.promotion_words import abroad, lexicon
from revtrack.extract.promotion_words.keyness import KEYNESS

ELSEWHERE = "elsewhere"
"""The place of words that stand in no circle but were counted all the same."""

_READER = "you your yours yourself you've you're you'll you'd"
_OUTLET = "we us our ours we've we're we'll we'd"
_ELIDED = frozenset("l d n s j qu c m t un all dell nell dall sull quest".split())
_ENDINGS = (("'s", ""), ("ies", "y"), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))
_SHORTEST = 3
_INNER = ("own", "usual", "common")
_REMEMBERED = 8192


def _places() -> dict[str, str]:
    """Each word and the circle in which it counts; the inner one wins, and persons win over circles."""
    found = {word: ELSEWHERE for line in KEYNESS.values() for word in line.split()}
    for kind in ("linking", "common", "usual", "own", "told"):
        name = {"told": "TELLING"}.get(kind, kind.upper())
        for source in (abroad, lexicon):
            found |= dict.fromkeys(getattr(source, name).split(), kind)
    found |= dict.fromkeys(f"{_READER} {abroad.READER}".split(), "reader")
    return found | dict.fromkeys(f"{_OUTLET} {abroad.OUTLET}".split(), "outlet")


_PLACES = _places()
_KEYNESS = {word: steps / 2 for steps, line in KEYNESS.items() for word in line.split()}


def place_of(word: str) -> str:
    """The circle of a word in lower case, by itself or without its ending; "" outside of all."""
    return _PLACES.get(_entry(word), "")


def keyness_of(word: str) -> float:
    """How much a word in lower case tells beyond its circle: above 0 for promotion, below for a story."""
    return _KEYNESS.get(_entry(word), 0.0)


def is_matter(word: str) -> bool:
    """Whether a word in lower case can be of the matter of a passage: it is none by which outlets speak of themselves."""
    return place_of(word) in ("", ELSEWHERE, "common", "usual") and keyness_of(word) <= 0


@lru_cache(maxsize=_REMEMBERED)
def _entry(word: str) -> str:
    """The form under which a word is listed; the word itself where it is not."""
    before, mark, after = word.partition("'")
    if mark and before in _ELIDED and after:
        word = after
    if word in _PLACES:
        return word
    for ending, instead in _ENDINGS:
        listed = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and listed in _PLACES:
            return listed
    return next((part for part in word.split("-") if _PLACES.get(part) in _INNER), word) if "-" in word else word
