"""The command that writes an edit into a file for publication."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from revtrack.cli.options import Id
from revtrack.cli.session import root_of, version_range
from revtrack.errors import InputError

Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="Into this file instead of standard output.", metavar="FILE")
]


def export(
    context: typer.Context,
    article: Id,
    versions: Annotated[str | None, typer.Argument(metavar="[A..B]", help="Two versions; else the last two.")] = None,
    format: Annotated[Literal["html", "md", "png", "json"], typer.Option("--format", help="In which form.")] = "html",
    out: Output = None,
) -> int:
    """An edit as evidence for publication: its window, both digests, nothing folded."""
    import sys

    from revtrack.cli import output
    from revtrack.service.edits import edit_of
    from revtrack.service.exporting import export_name, exported

    numbers = version_range(versions) if versions else None
    with root_of(context) as root:
        report = edit_of(root.store, article, numbers, root.config.public_url)
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
