"""Our own of the framework's commands: what is typed is text, and help has no spaces at the ends of its lines.

Where the shell hands over bytes that are no text, a command says so and does nothing. Names of files are left alone: they may
be any bytes, and what is printed of them is spelled out.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import typer
from typer._click.core import Context
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperGroup

from revtrack.errors import InputError

_TYPE = re.compile(r" <[^<>]+>$")
_RANGE = re.compile(r"(\d+)<=x<=(\d+)")


class _Help(HelpFormatter):
    """Names arguments as the line of usage does, without their type in the program, and ranges in words."""

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(_TYPE.sub("", name), _RANGE.sub(r"\1 to \2", text)) for name, text in rows], col_max, col_spacing)


class _Context(Context):
    formatter_class = _Help


class TextCommand(TyperCommand):
    """A command whose arguments and options are text."""

    context_class = _Context

    def get_help(self, ctx: Any) -> str:
        """The help."""
        return _trimmed(super().get_help(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run it. Raises InputError where an argument is no text."""
        check_text(ctx)
        return super().invoke(ctx)


class TextGroup(TyperGroup):
    """Several commands under one name."""

    def get_help(self, ctx: Any) -> str:
        """The help."""
        return _trimmed(super().get_help(ctx))


def check_text(context: typer.Context) -> None:
    """Raises InputError for the first argument or option of a command that is no text."""
    for parameter in context.command.params:
        for value in _texts(context.params.get(parameter.name or "")):
            if not is_text(value):
                option = next((name for name in parameter.opts if name.startswith("--")), None)
                raise InputError(
                    f"{option or parameter.metavar or parameter.name} is not UTF-8: {value}",
                    hint="a terminal, or a script, that writes UTF-8",
                )


def is_text(value: str) -> bool:
    """Whether every character is one: bytes that are no UTF-8 come as halves of pairs."""
    return not any("\ud800" <= character <= "\udfff" for character in value)


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)
