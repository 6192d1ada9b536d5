"""Cuts a text into the tokens that a diff may mark. Nothing is ever cut inside a token, and joined they are the text.

A token is a word, a number, an address, a sign, or one character of a script that writes no spaces, each with the white space
before it. A number keeps its sign and separators, a word its apostrophes and hyphens, a character its marks and joiners.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from unicodedata import category

import regex

from revtrack.text import fold

_WHERE_MARKS_ARE = ((0x300, 0x1EFFF), (0xE0100, 0xE01EF))
_JOINERS = "\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"


def _marks() -> str:
    """Every combining mark of Unicode, as ranges of a character class."""
    codes = [code for first, last in _WHERE_MARKS_ARE for code in range(first, last + 1) if category(chr(code))[0] == "M"]
    runs = groupby(enumerate(codes), lambda pair: pair[1] - pair[0])
    spans = [[code for _, code in run] for _, run in runs]
    return "".join(f"{chr(span[0])}-{chr(span[-1])}" for span in spans)


_MARK = _marks() + _JOINERS
_SOLITARY = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u1780-\u17dd\u2e80-\u2fdf"
    "\u3005-\u3007\u3021-\u3029\u3040-\u3098\u309b-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af"
)
_LETTER = rf"(?:(?![{_SOLITARY}])[^\W_])"
_CLUSTER = rf"[^\s](?:[{_MARK}]|(?<=\u200d)[^\s])*"
_COMPLEX = re.compile("[\u0300-\u1fff\u200c\u200d\u20d0-\u20ff\u2e80-\U0010ffff]")
_TOKEN = re.compile(
    rf"\s*[A-Za-z]+(?=[\s,;]|\Z)|\s*(?:https?://[^\s<>\"“”]*[\w/{_MARK}]"
    rf"|(?<![\w.])[+\-−]?\d+(?:[.,:’'×x]\d+)*(?:[\w{_MARK}]*(?:[-‑][\w{_MARK}]+)*)"
    rf"|(?:{_LETTER}\.){{2,}}"
    rf"|{_LETTER}[^\W{_SOLITARY}{_MARK}]*(?:[{_MARK}\u00ad][^\W{_SOLITARY}]*)*"
    rf"(?:['’\-‑‐&.@·](?={_LETTER}){_LETTER}[^\W{_SOLITARY}{_MARK}]*(?:[{_MARK}\u00ad][^\W{_SOLITARY}]*)*)*"
    rf"|[\U0001f1e6-\U0001f1ff]{{2}}[{_MARK}]*"
    rf"|{_CLUSTER})"
    rf"|\s+"
)


def tokens(text: str) -> list[str]:
    """The tokens of `text`. What Unicode calls one user-perceived character (UAX #29) is never cut."""
    cut: list[str] = _TOKEN.findall(text)
    return list(_whole(cut, text)) if _COMPLEX.search(text) else cut


def _whole(cut: Sequence[str], text: str) -> Iterator[str]:
    """Tokens joined wherever the border between two of them would cut a grapheme."""
    edges = set(accumulate(map(len, regex.findall(r"\X", text))))
    at, held = 0, ""
    for token in cut:
        at += len(token)
        held += token
        if at in edges:
            yield held
            held = ""


@lru_cache(maxsize=65536)
def key(token: str) -> str:
    """What a token is compared by: itself without typography and without the white space before it."""
    return fold(token)


def keys(cut: Sequence[str]) -> list[str]:
    """The keys of tokens."""
    return [key(token) for token in cut]
