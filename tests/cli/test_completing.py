"""What the shell offers on Tab, asked as bash asks."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


def offered(revtrack: Run, line: str) -> list[str]:
    ran = revtrack(_REVTRACK_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split(" ")) - 1))
    return str(ran.out).split()


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("revtrack wa", "watch"),
        ("revtrack webhook ro", "rotate"),
        ("revtrack list --unack", "--unacknowledged"),
        ("revtrack list --flag note-r", "note-removed"),
    ],
)
def test_commands_options_and_flags_are_offered(line: str, some: str, revtrack: Run) -> None:
    assert some in offered(revtrack, line)


def test_articles_are_offered_by_their_ids(program: Run, watched: str) -> None:
    assert watched in offered(program, "revtrack diff ")


def test_without_a_database_no_article_is_offered(revtrack: Run) -> None:
    assert offered(revtrack, "revtrack diff ") == []
