"""What stands where something else stood in one row of a diff, and what stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from revtrack.text import words
from revtrack.values.diff import Segment

SHORT_REPLACEMENT = 12
NEAR = 40
BORDER = 16
_ADDRESS = re.compile(r"\s*(?:https?://|www\.|mailto:|\.{0,2}/)?[\w.-]{1,100}(?:[/@][\w.#?=&%~+-]{1,200}){1,20}/?\s*")


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words that stand where others stood; one of them may be empty. `before` and `after` are the words around them.

    `old_at` and `new_at` are where they begin in the old and the new text of their row.
    """

    old: str
    new: str
    before: str = ""
    after: str = ""
    old_at: int = 0
    new_at: int = 0

    @property
    def is_address(self) -> bool:
        """Whether both sides are an address or a path: what differs inside is neither a number nor a name."""
        return bool(_ADDRESS.fullmatch(self.old[:300]) and _ADDRESS.fullmatch(self.new[:300]))

    @property
    def old_end(self) -> int:
        """Where the old words end."""
        return self.old_at + len(self.old)

    @property
    def new_end(self) -> int:
        """Where the new words end."""
        return self.new_at + len(self.new)

    @property
    def is_local(self) -> bool:
        """A few words for a few others, so that one can be read against the other."""
        return (
            bool(self.old and self.new)
            and not self.is_address
            and max(len(words(self.old)), len(words(self.new))) <= SHORT_REPLACEMENT
        )


@dataclass(frozen=True, slots=True)
class Window:
    """A spot of one side with the words around it: a whole row need not be read for each. `start` and `end` are the spot's."""

    text: str
    start: int
    end: int

    @property
    def near(self) -> str:
        """The spot with the words that border on it."""
        return self.text[max(0, self.start - BORDER) : self.end + BORDER]


def replacements_in(segments: tuple[Segment, ...]) -> Iterator[Replacement]:
    """Every spot of a row in which words go, come, or give way to others, in reading order."""
    old_at = new_at = at = 0
    while at < len(segments):
        gone = segments[at][1] if segments[at][0] == "-" else ""
        following = at + 1 if gone else at
        came = segments[following][1] if following < len(segments) and segments[following][0] == "+" else ""
        if not gone and not came:
            old_at, new_at, at = old_at + len(segments[at][1]), new_at + len(segments[at][-1]), at + 1
            continue
        end = at + bool(gone) + bool(came)
        before = segments[at - 1][-1] if at and segments[at - 1][0] in "=~" else ""
        after = segments[end][-1] if end < len(segments) else ""
        yield Replacement(gone, came, before, after, old_at, new_at)
        old_at, new_at, at = old_at + len(gone), new_at + len(came), end
