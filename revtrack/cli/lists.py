"""Commands that take lists of addresses in and give them out: import, export --all."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from revtrack.cli.backlog import Wait, tell_backlog, watch_waiting
from revtrack.cli.desk import desk_of
from revtrack.cli.options import Json
from revtrack.errors import InputError
from revtrack.text import counted, message
from revtrack.values.labels import checked_label

if TYPE_CHECKING:
    from revtrack.render.lists import ListForm
    from revtrack.values.feed_reports import Imported

SHOWN = 20


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="OPML, CSV, JSON lines or plain lines; - is standard input.")],
    form: Annotated[
        Literal["opml", "csv", "jsonl", "lines"] | None,
        typer.Option("--format", help="opml, csv, jsonl or lines; else the first characters say.", metavar="FORM"),
    ] = None,
    label: Annotated[list[str] | None, typer.Option("--label", metavar="NAME", help="Put on everything in the list.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 2 if a single entry cannot be used.")] = False,
    wait: Wait = False,
    json: Json = False,
) -> int:
    """Watch the stories of a list and add its feeds. The running service goes on with them, host by host."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.lists import imported_json

    labels = tuple(map(checked_label, label or ()))
    with desk_of(context) as desk:
        done = desk.import_list(_content(file), form, labels)
        _tell_problems(file, done)
        output.say(dumps(imported_json(done)) if json else _imported(done))
        if wait:
            watch_waiting(desk)
        else:
            tell_backlog(desk)
    return 2 if done.unusable and (strict or not done.listed) else 0


def export_all(context: typer.Context, form: "ListForm", file: Path | None) -> int:
    """Write the list of all that is watched to standard output or into a file, whole or not at all."""
    from revtrack.cli import output
    from revtrack.cli.files import write_whole

    with desk_of(context) as desk:
        found = desk.export_list(form)
    if file is None:
        output.say(found.text)
    else:
        write_whole(file, found.text)
        output.say(f"Wrote {counted(found.feeds, 'feed')} and {counted(found.articles, 'article')} to {file}")
    return 0


def _tell_problems(file: Path, done: "Imported") -> None:
    from revtrack.cli import output

    for each in done.problems[:SHOWN]:
        output.talk(message(f"revtrack: {file}, {each}"))
    if done.unusable > SHOWN:
        output.talk(f"revtrack: {file}: {done.unusable - SHOWN} more entries cannot be used")


def _imported(done: "Imported") -> str:
    parts = [f"{counted(done.waiting, 'address', 'addresses')} queued"] if done.waiting else []
    parts += [f"{counted(done.feeds, 'feed')} added"] if done.feeds else []
    parts += [f"{done.known} known already"] if done.known else []
    return ", ".join(parts).capitalize() or "Nothing to import"


def _content(file: Path) -> bytes:
    from revtrack.feeds.lists import LARGEST

    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}", hint="a file that exists, or -") from error


COMMANDS: dict[str, Callable[..., int]] = {"import": import_}
