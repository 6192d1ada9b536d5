"""Asks trafilatura which text of a page is the story. Its words are only compared with our blocks, never kept.

The mode is fixed: default focus, no comments, and no deduplication, which keeps state between calls.
"""

import logging
import re
from collections import Counter
from dataclasses import dataclass, field

from lxml.html import HTMLParser, document_fromstring

from revtrack.extract.blocks import Leaf

_NOT_A_LETTER = re.compile(r"[\W_]+")
_LONG = 24
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge takes for the story: its paragraphs by letters and digits alone, and all of them in a row."""

    lines: Counter[str] = field(default_factory=Counter)
    joined: str = ""

    def holds(self, leaf: Leaf) -> bool:
        """Whether a block is in it: as a paragraph, or as (most of) a longer passage."""
        key = letters(leaf.text)
        if not key:
            return False
        return key in self.lines or (len(key) >= _LONG and (key in self.joined or self._holds_most(key)))

    def times(self, key: str) -> int:
        """How often a text of these letters is in it, at least once."""
        return self.lines[key] or max(1, self.joined.count(key))

    def holds_between(self, before: str, key: str, after: str) -> bool:
        """Whether a short block stands in the story directly after or before the text of its neighbours."""
        return bool(key) and (
            (bool(before) and before[-_LONG:] + key in self.joined) or (bool(after) and key + after[:_LONG] in self.joined)
        )

    def _holds_most(self, key: str) -> bool:
        """The judge leaves out words inside a paragraph (labels, link texts); most of its pieces are still there."""
        pieces = [key[start : start + _LONG] for start in range(0, len(key) - _LONG + 1, _LONG)]
        return sum(piece in self.joined for piece in pieces) >= _MOSTLY * len(pieces)


def letters(text: str) -> str:
    """The letters and digits of `text`, in lower case: what stays the same however a text is spaced and joined."""
    return _NOT_A_LETTER.sub("", text).lower()


def judged(source: bytes) -> Verdict:
    """The judge's verdict on a page in UTF-8; empty where the judge finds no story or fails."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        found = bare_extraction(document_fromstring(source, parser=parser), include_comments=False, deduplicate=False)
    except Exception:  # the page is hostile and the judge is foreign: whatever it raises, it found no story
        return Verdict()
    return _verdict(getattr(found, "text", None) or "")


def _verdict(text: str) -> Verdict:
    keys = [key for line in text.split("\n") if (key := letters(line))]
    return Verdict(Counter(keys), "".join(keys))
