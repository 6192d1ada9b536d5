"""Text as revtrack compares, counts and shows it.

Folding decides what counts as the same text: two texts that fold to the same string differ in typography only. Escaping
decides how foreign text reaches a terminal or a log line: everything that comes from a page is hostile.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_QUOTES = "‘’‚‛′‹›`´"
_DOUBLE_QUOTES = "“”„‟″«»"
_DASHES = "‐‑‒–—―−"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_PLAIN = {
    **dict.fromkeys(_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_INVISIBLE, ""),
    "…": "...",
    "×": "x",
}
_TYPOGRAPHY = re.compile(f"[{''.join(_PLAIN)}]")
_DASH_RUN = re.compile(r" ?-{2,} ?| - ")
_WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")
_FEW = 40
_REMEMBERED, _LETTERS_AT_MOST = 1024, 1000
_UNPRINTABLE = bytes([*range(32), 127])
_NEW_LINE = re.compile(r"\n(?!  )")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def fold(text: str) -> str:
    """`text` without its typography: quote marks, dashes, spaces, invisible characters and composition (NFC).

    >>> fold("“So”\\u00a0–  he") == fold('"So" -- he')
    True
    """
    return _remembered_fold(text) if len(text) <= _LETTERS_AT_MOST else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = _TYPOGRAPHY.sub(_plain, unicodedata.normalize("NFC", text))
    text = squeeze(text)
    return _DASH_RUN.sub("-", text) if "--" in text or " - " in text else text


_remembered_fold = lru_cache(maxsize=_REMEMBERED)(_fold)
"""A paragraph is folded by everybody who reads, compares or reviews a page; a very long one is not kept for that."""


def _plain(match: re.Match[str]) -> str:
    return _PLAIN[match.group()]


def compose(text: str) -> str:
    """`text` in NFC, the form in which exact digests compare it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """`text` on one line, runs of white space made one space, the ends trimmed."""
    return text if is_plain(text) else " ".join(text.split())


def is_plain(text: str) -> bool:
    """Whether `text` is one line of printable characters with single spaces between its words; to ask costs little.

    Asking each character of ASCII costs more than looking at its bytes, but for a few words.
    """
    if text[:1] == " " or text[-1:] == " ":
        return False
    if len(text) < _FEW or not text.isascii():
        return text.isprintable() and "  " not in text
    return len(text.encode().translate(None, _UNPRINTABLE)) == len(text) == len(text.replace("  ", " "))


def words(text: str) -> list[str]:
    """The words of `text`; hyphens, apostrophes, and points between letters or digits stay inside a word."""
    return _WORD.findall(text)


def word_count(text: str) -> int:
    """How many words `text` has."""
    return _remembered_count(text) if len(text) <= _LETTERS_AT_MOST else len(words(text))


@lru_cache(maxsize=_REMEMBERED)
def _remembered_count(text: str) -> int:
    return len(words(text))


def digest(parts: Iterable[str]) -> str:
    """SHA-256, in hex, over `parts`; the border between parts counts, so ("ab", "c") and ("a", "bc") differ."""
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def shorten(text: str, limit: int) -> str:
    """`text` on one line in at most `limit` characters, cut at a word and closed with " …" where it was cut."""
    text = squeeze(text)
    if len(text) <= limit:
        return text
    head, space, _ = text[: limit - 1].rpartition(" ")
    return f"{head.rstrip(' ,;:')} …" if space and len(head) > limit // 2 else f"{text[: limit - 1]}…"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 fetch", "2 fetches"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def printable(text: str) -> str:
    """`text` with control, bidirectional-override and other invisible steering characters written out as `\\x1b`.

    A terminal or a log reader then shows them and never obeys them. Line feeds and tabs stay.
    """
    return _CONTROL.sub(_spell, text)


def message(text: str) -> str:
    """`text` as one message: harmless, and with its further lines indented, so that none looks like a message of its own."""
    return _NEW_LINE.sub("\n  ", printable(text))


def printable_json(text: str) -> str:
    """JSON with the same characters written as JSON's own escapes: it holds what it held, and steers no terminal."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _spell(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
