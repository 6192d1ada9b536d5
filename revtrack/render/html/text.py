"""The text of an article with its marks: a row for each passage that changed, `details` for each run that stayed."""

from collections.abc import Iterable, Iterator

from revtrack.render.direction import mixes
from revtrack.render.html.markup import Markup, element, isolated, joined, ours, passage_attributes, theirs
from revtrack.render.passages import Fold, Shown, passages
from revtrack.render.wording import moved_words, parted_words
from revtrack.text import counted
from revtrack.values.diff import Diff, Segment

_TAGS = {"-": ("del", "[-", "-]"), "+": ("ins", "{+", "+}")}
_SIGNS = {"add": "+", "delete": "−", "change": "~", "split": "~", "merge": "~", "same": " "}
_VERBS = {"add": "added", "delete": "removed", "change": "changed", "same": "unchanged"}


def passages_markup(diff: Diff, *, full: bool = False) -> Markup:
    """All rows in view."""
    pieces = passages(diff, full=full)
    language = diff.new.language or diff.old.language
    drawn = (_row(piece, language) if isinstance(piece, Shown) else _fold(piece, language) for piece in pieces)
    return joined(drawn, "\n")


def segments_markup(segments: Iterable[Segment]) -> Markup:
    """Segments as `del` and `ins`, without `datetime`: it could only name a point. The textual marks are hidden at first."""
    return joined(map(_segment, segments))


def _segment(segment: Segment) -> Markup:
    if segment[0] not in _TAGS:
        return theirs(segment[-1])
    tag, *marks = _TAGS[segment[0]]
    opened, closed = (element("span", mark, class_="rt-mark") for mark in marks)
    words = isolated(segment[1]) if mixes(segment[1]) else theirs(segment[1])
    return element(tag, f"{opened}{words}{closed}")


def _row(shown: Shown, language: str) -> Markup:
    kind = "note" if shown.row.channel == "note" else shown.row.type
    named = element("h3", joined(heading(shown)))
    return element("div", f"{named}{_passage(shown, language)}", id=shown.anchor, class_=f"rt-row rt-{kind}")


def heading(shown: Shown) -> Iterator[Markup]:
    """The name of a row: its sign, a link to itself, what happened to it."""
    row = shown.row
    sign = "!" if row.channel == "note" else _SIGNS.get(row.type) or ("↓" if shown.went_down else "↑")
    yield element("span", ours(sign), class_="rt-sign", aria_hidden="true")
    yield element("a", ours(shown.title), href=f"#{shown.anchor}")
    if row.type == "move":
        same = "" if shown.edited else ", words unchanged"
        yield element("span", ours(f" {moved_words(shown).replace('¶', 'paragraph ')}{same}"), class_="rt-what")
    else:
        what = parted_words(shown) if row.type in ("split", "merge") else _VERBS[row.type]
        yield element("span", ours(f" {what}"), class_="rt-what")


def _passage(shown: Shown, language: str) -> Markup:
    text = shown.row.side("new") or shown.row.side("old")
    return element("p", segments_markup(shown.row.segments), **passage_attributes(text, language))


def fold_words(fold: Fold) -> str:
    """A run that stayed, in words: "¶1–3: 3 paragraphs unchanged"."""
    numbers = fold.numbers
    where = f"¶{numbers[0]}–{numbers[-1]}: " if len(numbers) > 1 else f"¶{numbers[0]}: " if numbers else ""
    tail = f", {fold.typography} of them in typography only" if fold.typography else ""
    count = counted(len(numbers), "paragraph") if numbers else counted(len(fold.rows), "passage")
    return f"{where}{count} unchanged{tail}"


def _fold(fold: Fold, language: str) -> Markup:
    summary = element("summary", ours(fold_words(fold)))
    rows = joined((_passage(shown, language) for shown in fold.rows), "\n")
    return element("details", f"{summary}\n{rows}\n", class_="rt-fold")
