"""The two texts side by side: a table with a row for each passage; on a narrow screen its cells stand below each other.

What is missing on one side is an empty cell. A moved passage stands at both its places, and each leads to the other.
"""

from dataclasses import dataclass

from revtrack.render.html.markup import NOTHING, Markup, element, joined, ours, passage_attributes
from revtrack.render.html.text import fold_words, heading, segments_markup
from revtrack.render.passages import Fold, Shown, passages
from revtrack.values.diff import Diff, Segment, Side

Piece = Shown | Fold
_SIGNS: dict[Side, str] = {"old": "=-", "new": "=+"}


@dataclass(frozen=True, slots=True)
class Was:
    """The place that a moved passage left."""

    shown: Shown


def beside_markup(diff: Diff, *, full: bool = False) -> Markup:
    """Both texts as a table. Folded runs are tables of their own, so that they open without a script."""
    language = diff.new.language or diff.old.language
    parts: list[Markup] = []
    rows: list[Markup] = []
    for piece in _with_origins(list(passages(diff, full=full))):
        if isinstance(piece, Was):
            rows.append(_left(piece.shown, language))
        elif isinstance(piece, Shown):
            rows.append(_came(piece, language) if piece.row.type == "move" else _both(piece, language))
        else:
            parts += [_table(rows), _folded(piece, language)]
            rows = []
    return joined([*parts, _table(rows)], "\n")


def _table(rows: list[Markup]) -> Markup:
    if not rows:
        return NOTHING
    names = joined(element("th", name, scope="col") for name in ("Before", "After"))
    head = element("thead", element("tr", names))
    return element("table", f"{head}{element('tbody', joined(rows))}", class_="rt-beside")


def _with_origins(pieces: list[Piece]) -> list[Piece | Was]:
    """The pieces, with each moved passage also where it was: before the first that stood behind it. A run is parted there."""
    found: list[Piece | Was] = list(pieces)
    for moved in [piece for piece in pieces if isinstance(piece, Shown) and piece.row.type == "move"]:
        at, parted = _origin(found, moved.row.old[0])
        found[at : at + bool(parted)] = [*parted[:1], Was(moved), *parted[1:]]
    return found


def _origin(pieces: list[Piece | Was], index: int) -> tuple[int, list[Fold]]:
    """Where the old block of that index stood, and the run there in its two parts, none where it stood between pieces."""
    for at, piece in enumerate(pieces):
        rows = piece.rows if isinstance(piece, Fold) else (piece,) if isinstance(piece, Shown) else ()
        behind = next((place for place, shown in enumerate(rows) if _stood(shown) > index), None)
        if behind is not None:
            return (at, [Fold(rows[:behind]), Fold(rows[behind:])]) if behind else (at, [])
    return len(pieces), []


def _stood(shown: Shown) -> int:
    """The old block of a passage that kept its place; -1 for another."""
    return shown.row.old[0] if shown.row.old and shown.row.type != "move" and shown.row.channel == "body" else -1


def _folded(fold: Fold, language: str) -> Markup:
    rows = [_both(shown, language, named=False) for shown in fold.rows]
    return element("details", f"{element('summary', ours(fold_words(fold)))}{_table(rows)}", class_="rt-fold")


def _both(shown: Shown, language: str, *, named: bool = True) -> Markup:
    """A passage in its row. Its name stands once, before the first of its texts, also where cells stand below each other."""
    old = _cell(shown, "old", language, named=named)
    new = _cell(shown, "new", language, named=named and not old)
    return _row(old, new, shown, shown.anchor if named else None)


def _left(shown: Shown, language: str) -> Markup:
    """A moved passage where it was."""
    onward = element("a", ours(f"moved to {shown.label}"), href=f"#{shown.anchor}")
    old = f"{element('p', onward, class_='rt-name')}{_cell(shown, 'old', language, named=False)}"
    return _row(old, "", shown, f"{shown.anchor}-was")


def _came(shown: Shown, language: str) -> Markup:
    """A moved passage where it is."""
    back = element("a", ours("show where it was"), href=f"#{shown.anchor}-was")
    new = f"{_cell(shown, 'new', language, named=True)}{element('p', back, class_='rt-name')}"
    return _row("", new, shown, shown.anchor)


def _row(old: str, new: str, shown: Shown, anchor: str | None) -> Markup:
    kind = "note" if shown.row.channel == "note" else shown.row.type
    look = "rt-change" if kind != "same" else None
    return element("tr", f"{element('td', old)}{element('td', new)}", id=anchor, class_=f"{look} rt-{kind}" if look else None)


def _cell(shown: Shown, side: Side, language: str, *, named: bool) -> Markup:
    """One side of a passage; nothing where it has none."""
    text = shown.row.side(side)
    if not text:
        return NOTHING
    name = element("h3", joined(heading(shown)), class_="rt-name") if named else NOTHING
    passage = segments_markup(_of_side(segment, side) for segment in shown.row.segments if segment[0] in f"~{_SIGNS[side]}")
    return Markup(f"{name}{element('p', passage, **passage_attributes(text, language))}")


def _of_side(segment: Segment, side: Side) -> Segment:
    return ("=", segment[1] if side == "old" else segment[-1]) if segment[0] == "~" else segment
