"""Ctrl-C, and a reader who goes away: a command ends between two articles, says nothing of bugs, and leaves no half work."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

Run = Callable[..., Any]
Start = Callable[..., subprocess.Popen[str]]
SLOW = Answer(status=503, wait=1.5)


@pytest.fixture
def start(tmp_path: Path, environment: dict[str, str]) -> Iterator[Start]:
    """Starts one command line; whatever still runs at the end is killed.

    What a shell runs in the background passes over Ctrl-C, and so would all that it starts.
    """
    running: list[subprocess.Popen[str]] = []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def run(*arguments: str, **variables: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "revtrack", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        running.append(subprocess.Popen(command, cwd=tmp_path, env={**environment, **variables}, **pipes))  # type: ignore[call-overload]
        return running[-1]

    yield run
    signal.signal(signal.SIGINT, before)
    for process in running:
        process.kill()
        process.communicate()


def interrupted(process: subprocess.Popen[str], newsroom: Newsroom, slug: str, asked: int) -> str:
    """Ctrl-C when the story is being asked for; what the command said on stderr."""
    ends = time.monotonic() + 20
    while len(newsroom.requests(slug)) == asked:
        assert time.monotonic() < ends, "it was not asked for"
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    return said


def test_ctrl_c_ends_a_watch_before_its_next_address(start: Start, revtrack: Run, newsroom: Newsroom) -> None:
    first, second = newsroom.answer("first", SLOW), newsroom.publish("second", EMBASSY_1)
    said = interrupted(start("watch", first, second), newsroom, "first", 0)
    assert "bug" not in said
    assert "Traceback" not in said
    assert newsroom.requests("second") == []
    assert revtrack("list").out == ""


def test_ctrl_c_ends_a_watch_that_waits_for_a_slow_page(start: Start, newsroom: Newsroom) -> None:
    slow = newsroom.answer("slow", Answer(body=b"<p>slow</p>", wait=60))
    assert "Traceback" not in interrupted(start("watch", slow, REVTRACK_FETCH__DEADLINE="60"), newsroom, "slow", 0)


def test_ctrl_c_ends_a_check_and_leaves_the_host_free(start: Start, revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.answer("embassy", SLOW)
    said = interrupted(start("check", watched), newsroom, "embassy", 1)
    assert "bug" not in said
    newsroom.restore("embassy")
    again = revtrack("check", watched)
    assert (again.code, again.out.split()[1]) == (0, "same")


@pytest.mark.parametrize("command", ["list --json", "log 1", "diff 1 1..1 --full", "show 1 --raw", "status"])
def test_a_reader_who_is_gone_is_no_trouble(command: str, tmp_path: Path, environment: dict[str, str], watched: str) -> None:
    line = f"{sys.executable} -m revtrack {command} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
