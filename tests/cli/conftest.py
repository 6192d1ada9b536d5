"""The command line as a person runs it: in a folder of its own, with a local newsroom.

`revtrack` runs a command in the process of the tests, which takes a hundredth of the time of a new one. `program` starts one:
for what only a process shows, and to hold both to the same answers (test_program.py).
"""

import io
import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from revtrack.cli import boundary
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1


@dataclass(frozen=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
PATIENCE_S = 60


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as site:
        yield site


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    ours = {
        "REVTRACK_DATA_DIR": str(tmp_path / "data"),
        "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
        "REVTRACK_DELIVER__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
        "REVTRACK_FETCH__PER_HOST_DELAY": "0",
        "REVTRACK_FETCH__DEADLINE": "4",
        "REVTRACK_EXTRACT__WORKERS": "1",
        "COLUMNS": "100",
    }
    return {**{name: value for name, value in os.environ.items() if not name.startswith("REVTRACK_")}, **ours}


@pytest.fixture
def revtrack(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs one command line to its end."""

    def run(*arguments: str, stdin: str = "", **variables: str) -> Ran:
        with surroundings(tmp_path, {**environment, **variables}, stdin) as (out, err):
            code = boundary.run(arguments)
            return Ran(code, written(out), written(err))

    return run


@pytest.fixture
def program(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs one command line to its end, in a process of its own."""

    def run(*arguments: str, stdin: str = "", **variables: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "revtrack", *arguments],
            cwd=tmp_path,
            env={**environment, **variables},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def watched(revtrack: Run, newsroom: Newsroom, tmp_path: Path, template_file: Path) -> str:
    """The id of the story of the demo, watched in its first version."""
    (tmp_path / "data").mkdir()
    shutil.copy(template_file, tmp_path / "data")
    ran = revtrack("watch", newsroom.publish("embassy", EMBASSY_1))
    assert ran.code == 0, ran.err
    return "1"


@contextmanager
def surroundings(
    folder: Path, environment: Mapping[str, str], stdin: str
) -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper]]:
    """What a process of its own would have to itself: folder, environment, standard streams and log; output and error."""
    out, err = stream(), stream(errors="backslashreplace")
    with pytest.MonkeyPatch.context() as patch, quiet_log(), patience():
        patch.chdir(folder)
        for name in os.environ.keys() - environment.keys():
            patch.delenv(name)
        for name, value in environment.items():
            patch.setenv(name, value)
        for name, stands_in in (("stdin", stream(stdin)), ("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, stands_in)
        yield out, err


def stream(text: str = "", errors: str = "strict") -> io.TextIOWrapper:
    """A standard stream as a pipe would be."""
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8", errors=errors)


def written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


@contextmanager
def patience() -> Iterator[None]:
    """A command that hangs fails its test and does not hold up the others."""
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail(f"the command did not end within {PATIENCE_S} s"))
    signal.alarm(PATIENCE_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def quiet_log() -> Iterator[None]:
    """Log as before, once the command that set up its own has ended."""
    loggers = [logging.getLogger(name) for name in (None, "revtrack")]
    before = [(each, list(each.handlers), each.level) for each in loggers]
    try:
        yield
    finally:
        for logger, handlers, level in before:
            logger.handlers[:] = handlers
            logger.setLevel(level)
