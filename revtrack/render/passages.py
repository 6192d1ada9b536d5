"""What of a diff is shown, in which order, and what each piece of it is called; the same for every renderer that draws it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from revtrack.values.diff import Diff, Row

FIELDS = frozenset({"headline", "dek", "byline", "dates", "link"})
_NAMES = {"note": "note", "caption": "caption", "dek": "dek", "body": "heading"}
_TITLES = {**_NAMES, "dek": "Subheading", "dates": "Date", "note": "Note", "caption": "Caption", "body": "Heading"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A row in view. `number` is that of its paragraph and `origin` that of the old one, None where it has none."""

    row: Row
    anchor: str
    number: int | None = None
    origin: int | None = None

    @property
    def label(self) -> str:
        """Its name in a margin: "¶4", or what it is."""
        number = self.number or self.origin
        return f"¶{number}" if number else _NAMES.get(self.row.channel, self.row.channel)

    @property
    def title(self) -> str:
        """Its name in a sentence: "Paragraph 4", "Headline"."""
        number = self.number or self.origin
        return f"Paragraph {number}" if number else _TITLES.get(self.row.channel, self.row.channel.capitalize())

    @property
    def edited(self) -> bool:
        """Whether words came or went in it."""
        return any(segment[0] in "+-" for segment in self.row.segments)

    @property
    def went_down(self) -> bool:
        """Whether a moved block stands lower than before."""
        return (self.number or self.row.new[0]) >= (self.origin or self.row.old[0])


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of rows that stayed as they were."""

    rows: tuple[Shown, ...]

    @property
    def numbers(self) -> list[int]:
        """The paragraphs in it."""
        return [shown.number for shown in self.rows if shown.number]

    @property
    def typography(self) -> int:
        """How many of them differ in typography."""
        return sum(any(segment[0] == "~" for segment in shown.row.segments) for shown in self.rows)


def passages(diff: Diff, *, full: bool = False, only_notes: bool = False) -> Iterator[Shown | Fold]:
    """Notes that changed, then fields, then the text in its order with runs folded; all of it row by row where `full`.

    What is outside the article is never shown.
    """
    run: list[Shown] = []
    for shown in _in_view(_named(diff), full=full, only_notes=only_notes):
        if not full and _stays(shown):
            run.append(shown)
            continue
        if run:
            yield Fold(tuple(run))
            run = []
        yield shown
    if run:
        yield Fold(tuple(run))


def changes(diff: Diff) -> list[Shown]:
    """The rows in view that changed more than typography."""
    return [piece for piece in passages(diff) if isinstance(piece, Shown)]


def _named(diff: Diff) -> list[Shown]:
    numbers = (diff.old.paragraph_numbers(), diff.new.paragraph_numbers())
    counts: Counter[str] = Counter()
    return [_name(row, numbers, counts) for row in diff.rows if row.channel != "periphery"]


def _name(row: Row, numbers: tuple[Mapping[int, int], Mapping[int, int]], counts: Counter[str]) -> Shown:
    """Anchors are `p4` for a paragraph, `removed-p5` for one that is gone, `caption-2` for the second caption."""
    origin = numbers[0].get(row.old[0]) if row.old else None
    number = numbers[1].get(row.new[0]) if row.new else None
    if number or (origin and not row.new):
        return Shown(row, f"p{number}" if number else f"removed-p{origin}", number, origin)
    name = _NAMES.get(row.channel, row.channel)
    counts[name] += 1
    return Shown(row, name if counts[name] == 1 else f"{name}-{counts[name]}", None, None)


def _in_view(rows: list[Shown], *, full: bool, only_notes: bool) -> Iterable[Shown]:
    notes = [shown for shown in rows if shown.row.channel == "note" and (full or shown.row.type != "same")]
    if only_notes:
        return notes
    if full:
        return rows
    fields = [shown for shown in rows if shown.row.channel in FIELDS - {"dates"} and shown.row.type != "same"]
    return [*notes, *fields, *(shown for shown in rows if shown.row.channel in ("body", "caption"))]


def _stays(shown: Shown) -> bool:
    return not shown.edited and shown.row.type not in ("move", "split", "merge")
