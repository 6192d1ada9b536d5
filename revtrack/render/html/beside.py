"""The two texts side by side: a table with a row for each passage; on a narrow screen its cells stand below each other.

What is missing on one side is an empty cell. A moved passage stands at both its places, and each leads to the other.
"""

from collections.abc import Iterator

from revtrack.render.html.markup import NOTHING, Markup, element, joined, ours, passage_attributes
from revtrack.render.html.text import fold_words, heading, segments_markup
from revtrack.render.passages import Fold, Shown, passages
from revtrack.values.diff import Diff, Segment, Side

_SIGNS: dict[Side, str] = {"old": "=-", "new": "=+"}


def beside_markup(diff: Diff, *, full: bool = False) -> Markup:
    """Both texts as a table. Folded runs are tables of their own, so that they open without a script."""
    language = diff.new.language or diff.old.language
    parts: list[Markup] = []
    rows: list[Markup] = []
    for piece in passages(diff, full=full):
        if isinstance(piece, Shown):
            rows += _rows(piece, language)
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


def _folded(fold: Fold, language: str) -> Markup:
    rows = [row for shown in fold.rows for row in _rows(shown, language, named=False)]
    return element("details", f"{element('summary', ours(fold_words(fold)))}{_table(rows)}", class_="rt-fold")


def _rows(shown: Shown, language: str, *, named: bool = True) -> Iterator[Markup]:
    """One row; two for a moved passage: where it was, where it is."""
    old, new = (_cell(shown, side, language, named=named) for side in ("old", "new"))
    if shown.row.type != "move":
        yield _row(old, new, shown, shown.anchor if named else None)
        return
    was = f"{shown.anchor}-was"
    there, back = (
        element("a", words, href=f"#{to}") for words, to in (("where it is now", shown.anchor), ("where it was", was))
    )
    yield _row(f"{element('p', there, class_='rt-name')}{old}", "", shown, was)
    yield _row("", f"{new}{element('p', back, class_='rt-name')}", shown, shown.anchor)


def _row(old: str, new: str, shown: Shown, anchor: str | None) -> Markup:
    kind = "note" if shown.row.channel == "note" else shown.row.type
    look = "rt-change" if kind != "same" else None
    return element("tr", f"{element('td', old)}{element('td', new)}", id=anchor, class_=f"{look} rt-{kind}" if look else None)


def _cell(shown: Shown, side: Side, language: str, *, named: bool) -> Markup:
    """One side of a passage; nothing where it has none."""
    text = shown.row.side(side)
    if not text:
        return NOTHING
    name = element("h3", joined(heading(shown)), class_="rt-name") if named and _bears_name(shown, side) else NOTHING
    passage = segments_markup(_of_side(segment, side) for segment in shown.row.segments if segment[0] in f"~{_SIGNS[side]}")
    return Markup(f"{name}{element('p', passage, **passage_attributes(text, language))}")


def _bears_name(shown: Shown, side: Side) -> bool:
    """The name of a passage stands once: where it is new, or where it was removed."""
    return side == "new" or not shown.row.side("new")


def _of_side(segment: Segment, side: Side) -> Segment:
    return ("=", segment[1] if side == "old" else segment[-1]) if segment[0] == "~" else segment
