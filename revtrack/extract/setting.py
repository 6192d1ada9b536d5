"""How a story speaks: whether it turns to its readers itself, and what its matter is.

A line to the reader is strange in a report of third persons and at home in a guide or a letter from the outlet. And a line
that takes up the matter of the paragraphs around it is one of them, whoever it speaks to.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from revtrack.extract.circles import is_matter
from revtrack.extract.promotion_words.voices import OUTLET, QUOTED, READER
from revtrack.text import words

_LOOKED_AT = 100
_PARAGRAPH = 40
_LETTERS = 4
_PER_SHARE, _SHARE_AT_MOST = 3.0, 1.5
_PER_WORD, _WORDS_AT_MOST = 0.5, 2


@dataclass(frozen=True, slots=True)
class Setting:
    """The paragraphs of a story that were looked at: how many turn to the reader or say "we", and how many hold each word."""

    texts: frozenset[str]
    addressing: int
    matter: Counter[str]

    def resistance(self, text: str) -> float:
        """By how much more a line must lean to promotion to be none of this story: the more, the more it sounds like it."""
        own = text in self.texts
        share = (self.addressing - (own and _addresses(text))) / max(1, len(self.texts) - own)
        common = sum(self.matter[word] > own for word in _matter(text))
        return min(_SHARE_AT_MOST, _PER_SHARE * share) + _PER_WORD * min(common, _WORDS_AT_MOST)


def setting_of(texts: Sequence[str]) -> Setting:
    """The setting that the paragraphs of a story make; labels and lines among them tell nothing."""
    whole = frozenset(text for text in texts[:_LOOKED_AT] if len(text) >= _PARAGRAPH)
    return Setting(whole, sum(map(_addresses, whole)), Counter(word for text in whole for word in _matter(text)))


def _addresses(text: str) -> bool:
    return not QUOTED.search(text) and bool(READER.search(text) or OUTLET.search(text))


def _matter(text: str) -> set[str]:
    """The words by which a passage can take up another one."""
    return {word for word in words(text.lower()) if len(word) >= _LETTERS and is_matter(word)}
