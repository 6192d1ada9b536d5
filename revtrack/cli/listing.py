"""The command that lists edits of all articles, as the first page of the service does."""

from collections.abc import Callable
from typing import Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Ascii, Color, Flag, Json

Limit = Annotated[int, typer.Option("--limit", metavar="N", help="At most so many, the newest.", min=1, max=1_000)]

NOTHING = "no edit is like that. Try: revtrack edits, or revtrack list"


def edits(
    context: typer.Context,
    outlet: Annotated[str, typer.Option(metavar="NAME", help="Only of this outlet.")] = "",
    flag: Flag = None,
    label: Annotated[str, typer.Option(metavar="NAME", help="Only with this label, of the edit or its article.")] = "",
    severity: Annotated[str, typer.Option(metavar="SEVERITY", help="Only of at least this severity.")] = "",
    note: Annotated[str, typer.Option(help="with, or none: with a note, or none found.", metavar="WHICH")] = "",
    since: Annotated[str, typer.Option(metavar="WHEN", help="Only since then: 24h, 7d or 2026-11-20.")] = "",
    search: Annotated[str, typer.Option(help='Only with these words or "phrases", before or after.', metavar="TEXT")] = "",
    limit: Limit = 20,
    json: Json = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """Edits of all articles, newest first."""
    from revtrack.cli import output
    from revtrack.render.json_edits import edit_row_json
    from revtrack.render.terminal import edits_lines, edits_text
    from revtrack.service.filters import Typed, edit_filter

    asked = any((outlet, flag, label, severity, note, since, search))
    typed = Typed(outlets=[outlet], flags=[flag or ""], labels=[label], severity=severity, note=note, since=since, text=search)
    with desk_of(context) as desk:
        rows, counts = desk.edits(edit_filter(typed, desk.clock()), limit)
    output.listing(
        rows,
        json=json,
        value=edit_row_json,
        lines=edits_lines,
        drawn=lambda rows: edits_text(rows, counts, output.style(color, ascii_only=ascii)),
        nothing=NOTHING if asked else "no edits yet. Try: revtrack list",
    )
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"edits": edits}
