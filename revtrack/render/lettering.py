"""Words in a picture: which font draws a letter, where lines break, how a word that came or went looks.

A letter is taken from the first font of a typeface that has it; one that none has is the typeface's own empty box.
Right-to-left text is shaped by raqm and laid out word by word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PIL import ImageDraw
from PIL.ImageFont import FreeTypeFont

from revtrack.render.direction import direction, mixes
from revtrack.text import printable, shorten

LEADING = 1.32
LETTERS = 600
"""How much of a text is looked at; no more fits into the picture."""
LONGEST = 40
_LOOKS = {"+": ("#12263f", "#9ccfff"), "-": ("#3f2300", "#ffc680")}
_UNSPACED = "\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef\U00020000-\U0003ffff"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u3099\u309a\ufe00-\ufe0f"
"""What in these scripts belongs to the letter before it."""
_WORDS = re.compile(f"[{_UNSPACED}][{_MARKS}]*|[^\\s{_UNSPACED}]+|\\s+")
Sign = Literal["=", "+", "-"]


@dataclass(frozen=True, slots=True)
class Typeface:
    """Typefaces of one size, the first that has a letter is used."""

    size: int
    fonts: tuple[FreeTypeFont, ...]

    def runs(self, text: str) -> Iterator[tuple[FreeTypeFont, str]]:
        """The text in pieces that one font draws."""
        at, piece = self.fonts[0], ""
        for letter in text:
            font = at if letter.isspace() or (piece and _joins(letter)) else self._font_of(letter)
            if piece and font is not at:
                yield at, piece
                piece = ""
            at, piece = font, piece + letter
        if piece:
            yield at, piece

    def _font_of(self, letter: str) -> FreeTypeFont:
        return next((font for font in self.fonts if _has(font, letter)), self.fonts[0])

    def width(self, text: str) -> float:
        """How wide a text is."""
        return sum(font.getlength(piece) for font, piece in self.runs(text))


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a space, or a piece of a long word, and whether it stayed, came or went."""

    text: str
    sign: Sign = "="


def cut(text: str) -> Iterator[str]:
    """The words of a text that goes into a picture, with the spaces between them."""
    return tokens(shorten(printable(text), LETTERS))


def tokens(text: str) -> Iterator[str]:
    """Where a line may break: at spaces, at every letter of scripts that write without, in words that no line holds."""
    for word in _WORDS.findall(text):
        yield from [" "] if word.isspace() else pieces(word)


def pieces(word: str) -> Iterator[str]:
    """A word in pieces that a line holds."""
    yield from (word[at : at + LONGEST] for at in range(0, len(word), LONGEST))


def broken(face: Typeface, words: Iterable[Word], room: float, most: int) -> list[list[Word]]:
    """Lines that fit; where words are left over the last line ends with an ellipsis."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for word in words:
        wide = face.width(word.text)
        if used + wide > room and lines[-1] and not word.text.isspace():
            while lines[-1][-1:] == [Word(" ", lines[-1][-1].sign)]:
                lines[-1].pop()
            if len(lines) == most:
                lines[-1] = _ellipsed(face, lines[-1], room)
                return lines
            lines.append([])
            used = 0.0
        if lines[-1] or not word.text.isspace():
            lines[-1].append(word)
            used += wide
    return lines


def _ellipsed(face: Typeface, line: list[Word], room: float) -> list[Word]:
    while line and (line[-1].text.isspace() or sum(face.width(word.text) for word in line) + face.width(" …") > room):
        line = line[:-1]
    return [*line, Word(" …")]


def draw_lines(
    draw: ImageDraw.ImageDraw,
    face: Typeface,
    words: Iterable[Word],
    place: tuple[float, float],
    room: float,
    most: int,
    ink: str,
) -> float:
    """Words from a place on; where the line after them begins."""
    x, y = place
    for line in broken(face, words, room, most):
        right = direction("".join(word.text for word in line)) == "rtl"
        wide = sum(face.width(word.text) for word in line)
        draw_line(draw, face, line, x + room - wide if right else x, y, ink, right=right)
        y += face.size * LEADING
    return y


def draw_line(
    draw: ImageDraw.ImageDraw, face: Typeface, words: Sequence[Word], x: float, y: float, ink: str, *, right: bool = False
) -> None:
    """One line of words, the lower edge of its letters at `y`."""
    for word in in_sight(words, right=right):
        wide = face.width(word.text)
        color, paper = _LOOKS.get(word.sign, (ink, None))
        if paper:
            draw.rectangle((x, y - face.size * 0.92, x + wide, y + face.size * 0.3), fill=paper)
        at = x
        for font, piece in face.runs(word.text):
            draw.text((at, y), piece, font=font, fill=color, anchor="ls")
            at += font.getlength(piece)
        if word.sign != "=":
            height = y + 3 if word.sign == "+" else y - face.size * 0.3
            draw.line((x, height, x + wide, height), fill=color, width=2)
        x += wide


def in_sight(words: Sequence[Word], *, right: bool) -> list[Word]:
    """Words in the order in which they are seen: runs against the direction of the line are turned round."""
    shown: list[Word] = []
    against: list[Word] = []
    for word in reversed(words) if right else words:
        if word.text.isspace() and not against:
            shown.append(word)
        elif mixes(word.text) != right or word.text.isspace():
            against.append(word)
        else:
            shown += [*_turned(against), word]
            against = []
    return [*shown, *_turned(against)]


def _turned(run: list[Word]) -> list[Word]:
    """A run turned round; the space at its end stays there."""
    inner = len(run)
    while inner and run[inner - 1].text.isspace():
        inner -= 1
    return [*reversed(run[:inner]), *run[inner:]]


def _joins(letter: str) -> bool:
    """Whether a letter is drawn with the one before it: a vowel sign, an accent, a joiner."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me") or letter in "\u200c\u200d"


@lru_cache(maxsize=20_000)
def _has(font: FreeTypeFont, letter: str) -> bool:
    """Whether a font draws a letter otherwise than one that cannot be there."""
    return bytes(font.getmask(letter)) != bytes(font.getmask("\U0010fffe"))
