"""`revtrack compare`: two local files, HTML or text, without a database."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from revtrack.cli.files import text_document
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2

OLD = "Mayor opens bridge\n\nThe bridge cost $14 million.\n\nNobody was hurt.\n"
NEW = OLD.replace("14", "17")

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "headline", "paragraphs"),
    [
        ("Title\n\nOne.\n\nTwo\nlines.\n", "Title", ["One.", "Two lines."]),
        ("\n\nTitle\nOne.\nTwo.\n", "Title", ["One.", "Two."]),
        ("Title\r\n\r\nOne.\r\n \t\r\nTwo.", "Title", ["One.", "Two."]),
        ("Title", "Title", []),
        (
            "Title\n\nThe end came.Editor's note: This story was updated with a statement from the ministry.",
            "Title",
            ["The end came.", "Editor's note: This story was updated with a statement from the ministry."],
        ),
    ],
)
def test_a_text_file_is_a_headline_and_paragraphs(text: str, headline: str, paragraphs: list[str]) -> None:
    document = text_document(text, "")
    assert document.headline == headline
    assert [block.text for block in document.blocks] == paragraphs


def test_two_text_files_are_compared_without_a_database(revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    ran = revtrack("compare", "old.txt", "new.txt", "--exit-code")
    assert ran.code == 1
    assert "[-14-]{+17+}" in ran.out
    assert not (tmp_path / "data").exists()
    assert revtrack("compare", "old.txt", "old.txt", "--exit-code").code == 0


def test_two_pages_are_compared_as_two_fetches_would_be(revtrack: Run, newsroom: Newsroom, tmp_path: Path) -> None:
    import urllib.request

    url = newsroom.publish("embassy", EMBASSY_1)
    for name, story in (("old.html", EMBASSY_1), ("new.html", EMBASSY_2)):
        newsroom.edit("embassy", story)
        with urllib.request.urlopen(url) as answer:
            (tmp_path / name).write_bytes(answer.read())
    found = json.loads(revtrack("compare", "old.html", "new.html", "--url", url, "--json").out)
    assert set(found) == {"old", "new", "review", "diff"}
    assert found["review"]["note"]["kind"] == "update"
    assert "with a statement from a State Department spokesperson" in found["review"]["claims"][0]["words"]


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_is_one_clear_line(name: str, revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(OLD)
    ran = revtrack("compare", "old.txt", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("revtrack: cannot read")
