"""Help as somebody reads it who is here for the first time: whole sentences, every argument named, no wider than the terminal."""

from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from revtrack.cli import boundary
from revtrack.cli.app import app


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command that is shown, and its names."""
    yield path, group
    for name, each in getattr(group, "commands", {}).items():
        if not each.hidden:
            yield from commands(each, (*path, name))


COMMANDS = dict(commands(get_command(app)))
GROUPS = [path for path, each in COMMANDS.items() if hasattr(each, "commands")]


def helped(
    path: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    assert boundary.run([*path, "--help"]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("path", GROUPS, ids=lambda path: " ".join(path) or "revtrack")
def test_a_list_of_commands_cuts_no_sentence(
    path: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [line for line in helped(path, 80, monkeypatch, capsys)[1:] if line.endswith("...")] == []


def test_every_argument_and_option_says_what_it_is() -> None:
    for path, command in COMMANDS.items():
        for parameter in command.params:
            assert getattr(parameter, "help", ""), (path, parameter.name)
            assert parameter.metavar or parameter.param_type_name == "option", (path, parameter.name)


def test_help_speaks_no_word_of_the_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for path in COMMANDS:
        assert [line for line in helped(path, 80, monkeypatch, capsys) if "<" in line] == [], path


@pytest.mark.parametrize("width", [40, 60, 80])
def test_help_is_no_wider_than_the_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in COMMANDS:
        lines = helped(path, width, monkeypatch, capsys)
        assert [line for line in lines if len(line) > width or line != line.rstrip()] == [], path
