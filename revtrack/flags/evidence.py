"""A diff as the rules see it: every row that changes, and the whole text of both versions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from revtrack.flags.changes import Change
from revtrack.flags.content import stems, tokens
from revtrack.flags.quantities import Quantity, may_count, quantities
from revtrack.flags.tables.function_words import COMMONEST
from revtrack.flags.when import When, dates, may_date
from revtrack.text import fold, words
from revtrack.values.diff import Diff, RowChannel

LEAST_STORY = 40
OPENING = 300
FEW = 3


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
    def language_of_numbers(self) -> str:
        """The language of the words for numbers: the one that the page names, else the one that the text looks like."""
        if self.diff.new.language or self.diff.old.language:
            return self.language
        said = words(self.diff.new.text[:OPENING].lower())
        if sum(word in COMMONEST["en"] for word in said) > FEW:
            return self.language
        return max(COMMONEST, key=lambda language: sum(word in COMMONEST[language] for word in said))

    @cached_property
    def _read(self) -> dict[str, tuple[list[When], list[Quantity]]]:
        return {}

    def _facts(self, text: str) -> tuple[list[When], list[Quantity]]:
        if text not in self._read:
            found = dates(text) if may_date(text) else []
            taken = [each.span for each in found]
            self._read[text] = (
                found,
                quantities(text, self.language_of_numbers, taken) if may_count(text, self.language_of_numbers) else [],
            )
        return self._read[text]

    def dates_of(self, text: str) -> list[When]:
        """The dates in one passage; read once."""
        return self._facts(text)[0]

    def quantities_of(self, text: str) -> list[Quantity]:
        """The quantities in one passage, dates left out; read once."""
        return self._facts(text)[1]

    def shared_facts(self, mine: str, other: str) -> set[str]:
        """The words of figures and dates in `mine` that `other` has too, perhaps written otherwise: "seven" and "7"."""
        values = {each.key for each in self.quantities_of(other)}
        figures = [each.text for each in self.quantities_of(mine) if each.key in values]
        days = [each.text for each in self.dates_of(mine) if any(each.agrees(day) for day in self.dates_of(other))]
        return {word for text in figures + days for word in tokens(text)}

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
