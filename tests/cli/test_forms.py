"""`--format` and `-o`: an edit in every form, on standard output or whole in a file."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from revtrack.cli.files import write_whole
from revtrack.errors import InputError
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2

Run = Callable[..., Any]
OLD = "Mayor opens bridge\n\nThe bridge cost $14 million.\n\nNobody was hurt.\n"
BEGINNINGS = {
    "terminal": "Summary ",
    "html": "<!doctype html>",
    "md": "# Mayor opens bridge",
    "json": '{"old":',
    "patch": "--- old\n+++ new\n",
    "slack": '{"text":"“Mayor opens bridge” changed.',
}


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(OLD.replace("14", "17"))
    return "old.txt", "new.txt"


@pytest.mark.parametrize(("form", "beginning"), BEGINNINGS.items())
def test_every_form_is_the_same_on_standard_output_and_in_a_file(
    form: str, beginning: str, revtrack: Run, files: tuple[str, str], tmp_path: Path
) -> None:
    ran = revtrack("compare", *files, "--format", form)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(beginning)
    written = revtrack("compare", *files, "--format", form, "--output", "edit.out", "--exit-code")
    assert (written.code, written.out) == (1, "")
    assert written.err == f"wrote edit.out ({len(ran.out.encode()):,} bytes)\n"
    assert (tmp_path / "edit.out").read_text() == ran.out
    assert sorted(each.name for each in tmp_path.iterdir()) == ["edit.out", "new.txt", "old.txt"]


def test_json_is_the_short_form_of_its_format(revtrack: Run, files: tuple[str, str]) -> None:
    assert revtrack("compare", *files, "--json").out == revtrack("compare", *files, "--format", "json").out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "html", "--side-by-side"), "--side-by-side: for the terminal alone. Try: --format html without it"),
        (("--format", "md", "--ascii", "--color", "never"), "--color, --ascii: for the terminal alone"),
        (("--format", "slack", "--markers", "never"), "--markers: for the terminal alone"),
        (("--json", "--only-notes"), "--only-notes: for the terminal alone"),
        (("--format", "patch", "--full"), "--full changes nothing in --format patch"),
        (("--format", "md", "--json"), "--json and --format md ask for two forms"),
        (("--format", "docx"), "docx"),
        (("-o", "missing/edit.txt"), "cannot write missing/edit.txt: No such file or directory"),
        (("-o", "."), "cannot write .: Is a directory"),
    ],
)
def test_what_cannot_be_is_one_clear_line(options: tuple[str, ...], said: str, revtrack: Run, files: tuple[str, str]) -> None:
    ran = revtrack("compare", *files, *options)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert said in ran.err


def test_an_edit_of_an_article_in_every_form(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    revtrack("check", watched)
    assert '<h2 id="rt-note-title">Note added (update)</h2>' in revtrack("diff", watched, "--format", "html").out
    assert "> **Note added (update)**" in revtrack("diff", watched, "1..2", "--format", "md").out
    assert json.loads(revtrack("diff", watched, "--format", "slack").out)["blocks"][0]["type"] == "header"
    assert json.loads(revtrack("diff", watched, "--format", "json").out)["versions"] == {"from": 1, "to": 2}
    assert "<details" not in revtrack("diff", watched, "--format", "html", "--full").out


@pytest.mark.skipif(which("patch") is None, reason="there is no patch(1)")
def test_a_patch_applies_to_what_show_plain_prints(revtrack: Run, newsroom: Newsroom, watched: str, tmp_path: Path) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    revtrack("check", watched)
    story = tmp_path / "story.txt"
    story.write_text(revtrack("show", f"{watched}@1", "--plain").out)
    assert story.read_text().splitlines()[0] == EMBASSY_1.headline
    patch = revtrack("diff", watched, "1..2", "--format", "patch").out
    subprocess.run(["patch", str(story)], input=patch, text=True, check=True, capture_output=True, timeout=20)
    assert story.read_text() == revtrack("show", f"{watched}@2", "--plain").out


def test_a_text_with_our_marks_is_warned_of_beside_the_answer(revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("Title\n\nHe typed [-x-] into it.\n")
    (tmp_path / "new.txt").write_text("Title\n\nHe typed [-y-] into it.\n")
    assert "use --json" in revtrack("compare", "old.txt", "new.txt").err
    for quiet in (("--markers", "never"), ("--format", "md")):
        assert revtrack("compare", "old.txt", "new.txt", *quiet).err == ""


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "edit.txt"
    file.write_text("before")
    file.chmod(0o640)
    (tmp_path / "link.txt").symlink_to(file)
    assert write_whole(tmp_path / "link.txt", "after \ud800") == len("after \\ud800")
    assert file.read_text() == "after \\ud800"
    assert file.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "link.txt").is_symlink()


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "edit.txt"
    file.write_text("before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match="No space left on device"):
        write_whole(file, "after")
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_device_is_written_and_never_replaced(tmp_path: Path) -> None:
    assert write_whole(Path(os.devnull), "gone") == 4
    assert Path(os.devnull).is_char_device()
