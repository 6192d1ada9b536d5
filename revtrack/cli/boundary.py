"""The error boundary of the terminal: every error becomes one clear line on stderr and an exit code.

Frameworks exit with 1 on an uncaught error; here 1 means "changed" and nothing else, so a bug is 3.
"""

import contextlib
import errno
import io
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from typer.exceptions import Abort, TyperException

from revtrack.cli.completing import COMPLETING
from revtrack.errors import RevtrackError, with_hint
from revtrack.text import message, printable

DONE, CHANGED, TROUBLE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code."""
    _ready_stdout()
    try:
        return _run(arguments)
    except Abort:
        return INTERRUPTED
    except TyperException as error:
        return _misused(error)
    except RevtrackError as error:
        complain(error)
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _quietly()
    except OSError as error:
        if error.errno != errno.ENOSPC:
            return _bug()
        _quietly()
        complain(RevtrackError("the answer cannot be written: there is no space left", hint="make room, or write elsewhere"))
        return TROUBLE
    except Exception:
        return _bug()


def _ready_stdout() -> None:
    """Output that was closed goes nowhere; letters that its encoding lacks are spelled out."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def complain(error: RevtrackError) -> None:
    """Say what happened and what to try, on stderr."""
    _talk(message(f"revtrack: {with_hint(error.message, error.hint)}"))


def _talk(text: str) -> None:
    """One line on stderr; where even that cannot be written, the exit code says it."""
    with contextlib.suppress(OSError):
        print(printable(text), file=sys.stderr, flush=True)  # noqa: T201


def _run(arguments: Sequence[str]) -> int:
    from revtrack.cli.app import app

    if COMPLETING in os.environ:
        _teach_shells()
    try:
        code = app(list(arguments), prog_name="revtrack", standalone_mode=False, terminal_width=_help_width())
    except SystemExit as ended:
        if ended.code:
            # The framework ends so, with 1, when the reader of our output has gone.
            raise BrokenPipeError from ended
        code = DONE
    sys.stdout.flush()
    return code if isinstance(code, int) else DONE


def _help_width() -> int:
    """How wide help is written: as the framework does, and narrower where the terminal is."""
    return max(20, min(shutil.get_terminal_size().columns, 80) - 2)


def _teach_shells() -> None:
    """The framework learns the shells only with its own completion commands, which we replace by one of ours."""
    from typer._completion_classes import completion_init

    completion_init()


def _misused(error: TyperException) -> int:
    """A wrong command line. Asked for nothing, the framework's message is the help."""
    said = error.format_message().replace(": Value error, ", ": ")
    if said.startswith("Usage: "):
        _talk(said)
    elif said:
        context = getattr(error, "ctx", None)
        complain(RevtrackError(said.rstrip("."), hint=f"{context.command_path if context else 'revtrack'} --help"))
    return TROUBLE


def _quietly() -> int:
    """The reader of our output has gone (`revtrack list | head`): end without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _bug() -> int:
    with tempfile.NamedTemporaryFile("w", prefix="revtrack-bug-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(traceback.format_exc())
    last = traceback.format_exc().strip().splitlines()[-1]
    _talk(message(f"revtrack: this is a bug in revtrack: {last} (log: {Path(log.name)})"))
    return BUG
