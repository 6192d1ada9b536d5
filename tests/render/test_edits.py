"""The list of edits on a terminal: as drawn, in every width, and harmless."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from revtrack.render.terminal import Style, edits_lines, edits_text
from revtrack.values.edits import EditCounts, EditCursor, EditRow
from revtrack.values.references import ArticleRef
from revtrack.values.watching import Window

WINDOW = Window(datetime(2026, 11, 20, 14, 5, 12, tzinfo=UTC), datetime(2026, 11, 20, 14, 20, 9, tzinfo=UTC))
ROW = EditRow(
    cursor=EditCursor(WINDOW.until, 7),
    article=ArticleRef(id=12, url="https://axios.example/x", outlet="Axios", headline="State Department orders review"),
    from_number=1,
    to_number=2,
    window=WINDOW,
    severity="substantive",
    acknowledgement="acknowledged",
    summary="Added a statement; an editor's note says so.",
    flags=("note-added", "quote-added"),
    note_kind="editors_note",
    note_text="Editor's note: This story was updated.",
    new_voices=("State Department spokesperson",),
    stats={"words_added": 39, "words_removed": 9},
)
COUNTS = EditCounts(edits=7, with_note=5, none_found=2, failing=1)
DRAWN = """\
Axios · State Department orders review                                       v1 → v2
  NOTE editors note: "Editor's note: This story was updated."
  Added a statement; an editor's note says so.
  New voice: State Department spokesperson · +39 −9 words · 20 Nov 14:05–14:20 UTC
  revtrack diff 12 1..2

Axios · State Department orders review                                       v1 → v2
  No note found
  Added a statement; an editor's note says so.
  New voice: State Department spokesperson · +39 −9 words · 20 Nov 14:05–14:20 UTC
  revtrack diff 12 1..2

2 of 7 edits · 5 with a note · 2 with no note found · 1 article failing
"""


def test_an_edit_is_drawn_with_its_note_its_sentence_and_its_window() -> None:
    without = replace(ROW, note_kind=None, note_text=None, acknowledgement="none_found")
    assert edits_text([ROW, without], COUNTS, Style(width=84)) == DRAWN


@pytest.mark.parametrize("payload", ["\x1b[31mred\x1b[0m", "a\nb\tc", "\u202eabc", "nul\x00", "long " * 400, "日本" * 200])
@pytest.mark.parametrize("width", [20, 60, 100])
def test_nothing_of_a_page_steers_the_terminal_or_leaves_its_width(payload: str, width: int) -> None:
    bad = replace(
        ROW,
        article=replace(ROW.article, outlet=payload, headline=payload, url=payload),
        summary=payload,
        note_text=payload,
        new_voices=(payload,) * 9,
    )
    drawn = edits_text([bad], COUNTS, Style(width=width))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]| $", drawn, re.MULTILINE)
    assert "and 6 more" in re.sub(r"\s+", " ", drawn)
    (line,) = edits_lines([bad]).splitlines()
    assert len(line.split("\t")) == 13
