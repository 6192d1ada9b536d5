"""Tells a story that was read whole from the start of one behind a wall: pay, subscribe, register.

A short report is a story, and many pages carry an invitation to subscribe somewhere. So the evidence is a line that asks
the reader to do something in order to read on, directly below a short text, with nothing of a story after it.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.linked_data import first
from revtrack.extract.wordings import PAYWALL, WALL
from revtrack.text import word_count
from revtrack.values.document import TEXT_ROLES, Document

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_NOT_FREE = ("false", "no", "http://schema.org/false", "https://schema.org/false")
_LINE = 200
_BELOW = 4
_SLIGHT_WORDS = 60
_WALLED_WORDS = 150
_OFFER_WORDS = 60
_WHOLE = 1.3
_LOST_SHARE, _LOST_WORDS = 0.5, 80


def extent(text: str) -> int:
    """How many words a text has; of a script without spaces, two letters count as one."""
    return word_count(text) if text.isascii() else max(word_count(text), len(_UNSPACED.findall(text)) // 2)


def wall_of(page: Page, story: Sequence[Leaf], article: Mapping[str, Any], previous: Document | None) -> str | None:
    """The line that keeps the reader from the rest of the story; None where the story is whole."""
    own = {id(leaf) for leaf in story}
    places = [index for index, leaf in enumerate(page.leaves) if id(leaf) in own and not _asks(leaf)]
    size = sum(extent(page.leaves[index].text) for index in places)
    is_start = previous is not None and _lost(size, previous)
    below = range(places[0] + 1 if places else 0, len(page.leaves)) if is_start else _shortly_below(page, places)
    lines = (index for index in below if _asks(page.leaves[index]))
    found = next((index for index in lines if is_start or _closes(page, index, places, article)), None)
    if found is not None:
        return page.leaves[found].text
    return _declared(page, size, article)


def _asks(leaf: Leaf) -> bool:
    """Whether a line asks the reader to do something in order to read on."""
    return len(leaf.text) <= _LINE and WALL.search(leaf.text) is not None


def _shortly_below(page: Page, places: Sequence[int]) -> list[int]:
    """The leaves in page order that stand at most a few below one of the story's."""
    end = len(page.leaves)
    return sorted({below for place in places for below in range(place + 1, min(place + _BELOW + 1, end))})


def _lost(size: int, previous: Document) -> bool:
    """Whether most of what the version before had is gone."""
    before = sum(extent(block.text) for block in previous.blocks if block.role in TEXT_ROLES)
    return before - size >= _LOST_WORDS and size < _LOST_SHARE * before


def _closes(page: Page, wall: int, places: list[int], article: Mapping[str, Any]) -> bool:
    """Whether a line stands directly below a short text that is not all of the story, with at most an offer after it."""
    above = [index for index in places if index < wall]
    before = sum(extent(page.leaves[index].text) for index in above)
    after = sum(extent(page.leaves[index].text) for index in places if index > wall)
    if not above or wall - above[-1] > _BELOW or before >= _WALLED_WORDS or after > min(before, _OFFER_WORDS):
        return False
    witness = first(article.get("articleBody"))
    return not (isinstance(witness, str) and 0 < extent(witness) <= _WHOLE * before)


def _declared(page: Page, size: int, article: Mapping[str, Any]) -> str | None:
    """A page that says its story is not free, shows a start of it, and asks the reader to pay."""
    if str(article.get("isAccessibleForFree", "")).lower() not in _NOT_FREE or not 0 < size < _SLIGHT_WORDS:
        return None
    return next((leaf.text for leaf in page.leaves if len(leaf.text) < 300 and PAYWALL.search(leaf.text)), None)
