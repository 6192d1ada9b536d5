"""How far a line leans to promotion by its words: how much of it stays in the outlet's own world.

Promotion speaks of a small world: articles, letters, accounts, prices, today, you and us. A sentence of a story brings a
matter of its own: names, things, third persons, a past; and it takes up what was said before it, where promotion stands by
itself. So every word counts for the circle in which it stands and for how much more often outlets use it than stories do,
and every word outside counts against the line; who speaks to whom, and whether an order is given, adds to that. No word
decides alone.

The weights come from a logistic regression on about 2,200 lines of promotion, 1,800 sentences of advice, notices and
questions as stories have them, and 2,700 other paragraphs of news; see `promotion_words.keyness` for those of the words.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from revtrack.extract.circles import keyness_of, place_of
from revtrack.extract.promotion_words import abroad, lexicon
from revtrack.extract.promotion_words.services import THIS
from revtrack.extract.promotion_words.voices import ALONE, CITED, HISTORY, NARRATED, QUOTED, RECORD
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
_GOING_ON = re.compile(
    r"^\W*(?:and|but|or|so|then|because|still|instead|otherwise|also|finally|it(?:['’]s)?|he|she|they|that(?:['’]s)?|"
    r"there(?:['’]s)?|those|these|who|which|und|aber|oder|dann|et|mais|ou|puis|c['’]est|pero|entonces)\b(?!['’-])",
    re.IGNORECASE,
)
"""A line that takes up what was said before it is part of a text; promotion stands by itself."""
_LEADING_ON = re.compile(r":\s*$")
_OURS_FIRST = re.compile(r"^\W*(?:we|our)\b(?!['’])", re.IGNORECASE)
_FIGURE = re.compile(r"[\d$€£]")
_OPENINGS = frozenset("please now and to or just simply then so but yes always bitte jetzt".split())
_ORDERS = frozenset((lexicon.ORDERS + abroad.ORDERS).split())
_REMEMBERED = 2048
_LETTERS_AT_MOST, _WORDS_AT_LEAST, _WORDS_AT_MOST = 320, 2, 28
_AT_MOST = {"": 6, "names": 4}
_WEIGHTS = {"own": 0.8, "usual": 0.5, "common": 0.55, "linking": 0.15, "told": -0.75, "": -0.75, "names": -0.95}
_ENOUGH = {ALIKE: 1.5, DRESSED: 1.1, BOXED: 0.2}
_UNADDRESSED = 1.0
"""A line that speaks to nobody tells of prices as a story does: it has to lean further."""
_LABEL = 0.6
_START = -0.9
_READER, _OUTLET, _BOTH, _THIS, _WE_FIRST = 0.7, 1.6, 1.8, 0.35, -1.7
_ORDER, _SHORT_ORDER, _SHORT = 0.75, -0.45, 6
_SERVICE, _ANCHOR = 0.7, 0.8
_OPEN, _ASKS_FIRST, _ASKS_LAST, _FIGURES, _ABOUT, _GOES_ON = 0.7, 1.2, -1.9, -0.5, -1.35, -1.4


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words of a line are: how many different ones stand in each circle, and what they tell beyond it.

    `size` counts them all, `is_order` says that a clause opens with an order.
    """

    circles: Counter[str]
    keyness: float
    size: int
    is_order: bool

    def has(self, circle: str) -> bool:
        return self.circles[circle] > 0


def leans(text: str, *, apart: int, is_label: bool = False, resistance: float = 0.0) -> bool:
    """Whether a block leans to promotion further than its markup allows: ALIKE asks for most, BOXED for least.

    `resistance` is what its surroundings ask for beyond that: see `setting`.

    `is_label` says that it may end without a stop: a heading, an item. What quotes or cites somebody, tells
    of one person, leads to what follows, or says where the story comes from and what became of it never leans; nor does a
    sentence that speaks to nobody and tells what happened.
    """
    if len(text) > _LETTERS_AT_MOST or not _WORDS_AT_LEAST <= word_count(text) <= _WORDS_AT_MOST or QUOTED.search(text):
        return False
    is_open = is_label and not _ENDS.search(text)
    if not (addressed := is_addressed(text)) and not is_open and NARRATED.search(text):
        return False
    asked = _ENOUGH[apart] + _LABEL * is_open + resistance + _UNADDRESSED * (not addressed)
    if leaning(text, is_label=is_label) < asked or find_note(text) is not None:
        return False
    among = (ALONE, _LEADING_ON) if apart < BOXED else ()
    return not any(pattern.search(text) for pattern in (CITED, RECORD, HISTORY, *among))


@lru_cache(maxsize=_REMEMBERED)
def is_addressed(text: str) -> bool:
    """Whether a line speaks to the reader, of itself or of the outlet as "us", or gives an order."""
    found = _words(text)
    ordered = found.is_order and not found.has("told")
    return found.has("reader") or found.has("outlet") or ordered or THIS.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def leaning(text: str, *, is_label: bool = False) -> float:
    """How far a line leans to promotion. `is_label` says that it may well end without a stop: a heading, an item."""
    found = _words(text)
    circles = found.circles
    return (
        _START
        + sum(weight * min(circles[name], _AT_MOST.get(name, found.size)) for name, weight in _WEIGHTS.items())
        + found.keyness
        + _who(text, found)
        + _form(text, found, is_label)
    )


def _who(text: str, found: _Words) -> float:
    """Who speaks, to whom, and of what; a question at the end without an "us" is asked of somebody in the story."""
    reader, outlet, is_here = found.has("reader"), found.has("outlet"), THIS.search(text) is not None
    usual = found.circles["usual"]
    return (
        _READER * reader
        + _OUTLET * outlet
        + _BOTH * (reader and outlet)
        + _THIS * is_here
        + _WE_FIRST * (not reader and _OURS_FIRST.search(text) is not None)
        + _ANCHOR * (found.has("own") or usual > 0 or is_here or (outlet and (reader or found.is_order)))
        + _SERVICE * (found.has("own") or usual > 1)
        + _ASKS_FIRST * (_ASKING.search(text) is not None)
        + _ASKS_LAST * (not outlet and text.rstrip().endswith("?"))
    )


def _form(text: str, found: _Words, is_label: bool) -> float:
    """An order, an end without a stop; and figures, an article, a tie to what was said before: it is about something."""
    return (
        _ORDER * found.is_order
        + _SHORT_ORDER * (found.is_order and found.size <= _SHORT)
        + _OPEN * (not is_label and not _ENDS.search(text))
        + _FIGURES * (_FIGURE.search(text) is not None)
        + _ABOUT * (_ARTICLE.search(text) is not None)
        + _GOES_ON * (_GOING_ON.search(text) is not None)
    )


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> _Words:
    """The words of a line by their circles; addresses are one more word for a thing that outlets deal in."""
    addresses = 0
    if "@" in text or "://" in text or "www." in text:
        text, addresses = _ADDRESS.subn("", text)
    places: dict[str, str] = {}
    size, is_order = 0, False
    for clause in _CLAUSE.split(text):
        opens = True
        for token in _TOKEN.findall(clause):
            word = token.lower().replace("’", "'")
            if not word[0].isalpha():
                opens = False
                continue
            size += 1
            places[word] = place_of(word) or ("names" if token[0].isupper() and not opens else "")
            if opens and word not in _OPENINGS:
                opens = False
                is_order = is_order or word in _ORDERS
    circles = Counter(places.values())
    circles["usual"] += addresses
    return _Words(circles, sum(map(keyness_of, places)), size, is_order)
