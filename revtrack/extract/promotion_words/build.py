"""How the lists of words become patterns: each a flat choice with bounded gaps, so that none is slow on odd input."""

import re

_POLITE = r"(?:please|now|and|to|or|simply|just|don['’]t|never|always|consider|then|why not|help us) "


def either(*patterns: str) -> re.Pattern[str]:
    """One of the patterns, where a word begins: tried nowhere else, so that a passage costs little."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})", re.IGNORECASE)


def words(*lines: str) -> str:
    """One pattern for words and short phrases that are written one after the other, parted by " | "."""
    return rf"\b(?:{'|'.join(word.strip() for line in lines for word in line.split(' | '))})\b"


def starts(*lines: str) -> str:
    """The same, where a sentence or a clause begins."""
    return rf"(?:^\W*|(?<=[.!?:;–—-] )|(?<=, ))(?:{_POLITE}){{0,3}}{words(*lines)}"


def opens(*lines: str) -> str:
    """The same, at the very beginning."""
    return rf"^\W*{words(*lines)}"
