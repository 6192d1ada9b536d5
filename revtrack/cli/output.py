"""Standard output as the answer, standard error as the talk: width, colour, pager, and progress.

Colour, pager and progress only where a person looks: when that stream is a terminal and NO_COLOR is not set.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from revtrack.render.terminal import Style
from revtrack.text import counted

ColorChoice = Literal["auto", "always", "never"]
Row = TypeVar("Row")
PIPE_WIDTH = 100
PROGRESS_AFTER_S = 1.0
DEFAULT_PAGER = "less -FIRX"


def style(
    color: ColorChoice,
    *,
    markers: bool = True,
    ascii_only: bool = False,
    full: bool = False,
    only_notes: bool = False,
    side_by_side: bool = False,
    to_file: bool = False,
) -> Style:
    """How to write to this standard output, or to a file that is no terminal whatever stands behind standard output."""
    return Style(
        width=width(to_file=to_file),
        color="none" if to_file and color != "always" else color_depth(color),
        markers=markers,
        ascii=ascii_only,
        full=full,
        only_notes=only_notes,
        side_by_side=side_by_side,
        isolates=is_terminal() and not to_file and not ascii_only,
    )


def width(*, to_file: bool = False) -> int:
    """Columns of the terminal (COLUMNS goes first); on a pipe and in a file what the drawings are made for."""
    if to_file:
        return PIPE_WIDTH
    return max(20, shutil.get_terminal_size((PIPE_WIDTH, 24)).columns)


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def color_depth(choice: ColorChoice) -> Literal["none", "ansi16", "ansi256", "truecolor"]:
    """How many colours to use. The terminal's abilities and NO_COLOR, FORCE_COLOR, TERM are read as Rich reads them."""
    if choice == "never":
        return "none"
    from rich.console import Console

    console = Console(file=sys.stdout, force_terminal=True if choice == "always" else None, no_color=False)
    if choice == "auto" and (os.environ.get("NO_COLOR") or not console.is_terminal):
        return "none"
    depths = {"standard": "ansi16", "256": "ansi256", "truecolor": "truecolor", "windows": "ansi16"}
    return depths.get(console.color_system or "", "ansi16" if choice == "always" else "none")  # type: ignore[return-value]


def say(text: str) -> None:
    """Write one answer to standard output."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def page(text: str) -> None:
    """Write a long answer: through the pager where a person sits at both ends, and only if it is longer than the screen."""
    if not (sys.stdin.isatty() and is_terminal()) or text.count("\n") < shutil.get_terminal_size().lines:
        return say(text)
    pager = os.environ.get("REVTRACK_PAGER") or os.environ.get("PAGER") or DEFAULT_PAGER
    try:
        subprocess.run(pager, shell=True, input=text if text.endswith("\n") else text + "\n", text=True, check=False)
    except OSError:
        say(text)
    return None


def listing(
    rows: Sequence[Row],
    *,
    json: bool,
    value: Callable[[Row], Mapping[str, Any]],
    lines: Callable[[Sequence[Row]], str],
    drawn: Callable[[Sequence[Row]], str],
    nothing: str,
) -> None:
    """Write a list: for programs a line of JSON each, on a pipe a line each, for a person as it is drawn; none is talk."""
    if json:
        from revtrack.render.json import dumps

        for row in rows:
            say(dumps(value(row)))
    elif not rows:
        talk(nothing)
    elif is_terminal():
        page(drawn(rows))
    else:
        say(lines(rows))


def talk(text: str) -> None:
    """Say something beside the answer, on standard error."""
    sys.stderr.write(text + "\n")


@dataclass
class Progress:
    """Counts what is done on standard error, from the second second on; plain lines where nobody looks."""

    total: int
    noun: str
    nouns: str = ""
    done: int = 0
    _began: float = 0.0
    _said: float = 0.0

    def __post_init__(self) -> None:
        """Start the clock of the display; a monotonic one, since it measures a wait."""
        self._began = self._said = time.monotonic()

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        now = time.monotonic()
        if self.total < 2 or now - self._began < PROGRESS_AFTER_S or now - self._said < PROGRESS_AFTER_S:
            return
        self._said = now
        self._write()

    def finish(self) -> None:
        """Leave a clean line behind."""
        if sys.stderr.isatty() and self._said > self._began:
            sys.stderr.write("\r\x1b[K")

    def _write(self) -> None:
        line = f"{self.done} of {counted(self.total, self.noun, self.nouns)}"
        sys.stderr.write(f"\r\x1b[K{line}" if sys.stderr.isatty() else f"{line}\n")
        sys.stderr.flush()
