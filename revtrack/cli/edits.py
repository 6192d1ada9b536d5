"""Commands that show an edit: diff and compare, in every form, on standard output or in a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Ascii, Color, ExitCode, Id, Json, with_options
from revtrack.cli.session import version_range
from revtrack.errors import InputError

if TYPE_CHECKING:
    from revtrack.render.wording import Edit

FormatName = Literal["terminal", "html", "md", "json", "patch", "slack"]
WHOLE = ("terminal", "html", "md")
Format = Annotated[FormatName, typer.Option("--format", help="terminal, html, md, json, patch or slack.", metavar="FORM")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="Into this file instead of standard output.", metavar="FILE")
]
Markers = Annotated[str, typer.Option("--markers", help="always or never: [-removed-]{+added+} in the text.", metavar="WHEN")]
Full = Annotated[bool, typer.Option("--full", help="Unchanged paragraphs too.")]
OnlyNotes = Annotated[bool, typer.Option("--only-notes", help="Only the editor's notes.")]
SideBySide = Annotated[bool, typer.Option("--side-by-side", help="Old left, new right; needs 100 columns.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How an edit is asked for. `format` and `--json`, its short form, are settled by `settled`."""

    format: FormatName
    output: Path | None
    side_by_side: bool
    full: bool
    only_notes: bool
    markers: str
    exit_code: bool
    color: Literal["auto", "always", "never"]
    ascii: bool

    def drawn_only(self) -> list[str]:
        """The options given that mean something on a terminal alone."""
        given = {
            "--side-by-side": self.side_by_side,
            "--only-notes": self.only_notes,
            "--markers": self.markers != "always",
            "--color": self.color != "auto",
            "--ascii": self.ascii,
        }
        return [name for name, present in given.items() if present]


def view_of(
    format: Format = "terminal",
    out: Output = None,
    side_by_side: SideBySide = False,
    full: Full = False,
    only_notes: OnlyNotes = False,
    markers: Markers = "always",
    json: Json = False,
    exit_code: ExitCode = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> View:
    """The view that the options ask for. Raises InputError where one of them would silently do nothing."""
    view = View(
        format=_settled(format, json), output=out, side_by_side=side_by_side, full=full, only_notes=only_notes,
        markers=markers, exit_code=exit_code, color=color, ascii=ascii,
    )  # fmt: skip
    _check(view)
    return view


@with_options(view_of, as_="view")
def diff(
    context: typer.Context,
    article: Id,
    versions: Annotated[str | None, typer.Argument(metavar="A..B", help="Two versions; else the last two.")] = None,
    *,
    view: View,
) -> int:
    """What changed, when, and whether the outlet said so."""
    from revtrack.render.wording import Edit

    with desk_of(context) as desk:
        report = desk.edit(article, version_range(versions) if versions else None)
    return _answer(Edit.of(report), view)


@with_options(view_of, as_="view")
def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The older file: HTML or text.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The newer file.")],
    url: Annotated[str, typer.Option(metavar="URL", help="Address of the HTML files.")] = "",
    *,
    view: View,
) -> int:
    """Two local files, HTML or text; no database."""
    from revtrack.cli.files import documents
    from revtrack.diff import compare as compare_documents
    from revtrack.flags import review
    from revtrack.render.wording import Edit

    difference = compare_documents(*documents(old, new, url))
    return _answer(Edit(diff=difference, review=review(difference)), view)


def _settled(format: FormatName, json: bool) -> FormatName:
    """`--json` is the short form of `--format json`."""
    if json and format not in ("terminal", "json"):
        raise InputError(f"--json and --format {format} ask for two forms", hint=f"--format {format} alone")
    return "json" if json else format


def _check(view: View) -> None:
    """Refuse what would silently do nothing."""
    if view.markers not in ("always", "never"):
        raise typer.BadParameter("always or never", param_hint="--markers")
    if view.format != "terminal" and view.drawn_only():
        raise InputError(f"{', '.join(view.drawn_only())}: for the terminal alone", hint=f"--format {view.format} without it")
    if view.full and view.format not in WHOLE:
        raise InputError(f"--full changes nothing in --format {view.format}", hint=f"--format {view.format} without it")


def _answer(edit: "Edit", view: View) -> int:
    from revtrack.cli import output

    text = _drawn(edit, view) if view.format == "terminal" else _rendered(edit, view)
    if view.output:
        from revtrack.cli.files import write_whole

        size = write_whole(view.output, text)
        output.talk(f"wrote {view.output} ({size:,} bytes)")
    elif text:
        output.page(text) if view.format in ("terminal", "patch") else output.say(text)
    return 1 if view.exit_code and edit.diff.changed else 0


def _rendered(edit: "Edit", view: View) -> str:
    from revtrack.render.formats import RENDERERS

    return RENDERERS[view.format](edit, view.full)


def _drawn(edit: "Edit", view: View) -> str:
    from revtrack.cli import output
    from revtrack.render.terminal import compare_text, diff_text, marker_warning

    style = output.style(
        view.color,
        markers=view.markers == "always",
        ascii_only=view.ascii,
        full=view.full,
        only_notes=view.only_notes,
        side_by_side=_fits(view),
        to_file=view.output is not None,
    )
    warning = marker_warning(edit.diff) if style.markers else None
    if warning:
        output.talk(warning)
    if edit.report:
        return diff_text(edit.report, style)
    return compare_text(edit.diff.old, edit.diff.new, edit.diff, edit.review, style)


def _fits(view: View) -> bool:
    """Two columns need 100; below that one line on stderr says what is shown instead."""
    from revtrack.cli import output

    width = output.width(to_file=view.output is not None)
    if view.side_by_side and width < output.PIPE_WIDTH:
        output.talk(f"--side-by-side needs {output.PIPE_WIDTH} columns, this is {width}: shown inline")
        return False
    return view.side_by_side


COMMANDS: dict[str, Callable[..., int]] = {"diff": diff, "compare": compare}
