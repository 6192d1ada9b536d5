"""How a text looks in a terminal, and the sheet that lines are written on.

Foreground and background are both set, so that a marked word reads on any theme; the markers are there as well, so a pasted
diff keeps its meaning. Foreign text passes through `printable` on its way to the sheet, whatever brings it.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from revtrack.render.direction import END, FIRST_STRONG, mixes, still_open
from revtrack.text import printable

Depth = Literal["none", "ansi16", "ansi256", "truecolor"]
_SYSTEMS = {"ansi16": "standard", "ansi256": "256", "truecolor": "truecolor"}
INSERT = "underline #12263f on #9ccfff"
DELETE = "strike #3f2300 on #ffc680"
MUTED = "dim"
MOVED = "bold magenta"
NOTE = "bold"
LABEL = 13
NARROW = 60
_ASCII = str.maketrans({"→": "->", "…": "...", "¶": "P", "–": "-", "—": "-", "·": "|", "−": "-", "“": '"', "”": '"', "’": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Width in columns, depth of colour, and what of a diff is shown.

    `isolates` is for terminals alone: right-to-left text is kept from reordering labels and markers (`render/direction.py`).
    """

    width: int = 100
    color: Depth = "none"
    markers: bool = True
    ascii: bool = False
    full: bool = False
    only_notes: bool = False
    side_by_side: bool = False
    isolates: bool = False


class Sheet:
    """Lines of text at one width: labels on the left, wrapped text beside them, no trailing spaces."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._out = io.StringIO()
        self.console = Console(
            file=self._out,
            width=style.width,
            color_system=_SYSTEMS.get(style.color),  # type: ignore[arg-type]
            force_terminal=style.color != "none",
            no_color=style.color == "none",
            highlight=False,
            emoji=False,
            markup=False,
            legacy_windows=False,
            _environ={},
        )

    def field(self, label: str, text: Text | str, *, indent: int = LABEL, sign: str = "", look: str = "") -> None:
        """A label in the margin and its text beside it; in a narrow terminal above it."""
        shown = self._shown(text)
        label = label.translate(_ASCII) if self.style.ascii else label
        head = f"{sign} {label}" if sign else label
        if self.style.width < NARROW:
            if head.strip():
                self.line(Text(head, style=look))
            self._wrapped("  ", shown, 2)
        else:
            self._wrapped(head.ljust(indent), shown, indent, look)

    def line(self, text: Text | str = "") -> None:
        """One text, wrapped at the edge."""
        self._wrapped("", self._shown(text), 0)

    def row(self, text: Text | str) -> None:
        """One line that is cut at the edge instead of wrapped; its cells are isolated by `columns`."""
        shown = self._shown(text if isinstance(text, Text) else Text(text))
        shown.truncate(self.style.width, overflow="ellipsis")
        self._print(shown)

    def text(self) -> str:
        """All lines."""
        return "\n".join(line.rstrip(" ") for line in self._out.getvalue().split("\n")).rstrip("\n") + "\n"

    def _shown(self, text: Text | str) -> Text:
        """The text as it is laid out; in ASCII form already here, since "..." is wider than an ellipsis."""
        shown = text if isinstance(text, Text) else Text(self._isolated(printable(text)))
        if not self.style.ascii:
            return shown
        pieces = shown.render(self.console)
        return Text.assemble(*((piece.text.translate(_ASCII), piece.style or "") for piece in pieces))

    def wrapped(self, text: Text, room: int) -> list[Text]:
        """The lines of a text. An isolate that a line break cuts is closed there and opened again."""
        lines = list(text.wrap(self.console, room)) if text.plain else [Text()]
        before = ""
        for at, line in enumerate(lines if self.style.isolates else ()):
            after = still_open(line.plain, before)
            line.rstrip()
            lines[at] = Text.assemble(before, line, END * len(after))
            before = after
        return lines

    def _isolated(self, text: str) -> str:
        return f"{FIRST_STRONG}{text}{END}" if self.style.isolates and mixes(text) else text

    def _wrapped(self, head: str, text: Text, indent: int, look: str = "") -> None:
        room = max(10, self.style.width - indent - (1 if indent else 0))
        for at, line in enumerate(self.wrapped(text, room)):
            line.rstrip()
            self._print(Text.assemble((head, look) if at == 0 else " " * indent, line))

    def _print(self, text: Text) -> None:
        text.rstrip()
        self.console.print(text, soft_wrap=True)


def plain(text: str) -> str:
    """Foreign text on one line, harmless."""
    return printable(" ".join(text.split()))


def columns(rows: Iterable[tuple[str, ...]], widths: tuple[int, ...], gap: str = "  ", *, isolates: bool = False) -> list[str]:
    """Rows as aligned columns; a cell that is too wide is cut with an ellipsis, the last is left as it is."""
    lines = []
    for row in rows:
        cells = [*(fitted(cell, width) for cell, width in zip(row, widths, strict=False)), *row[len(widths) :]]
        if isolates:
            cells = [f"{FIRST_STRONG}{cell}{END}" if mixes(cell) else cell for cell in cells]
        lines.append(gap.join(cells).rstrip())
    return lines


def widest(rows: Iterable[tuple[str, ...]], at: int, most: int) -> int:
    """How many cells the column `at` needs, at most so many."""
    return min(most, max(cell_len(row[at]) for row in rows))


def fitted(text: str, width: int) -> str:
    """`text` in exactly `width` cells: cut, or filled with spaces."""
    if cell_len(text) > width:
        while text and cell_len(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - cell_len(text))
