"""The program itself, as a process: it says and does what its commands say and do in the process of the tests."""

import json
import re
from pathlib import Path

import pytest

from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2

from .conftest import Ran, Run

AGES = re.compile(r"\b(in about \d+ \w+|\d+[smhd] ago|\d+ s\b|\d+ seconds?\b|\d\d:\d\d:\d\d(\.\d+)?)")


def still(ran: Ran) -> Ran:
    """What was said, without what time moves."""
    return Ran(ran.code, AGES.sub("…", ran.out), AGES.sub("…", ran.err))


@pytest.fixture
def edited(revtrack: Run, newsroom: Newsroom, watched: str) -> str:
    newsroom.edit("embassy", EMBASSY_2)
    assert revtrack("check", watched).code == 0
    return watched


@pytest.mark.parametrize(
    "line",
    [
        "", "diff 1 --exit-code", "diff 9", "edits", "explain 1", "export 1 1..2", "comment 1 --remove 9", "simulate", "feed list",
        "token list", "import missing.opml",
    ],
)  # fmt: skip
def test_a_process_says_what_the_command_says(line: str, program: Run, revtrack: Run, edited: str) -> None:
    ran = program(*line.split())
    assert still(ran) == still(revtrack(*line.split()))
    assert ran.out or ran.err


def test_processes_watch_check_post_and_copy(program: Run, revtrack: Run, newsroom: Newsroom, tmp_path: Path) -> None:
    address = newsroom.publish("embassy", EMBASSY_1)
    watched = program("watch", "-", stdin=address)
    assert (watched.code, address in watched.out) == (0, True), watched.err
    newsroom.edit("embassy", EMBASSY_2)
    assert program("check", "1", "--exit-code").code == 1
    with Receiver() as receiver:
        receiver.secret = json.loads(revtrack("webhook", "add", receiver.url, "--json").out)["secret"]
        assert program("webhook", "test", "1").code == 0
        assert [message.verified for message in receiver.messages] == [True]
    assert program("backup", "copy.db").code == 0
    assert (tmp_path / "copy.db").exists()
