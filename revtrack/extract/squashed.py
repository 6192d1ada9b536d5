"""Parts a page whose whole text stands in one element, as aggregators write it: menu, title, story, tail, without markup.

What is left to go by: the title is repeated before the story, a sentence that ends without a space was a paragraph, a label
("Why it matters:") opens one, and what follows the last sentence without ever ending like one is not the story.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from revtrack.extract.blocks import Leaf, Page

_LETTERS = 600
_SHARE = 0.6
_HEAD_SHARE = 0.5
_TITLE_LETTERS = 20
_SOURCE = re.compile(
    r"\s*(?:[\w.&'’ -]{1,40}?\s)?(?:\d+|an?|one) (?:second|minute|hour|day|week|month)s? ago\s*", re.IGNORECASE
)
_BORDER = re.compile(
    r"(?<=[a-z0-9][.!?])(?=[A-Z][a-z’' ]|[“\"][A-Z])|(?<=[.!?][”\"])(?=[A-Z“])|"
    r"(?<=[.!?])\s+(?=[A-Z][\w'’]+(?: [\w'’]+){0,4}: )|(?<=[.!?][”\"])\s*(?=[A-Z][\w'’]+(?: [\w'’]+){0,4}: )"
)
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*(?=\s|[A-Z]|$)")
_TAIL = re.compile(
    r"(?:(?<=[\w.!?”\"])|\s)(?=(?:Comments?|Similar (?:[Nn]ews|[Ss]tories)|Related (?:[Nn]ews|[Ss]tories|[Aa]rticles)|"
    r"More (?:from|[Nn]ews|[Ss]tories)|Most (?:[Rr]ead|[Pp]opular)|Trending|World [Nn]ews)\b)"
)


def is_squashed(page: Page) -> bool:
    """Whether one leaf holds most of a page's text, and too much of it for a paragraph."""
    sizes = [len(leaf.text) for leaf in page.leaves]
    return bool(sizes) and max(sizes) >= _LETTERS and max(sizes) >= _SHARE * sum(sizes)


def parted(leaf: Leaf, titles: Iterable[str]) -> Iterator[Leaf]:
    """The leaf as the paragraphs that it was; what stands before and after the story is marked as excluded."""
    start, end = _start(leaf.text, titles), _end(leaf.text)
    if start:
        yield replace(leaf, text=leaf.text[:start].strip(), mark="exclude")
    for piece in _BORDER.split(leaf.text[start:end]):
        if piece.strip():
            yield replace(leaf, text=piece.strip())
    if end < len(leaf.text):
        yield replace(leaf, text=leaf.text[end:].strip(), mark="exclude")


def _start(text: str, titles: Iterable[str]) -> int:
    """Where the story starts: after the last repeat of the title, its source and its age."""
    known = [title for title in titles if len(title) >= _TITLE_LETTERS]
    found = [text.rfind(title, 0, int(len(text) * _HEAD_SHARE)) + len(title) for title in known if title in text]
    start = max((end for end in found), default=0)
    source = _SOURCE.match(text, start) if start else None
    return source.end() if source else start


def _end(text: str) -> int:
    """Where the story ends: at the first title of what follows it, if no sentence ends after that."""
    last = max((found.end() for found in _SENTENCE_END.finditer(text)), default=0)
    tail = _TAIL.search(text, last)
    return tail.start() if tail else len(text)
