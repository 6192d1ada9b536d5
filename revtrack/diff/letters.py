"""Writes sequences of words as strings of one private character a word: what the alignment libraries compare fastest."""

from collections.abc import Iterable

_FIRST = 0x20000


class Letters(dict[str, str]):
    """The character of each word seen so far. They start above what diff-match-patch takes for white space or surrogates."""

    def __missing__(self, word: str) -> str:
        """A new word's character; some 900,000 words have one."""
        letter = self[word] = chr(_FIRST + len(self))
        return letter

    def spell(self, cut: Iterable[str]) -> str:
        """Words as a string, one character each."""
        return "".join(map(self.__getitem__, cut))
