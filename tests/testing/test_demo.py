"""The demo as a person meets it: in an empty folder, by one command, as the README shows it, and what can be done there afterwards."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from revtrack.testing.stories import EMBASSY_1

README = Path(__file__).parents[2] / "README.md"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder of somebody who has never used revtrack."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def revtrack(folder: Path) -> Run:
    variables = {name: value for name, value in os.environ.items() if not name.startswith("REVTRACK_")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "revtrack", *arguments],
            cwd=folder,
            env={**variables, "COLUMNS": "100"},
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


@pytest.fixture(scope="module")
def demo(revtrack: Run) -> str:
    """What the demo printed."""
    ran = revtrack("demo")
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


@pytest.fixture(scope="module", autouse=True)
def health(demo: str, revtrack: Run) -> str:
    """The first line of `status` right after the demo: a minute later, what ran is missed."""
    return revtrack("status").stdout.splitlines()[0]


def test_it_shows_the_version_the_diff_the_flags_and_the_webhook_in_that_order(demo: str) -> None:
    steps = [int(number) for number in re.findall(r"^(\d)\. ", demo, re.MULTILINE)]
    assert steps == [1, 2, 3, 4, 5, 6, 7, 8]
    stored, flags, webhook = (demo.index(f"\n{step}. ") for step in (6, 7, 8))
    assert "Version 2 of article 1 is stored" in demo[stored:flags]
    assert "[-31-]{+34+} embassies" in re.sub(r"\s+", " ", demo[stored:flags])
    assert {"note-added", "quote-added", "number-changed", "moved"} <= set(demo[flags:webhook].split())
    assert "its signature was verified" in demo[webhook:]
    assert re.search(r"webhook-id: evt_[0-9a-f-]{36}\n", demo[webhook:])
    assert "acknowledgement: acknowledged" in demo[webhook:]


def test_it_fits_the_terminal_and_obeys_no_escape(demo: str) -> None:
    assert [line for line in demo.splitlines() if len(line) > 100 or line != line.rstrip()] == []
    assert "\x1b" not in demo


def test_the_readme_shows_what_is_printed(demo: str) -> None:
    section = README.read_text(encoding="utf-8").partition("\n## See it work\n")[2].partition("\n## ")[0]
    shown = re.findall(r"```\n(.*?)```", section, re.DOTALL)[-1]
    assert masked(demo) == masked(shown)


def masked(text: str) -> str:
    """Without what differs from day to day: ports, dates, times, windows, ids, signatures."""
    for pattern in (
        r":\d{4,5}(?=/)",
        r"(?<=webhook-)(id|timestamp|signature): .*",
        r"between .*\(a.*?window\)",
        r"\d\d:\d\d:\d\d",
        r"in \d+\.\d s",
        r"sha256 \w{6}…\w{4}",
    ):
        text = re.sub(pattern, "…", text)
    return text


def test_afterwards_the_edit_is_there_to_look_at(demo: str, revtrack: Run) -> None:
    ran = revtrack("diff", "1", "--json")
    assert (ran.returncode, ran.stderr) == (0, "")
    edit = json.loads(ran.stdout)
    assert edit["versions"] == {"from": 1, "to": 2}
    assert edit["review"]["summary"][:40] in re.sub(r"\s+", " ", demo)


def test_each_command_that_it_names_at_the_end_works(demo: str, revtrack: Run) -> None:
    named = re.findall(r"^   revtrack (.+)$", demo, re.MULTILINE)
    assert "diff 1" in named
    for command in named:
        ran = revtrack(*command.split())
        assert (ran.returncode, ran.stderr) == (0, ""), command
        assert ran.stdout.strip(), command


def test_nothing_goes_on_after_it(demo: str, health: str, folder: Path, revtrack: Run) -> None:
    assert [process for process in psutil.process_iter() if _works_in(process, folder)] == []
    (article,) = revtrack("list", "--json").stdout.splitlines()
    assert (json.loads(article)["state"], json.loads(article)["headline"]) == ("paused", EMBASSY_1.headline)
    assert revtrack("webhook", "list").stdout == ""
    assert health.split(maxsplit=1) == ["Health", "ok"]


def test_a_second_demo_leaves_the_database_that_is_there_alone(demo: str, folder: Path, revtrack: Run) -> None:
    before = revtrack("log", "1", "--json").stdout
    again = revtrack("demo")
    assert (again.returncode, again.stderr) == (0, "")
    assert "revtrack --data-dir demo diff 1" in again.stdout
    assert revtrack("log", "1", "--json").stdout == before
    assert revtrack("--data-dir", "demo", "diff", "1").returncode == 0


def _works_in(process: psutil.Process, folder: Path) -> bool:
    try:
        return Path(process.cwd()) == folder
    except psutil.Error:
        return False
