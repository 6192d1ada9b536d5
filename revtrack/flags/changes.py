"""One row of a diff that changes, with its words on both sides and what was exchanged in it."""

import re
from dataclasses import dataclass
from functools import cached_property

from revtrack.flags.replacements import NEAR, Replacement, Window, replacements_in
from revtrack.text import fold
from revtrack.values.diff import Row, Segment, Side

_RESPACED = re.compile(r"(?<!\d)[\s.,;:]+|[\s.,;:]+(?!\d)")


@dataclass(frozen=True)
class Change:
    """One row of the story that changes. `index` is its place in `Diff.rows`."""

    index: int
    row: Row

    @cached_property
    def old(self) -> str:
        """The old text, "" where there was none."""
        return self.row.side("old")

    @cached_property
    def new(self) -> str:
        """The new text, "" where there is none."""
        return self.row.side("new")

    @cached_property
    def removed(self) -> str:
        """Only the words that go."""
        return _joined(self.row.segments, "-")

    @cached_property
    def added(self) -> str:
        """Only the words that come."""
        return _joined(self.row.segments, "+")

    def window(self, replacement: Replacement, side: Side) -> Window:
        """The spot with what stands near it, cut between words."""
        text, start, end = (
            (self.old, replacement.old_at, replacement.old_end)
            if side == "old"
            else (self.new, replacement.new_at, replacement.new_end)
        )
        first = text.rfind(" ", 0, max(0, start - NEAR)) + 1 if start > NEAR else 0
        last = text.find(" ", end + NEAR) if end + NEAR < len(text) else len(text)
        last = len(text) if last < 0 else last
        return Window(text[first:last], start - first, end - first)

    @property
    def is_respaced(self) -> bool:
        """Whether both sides have the same letters and figures in the same order ("inthe" became "in the")."""
        return _RESPACED.sub("", fold(self.old)) == _RESPACED.sub("", fold(self.new))

    @cached_property
    def replacements(self) -> tuple[Replacement, ...]:
        """What stands where something else stood."""
        return tuple(replacements_in(self.row.segments))


def _joined(segments: tuple[Segment, ...], sign: str) -> str:
    return " … ".join(segment[1].strip() for segment in segments if segment[0] == sign)


_SENTENCE_START = re.compile(r"(?:^|[.!?…][\"”’')]*)\s*[\"“‘'(]*$")


def opens_sentence(before: str) -> bool:
    """Whether what follows `before` begins a sentence, so that its capital says nothing."""
    return bool(_SENTENCE_START.search(before[-8:]))
