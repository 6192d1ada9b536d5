"""Group commit: what threads bring while one of them writes is written together by the next, with one sync of the disk.

Everybody waits until the own work is on the disk, so nothing is promised early; only the number of syncs goes down.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
MOST = 20


@dataclass(slots=True)
class _Ticket(Generic[Item, Result]):
    """One piece of work; `outcome` holds one result, or the error it ended in."""

    item: Item
    outcome: list[Result | Exception]


class Together(Generic[Item, Result]):
    """Calls `write` with what has gathered. `write` gives one result or one error for each item, or raises for all."""

    def __init__(self, write: Callable[[Sequence[Item]], Sequence[Result | Exception]]) -> None:
        self._write = write
        self._gathering, self._turn = Lock(), Lock()
        self._waiting: list[_Ticket[Item, Result]] = []

    def do(self, item: Item) -> Result:
        """The result for `item`, once it is written. Raises what its writing raised."""
        ticket: _Ticket[Item, Result] = _Ticket(item, [])
        with self._gathering:
            self._waiting.append(ticket)
        while not ticket.outcome:
            with self._turn:
                if not ticket.outcome:
                    self._write_next()
        (outcome,) = ticket.outcome
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _write_next(self) -> None:
        with self._gathering:
            batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        try:
            outcomes = self._write([ticket.item for ticket in batch])
        except Exception as error:
            outcomes = [error] * len(batch)
        for ticket, outcome in zip(batch, outcomes, strict=True):
            ticket.outcome.append(outcome)
