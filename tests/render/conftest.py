"""The edit of the drawings, built by hand, so that rendering is tested without anything that makes edits."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.style import Style

from revtrack.notes import Note
from revtrack.values.diff import Diff, Row, Stats
from revtrack.values.document import Block, Document, PageTime
from revtrack.values.references import ArticleRef
from revtrack.values.reports import ClaimedTime, EditReport, Evidence, Links
from revtrack.values.review import Flag, Review, Voice
from revtrack.values.watching import Window

HEADLINE = "State Department orders review of embassy security contracts"
NOTE = "Editor's note: This story was updated with a statement from a State Department spokesperson."
QUOTE = '"We are reviewing these contracts and will act on what we find," a State Department spokesperson said.'
MOVED = "The contracts, worth $240 million, cover 31 embassies on four continents and are paid by the shift."
OLD_4, NEW_4 = "did not immediately respond to a request for comment", "confirmed the review in a statement to Axios"
SUMMARY = "Added a statement from a State Department spokesperson; an editor's note says so."
CODES = ("note-added", "statement-added", "quote-added", "source-added", "info-added", "moved")


@pytest.fixture(autouse=True)
def colours_of_nobody_else() -> None:
    """Rich keeps how it once wrote a style; a process has one terminal, tests have several."""
    for kept in (Style.parse, Style._add):
        kept.cache_clear()


GOLDEN = Path(__file__).parent / "golden"
WRITE = "REVTRACK_WRITE_GOLDEN"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares what was drawn with a file; writes the file instead where REVTRACK_WRITE_GOLDEN=1 asks for it."""

    def check(name: str, drawn: str) -> None:
        if os.environ.get(WRITE) == "1":
            (GOLDEN / name).write_text(drawn, encoding="utf-8", newline="")
        assert drawn == (GOLDEN / name).read_text(encoding="utf-8")

    return check


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, second, tzinfo=UTC)


def _filler(number: int) -> str:
    return f"Paragraph {number} of the story says what it has always said."


def _documents() -> tuple[Document, Document]:
    start, end = f"The department {OLD_4} on Friday.", f"The department {NEW_4} on Friday."
    old = [*map(_filler, (1, 2, 3)), start, MOVED, *map(_filler, range(6, 15))]
    new = [*map(_filler, (1, 2, 3)), end, QUOTE, *map(_filler, (6, 7, 8)), MOVED, *map(_filler, range(9, 15))]
    modified = PageTime(local="2026-11-20T14:11:00", raw="", instant=at(14, 11), offset_minutes=0)
    return (
        Document(headline=HEADLINE, blocks=tuple(map(Block, old))),
        Document(headline=HEADLINE, blocks=(*map(Block, new), Block(NOTE, "note")), modified=modified),
    )


def _rows(old: Document, new: Document) -> tuple[Row, ...]:
    def same(before: int, after: int) -> Row:
        return Row("body", "same", (before,), (after,), (("=", new.blocks[after].text),))

    segments = (("=", "The department "), ("-", OLD_4), ("+", NEW_4), ("=", " on Friday."))
    return (
        Row("headline", "same", (), (), (("=", HEADLINE),)),
        *(same(index, index) for index in range(3)),
        Row("body", "change", (3,), (3,), segments),
        Row("body", "add", (), (4,), (("+", QUOTE),)),
        *(same(index, index) for index in (5, 6, 7)),
        Row("body", "move", (4,), (8,), (("=", MOVED),)),
        *(same(index - 1, index) for index in range(9, 15)),
        Row("note", "add", (), (15,), (("+", NOTE),)),
    )


@pytest.fixture
def report() -> EditReport:
    old, new = _documents()
    modified = PageTime(local="2026-11-20T14:11:00", raw="", instant=at(14, 11), offset_minutes=0)
    served = PageTime(local="2026-11-20T14:10:00", raw="", instant=at(14, 10), offset_minutes=0)
    base = "https://revtrack.example.org"
    flags = tuple(Flag(code, "minor" if code == "moved" else "substantive", 4, "", "", "why") for code in CODES)  # type: ignore[arg-type]
    review = Review(
        flags=flags,
        severity="substantive",
        acknowledgement="acknowledged",
        note=Note("update", NOTE),
        summary=SUMMARY,
        new_voices=(Voice("State Department spokesperson", 1),),
    )
    return EditReport(
        article=ArticleRef(
            id=12, url="https://www.axios.com/2026/11/20/state-department-embassy-contracts", outlet="Axios", headline=HEADLINE
        ),
        from_number=1,
        to_number=2,
        versions=2,
        window=Window(at(14, 5, 12), at(14, 20, 9)),
        claimed_modified=new.modified,
        review=review,
        diff=Diff(
            old, new, _rows(old, new), Stats(words_added=39, words_removed=9, added=1, changed=1, moved=1, unchanged=12)
        ),
        old=Evidence(number=1, sha256="3f9a1c" + "0" * 54 + "c21e", digest="a" * 64, seen_at=at(14, 5, 12), status=200),
        new=Evidence(
            number=2,
            sha256="b07d52" + "0" * 54 + "9a44",
            digest="b" * 64,
            seen_at=at(14, 20, 9),
            status=200,
            archived_url="https://web.archive.org/web/20261120142031/https://www.axios.com/",
            archived_at=at(14, 20, 31),
        ),
        claimed_times=(ClaimedTime("dateModified", modified), ClaimedTime("Last-Modified", served)),
        links=Links(f"{base}/articles/12/diff/1..2", f"{base}/api/v1/articles/12/diff/1..2", f"{base}/articles/12"),
    )
