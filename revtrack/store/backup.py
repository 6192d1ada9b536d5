"""Backups of an SQLite database: written while the service runs, proved before they count, and put back.

PostgreSQL has its own tools (`pg_dump`, `pg_restore`), which know its roles and its archives; ours would only be worse.
"""

import sqlite3
import time
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from revtrack.errors import CorruptError, InputError, StoreError
from revtrack.store.copies import BEFORE, put_in_place, write_copy
from revtrack.store.database import BUSY_TIMEOUT_MS, Database
from revtrack.store.integrity import OnProgress, check_integrity, silent
from revtrack.store.migrate import HEAD, newer
from revtrack.store.trouble import explained
from revtrack.values.operation import IntegrityReport

RUNNING_S = 60
_FORCE = "--force keeps it as a copy and takes its place"
_DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_SIDES = ("", "-wal", "-shm")


def backup(url: str, target: Path, *, force: bool, on_progress: OnProgress = silent) -> IntegrityReport:
    """Write the database to `target` and prove the copy; it appears under its name only when it is whole.

    Raises InputError where `target` exists already, StoreError where it cannot be written, CorruptError where the copy
    holds something damaged; what was there before stays in all these cases.
    """
    source = _sqlite(url, "pg_dump --format=custom --file=revtrack.dump")
    if target.exists() and not force:
        raise InputError(f"{target} exists already", hint="another name, or --force")
    if source.exists() and target.exists() and source.samefile(target):
        raise InputError(f"{target} is the database itself", hint="another name")
    if not source.exists():
        raise StoreError(f"{source} is not there yet, nothing to back up", hint="revtrack watch URL")
    part = target.with_name(f".{target.name}.unproved")
    try:
        write_copy(source, part)
        report = proved(part, on_progress)
        with explained(str(target)):
            put_in_place(part, target)
    finally:
        _remove(part)
    return report


def restore(
    url: str, source: Path, *, now: datetime, heartbeat: str, force: bool, on_progress: OnProgress = silent
) -> IntegrityReport:
    """Put a backup in the place of the database, all of it or nothing. What was there is kept beside it.

    `heartbeat` names the fact by which a running service is known.

    Raises InputError for a database that holds articles, or that a service runs on, unless `force` is given;
    NewerDatabaseError and CorruptError for a backup that cannot be used.
    """
    target = _sqlite(url, "pg_restore --clean --dbname=…")
    if not source.is_file():
        raise InputError(f"{source} is not a file", hint="the file that revtrack backup wrote")
    if target.exists() and source.samefile(target):
        raise InputError(f"{source} is the database itself", hint="the file that revtrack backup wrote")
    report = proved(source, on_progress)
    if not force:
        _refuse_full(target, now, heartbeat)
    with explained(str(target)):
        target.parent.mkdir(parents=True, exist_ok=True)
        _put_back(source, target)
    return report


def proved(path: Path, on_progress: OnProgress = silent) -> IntegrityReport:
    """Check a copy. Raises CorruptError, which names the first thing that is damaged; an older one is only read as a file."""
    with explained(str(path)), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        revision = _revision(connection, path)
        if revision > HEAD:
            raise newer(str(path), revision)
        (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise CorruptError(f"{path} is damaged: {said}", hint="revtrack check-integrity on the database it was made of")
    if revision < HEAD:
        return IntegrityReport(revision=revision, counts={}, damaged=())
    database = Database(f"sqlite:///{path}", read_only=True)
    try:
        report = check_integrity(database, on_progress)
    finally:
        database.close()
    if report.damaged:
        more = f", and {len(report.damaged) - 1} more" if report.damaged[1:] else ""
        raise CorruptError(f"{path} is damaged: {report.damaged[0]}{more}", hint="revtrack check-integrity names everything")
    return report


def _sqlite(url: str, tool: str) -> Path:
    database = Database(url, read_only=True)
    database.close()
    if database.path is None:
        raise InputError(f"{database.place} is on PostgreSQL, which has its own tool", hint=tool)
    return database.path


def _revision(connection: sqlite3.Connection, path: Path) -> str:
    try:
        row = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreError(f"{path} holds no revtrack database", hint="the file that revtrack backup wrote") from error
    if not row[0]:
        raise StoreError(f"{path} holds no revtrack database", hint="the file that revtrack backup wrote")
    return str(row[0])


def _refuse_full(target: Path, now: datetime, heartbeat: str) -> None:
    """Raise InputError where there is something to lose, and where a service would go on with what it remembers."""
    if not target.exists() or target.stat().st_size == 0:
        return
    with explained(str(target)), closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as connection:
        try:
            (articles,) = connection.execute("SELECT count(*) FROM article").fetchone()
            beat = connection.execute("SELECT value FROM setting WHERE key = ?", (heartbeat,)).fetchone()
        except sqlite3.OperationalError:
            raise InputError(f"{target} holds something already", hint=_FORCE) from None
    if beat and (now - datetime.fromisoformat(beat[0])).total_seconds() < RUNNING_S:
        raise InputError(f"the service runs on {target}", hint="stop it first; after a crash wait a minute")
    if articles:
        raise InputError(f"{target} holds {articles} articles", hint=_FORCE)


def _put_back(source: Path, target: Path) -> None:
    """Into a database that can be read: through SQLite, which waits for others. Else: the damaged files are put aside."""
    try:
        if target.exists() and _is_database(target):
            write_copy(target, _kept(target))
            _overwrite(source, target)
            return
    except CorruptError:
        pass
    for side in _SIDES:
        damaged = target.with_name(target.name + side)
        if damaged.exists():
            damaged.replace(_kept(target).with_name(_kept(target).name + side))
    write_copy(source, target)


def _is_database(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname in _DAMAGED:
                return False
            raise
    return True


def _kept(target: Path) -> Path:
    return target.with_name(f"{target.name}.{BEFORE}restore")


def _overwrite(source: Path, target: Path) -> None:
    """One transaction of the backup API: others see the old database or the new one."""
    ends = time.monotonic() + BUSY_TIMEOUT_MS / 1000

    def impatient(status: int, _: int, __: int) -> None:
        if status in _BUSY and time.monotonic() > ends:
            raise StoreError(f"{target} is locked by another process", hint="stop the service, then again")

    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target, timeout=BUSY_TIMEOUT_MS / 1000)) as new,
    ):
        new.execute("PRAGMA synchronous=FULL")
        old.backup(new, progress=impatient)


def _remove(path: Path) -> None:
    for side in _SIDES:
        with suppress(OSError):
            path.with_name(path.name + side).unlink()
