"""`revtrack export`: an edit as a file for publication."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_2

Run = Callable[..., Any]


@pytest.fixture
def edited(revtrack: Run, newsroom: Newsroom, watched: str) -> str:
    newsroom.edit("embassy", EMBASSY_2)
    assert revtrack("check", watched).code == 0
    return watched


def test_every_form_is_written_whole_with_window_and_digests(revtrack: Run, edited: str, tmp_path: Path) -> None:
    for form, begins in (("html", b"<!doctype"), ("md", b"# "), ("png", b"\x89PNG"), ("json", b"{")):
        target = tmp_path / f"pack.{form}"
        ran = revtrack("export", edited, "1..2", "--format", form, "-o", str(target))
        assert (ran.code, ran.out) == (0, ""), ran.err
        assert "wrote" in ran.err
        assert target.read_bytes().startswith(begins)
    told = json.loads((tmp_path / "pack.json").read_text())
    page = (tmp_path / "pack.html").read_text()
    assert told["evidence"]["to"]["sha256"] in page
    assert "<details" not in page
    assert "window)" in page
    assert revtrack("export", edited).out == page
    refused = revtrack("export", edited, "1..9")
    assert (refused.code, refused.out) == (2, "")
