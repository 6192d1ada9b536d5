"""What the rules look at: every row that changes, with its words on both sides, and the whole text of both versions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from revtrack.flags.content import stems
from revtrack.flags.quantities import Quantity, may_count, quantities
from revtrack.flags.when import When, dates, may_date
from revtrack.text import fold, words
from revtrack.values.diff import Diff, Row, RowChannel, Segment, Side

SHORT_REPLACEMENT = 12
LEAST_STORY = 40
NEAR = 40
BORDER = 16
_ADDRESS = re.compile(r"\s*(?:https?://|www\.|mailto:|\.{0,2}/)?[\w.-]{1,100}(?:[/@][\w.#?=&%~+-]{1,200}){1,20}/?\s*")
_RESPACED = re.compile(r"(?<!\d)[\s.,;:]+|[\s.,;:]+(?!\d)")


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
        return tuple(_replacements(self.row.segments))


@dataclass(frozen=True, slots=True)
class Passage:
    """Old text and the new text in its place. `is_replaced`: hardly a word of it stayed, so nothing in it is aligned."""

    index: int
    channel: RowChannel
    old: str
    new: str
    is_replaced: bool


@dataclass(frozen=True)
class Capitals:
    """Answers whether a word stands inside a sentence of a text as it is written; each word is looked up once."""

    text: str

    def __contains__(self, word: str) -> bool:
        """Whether a small letter, a figure or a comma stands before the word somewhere."""
        if word not in self._answers:
            self._answers[word] = self._stands_inside(word)
        return self._answers[word]

    @cached_property
    def _answers(self) -> dict[str, bool]:
        return {}

    def _stands_inside(self, word: str) -> bool:
        at = self.text.find(f" {word}")
        while at >= 0:
            before, after = self.text[at - 1 : at], self.text[at + 1 + len(word) : at + 2 + len(word)]
            if (before == "," or before.islower() or before.isdigit()) and not after.isalnum():
                return True
            at = self.text.find(f" {word}", at + 1)
        return False


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
    def passages(self) -> tuple[Passage, ...]:
        """Changes read whole: a row with two sides, and a run of rows that goes with the run that comes in its place."""
        return tuple(_passages(self.changes))

    @cached_property
    def lead_is_new(self) -> bool:
        """Whether some passage of the story, or most of its words, were replaced."""
        old, new, stats = self.diff.old.words, self.diff.new.words, self.diff.stats
        mostly = 2 * stats.words_removed > old and 2 * stats.words_added > new and old > LEAST_STORY
        return mostly or any(passage.is_replaced and passage.channel == "body" for passage in self.passages)

    @cached_property
    def language(self) -> str:
        """The two letters of the story's language; English where no page says."""
        return (self.diff.new.language or self.diff.old.language or "en")[:2].lower()

    @cached_property
    def _read(self) -> dict[str, tuple[list[When], list[Quantity]]]:
        return {}

    def _facts(self, text: str) -> tuple[list[When], list[Quantity]]:
        if text not in self._read:
            found = dates(text) if may_date(text) else []
            taken = [each.span for each in found]
            self._read[text] = found, quantities(text, self.language, taken) if may_count(text, self.language) else []
        return self._read[text]

    def dates_of(self, text: str) -> list[When]:
        """The dates in one passage; read once."""
        return self._facts(text)[0]

    def quantities_of(self, text: str) -> list[Quantity]:
        """The quantities in one passage, dates left out; read once."""
        return self._facts(text)[1]

    @cached_property
    def old_whole(self) -> str:
        """Headline, dek and story of the old version as they stand."""
        return f"{self.diff.old.headline}\n{self.diff.old.dek}\n{self.diff.old.text}"

    @cached_property
    def new_whole(self) -> str:
        """The same of the new one."""
        return f"{self.diff.new.headline}\n{self.diff.new.dek}\n{self.diff.new.text}"

    @cached_property
    def old_flat(self) -> str:
        """The words of the old version alone, in small letters: what stands in it in the same order was not lost."""
        return " ".join(words(self.old_text.casefold()))

    @cached_property
    def new_flat(self) -> str:
        """The same of the new one."""
        return " ".join(words(self.new_text.casefold()))

    @cached_property
    def capitalised(self) -> Capitals:
        """Words that stand with a capital inside a sentence of either story, where a capital makes a name."""
        return Capitals(f"{self.diff.old.text}\n{self.diff.new.text}")

    @cached_property
    def old_stems(self) -> set[str]:
        """The stems of all words of the old version."""
        return stems(self.old_whole)

    @cached_property
    def new_stems(self) -> set[str]:
        """The stems of all words of the new version."""
        return stems(self.new_whole)

    @cached_property
    def old_text(self) -> str:
        """Headline, dek and story of the old version, folded."""
        return fold(self.old_whole)

    @cached_property
    def new_text(self) -> str:
        """The same of the new one."""
        return fold(self.new_whole)


def _joined(segments: tuple[Segment, ...], sign: str) -> str:
    return " … ".join(segment[1].strip() for segment in segments if segment[0] == sign)


def _replacements(segments: tuple[Segment, ...]) -> Iterator[Replacement]:
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


def _passages(changes: tuple[Change, ...]) -> Iterator[Passage]:
    gone: list[Change] = []
    came: list[Change] = []
    for change in changes:
        kind = change.row.type
        if kind not in ("delete", "add") or change.row.channel != "body" or (came and kind == "delete"):
            yield from _in_place(gone, came)
            gone, came = [], []
        if change.old and change.new:
            yield Passage(change.index, change.row.channel, change.old, change.new, _is_replaced(change))
        elif change.row.channel == "body":
            (came if kind == "add" else gone).append(change)
    yield from _in_place(gone, came)


def _in_place(gone: list[Change], came: list[Change]) -> Iterator[Passage]:
    if gone and came and came[-1].index - gone[0].index < len(gone) + len(came):
        old, new = ("\n".join(texts) for texts in ([each.old for each in gone], [each.new for each in came]))
        yield Passage(came[0].index, "body", old, new, True)


def _is_replaced(change: Change) -> bool:
    kept = sum(len(words(segment[1])) for segment in change.row.segments if segment[0] in "=~")
    return kept * 3 < min(len(words(change.old)), len(words(change.new)))


_SENTENCE_START = re.compile(r"(?:^|[.!?…][\"”’')]*)\s*[\"“‘'(]*$")


def opens_sentence(before: str) -> bool:
    """Whether what follows `before` begins a sentence, so that its capital says nothing."""
    return bool(_SENTENCE_START.search(before[-8:]))
