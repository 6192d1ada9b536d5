"""The difference of two documents: rows of aligned blocks, each with its segments of words."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Literal

from revtrack.values.document import Document

Side = Literal["old", "new"]
RowChannel = Literal["headline", "dek", "byline", "dates", "link", "body", "caption", "note", "periphery"]
RowType = Literal["same", "add", "delete", "change", "move", "split", "merge"]
Segment = tuple[str, str] | tuple[str, str, str]
"""("=", text), ("-", removed), ("+", added) or ("~", old typography, new typography)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One aligned piece. `old` and `new` are indexes into `Document.blocks`; field rows and link rows have none.

    A link row says in `at` which old and which new block it stands in.
    """

    channel: RowChannel
    type: RowType
    old: tuple[int, ...]
    new: tuple[int, ...]
    segments: tuple[Segment, ...]
    at: tuple[int | None, int | None] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """How a row comes back from a worker: many do, and the way of dataclasses takes several times as long."""
        return type(self), (self.channel, self.type, self.old, self.new, self.segments, self.at)

    def side(self, side: Side) -> str:
        """The text of one side."""
        return "".join(_part(segment, side) for segment in self.segments)

    def to_dict(self) -> dict[str, object]:
        """The row as JSON; `at` only where there is one."""
        where: dict[str, object] = {} if self.at is None else {"at": list(self.at)}
        return {
            "channel": self.channel,
            "type": self.type,
            "old": list(self.old),
            "new": list(self.new),
            **where,
            "segments": [list(segment) for segment in self.segments],
        }


@dataclass(frozen=True, slots=True)
class Stats:
    """Sizes of a diff: words of `Document.text`, and counts of ¶ blocks."""

    words_added: int = 0
    words_removed: int = 0
    added: int = 0
    removed: int = 0
    changed: int = 0
    moved: int = 0
    unchanged: int = 0

    def to_dict(self) -> dict[str, int]:
        """The counts by name."""
        return {name: getattr(self, name) for name in _COUNTS}


_COUNTS = tuple(count.name for count in fields(Stats))


@dataclass(frozen=True)
class Diff:
    """Two documents and how they are aligned. `algorithm` names what aligned them, with its version."""

    old: Document
    new: Document
    rows: tuple[Row, ...]
    stats: Stats
    algorithm: str = ""

    @cached_property
    def changed(self) -> bool:
        """Whether the digests differ: typography, paragraph breaks, dates and periphery alone do not change an article."""
        return self.old.digest != self.new.digest

    def rebuild(self, side: Side) -> list[str]:
        """The texts of all blocks of one side in document order, cut out of the rows."""
        blocks = (self.old if side == "old" else self.new).blocks
        pieces: dict[int, str] = {}
        for row in self.rows:
            where = row.old if side == "old" else row.new
            pieces.update(_cut(row.side(side), where, [len(blocks[index].text) for index in where]))
        return [pieces[index] for index in sorted(pieces)]

    def to_dict(self) -> dict[str, object]:
        """The diff as JSON: `changed`, `rows`, `stats`."""
        return {"changed": self.changed, "rows": [row.to_dict() for row in self.rows], "stats": self.stats.to_dict()}


def _part(segment: Segment, side: Side) -> str:
    sign = segment[0]
    if sign == "~":
        return segment[1] if side == "old" else segment[2]  # type: ignore[misc]
    return segment[1] if sign in ("=", "-" if side == "old" else "+") else ""


def _cut(text: str, where: tuple[int, ...], sizes: list[int]) -> dict[int, str]:
    """The text of each block of a row; several blocks were joined by one line feed."""
    pieces: dict[int, str] = {}
    start = 0
    for position, (index, size) in enumerate(zip(where, sizes, strict=True)):
        end = start + size if position < len(where) - 1 else len(text)
        pieces[index] = text[start:end]
        start = end + 1
    return pieces
