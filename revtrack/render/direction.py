"""Which way a text runs, and isolates that keep one which runs the other way from reordering what stands around it.

Isolates are Unicode's own (UAX 9): the embedded text is laid out by itself and counts as one neutral sign outside. They are
written only where a person looks at a terminal and only around right-to-left text: files, pipes and JSON stay free of them.
"""

import re
import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]
LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, END = "\u2066", "\u2067", "\u2068", "\u2069"
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_OPENING = (LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG)
_ISOLATES = re.compile("[\u2066-\u2069]")


def direction(text: str) -> Direction:
    """Where a text begins: the direction of its first letter that has one, else left to right."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return "rtl" if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L" else "ltr"


def mixes(text: str) -> bool:
    """Whether a text holds letters that run from right to left."""
    return not text.isascii() and bool(_RTL.search(text))


def still_open(line: str, before: str = "") -> str:
    """The isolates that `line` leaves open after those of `before`: a line of a terminal closes them all at its end."""
    stack = list(before)
    for sign in _ISOLATES.findall(line):
        if sign in _OPENING:
            stack.append(sign)
        elif stack:
            stack.pop()
    return "".join(stack)
