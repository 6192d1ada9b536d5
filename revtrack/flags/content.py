"""What the words of a text are: function words and content, stems, names, facts.

No dictionary: a stem is a word without its endings, and two words are akin when one begins with most of the other.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from revtrack.flags.tables.function_words import FUNCTION
from revtrack.flags.tables.irregular import BASES
from revtrack.text import fold

AKIN = 5
LONG = 6
"""Letters from which on a double l is one before an ending: "cancelled" and "canceled", but "called"."""
_LETTERS_AT_MOST = 1_000
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'.,&\-]\w+)*")
_DIGIT = re.compile(r"\d")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ENDINGS = (
    "ingly",
    "edly",
    "ations",
    "ation",
    "ings",
    "ments",
    "ment",
    "ing",
    "ies",
    "ied",
    "ers",
    "ed",
    "es",
    "er",
    "ly",
    "s",
)


def tokens(text: str) -> list[str]:
    """The words of `text`; "U.S." is one of them."""
    return _WORD.findall(text)


@lru_cache(maxsize=16384)
def base(word: str) -> str:
    """A word in small letters, without possessive, and irregular forms as their base."""
    word = _POSSESSIVE.sub("", fold(word).casefold())
    return BASES.get(word, word)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its endings: "launched", "launches" and "launching" are one."""
    plain = base(word)
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            plain = plain[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            break
    if len(plain) > 3 and plain[-1] == plain[-2] and (plain[-1] not in "sl" or (plain[-1] == "l" and len(plain) >= LONG)):
        return plain[:-1]
    return plain[:-1] if len(plain) > 3 and plain[-1] == "e" else plain


def is_content(word: str) -> bool:
    """Whether a word says something by itself."""
    if word.isupper() and len(word) > 1:
        return True
    return base(word) not in FUNCTION and (len(word) > 1 or word.isdigit())


def content(text: str) -> list[str]:
    """The content words of `text`, as written."""
    return [word for word in tokens(text) if is_content(word)]


def stems(text: str) -> set[str]:
    """The stems of all words of `text`; a word with a hyphen also counts by its parts."""
    return set().union(*map(_stems_of_line, text.splitlines()))


def _stems_of_line(line: str) -> frozenset[str]:
    """Remembered, because most lines of the two versions are the same; a very long one is not kept for that."""
    return _remembered_stems(line) if len(line) <= _LETTERS_AT_MOST else _found_stems(line)


def _found_stems(line: str) -> frozenset[str]:
    found = set(tokens(line))
    parts = {part for word in found if "-" in word for part in word.split("-") if part}
    return frozenset(map(stem, found | parts))


_remembered_stems = lru_cache(maxsize=1024)(_found_stems)


def akin(left: str, right: str) -> bool:
    """Whether two stems are of one family: "philosoph" and "philosopher", "sex" and "sexual"."""
    short, long = sorted((left, right), key=len)
    if len(short) >= 3 and long.startswith(short):
        return True
    return len(short) >= AKIN and short[:AKIN] == long[:AKIN]


def fresh(text: str, known: Collection[str]) -> list[str]:
    """The content words of `text` whose stem is not among `known`; a word with a hyphen is known by its parts."""
    return [word for word in content(text) if stem(word) not in known and not _by_parts(word, known)]


def unlike(text: str, known: Collection[str]) -> list[str]:
    """The same, but a word that is akin to a known one is known as well; for short texts."""
    return [word for word in fresh(text, known) if not any(akin(stem(word), other) for other in known if len(other) >= 3)]


def _by_parts(word: str, known: Collection[str]) -> bool:
    return "-" in word and all(stem(part) in known for part in word.split("-") if part)


def is_fact(word: str) -> bool:
    """Whether a word is a name, an acronym or a figure by its looks."""
    return word.lower() != word or bool(_DIGIT.search(word))
