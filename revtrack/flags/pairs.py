"""Facts of two sides set against each other: what an edit touches, without what both sides have."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar


class Fact(Protocol):
    """Something in a text that has a place, and a key by which two are the same."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two the same."""


Kind = TypeVar("Kind", bound=Fact)


def touched(found: Sequence[Kind], start: int, end: int) -> list[Kind]:
    """Those that lie in a changed place or border on it."""
    return [each for each in found if each.span[0] <= end + 1 and start <= each.span[1] + 1]


def opposite(gone: Sequence[Kind], came: Sequence[Kind]) -> Iterator[tuple[Kind, Kind]]:
    """What stands against what: in order, after all that both sides have."""
    old_keys, new_keys = [each.key for each in gone], [each.key for each in came]
    old = [each for each in gone if each.key not in new_keys]
    new = [each for each in came if each.key not in old_keys]
    yield from zip(old, new, strict=False)
