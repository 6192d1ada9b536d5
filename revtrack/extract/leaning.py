"""How far a line leans to promotion by its words: how much of it stays in the outlet's own world.

Promotion speaks of a small world: articles, letters, accounts, prices, today, you and us. A sentence of a story brings a
matter of its own: names, things, third persons, a past. So every word counts for the circle in which it stands, and every
word outside counts against the line; who speaks to whom, and whether an order is given, adds to that. No word decides alone.

The weights come from a logistic regression over these few classes (not over words), on about 600 lines of promotion and
2,700 paragraphs of news; what a line must be tied to (`_ANCHOR`) was then raised by hand, for the sake of stories.
"""

import re
from collections import Counter
from functools import lru_cache

from revtrack.extract.promotion_words import abroad, lexicon
from revtrack.extract.promotion_words.services import THIS
from revtrack.extract.promotion_words.voices import ALONE, CITED, HISTORY, QUOTED, RECORD
from revtrack.notes import find_note
from revtrack.text import word_count

ALIKE, DRESSED, BOXED = 0, 1, 2
"""How a block is marked up beside the story's paragraphs: as they are, in another element or dress, in a box of its own."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[$€£]")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://\S+|\bwww\.\S+")
_CLAUSE = re.compile(r"(?<=[.!?:;–—])\s+")
_ASKING = re.compile(r"^[^.!?]{3,60}\?")
_ENDS = re.compile(r"[.!?…:][\"”’)\]]?\s*$")
_ARTICLE = re.compile(
    r"^\W*(?:the|an?|its|some|many|most|about|der|die|das|les?|la|l['’]|el|l[oa]s|os?|il|lo|gli|de|het)\b", re.IGNORECASE
)
_FIGURE = re.compile(r"[\d$€£]")
_OPENINGS = frozenset("please now and to or just simply then so but yes always bitte jetzt".split())
_ELIDED = frozenset("l d n s j qu c m t un all dell nell dall sull quest".split())
_ENDINGS = (("s", ""), ("ing", ""), ("ing", "e"))
_CIRCLES = ("own", "usual", "common", "linking")
_OUTSIDE = ("foreign", "names", "told")
_REMEMBERED = 2048
_LETTERS_AT_MOST, _WORDS_AT_LEAST, _WORDS_AT_MOST = 320, 2, 28
_AT_MOST = {"own": 3, "usual": 4, "common": 4, "foreign": 6, "names": 4, "told": 3}
_WEIGHTS = {"own": 1.2, "usual": 0.45, "common": 0.35, "foreign": -0.7, "names": -0.7, "told": -0.55, "order": 1.6}
_ENOUGH = {ALIKE: 1.9, DRESSED: 1.1, BOXED: -3.2}
_UNADDRESSED = 3.0
"""A line that speaks to nobody tells of prices as a story does: it has to lean further, in a box where it ends with a stop."""
_LABEL = 0.6
_START, _PER_WORD, _LONG = -2.6, -0.1, 30
_READER, _OUTLET, _BOTH, _THIS = 0.15, 1.35, 0.95, 1.25
_OPEN, _ASKS_FIRST, _ASKS_LAST, _FIGURES, _ABOUT = 0.5, 0.6, -1.7, -0.9, -1.35
_CLOSED, _SHARE, _SERVICE, _ANCHOR = 0.8, 0.6, 0.55, 2.5


def _places() -> dict[str, str]:
    """Each word and the class in which it counts; the inner circle wins, and persons win over circles."""
    found: dict[str, str] = {}
    for kind in ("linking", "common", "usual", "own", "told"):
        name = {"told": "TELLING"}.get(kind, kind.upper())
        for source in (abroad, lexicon):
            found |= dict.fromkeys(getattr(source, name).split(), kind)
    found |= dict.fromkeys(f"you your yours yourself you've you're you'll you'd {abroad.READER}".split(), "reader")
    return found | dict.fromkeys(f"we us our ours we've we're we'll we'd {abroad.OUTLET}".split(), "outlet")


_PLACES = _places()
_ORDERS = frozenset((lexicon.ORDERS + abroad.ORDERS).split())


def leans(text: str, *, apart: int, is_label: bool = False, resistance: float = 0.0) -> bool:
    """Whether a block leans to promotion further than its markup allows: ALIKE asks for most, BOXED for least.

    `resistance` is what its surroundings ask for beyond that: see `setting`.

    `is_label` says that it may end without a stop: a heading, an item. What quotes or cites somebody, tells
    of one person, or says where the story comes from and what became of it never leans.
    """
    if len(text) > _LETTERS_AT_MOST or not _WORDS_AT_LEAST <= word_count(text) <= _WORDS_AT_MOST or QUOTED.search(text):
        return False
    asked = (
        _ENOUGH[apart]
        + _LABEL * is_label
        + resistance
        + _UNADDRESSED * (not is_addressed(text) and (apart < BOXED or _ENDS.search(text) is not None))
    )
    if leaning(text, is_label=is_label) < asked or find_note(text) is not None:
        return False
    return not any(pattern.search(text) for pattern in (CITED, RECORD, HISTORY, *((ALONE,) if apart < BOXED else ())))


@lru_cache(maxsize=_REMEMBERED)
def is_addressed(text: str) -> bool:
    """Whether a line speaks to the reader, of itself or of the outlet as "us", or gives an order."""
    found = _classes(text)
    ordered = found["order"] and not found["told"]
    return bool(found["reader"] or found["outlet"] or ordered or THIS.search(text))


@lru_cache(maxsize=_REMEMBERED)
def leaning(text: str, *, is_label: bool = False) -> float:
    """How far a line leans to promotion. `is_label` says that it may well end without a stop: a heading, an item."""
    found = _classes(text)
    return (
        _START
        + _PER_WORD * min(found.total() - found["order"], _LONG)
        + sum(weight * min(found[name], _AT_MOST.get(name, 1)) for name, weight in _WEIGHTS.items())
        + _who(text, found)
        + _what(found)
        + _form(text, is_label)
    )


def _who(text: str, found: Counter[str]) -> float:
    """Who speaks, to whom, and where; a question at the end without an "us" is asked of somebody in the story."""
    reader, outlet, is_here = found["reader"] > 0, found["outlet"] > 0, THIS.search(text) is not None
    return (
        _READER * reader
        + _OUTLET * outlet
        + _BOTH * (reader and outlet)
        + _THIS * is_here
        + _ANCHOR * (found["own"] + found["usual"] > 0 or is_here or (outlet and (reader or found["order"] > 0)))
        + _ASKS_FIRST * bool(_ASKING.search(text))
        + _ASKS_LAST * (not outlet and text.rstrip().endswith("?"))
    )


def _what(found: Counter[str]) -> float:
    """How far the line keeps to the outlet's world as a whole."""
    inner = sum(found[name] for name in _CIRCLES[:3])
    outer = sum(found[name] for name in _OUTSIDE)
    return (
        _CLOSED * (not outer and inner > 0)
        + _SHARE * inner / max(1, inner + outer)
        + _SERVICE * (found["own"] > 0 or found["usual"] > 1)
    )


