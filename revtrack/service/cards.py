"""Cards of edits: finds typefaces on this machine, and draws. Without any, Pillow's own knows Latin letters alone."""

import hashlib
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

from revtrack.render.card import Faces, card_png
from revtrack.render.lettering import Typeface
from revtrack.render.wording import Edit
from revtrack.values.reports import EditReport

LARGE, MIDDLE, SMALL = 30, 20, 17
FORM = 3
"""Grows when cards are drawn otherwise, so that no reader keeps one of before."""
SCRIPTS = (
    "Arabic", "Hebrew", "Devanagari", "Thai", "Bengali", "Gujarati", "Gurmukhi", "Oriya", "Tamil", "Telugu", "Kannada",
    "Malayalam", "Sinhala", "Thaana", "Lao", "Khmer", "Myanmar", "Georgian", "Armenian", "Ethiopic", "Cherokee", "Mongolian",
)  # fmt: skip
"""Scripts that Noto has a typeface of its own for."""
FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
    "/usr/share/fonts/TTF/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    *(f"/usr/share/fonts/truetype/noto/NotoSans{script}-Regular.ttf" for script in SCRIPTS),
    "/usr/share/fonts/truetype/noto/NotoSerifTibetan-Regular.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
    "C:/Windows/Fonts/arial.ttf",
    "C:/Windows/Fonts/msyh.ttc",
)
"""Where typefaces with many letters are, on the systems that people run this on; all that are there are used."""


def card_of(report: EditReport) -> bytes:
    """The card of an edit, as PNG."""
    return card_png(Edit.of(report), faces(), report.links.diff or report.article.url)


def card_tag(report: EditReport) -> str:
    """What changes exactly when the card does."""
    parts = (FORM, report.article, report.window, report.links.diff, report.old.digest, report.new.digest, fonts())
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


@lru_cache(maxsize=1)
def fonts() -> tuple[str, ...]:
    """The typefaces of this machine."""
    return tuple(path for path in FONTS if Path(path).is_file())


@lru_cache(maxsize=1)
def faces() -> Faces:
    """The typefaces of a card."""
    return Faces(*map(_face, (LARGE, MIDDLE, SMALL)))


def _face(size: int) -> Typeface:
    own = ImageFont.load_default(size)
    found = [ImageFont.truetype(path, size) for path in fonts()]
    return Typeface(size, (*found, *([own] if isinstance(own, FreeTypeFont) else [])))
