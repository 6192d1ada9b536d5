"""Arguments and options that several commands share, each declared once."""

from typing import Annotated, Literal

import typer

from revtrack.cli.completing import article_ids, flag_codes

HIGHEST = 2**31 - 1
Id = Annotated[
    int, typer.Argument(metavar="ID", help="Number of the article.", min=0, max=HIGHEST, autocompletion=article_ids)
]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output, nothing shortened.")]
Color = Annotated[Literal["auto", "always", "never"], typer.Option("--color", help="When to colour.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Plain ASCII instead of arrows and signs.")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if something changed.")]
Flag = Annotated[str | None, typer.Option("--flag", help="Only with this flag.", metavar="CODE", autocompletion=flag_codes)]
