"""The command that gives reasons: for each flag of an edit its rule, its words and why, and what the note says of it."""

from collections.abc import Callable
from typing import Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Ascii, Color, Id, Json
from revtrack.cli.session import version_range


def explain(
    context: typer.Context,
    article: Id,
    versions: Annotated[str | None, typer.Argument(metavar="A..B", help="Two versions; else the last two.")] = None,
    json: Json = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """Why each flag: the rule, the words, the place. Then the note, claim by claim."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_edits import explain_json
    from revtrack.render.terminal import explain_text

    with desk_of(context) as desk:
        report = desk.edit(article, version_range(versions) if versions else None)
    if json:
        output.say(dumps(explain_json(report)))
    else:
        output.page(explain_text(report, output.style(color, ascii_only=ascii)))
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"explain": explain}
