"""Cuts a text into the tokens that a diff may mark. Nothing is ever cut inside a token, and joined they are the text.

A token is a word, a number, an address, a sign, or one character of a script that writes no spaces, each with the white space
before it. A number keeps its sign and separators, a word its apostrophes and hyphens, a character its marks and joiners.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from revtrack.text import fold

_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc\u09be-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0b82\u0bbe-\u0bcd\u0c00-\u0c04"
    "\u0c3e-\u0c4d\u0cbc\u0cbe-\u0ccd\u0d00-\u0d03\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ece\u102b-\u103e\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_SOLITARY = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u1780-\u17dd\u2e80-\u2fdf"
    "\u3005-\u3007\u3021-\u3029\u3040-\u3098\u309b-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af"
)
_LETTER = rf"(?:(?![{_SOLITARY}])[^\W_])"
_CLUSTER = rf"[^\s](?:[{_MARK}]|(?<=\u200d)[^\s])*"
_TOKEN = re.compile(
    rf"\s*(?:https?://[^\s<>\"“”]*[\w/{_MARK}]"
    rf"|(?<![\w.])[+\-−]?\d+(?:[.,:/’']\d+)*(?:[\w{_MARK}]*(?:[-‑][\w{_MARK}]+)*)"
    rf"|(?:{_LETTER}\.){{2,}}"
    rf"|{_LETTER}[^\W{_SOLITARY}{_MARK}]*(?:[{_MARK}\u00ad][^\W{_SOLITARY}]*)*"
    rf"(?:['’\-‑‐&.@·](?={_LETTER}){_LETTER}[^\W{_SOLITARY}{_MARK}]*(?:[{_MARK}\u00ad][^\W{_SOLITARY}]*)*)*"
    rf"|[\U0001f1e6-\U0001f1ff]{{2}}[{_MARK}]*"
    rf"|{_CLUSTER})"
    rf"|\s+"
)


def tokens(text: str) -> list[str]:
    """The tokens of `text`."""
    return _TOKEN.findall(text)


@lru_cache(maxsize=65536)
def key(token: str) -> str:
    """What a token is compared by: itself without typography and without the white space before it."""
    return fold(token)


def keys(cut: Sequence[str]) -> list[str]:
    """The keys of tokens."""
    return [key(token) for token in cut]
