"""What every command begins with: the configuration its flags and environment give, and the service built from it."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from revtrack.errors import InputError
from revtrack.text import printable
from revtrack.values.numbers import number_in

if TYPE_CHECKING:
    from revtrack.cli.remote.server import Server
    from revtrack.service.config import Config
    from revtrack.service.root import Root

_SHOWN = 20
_VERSION_RANGE = re.compile(r"([0-9]+)\.\.([0-9]+)")
_VERSION_OF = re.compile(r"([0-9]+)(?:@([0-9]+))?")


def server_of(context: typer.Context) -> "Server | None":
    """The service elsewhere that this command shall ask; None where it shall ask the one here."""
    url = context.obj.get("server") or os.environ.get("REVTRACK_SERVER")
    if not url:
        return None
    from revtrack.cli.remote.server import Server

    return Server(url, context.obj.get("token") or _token())


def _token() -> str:
    """The token of the environment, "" without one. Raises InputError for a file that cannot be read."""
    named = os.environ.get("REVTRACK_TOKEN_FILE")
    if os.environ.get("REVTRACK_TOKEN") or not named:
        return os.environ.get("REVTRACK_TOKEN", "")
    try:
        return Path(named).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise InputError(f"REVTRACK_TOKEN_FILE: cannot read {named}: {why}", hint="a file that holds a token alone") from error


def config_of(context: typer.Context, overrides: Mapping[str, object] | None = None) -> "Config":
    """The configuration of this command. Raises InputError where the command is sent elsewhere, which it cannot be."""
    if context.obj.get("server") or os.environ.get("REVTRACK_SERVER"):
        raise InputError(
            f"{context.command_path} works on the database here, not through --server",
            hint="it on that machine, or without --server and REVTRACK_SERVER",
        )
    from revtrack.service.config import load

    flags = {"data_dir": context.obj["data_dir"], **(overrides or {})}
    return load(context.obj["config"], os.environ, flags)


def root_of(context: typer.Context, overrides: Mapping[str, object] | None = None, *, tells: bool = True) -> "Root":
    """The service of this command; use it as a context manager. The command says what happened, its log shows bugs alone.

    With `tells` what opening the database did to it is said on stderr, without it in the log.
    """
    from revtrack.service.logs import setup
    from revtrack.service.root import Root

    setup("text", "critical", sys.stderr)
    root = Root(config_of(context, overrides))
    return replace(root, tell=_talk) if tells else root


def _talk(text: str) -> None:
    from revtrack.cli import output

    output.talk(printable(text))


def version_range(text: str) -> tuple[int, int]:
    """The two numbers of "1..3"; "3..1" is the same edit turned round."""
    match = _VERSION_RANGE.fullmatch(text)
    if not match:
        raise InputError(f"not a range of versions: {text}", hint="A..B, as 1..3")
    return _number(match[1]), _number(match[2])


def article_version(text: str) -> tuple[int, int | None]:
    """Article and version of "12" or "12@3"."""
    match = _VERSION_OF.fullmatch(text)
    if not match:
        raise InputError(f"not an article or one of its versions: {text}", hint="12, or 12@3")
    return _number(match[1]), _number(match[2]) if match[2] else None


def _number(text: str) -> int:
    number = number_in(text)
    if number is None:
        raise InputError(f"no article and no version has the number {text[:_SHOWN]}", hint="revtrack list")
    return number
