"""An edit as a picture for link previews: pictures get separated from links, so outlet, window, note and address are in it.

Words are marked by underline and strike as well as by colour.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from revtrack.render.direction import direction, mixes
from revtrack.render.lettering import (
    LEADING,
    LETTERS,
    Sign,
    Typeface,
    Word,
    broken,
    cut,
    draw_line,
    draw_lines,
    pieces,
    tokens,
)
from revtrack.render.passages import Shown, changes
from revtrack.render.times import window_words
from revtrack.render.wording import Edit, note_found
from revtrack.text import printable, squeeze
from revtrack.values.watching import Window

WIDTH, HEIGHT = 800, 418
MARGIN = 32
_INK, _MUTED, _PAPER, _RULE = "#1a1a1a", "#555555", "#ffffff", "#c8c8c8"
_NOTE_INK, _NOTE_PAPER, _NOTE_RULE = "#4a3b00", "#fff4c2", "#b38f00"


@dataclass(frozen=True, slots=True)
class Faces:
    """The typefaces of a card."""

    large: Typeface
    middle: Typeface
    small: Typeface


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
    draw_lines(draw, faces.middle, [Word(word) for word in cut(outlet)], (MARGIN, 46), room, 1, _MUTED)
    draw_line(draw, faces.middle, [Word(versions)], WIDTH - MARGIN - faces.middle.width(versions), 46, _MUTED)


def _title(draw: ImageDraw.ImageDraw, edit: Edit, faces: Faces) -> float:
    """Headline and window; where the next may begin."""
    room = WIDTH - 2 * MARGIN
    at = draw_lines(draw, faces.large, [Word(word) for word in cut(edit.headline)], (MARGIN, 86), room, 2, _INK)
    report = edit.report
    if report and report.from_number != report.to_number:
        words = [Word(word) for word in cut(_window(report.window, faces.small, room))]
        at = draw_lines(draw, faces.small, words, (MARGIN, at - 4), room, 1, _MUTED)
    return at


def _window(window: Window, face: Typeface, room: float) -> str:
    """The window whole; where there is no room for its length too, its two ends say that."""
    said = f"Changed {window_words(window)}"
    return said if face.width(said) <= room else said.rpartition(" (")[0] or said


def _note(draw: ImageDraw.ImageDraw, edit: Edit, face: Typeface, at: float) -> float:
    note = note_found(edit.diff, edit.review)
    said = f"{note.words}: “{squeeze(note.text)}”" if note.text else note.words
    lines = broken(face, [Word(word) for word in cut(said)], WIDTH - 2 * MARGIN - 28, 3)
    top, step = at - face.size * 0.6, face.size * LEADING
    bottom = top + step * len(lines) + 14
    paper, rule, ink = (_NOTE_PAPER, _NOTE_RULE, _NOTE_INK) if note.text else ("#f1f1f1", _MUTED, _INK)
    draw.rectangle((MARGIN, top, WIDTH - MARGIN, bottom), fill=paper)
    draw.rectangle((MARGIN, top, MARGIN + 5, bottom), fill=rule)
    for number, line in enumerate(lines):
        draw_line(draw, face, line, MARGIN + 18, top + 8 + face.size + number * step, ink)
    return bottom + face.size


def _change(draw: ImageDraw.ImageDraw, edit: Edit, face: Typeface, at: float) -> None:
    found = changes(edit.diff)
    shown = next((each for each in found if each.row.channel != "note"), found[0] if found else None)
    step = face.size * LEADING
    most = int((HEIGHT - 58 - at) // step) + 1
    if shown is None or most < 1:
        return
    title = [*map(Word, cut(f"{shown.title}:")), Word(" ")]
    text = shown.row.side("new") or shown.row.side("old")
    lines = broken(face, [*title, *_marked(shown)], WIDTH - 2 * MARGIN, most)
    for number, line in enumerate(lines):
        right = direction(text) == "rtl" and mixes(text)
        x = WIDTH - MARGIN - sum(face.width(word.text) for word in line) if right else MARGIN
        draw_line(draw, face, line, x, at + number * step, _INK, right=right)


def _foot(draw: ImageDraw.ImageDraw, face: Typeface, address: str) -> None:
    draw.line((MARGIN, HEIGHT - 46, WIDTH - MARGIN, HEIGHT - 46), fill=_RULE)
    name = "revtrack"
    room = WIDTH - 2 * MARGIN - face.width(name) - 24
    draw_lines(
        draw,
        face,
        [Word(piece) for piece in pieces(squeeze(printable(address))[:LETTERS])],
        (MARGIN, HEIGHT - 20),
        room,
        1,
        _MUTED,
    )
    draw_line(draw, face, [Word(name)], WIDTH - MARGIN - face.width(name), HEIGHT - 20, _MUTED)


def _marked(shown: Shown) -> Iterator[Word]:
    """The words of a change with their signs; of what stands before the first only the last words."""
    room = LETTERS
    for at, segment in enumerate(shown.row.segments):
        text = printable(segment[-1])[:room]
        if at == 0 and segment[0] == "=" and len(text) > 90:
            text = f"… {text[-80:].partition(' ')[2]}"
        room -= len(text)
        sign: Sign = segment[0] if segment[0] in ("+", "-") else "="  # type: ignore[assignment]
        yield from (Word(" " if word.isspace() else word, sign) for word in tokens(text))
        if room <= 0:
            return
