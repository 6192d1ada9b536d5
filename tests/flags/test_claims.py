"""What a note claims against what the diff shows: seen, not seen, not checkable, and what it leaves out."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.values.document import Document
from revtrack.values.review import Review

DATA = runpy.run_path(str(Path(__file__).with_name("claimed.py")))


def reviewed(pair: Any) -> Review:
    old = Document.from_text("Council weighs plan", [DATA["LEAD"], *pair.old])
    new = Document.from_text("Council weighs plan", [DATA["LEAD"], *pair.new, *filter(None, [pair.note])])
    return review(compare(old, new))


@pytest.mark.parametrize("pair", DATA["PAIRS"], ids=lambda pair: pair.shows)
def test_where(pair: Any) -> None:
    found = reviewed(pair)
    left_out = tuple(found.flags[index].code for index in found.uncovered)
    assert (found.acknowledgement, tuple(claim.status for claim in found.claims)) == (pair.verdict, pair.claims)
    assert set(left_out) == set(pair.uncovered)