def _form(text: str, is_label: bool) -> float:
    """An end without a stop; figures and an article at the start: the line is about somebody or something."""
    return (
        _OPEN * (not is_label and not _ENDS.search(text))
        + _FIGURES * bool(_FIGURE.search(text))
        + _ABOUT * bool(_ARTICLE.search(text))
    )


def _classes(text: str) -> Counter[str]:
    """How many words of a line stand in each class, and whether a clause of it opens with an order; an address is one word."""
    found: Counter[str] = Counter()
    if "@" in text or "://" in text or "www." in text:
        text, found["usual"] = _ADDRESS.subn("", text)
    for clause in _CLAUSE.split(text):
        opens = True
        for token in _TOKEN.findall(clause):
            word = token.lower().replace("’", "'")
            if not word[0].isalpha():
                opens = False
                continue
            found[place_of(word) or ("names" if token[0].isupper() and not opens else "foreign")] += 1
            if opens and word not in _OPENINGS:
                opens = False
                found["order"] |= word in _ORDERS
    return found


def is_matter(word: str) -> bool:
    """Whether a word in lower case belongs to the matter of a passage: it stands outside of the outlet's world."""
    return place_of(word) in ("", "common", "usual")


def place_of(word: str) -> str:
    """The class of a word in lower case, by itself or without its ending; "" outside."""
    place = _PLACES.get(word, "")
    if place:
        return place
    if "'" in word:
        before, after = word.split("'", 1)
        return place_of(after) if before in _ELIDED else _PLACES.get(before, "")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and (place := _PLACES.get(word[: -len(ending)] + instead, "")):
            return place
    if "-" in word:
        parts = {_PLACES.get(part, "") for part in word.split("-")}
        return next((name for name in _CIRCLES if name in parts), "")
    return ""
