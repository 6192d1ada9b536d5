"""What the rules look at: every row that changes, with its words on both sides, and the whole text of both versions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from revtrack.text import fold, words
from revtrack.values.diff import Diff, Row, Segment

SHORT_REPLACEMENT = 12
_RESPACED = re.compile(r"(?<!\d)[\s.,;:]+|[\s.,;:]+(?!\d)")


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words that stand where others stood; one of them may be empty. `before` and `after` are the words around them."""

    old: str
    new: str
    before: str = ""
    after: str = ""

    @property
    def is_local(self) -> bool:
        """A few words for a few others, so that one can be read against the other."""
        return bool(self.old and self.new) and max(len(words(self.old)), len(words(self.new))) <= SHORT_REPLACEMENT


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

    @property
    def is_respaced(self) -> bool:
        """Whether both sides have the same letters and figures in the same order ("inthe" became "in the")."""
        return _RESPACED.sub("", fold(self.old)) == _RESPACED.sub("", fold(self.new))

    @cached_property
    def replacements(self) -> tuple[Replacement, ...]:
        """What stands where something else stood."""
        return tuple(_replacements(self.row.segments))


@dataclass(frozen=True)
class Evidence:
    """A diff as the rules see it: changes of headline, dek, text and captions, in reading order."""

    diff: Diff

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Rows of the story with words that come or go; notes, links and dates have rules of their own."""
        return tuple(change for change in self._worded if not change.is_respaced)

    @cached_property
    def respaced(self) -> tuple[Change, ...]:
        """Rows whose words only run together, or apart, or change their stops."""
        return tuple(change for change in self._worded if change.is_respaced)

    @cached_property
    def _worded(self) -> tuple[Change, ...]:
        return tuple(
            Change(index, row)
            for index, row in enumerate(self.diff.rows)
            if row.channel in ("headline", "dek", "body", "caption") and any(part[0] in "+-" for part in row.segments)
        )

    @cached_property
    def old_text(self) -> str:
        """Headline, dek and story of the old version, folded."""
        return fold(f"{self.diff.old.headline}\n{self.diff.old.dek}\n{self.diff.old.text}")

    @cached_property
    def new_text(self) -> str:
        """The same of the new one."""
        return fold(f"{self.diff.new.headline}\n{self.diff.new.dek}\n{self.diff.new.text}")


def _joined(segments: tuple[Segment, ...], sign: str) -> str:
    return " … ".join(segment[1].strip() for segment in segments if segment[0] == sign)


def _replacements(segments: tuple[Segment, ...]) -> Iterator[Replacement]:
    for at, segment in enumerate(segments):
        before = segments[at - 1][-1] if at and segments[at - 1][0] in "=~" else ""
        following = segments[at + 1] if at + 1 < len(segments) else ("", "")
        if segment[0] == "-" and following[0] == "+":
            after = segments[at + 2][-1] if at + 2 < len(segments) else ""
            yield Replacement(segment[1], following[1], before, after)
        elif segment[0] == "-":
            yield Replacement(segment[1], "", before, following[-1])
        elif segment[0] == "+" and not (at and segments[at - 1][0] == "-"):
            yield Replacement("", segment[1], before, following[-1])


_SENTENCE_START = re.compile(r"(?:^|[.!?…][\"”’')]*)\s*[\"“‘'(]*$")


def opens_sentence(before: str) -> bool:
    """Whether what follows `before` begins a sentence, so that its capital says nothing."""
    return bool(_SENTENCE_START.search(before[-8:]))
