"""An edit as a picture for link previews: pictures get separated from links, so outlet, window, note and address are in it.

Words are marked by underline and strike as well as by colour. A letter is taken from the first typeface that has it; one that
none has is the typeface's own empty box. Right-to-left text is shaped by raqm and laid out word by word.
"""

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from revtrack.render.direction import direction, mixes
from revtrack.render.passages import Shown, changes
from revtrack.render.times import window_words
from revtrack.render.wording import Edit, note_found
from revtrack.text import printable, shorten, squeeze

WIDTH, HEIGHT = 800, 418
MARGIN, LEADING = 32, 1.32
LETTERS = 600
"""How much of a text is looked at; no more fits into the picture."""
LONGEST = 40
_INK, _MUTED, _PAPER, _RULE = "#1a1a1a", "#555555", "#ffffff", "#c8c8c8"
_NOTE_INK, _NOTE_PAPER, _NOTE_RULE = "#4a3b00", "#fff4c2", "#b38f00"
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
class Faces:
    """The typefaces of a card."""

    large: Typeface
    middle: Typeface
    small: Typeface


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    sign: Sign = "="


def card_png(edit: Edit, faces: Faces, address: str) -> bytes:
    """The picture, as PNG. `address` is where the edit can be seen."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    _head(draw, edit, faces)
    at = _note(draw, edit, faces.middle, _title(draw, edit, faces))
    _change(draw, edit, faces.middle, at + 12)
    _foot(draw, faces.small, address)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _head(draw: ImageDraw.ImageDraw, edit: Edit, faces: Faces) -> None:
    report = edit.report
    outlet = report.article.outlet if report else "two texts compared"
    versions = f"v{report.from_number} → v{report.to_number}" if report else ""
    room = WIDTH - 2 * MARGIN - faces.middle.width(versions) - 24
    _lines(draw, faces.middle, [_Word(word) for word in _cut(outlet)], (MARGIN, 46), room, 1, _MUTED)
    _line(draw, faces.middle, [_Word(versions)], WIDTH - MARGIN - faces.middle.width(versions), 46, _MUTED)


def _title(draw: ImageDraw.ImageDraw, edit: Edit, faces: Faces) -> float:
    """Headline and window; where the next may begin."""
    room = WIDTH - 2 * MARGIN
    at = _lines(draw, faces.large, [_Word(word) for word in _cut(edit.headline)], (MARGIN, 86), room, 2, _INK)
    report = edit.report
    if report and report.from_number != report.to_number:
        words = [_Word(word) for word in _cut(f"Changed {window_words(report.window)}")]
        at = _lines(draw, faces.small, words, (MARGIN, at - 4), room, 1, _MUTED)
    return at


def _note(draw: ImageDraw.ImageDraw, edit: Edit, face: Typeface, at: float) -> float:
    note = note_found(edit.diff, edit.review)
    said = f"{note.words}: “{squeeze(note.text)}”" if note.text else note.words
    lines = _broken(face, [_Word(word) for word in _cut(said)], WIDTH - 2 * MARGIN - 28, 2)
    top, step = at - face.size * 0.6, face.size * LEADING
    bottom = top + step * len(lines) + 14
    paper, rule, ink = (_NOTE_PAPER, _NOTE_RULE, _NOTE_INK) if note.text else ("#f1f1f1", _MUTED, _INK)
    draw.rectangle((MARGIN, top, WIDTH - MARGIN, bottom), fill=paper)
    draw.rectangle((MARGIN, top, MARGIN + 5, bottom), fill=rule)
    for number, line in enumerate(lines):
        _line(draw, face, line, MARGIN + 18, top + 8 + face.size + number * step, ink)
    return bottom + face.size


def _change(draw: ImageDraw.ImageDraw, edit: Edit, face: Typeface, at: float) -> None:
    found = changes(edit.diff)
    shown = next((each for each in found if each.row.channel != "note"), found[0] if found else None)
    step = face.size * LEADING
    most = int((HEIGHT - 58 - at) // step) + 1
    if shown is None or most < 1:
        return
    title = [*map(_Word, _cut(f"{shown.title}:")), _Word(" ")]
    text = shown.row.side("new") or shown.row.side("old")
    lines = _broken(face, [*title, *_marked(shown)], WIDTH - 2 * MARGIN, most)
    for number, line in enumerate(lines):
        right = direction(text) == "rtl" and mixes(text)
        x = WIDTH - MARGIN - sum(face.width(word.text) for word in line) if right else MARGIN
        _line(draw, face, line, x, at + number * step, _INK, right=right)


def _foot(draw: ImageDraw.ImageDraw, face: Typeface, address: str) -> None:
    draw.line((MARGIN, HEIGHT - 46, WIDTH - MARGIN, HEIGHT - 46), fill=_RULE)
    name = "revtrack"
    room = WIDTH - 2 * MARGIN - face.width(name) - 24
    _lines(
        draw,
        face,
        [_Word(piece) for piece in _pieces(squeeze(printable(address))[:LETTERS])],
        (MARGIN, HEIGHT - 20),
        room,
        1,
        _MUTED,
    )
    _line(draw, face, [_Word(name)], WIDTH - MARGIN - face.width(name), HEIGHT - 20, _MUTED)


def _marked(shown: Shown) -> Iterator[_Word]:
    """The words of a change with their signs; of what stands before the first only the last words."""
    room = LETTERS
    for at, segment in enumerate(shown.row.segments):
        text = printable(segment[-1])[:room]
        if at == 0 and segment[0] == "=" and len(text) > 90:
            text = f"… {text[-80:].partition(' ')[2]}"
        room -= len(text)
        sign: Sign = segment[0] if segment[0] in ("+", "-") else "="  # type: ignore[assignment]
        yield from (_Word(" " if word.isspace() else word, sign) for word in _tokens(text))
        if room <= 0:
            return


def _cut(text: str) -> Iterator[str]:
    return _tokens(shorten(printable(text), LETTERS))


def _tokens(text: str) -> Iterator[str]:
    for word in _WORDS.findall(text):
        yield from [" "] if word.isspace() else _pieces(word)


def _pieces(word: str) -> Iterator[str]:
    yield from (word[at : at + LONGEST] for at in range(0, len(word), LONGEST))


def _broken(face: Typeface, words: Iterable[_Word], room: float, most: int) -> list[list[_Word]]:
    """Lines that fit; where words are left over the last line ends with an ellipsis."""
    lines: list[list[_Word]] = [[]]
    used = 0.0
    for word in words:
        wide = face.width(word.text)
        if used + wide > room and lines[-1] and not word.text.isspace():
            while lines[-1][-1:] == [_Word(" ", lines[-1][-1].sign)]:
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


def _ellipsed(face: Typeface, line: list[_Word], room: float) -> list[_Word]:
    while line and sum(face.width(word.text) for word in line) + face.width(" …") > room:
        line = line[:-1]
    return [*line, _Word(" …")]


def _lines(
    draw: ImageDraw.ImageDraw,
    face: Typeface,
    words: Iterable[_Word],
    place: tuple[float, float],
    room: float,
    most: int,
    ink: str,
) -> float:
    """Words from a place on; where the line after them begins."""
    x, y = place
    for line in _broken(face, words, room, most):
        right = direction("".join(word.text for word in line)) == "rtl"
        wide = sum(face.width(word.text) for word in line)
        _line(draw, face, line, x + room - wide if right else x, y, ink, right=right)
        y += face.size * LEADING
    return y


def _line(
    draw: ImageDraw.ImageDraw, face: Typeface, words: Sequence[_Word], x: float, y: float, ink: str, *, right: bool = False
) -> None:
    for word in _in_sight(words, right=right):
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


def _in_sight(words: Sequence[_Word], *, right: bool) -> list[_Word]:
    """Words in the order in which they are seen: runs against the direction of the line are turned round."""
    shown: list[_Word] = []
    against: list[_Word] = []
    for word in reversed(words) if right else words:
        if word.text.isspace() and not against:
            shown.append(word)
        elif mixes(word.text) != right or word.text.isspace():
            against.append(word)
        else:
            shown += [*_turned(against), word]
            against = []
    return [*shown, *_turned(against)]


def _turned(run: list[_Word]) -> list[_Word]:
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
