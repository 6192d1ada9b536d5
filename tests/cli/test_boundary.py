"""The border to the shell: every end has its exit code and its one line."""

import errno
from pathlib import Path

import pytest

from revtrack.cli import app as application
from revtrack.cli import boundary
from revtrack.errors import NotFoundError


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (NotFoundError("no article 9", hint="revtrack list"), 2, "revtrack: no article 9. Try: revtrack list\n"),
        (NotFoundError("no article \x1b[2J", hint=""), 2, "revtrack: no article \\x1b[2J\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_an_error_is_one_line_and_an_exit_code(
    raised: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(application, "app", _raising(raised))
    assert boundary.run(["list"]) == code
    assert capsys.readouterr() == ("", said)


def test_a_bug_is_told_apart_and_leaves_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(application, "app", _raising(ZeroDivisionError("division by \x9b zero")))
    assert boundary.run(["list"]) == 3
    out, err = capsys.readouterr()
    (log,) = tmp_path.iterdir()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("revtrack: this is a bug in revtrack: ZeroDivisionError: division by \\x9b zero")
    assert str(log) in err
    assert "Traceback" in log.read_text()


@pytest.mark.parametrize("arguments", [["no-such-command"], ["diff"], ["diff", "1", "--no-such-option"], ["list", "--since"]])
def test_a_wrong_command_line_names_the_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert boundary.run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "--help" in err


@pytest.mark.parametrize("arguments", [["--help"], ["diff", "--help"], ["webhook", "add", "--help"]])
def test_help_is_an_answer(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert boundary.run(arguments) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Usage: ")
    assert err == ""
    assert not [line for line in out.splitlines() if line != line.rstrip()]


def _raising(error: BaseException) -> object:
    def app(*_: object, **__: object) -> None:
        raise error

    return app


def test_a_full_disk_behind_the_answer_is_trouble_and_no_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(application, "app", _raising(OSError(errno.ENOSPC, "No space left on device")))
    monkeypatch.setattr(boundary, "_quietly", lambda: 0)
    assert boundary.run(["list"]) == 2
    assert "no space left" in capsys.readouterr().err
