"""How output adapts to who reads it."""

import io

import pytest

from revtrack.cli import output


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "variables", "choice", "depth"),
    [
        (False, {}, "auto", "none"),
        (True, {"TERM": "xterm-256color"}, "auto", "ansi256"),
        (True, {"TERM": "xterm"}, "auto", "ansi16"),
        (True, {"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "auto", "truecolor"),
        (True, {"TERM": "dumb"}, "auto", "none"),
        (True, {"TERM": "xterm-256color", "NO_COLOR": "1"}, "auto", "none"),
        (False, {"FORCE_COLOR": "1", "TERM": "xterm"}, "auto", "ansi16"),
        (True, {"TERM": "xterm-256color"}, "never", "none"),
        (False, {"TERM": "xterm-256color"}, "always", "ansi256"),
    ],
)
def test_colour_is_for_terminals_and_for_who_asks(
    terminal: bool, variables: dict[str, str], choice: output.ColorChoice, depth: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", Terminal() if terminal else io.StringIO())
    assert output.color_depth(choice) == depth


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("5", 20), ("", 100)])
def test_the_width_is_that_of_the_terminal_within_reason(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.__stdout__", io.StringIO())
    assert output.width() == width


def test_progress_is_silent_for_a_moment_and_then_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    progress = output.Progress(3, "article")
    for moment in (0.5, 1.5, 3.0):
        now[0] = moment
        progress.step()
    progress.finish()
    assert capsys.readouterr() == ("", "2 of 3 articles\n3 of 3 articles\n")


def test_a_long_answer_on_a_pipe_needs_no_pager(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("REVTRACK_PAGER", "false")
    output.page("line\n" * 500)
    assert capsys.readouterr().out == "line\n" * 500


@pytest.mark.parametrize(
    ("rows", "json", "terminal", "said"),
    [
        ([1, 2], True, True, ('{"row":1}\n{"row":2}\n', "")),
        ([1, 2], False, True, ("drawn 2\n", "")),
        ([1, 2], False, False, ("1\n2\n", "")),
        ([], True, True, ("", "")),
        ([], False, True, ("", "none yet\n")),
        ([], False, False, ("", "none yet\n")),
    ],
)
def test_a_list_is_for_programs_for_pipes_or_for_people(
    rows: list[int], json: bool, terminal: bool, said: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, err = Terminal() if terminal else io.StringIO(), io.StringIO()
    for name, stream in (("stdin", io.StringIO()), ("stdout", out), ("stderr", err)):
        monkeypatch.setattr(f"sys.{name}", stream)
    output.listing(
        rows,
        json=json,
        value=lambda row: {"row": row},
        lines=lambda rows: "".join(f"{row}\n" for row in rows),
        drawn=lambda rows: f"drawn {len(rows)}",
        nothing="none yet",
    )
    assert (out.getvalue(), err.getvalue()) == said
