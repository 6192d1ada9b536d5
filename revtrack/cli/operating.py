"""Commands that run and look after the service: serve, status, config check, demo, completion."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.completing import COMPLETING
from revtrack.cli.desk import desk_of
from revtrack.cli.options import Color, Json
from revtrack.cli.session import config_of, root_of
from revtrack.errors import InputError

if TYPE_CHECKING:
    from revtrack.service.root import Root

config = typer.Typer(no_args_is_help=True, help="The configuration.")
UNBROKEN = 10_000
"""The width of what a program reads line by line."""
SHELLS = ("bash", "zsh", "fish")


def serve(
    context: typer.Context,
    log_format: Annotated[str | None, typer.Option(help="text or json.", metavar="FORMAT")] = None,
    log_level: Annotated[str | None, typer.Option(help="debug, info, warning or error.", metavar="LEVEL")] = None,
) -> int:
    """Run the service until SIGTERM or Ctrl-C. Scheduler, fetching, deliveries, pages and API."""
    from revtrack.service.serving import serve as run_service

    with root_of(context, {"log.format": log_format, "log.level": log_level}, tells=False) as root:
        finished = run_service(root, _web)
    if not finished:
        sys.stderr.flush()
        os._exit(0)
    return 0


@contextmanager
def _web(root: "Root") -> Iterator[None]:
    """The face over HTTP, where it is wanted; it takes a moment to load."""
    if not root.config.web.enabled:
        yield
        return
    from revtrack.web.server import running

    with running(root):
        yield


def status(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check", help="Exit with 2 if something is wrong.")] = False,
    json: Json = False,
    color: Color = "auto",
) -> int:
    """Health of the database and of the service on it."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import status_json
    from revtrack.render.terminal import status_text

    with desk_of(context) as desk:
        report = desk.status()
    output.say(dumps(status_json(report)) if json else status_text(report, output.style(color)))
    return 2 if check and not report.ok else 0


@config.command("check")
def check_config(context: typer.Context, json: Json = False) -> int:
    """Every key, its value and where it comes from. Secrets are masked; exit 2 where one is wrong."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.terminal import config_text
    from revtrack.service.config import describe

    config = config_of(context)
    rows = describe(config)
    if config.fetch.ignore_robots:
        output.talk(f"revtrack: robots.txt is not obeyed at {', '.join(config.fetch.ignore_robots)} (fetch.ignore_robots)")
    if json:
        output.say(dumps({key: {"value": value, "source": source} for key, value, source in rows}))
    else:
        shown = output.style("auto")
        output.say(config_text(rows, shown if output.is_terminal() else replace(shown, width=UNBROKEN)))
    return 0


def demo(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Option(help="Where the demo's database goes.", metavar="DIR")] = None,
) -> int:
    """The main job in a minute, without the internet. A local newsroom edits its story, and a webhook tells of it."""
    from revtrack.cli import output
    from revtrack.testing.demo import run_demo

    return run_demo(lambda flags: config_of(context, flags), folder, say=output.say, style=output.style("auto"))


def completion(shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]) -> int:
    """A completion script for your shell. Put `eval "$(revtrack completion bash)"` in its start-up file."""
    from typer._completion_shared import get_completion_script

    from revtrack.cli import output

    if shell not in SHELLS:
        raise InputError(f"no completion for {shell}", hint=", ".join(SHELLS))
    output.say(get_completion_script(prog_name="revtrack", complete_var=COMPLETING, shell=shell))
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"serve": serve, "status": status, "demo": demo, "completion": completion}
