"""Labels of articles and edits, and what one may be, wherever a person, a program or a list gives it."""

from dataclasses import dataclass
from datetime import datetime

from revtrack.errors import InputError

LONGEST = 100
MOST = 50
"""Labels on one article or edit."""
LABELLED = "change labels"
"""What the audit log says was done; its target is the place, then the names with a sign before each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A word that was put on an article, or on the edit that led to its version `number`: by whom and when.

    `author` and `at` are None where a feed or a list put it on.
    """

    name: str
    number: int | None = None
    author: str | None = None
    at: datetime | None = None


def is_label(name: str) -> bool:
    """Whether it is one line of printable characters, and no longer than is read."""
    return bool(name.strip()) and len(name) <= LONGEST and name.isprintable()


def checked_label(name: str) -> str:
    """The label without blanks around it. Raises InputError where it is none."""
    if not is_label(name):
        raise InputError(f"a label is one line of at most {LONGEST} printable characters", hint="a word, as elections")
    return name.strip()
