"""A diff that was drawn gives both texts back: its marks are all there is between them."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.render.terminal import Style, compare_text, marker_warning
from revtrack.render.terminal.segments import marked
from revtrack.text import fold, printable
from revtrack.values.diff import Diff, Row, Side
from revtrack.values.document import Document

WORDS = (
    "the 12 21 $4.5 bridge spokesman spokeswoman said “so” well- {x} a[0] did not - + “no” Übung e\u0301t\u00e9 "
    "мост город 日本語の文 タイ ประเทศไทย השר אמר قال الوزير हिन्दी 👩\u200d👩\u200d👧 🇩🇪🇫🇷 \u200bzero ..."
).split(" ")
paragraphs = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), max_size=6)
MARKS = {"old": (r"\{\+.*?\+\}", r"\[-(.*?)-\]"), "new": (r"\[-.*?-\]", r"\{\+(.*?)\+\}")}


def stripped(text: str, side: Side) -> str:
    """The text of one side: what the other has is taken out, what it has itself loses its marks."""
    other, own = MARKS[side]
    return re.sub(own, r"\1", re.sub(other, "", text, flags=re.DOTALL), flags=re.DOTALL)


def of_side(row: Row, side: Side) -> str:
    """What is drawn of one side; typography is drawn in its new form."""
    return "".join(part[-1] for part in row.segments if part[0] in ("=", "~", "-" if side == "old" else "+"))


def diff_of(old: list[str], new: list[str]) -> Diff:
    return compare(Document.from_text("Title", old), Document.from_text("Title here", new))


@settings(max_examples=300, deadline=None)
@given(paragraphs, paragraphs)
def test_marks_strip_back_to_both_texts(old: list[str], new: list[str]) -> None:
    diff = diff_of(old, new)
    assert marker_warning(diff) is None
    for row in diff.rows:
        drawn = marked(row.segments, Style()).plain
        assert stripped(drawn, "new") == printable(row.side("new"))
        assert stripped(drawn, "old") == printable(of_side(row, "old"))
        assert fold(of_side(row, "old")) == fold(row.side("old"))


@settings(max_examples=100, deadline=None)
@given(paragraphs, paragraphs, st.sampled_from([70, 100, 5000]))
def test_a_whole_drawing_strips_back_row_by_row(old: list[str], new: list[str], width: int) -> None:
    diff = diff_of(old, new)
    drawn = compare_text(diff.old, diff.new, diff, review(diff), Style(width=width, full=True))
    pieces = drawn.rstrip("\n").split("\n\n")[1:]
    rows = [row for row in diff.rows if row.channel != "periphery"]
    for piece, row in zip(pieces, rows, strict=True):
        text = "".join(line[13:] for line in piece.split("\n")[1 if row.type in ("split", "merge") else 0 :])
        if row.type == "move":
            text = re.sub(r'^moved \w+ from \S+?(?:, words unchanged: "|:)', "", text)
            text = text.removesuffix('"') if all(segment[0] in "=~" for segment in row.segments) else text
        for side in ("old", "new"):
            assert _letters(stripped(text, side)) == _letters(printable(of_side(row, side)))


def _letters(text: str) -> str:
    return "".join(text.split())
