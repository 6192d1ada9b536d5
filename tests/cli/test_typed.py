"""What is typed is text, in every command; names of files may be any bytes."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from revtrack.cli.app import app
from revtrack.cli.typed import TextCommand

Run = Callable[..., Any]
BYTES = os.fsdecode(b"\xff")


def commands(group: Any) -> Iterator[Any]:
    for each in group.commands.values():
        yield from commands(each) if hasattr(each, "commands") else [each]


def test_every_command_asks_for_text() -> None:
    assert {type(each) for each in commands(get_command(app))} == {TextCommand}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("list", "--outlet", BYTES), "--outlet"),
        (("list", "--label", f"a{BYTES}"), "--label"),
        (("list", "--since", BYTES), "--since"),
        (("edits", "--search", BYTES), "--search"),
        (("label", "1", "good", BYTES), "NAME"),
        (("label", "1", "--remove", BYTES), "--remove"),
        (("label", "1", "good", "--author", BYTES), "--author"),
        (("comment", "1", BYTES), "TEXT"),
        (("ping", "1", BYTES), "URL|ID"),
        (("watch", f"https://news.example/{BYTES}"), "URL"),
        (("webhook", "add", "https://news.example/", "--name", BYTES), "--name"),
        (("feed", "add", "https://news.example/", "--keyword", BYTES), "--keyword"),
        (("token", "add", BYTES), "NAME"),
        (("purge", "1", "--reason", BYTES), "--reason"),
        (("--server", BYTES, "list"), "--server"),
        (("--server", "https://desk.example", "--token", BYTES, "list"), "--token"),
        (("--server", "https://desk.example", "list", "--outlet", BYTES), "--outlet"),
    ],
    ids=lambda value: " ".join(value[:2]).encode("ascii", "replace").decode() if isinstance(value, tuple) else value,
)
def test_bytes_that_are_no_text_are_bad_input(arguments: tuple[str, ...], named: str, revtrack: Run) -> None:
    ran = revtrack(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"revtrack: {named} is not UTF-8: ")
    assert ran.err.count("\n") == 1


def test_a_file_may_have_any_name(revtrack: Run, tmp_path: Path) -> None:
    for name in ("old", "new"):
        Path(tmp_path, name + BYTES).write_text(f"The {name} headline\n\nThe story.\n")
    ran = revtrack("compare", f"old{BYTES}", f"new{BYTES}", "--json")
    assert (ran.code, ran.err) == (0, "")
    Path(tmp_path, f"list{BYTES}").write_text("ftp://desk:hunter2@news.example/a\n")
    ran = revtrack("import", f"list{BYTES}", "--format", "lines")
    assert (ran.code, "ftp://…@news.example/a" in ran.err, "hunter2" in ran.err) == (2, True, False)


@pytest.mark.parametrize("variable", ["REVTRACK_SERVER", "REVTRACK_TOKEN"])
def test_the_environment_is_judged_as_well(variable: str, revtrack: Run) -> None:
    ran = revtrack("list", **{"REVTRACK_SERVER": "https://desk.example", variable: f"https://desk.example/{BYTES}"})
    assert (ran.code, "Try: " in ran.err) == (2, True)


def test_a_user_whose_name_is_no_text_may_comment(revtrack: Run, watched: str) -> None:
    assert revtrack("comment", watched, "hello", LOGNAME=BYTES).code == 0
    assert "by ?" in revtrack("log", watched).out
