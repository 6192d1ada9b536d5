"""The command that gives things out: an edit as evidence for publication, or the list of all that is watched."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from revtrack.cli.completing import article_ids
from revtrack.cli.desk import desk_of
from revtrack.cli.lists import export_all
from revtrack.cli.options import number
from revtrack.cli.session import version_range
from revtrack.errors import InputError

if TYPE_CHECKING:
    from revtrack.render.lists import ListForm

Form = Literal["html", "md", "png", "json", "opml", "csv", "jsonl"]
EditForm = Literal["html", "md", "png", "json"]
_LISTS: dict[str, "ListForm"] = {"opml": "opml", "csv": "csv", "jsonl": "jsonl"}
_EDITS: dict[str, EditForm] = {form: form for form in get_args(EditForm)}
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="Into this file instead of standard output.", metavar="FILE")
]


def export(
    context: typer.Context,
    article: Annotated[
        int | None,
        typer.Argument(metavar="ID", help="Number of the article.", parser=number, autocompletion=article_ids),
    ] = None,
    versions: Annotated[str | None, typer.Argument(metavar="A..B", help="Two versions; else the last two.")] = None,
    format: Annotated[
        Form | None,
        typer.Option("--format", help="Of an edit html, md, png or json; of all opml, csv or jsonl.", metavar="FORM"),
    ] = None,
    out: Output = None,
    everything: Annotated[bool, typer.Option("--all", help="All feeds and articles, as import reads them.")] = False,
) -> int:
    """An edit as evidence for publication. Its window and both digests are in it; with --all the list of what is watched."""
    if everything == (article is not None):
        raise InputError("name one article, or all", hint="revtrack export 12, or revtrack export --all --format opml")
    if everything:
        return export_all(context, _list_form(format or "opml"), out)
    return _export_edit(context, article or 0, versions, _edit_form(format or "html"), out)


def _list_form(form: Form) -> "ListForm":
    if form not in _LISTS:
        raise InputError(f"a list is not written as {form}", hint=f"--format {', '.join(_LISTS)}")
    return _LISTS[form]


def _edit_form(form: Form) -> EditForm:
    if form not in _EDITS:
        raise InputError(f"an edit is not written as {form}", hint=f"--format {', '.join(_EDITS)}")
    return _EDITS[form]


def _export_edit(context: typer.Context, article: int, versions: str | None, format: EditForm, out: Path | None) -> int:
    import sys

    from revtrack.cli import output
    from revtrack.service.exporting import export_name, exported

    numbers = version_range(versions) if versions else None
    with desk_of(context) as desk:
        report = desk.edit(article, numbers)
    if out is None and format == "png" and output.is_terminal():
        raise InputError("a picture is nothing for a terminal", hint=f"-o {export_name(report, format)}")
    content = exported(report, format)
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return 0
    from revtrack.cli.files import write_whole

    output.talk(f"wrote {out} ({write_whole(out, content):,} bytes)")
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"export": export}
