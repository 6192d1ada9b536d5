"""Words as they are searched, the same on every engine: without case, accents and compatibility forms.

Scripts without spaces are cut into letters. Every version of every article goes through here, so it is kept quick.
"""

import re
import unicodedata

LONGEST_WORD = 64
FEW = 64
"""So many letters are replaced one by one, which is quicker than to look each letter of the text up."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
_BORDERS = {code: " " for code in range(128) if not chr(code).isalnum()}


def words_of(text: str) -> list[str]:
    """The words of a text as they are searched."""
    folded = text.lower() if text.isascii() else _folded(text)
    found = folded.translate(_BORDERS).split() if folded.isascii() else _WORD.findall(folded)
    return [word[:LONGEST_WORD] for word in found] if max(map(len, found), default=0) > LONGEST_WORD else found


def _folded(text: str) -> str:
    """A text as it is searched. What is no letter and not ASCII, quotation marks above all, becomes a space."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    odd = {char: _instead(char) for char in set(parts) if char > "\x7f" and not char.isalnum()}
    if len(odd) > FEW:
        return parts.translate({ord(char): instead for char, instead in odd.items()})
    for char, instead in odd.items():
        parts = parts.replace(char, instead)
    return parts


def _instead(char: str) -> str:
    if unicodedata.category(char)[0] == "M":
        return ""
    return char if _WORD.match(char) else " "
