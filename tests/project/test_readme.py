"""The README is true: it names everything there is, and its examples do what it shows."""

import re
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
import requests
import typer
from typer.core import TyperGroup

import revtrack
from revtrack.cli.app import app
from revtrack.notify.sign import new_secret, signed_headers
from revtrack.service.config import load
from revtrack.values.review import CODES
from revtrack.values.watching import EventType

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def section(title: str) -> str:
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def examples(language: str, title: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", section(title), re.DOTALL)


def commands() -> Iterator[tuple[str, str, Any]]:
    """Group, or nothing, and name of each command that is shown in the help."""
    root = typer.main.get_command(app)
    assert isinstance(root, TyperGroup)
    for name, command in root.commands.items():
        if isinstance(command, TyperGroup):
            yield from ((name, each, below) for each, below in command.commands.items())
        elif not command.hidden:
            yield "", name, command


COMMANDS = list(commands())


@pytest.mark.parametrize(("group", "name"), [(group, name) for group, name, _ in COMMANDS])
def test_every_command_is_in_its_table(group: str, name: str) -> None:
    rows = [line for line in section("Commands").splitlines() if re.match(rf"\| .*`{group or name}\b", line)]
    assert any(re.search(rf"`(?:{group} )?{name}\b", row) for row in rows)


def test_every_option_it_names_exists() -> None:
    known = {option for _, _, command in COMMANDS for parameter in command.params for option in parameter.opts}
    named = set(re.findall(r"(--[a-z][a-z-]+)", section("Commands")))
    assert named - known - {"--help"} == set()


def test_every_configuration_key_is_in_its_table() -> None:
    keys = set()
    for name, value in load(None, {}, {}).model_dump().items():
        keys |= {f"{name}.{each}" for each in value} if isinstance(value, dict) and value else {name}
    assert set(re.findall(r"^\| `([\w.]+)` \|", section("Configuration"), re.MULTILINE)) == keys


@pytest.mark.parametrize("code", CODES)
def test_every_flag_is_explained(code: str) -> None:
    assert f"`{code}`" in section("Flags")


EXAMPLES = re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| (?:(\w+): )?([^|]+) → ([^|]+) \|$", section("Flags"), re.MULTILINE)


@pytest.mark.parametrize(("code", "part", "old", "new"), EXAMPLES, ids=[example[0] for example in EXAMPLES])
def test_every_example_of_a_flag_raises_it(code: str, part: str, old: str, new: str) -> None:
    diff = revtrack.compare(_example(part, old), _example(part, new))
    assert code in revtrack.review(diff).codes


def _example(part: str, text: str) -> revtrack.Document:
    parts = [] if text == "nothing" else [text]
    lead = "The council met on Tuesday to weigh the plan for the harbour bridge, which has divided the town since spring."
    return revtrack.Document.from_text(
        text if part == "headline" else "Council weighs plan",
        [lead, *(parts if part in ("", "note", "Correction") else [])],
        byline=parts if part == "byline" else (),
        captions=parts if part == "caption" else (),
    )


@pytest.mark.parametrize("event", get_args(EventType))
def test_every_event_type_is_named(event: str) -> None:
    assert f"`{event}`" in section("Webhooks")


def test_the_dependencies_are_those_of_the_project() -> None:
    extras = PROJECT["optional-dependencies"].values()
    wanted = {
        re.split(r"[\s<>=~!;\[]", each)[0]
        for each in [*PROJECT["dependencies"], *(each for extra in extras for each in extra)]
    }
    rows = re.findall(r"^\| ([^|]+) \|", section("Dependencies"), re.MULTILINE)[1:]
    named = {name for row in rows for name in re.sub(r"\(.*?\)", "", row).replace(" ", "").split(",")}
    assert named == wanted


def test_every_name_of_the_library_face_can_be_imported() -> None:
    assert [name for name in revtrack.__all__ if getattr(revtrack, name, None) is None] == []


def test_the_library_example_prints_what_is_shown() -> None:
    (program,) = examples("python", "As a library")
    (shown,) = re.findall(r"It prints:\n\n```\n(.*?)```", section("As a library"), re.DOTALL)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout == shown


def test_the_receiver_example_accepts_what_is_signed_and_nothing_else() -> None:
    (program,) = examples("python", "Webhooks")
    secret, port = new_secret(), _free_port()
    body = b'{"data": {"summary": "Number changed 14 to 17."}}'
    program = program.replace("whsec_…", secret).replace("8080", str(port))
    server = subprocess.Popen(
        [sys.executable, "-u", "-c", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        _wait_for(port)
        signed = signed_headers("evt_1", datetime.now(UTC), body, (secret,))
        assert requests.post(f"http://127.0.0.1:{port}/", body, headers=signed, timeout=5).status_code == 204
        assert requests.post(f"http://127.0.0.1:{port}/", body + b" ", headers=signed, timeout=5).status_code == 401
    finally:
        server.terminate()
        said, _ = server.communicate(timeout=5)
    assert said == "Number changed 14 to 17.\n"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    ends = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.05)
