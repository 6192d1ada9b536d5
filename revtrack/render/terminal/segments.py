"""Segments of words as marked text: markers, underline and strike, colours last."""

import re
from collections.abc import Iterable

from rich.text import Text

from revtrack.render.direction import END, FIRST_STRONG, LEFT_TO_RIGHT, RIGHT_TO_LEFT, direction, mixes
from revtrack.render.terminal.style import DELETE, INSERT, MUTED, Style
from revtrack.text import printable
from revtrack.values.diff import Diff, Segment, Side

OPEN = {"-": "[-", "+": "{+"}
CLOSE = {"-": "-]", "+": "+}"}
_UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_LOOK = {"-": DELETE, "+": INSERT}


def marked(segments: Iterable[Segment], style: Style) -> Text:
    """Segments with their marks; typography shows the new form, muted."""
    text = Text()
    for segment in segments:
        sign = segment[0]
        if sign in OPEN:
            shown = printable(segment[1])
            shown = f"{FIRST_STRONG}{shown}{END}" if style.isolates and mixes(shown) else shown
            text.append(f"{OPEN[sign]}{shown}{CLOSE[sign]}" if style.markers else shown, style=_LOOK[sign])
        else:
            text.append(printable(segment[-1]), style=MUTED if sign == "~" else "")
    return text


def laid_out(segments: Iterable[Segment], style: Style) -> Text:
    """Segments with their marks, as a passage that runs in its own direction whatever surrounds it."""
    parts = list(segments)
    text = marked(parts, style)
    if not style.isolates or not mixes(text.plain):
        return text
    runs = direction("".join(part[-1] for part in parts if part[0] != "-") or text.plain)
    return Text.assemble(RIGHT_TO_LEFT if runs == "rtl" else LEFT_TO_RIGHT, text, END)


def one_side(segments: Iterable[Segment], side: Side, style: Style) -> Text:
    """One side of the segments, for two columns."""
    other = "+" if side == "old" else "-"
    chosen = []
    for segment in segments:
        if segment[0] == "~":
            chosen.append(("=", segment[1] if side == "old" else segment[2]))  # type: ignore[misc]
        elif segment[0] != other:
            chosen.append((segment[0], segment[1]))
    return laid_out(chosen, style)


def marker_warning(diff: Diff) -> str | None:
    """A warning where the text itself holds our markers, so that a pasted diff could be read wrongly; else None.

    Whole sides are looked at, since a marker may be cut by a segment; letters without width do not hide one.
    """
    signs = (*OPEN.values(), *CLOSE.values())
    for row in diff.rows:
        sides = [_UNSEEN.sub("", row.side("old")), _UNSEEN.sub("", row.side("new"))]
        if row.channel != "periphery" and any(sign in text for text in sides for sign in signs):
            return "the text itself holds [- -] or {+ +}: use --json for an exact diff"
    return None
