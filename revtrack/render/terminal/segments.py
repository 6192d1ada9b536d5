"""Segments of words as marked text: markers, underline and strike, colours last."""

from collections.abc import Iterable

from rich.text import Text

from revtrack.render.terminal.style import DELETE, INSERT, MUTED, Style
from revtrack.text import printable
from revtrack.values.diff import Diff, Segment, Side

OPEN = {"-": "[-", "+": "{+"}
CLOSE = {"-": "-]", "+": "+}"}
_LOOK = {"-": DELETE, "+": INSERT}


def marked(segments: Iterable[Segment], style: Style) -> Text:
    """Segments with their marks; typography shows the new form, muted."""
    text = Text()
    for segment in segments:
        sign = segment[0]
        if sign in OPEN:
            shown = printable(segment[1])
            text.append(f"{OPEN[sign]}{shown}{CLOSE[sign]}" if style.markers else shown, style=_LOOK[sign])
        else:
            text.append(printable(segment[-1]), style=MUTED if sign == "~" else "")
    return text


def one_side(segments: Iterable[Segment], side: Side, style: Style) -> Text:
    """One side of the segments, for two columns."""
    other = "+" if side == "old" else "-"
    chosen = []
    for segment in segments:
        if segment[0] == "~":
            chosen.append(("=", segment[1] if side == "old" else segment[2]))  # type: ignore[misc]
        elif segment[0] != other:
            chosen.append((segment[0], segment[1]))
    return marked(chosen, style)


def marker_warning(diff: Diff) -> str | None:
    """A warning where the text itself holds our markers, so that a pasted diff could be read wrongly; else None."""
    signs = (*OPEN.values(), *CLOSE.values())
    for row in diff.rows:
        if any(sign in part for segment in row.segments for part in segment[1:] for sign in signs):
            return "the text itself holds [- -] or {+ +}: use --json for an exact diff"
    return None
