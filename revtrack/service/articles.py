"""What people and programs ask of articles, whatever face they ask through: name one, make some due, how one is watched."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from revtrack.errors import InputError, NotFoundError
from revtrack.schedule.policy import describe
from revtrack.text import printable
from revtrack.values.numbers import HIGHEST, number_in

if TYPE_CHECKING:
    from revtrack.service.root import Root

LONGEST_REASON = 100
BECAUSE_OF = "because of "
"""How a reason begins that goes on in words of whoever asked; the schedule's own reasons never begin so."""
SHORTEST_EVERY, LONGEST_EVERY = timedelta(minutes=1), timedelta(days=365)
"""Bounds of an interval that is asked for by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How an article is watched: whether it is important, the interval that was asked for, and its plan in words."""

    important: bool
    every: timedelta | None
    plan: str


def article_named(root: "Root", named: str) -> int:
    """The article of that number or address. Raises NotFoundError."""
    if named.isascii() and named.isdecimal():
        number = number_in(named)
        return root.store.article(HIGHEST if number is None else number).id
    found = root.store.find_article(named)
    if found is None:
        raise NotFoundError(f"no article has the address {printable(named)}", hint=f"revtrack watch {printable(named)}")
    return found


def checked_reason(why: str) -> str:
    """What follows "because of". Raises InputError where it is none."""
    if not why.strip() or len(why) > LONGEST_REASON or not why.isprintable():
        raise InputError(f"a reason is one line of at most {LONGEST_REASON} printable characters")
    return why


def due_now(root: "Root", named: Iterable[str], why: str) -> tuple[int, int]:
    """Make articles due at once because of `why`: how many are, and how many were already or are not watched.

    Raises NotFoundError, and InputError for a reason that is none; then nothing is changed.
    """
    reason = f"{BECAUSE_OF}{checked_reason(why)}"
    ids = {article_named(root, each) for each in named}
    due = root.store.due_now(sorted(ids), root.clock(), reason)
    return due, len(ids) - due


def pace_of(root: "Root", article_id: int) -> Pace:
    """How an article is watched. Raises NotFoundError."""
    found = root.store.article(article_id)
    plan = describe(found, root.habits.policy, root.clock())
    return Pace(important=found.important, every=found.asked_every, plan=plan)
