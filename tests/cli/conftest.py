"""The command line as a person runs it: in a folder of its own, with a local newsroom."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1


@dataclass(frozen=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


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
        done = subprocess.run(
            [sys.executable, "-m", "revtrack", *arguments],
            cwd=tmp_path,
            env={**environment, **variables},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def watched(revtrack: Run, newsroom: Newsroom) -> str:
    """The id of the story of the demo, watched in its first version."""
    ran = revtrack("watch", newsroom.publish("embassy", EMBASSY_1))
    assert ran.code == 0, ran.err
    return "1"
