"""Commands that take lists of addresses in and give them out: import, export --all."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from revtrack.cli.feeds import Wait, backlog_words, watch_waiting
from revtrack.cli.labels import checked_label
from revtrack.cli.options import Json
from revtrack.cli.session import root_of
from revtrack.errors import InputError
from revtrack.text import counted, message

SHOWN = 20
ListForm = Literal["opml", "csv", "jsonl"]


def import_(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="OPML, CSV, JSON lines or plain lines; - is standard input.")],
    form: Annotated[
        Literal["opml", "csv", "jsonl", "lines"] | None, typer.Option("--format", help="Else the first characters say.")
    ] = None,
    label: Annotated[list[str] | None, typer.Option("--label", help="Put on everything in the list.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 2 if a single entry cannot be used.")] = False,
    wait: Wait = False,
    json: Json = False,
) -> int:
    """Watch the stories of a list and add its feeds; the running service goes on with them, host by host."""
    from revtrack.cli import output
    from revtrack.feeds.lists import read_list
    from revtrack.render.json import dumps
    from revtrack.service.lists import import_listed
    from revtrack.values.feeds import FeedOrder, Wishes

    labels = tuple(map(checked_label, label or ()))
    with root_of(context) as root:
        ours = root.config.feeds
        defaults = FeedOrder(per_day=ours.per_day, backfill=ours.backfill, wishes=Wishes(labels=labels))
        read = read_list(_content(file), defaults, form)
        done = import_listed(root, read.listed)
        problems = (*read.problems, *done.refused)
        for each in problems[:SHOWN]:
            output.talk(message(f"revtrack: {file}, {each}"))
        if len(problems) > SHOWN:
            output.talk(f"revtrack: {file}: {len(problems) - SHOWN} more entries cannot be used")
        facts = {"waiting": done.waiting, "known": done.known, "feeds": done.feeds, "unusable": len(problems)}
        output.say(dumps(facts) if json else _imported(done.waiting, done.known, done.feeds))
        backlog = root.store.backlog()
        if wait:
            watch_waiting(root)
        elif backlog.total:
            output.talk(backlog_words(root, backlog))
    return 2 if problems and (strict or not read.listed) else 0


def export_all(context: typer.Context, form: ListForm, file: Path | None) -> int:
    """Write the list of all that is watched to standard output or into a file, whole or not at all."""
    from revtrack.cli import output
    from revtrack.cli.files import write_whole
    from revtrack.render.lists import LISTS
    from revtrack.service.lists import everything_listed

    with root_of(context) as root:
        listed = everything_listed(root)
    text = LISTS[form](listed)
    feeds = sum(each.feed for each in listed)
    if file is None:
        output.say(text)
    else:
        write_whole(file, text)
        output.say(f"Wrote {counted(feeds, 'feed')} and {counted(len(listed) - feeds, 'article')} to {file}")
    return 0


def _imported(waiting: int, known: int, feeds: int) -> str:
    parts = [f"{counted(waiting, 'address', 'addresses')} queued"] if waiting else []
    parts += [f"{counted(feeds, 'feed')} added"] if feeds else []
    parts += [f"{known} known already"] if known else []
    return ", ".join(parts).capitalize() or "Nothing to import"


def _content(file: str) -> bytes:
    from revtrack.feeds.lists import LARGEST

    try:
        if file == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}", hint="a file that exists, or -") from error


COMMANDS: dict[str, Callable[..., int]] = {"import": import_}
