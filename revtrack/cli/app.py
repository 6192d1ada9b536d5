"""The command line as a whole: which commands there are. Heavy imports stay inside the commands, so `--help` is quick."""

import os
from pathlib import Path
from typing import Annotated

import typer

from revtrack.cli import (
    commenting,
    deliveries,
    edits,
    explaining,
    exporting,
    feeds,
    keeping,
    labelling,
    listing,
    lists,
    operating,
    reading,
    simulating,
    tokens,
    watching,
    webhooks,
)
from revtrack.cli.typed import TextCommand, TextGroup, check_text
from revtrack.errors import InputError

app = typer.Typer(
    name="revtrack",
    cls=TextGroup,
    help="See how news articles are rewritten after publication: watch them, keep every version, say what changed.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("ls", hidden=True)(reading.list_)
GROUPS = (
    watching,
    reading,
    listing,
    commenting,
    labelling,
    edits,
    exporting,
    explaining,
    simulating,
    lists,
    webhooks,
    deliveries,
    tokens,
    keeping,
    operating,
)
for group in GROUPS:
    for name, command in group.COMMANDS.items():
        app.command(name)(command)
NOUNS = {
    "feed": feeds.feed,
    "webhook": webhooks.webhook,
    "delivery": deliveries.delivery,
    "token": tokens.token,
    "config": operating.config,
}
for name, sub in NOUNS.items():
    app.add_typer(sub, name=name, cls=TextGroup)
for commands in (app, *NOUNS.values()):
    for each in commands.registered_commands:
        each.cls = TextCommand


def _version(wanted: bool) -> None:
    if wanted:
        from revtrack import __version__
        from revtrack.cli.output import say

        say(f"revtrack {__version__}")
        raise typer.Exit


@app.callback()
def _settings(
    context: typer.Context,
    config: Annotated[
        Path | None, typer.Option(help="Configuration file; else REVTRACK_CONFIG, else config.yaml here.", metavar="FILE")
    ] = None,
    data_dir: Annotated[Path | None, typer.Option(help="Folder of the database.", metavar="DIR")] = None,
    server: Annotated[
        str | None, typer.Option(help="Ask the service at this address instead; else REVTRACK_SERVER.", metavar="URL")
    ] = None,
    token: Annotated[
        str | None,
        typer.Option(metavar="TOKEN", help="For --server; else REVTRACK_TOKEN, or in the file REVTRACK_TOKEN_FILE names."),
    ] = None,
    _: Annotated[bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)] = False,
) -> None:
    check_text(context)
    if token and not (server or os.environ.get("REVTRACK_SERVER")):
        raise InputError("--token is for a service elsewhere", hint="revtrack --server URL --token TOKEN …")
    context.obj = {"config": config, "data_dir": data_dir, "server": server, "token": token}
