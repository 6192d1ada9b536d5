"""Copies of an SQLite database: whole, of one moment, while others write; in place only when they are complete on the disk.

`VACUUM INTO` writes what is alive and nothing else, so a copy never holds what was removed before.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from revtrack.store.database import BUSY_TIMEOUT_MS
from revtrack.store.trouble import explained

BEFORE = "before-"


def copy_before(path: Path, what: str) -> Path:
    """Copy the database at `path` beside it, as it is before `what` happens to it; only the last such copy is kept."""
    copy = path.with_name(f"{path.name}.{BEFORE}{what}")
    write_copy(path, copy)
    for older in earlier_copies(path):
        if older != copy:
            older.unlink(missing_ok=True)
    return copy


def earlier_copies(path: Path) -> list[Path]:
    """The copies that were made of the database at `path` before something happened to it."""
    return sorted(path.parent.glob(f"{path.name}.{BEFORE}*"))


def write_copy(path: Path, target: Path) -> None:
    """Copy the database at `path` to `target`, in place of what is there. All of it or, on any error, nothing."""
    part = target.with_name(f"{target.name}.part")
    with explained(f"the copy of {path} to {target}"):
        try:
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL, 0o600))
            with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)) as connection:
                connection.execute("VACUUM INTO ?", (str(part),))
            put_in_place(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def put_in_place(part: Path, target: Path) -> None:
    """Rename `part` to `target` once its bytes are on the disk."""
    _sync(part)
    part.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
