"""Errors of SQLite, PostgreSQL and SQLAlchemy, said in one clear line.

The only place where foreign errors of the store become ours. Each says what cannot be done, with what, and what helps.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, StatementError, TimeoutError

from revtrack.errors import CorruptError, StoreError
from revtrack.text import printable, shorten

FOREIGN = (DBAPIError, TimeoutError, ArgumentError, NoSuchModuleError, ImportError, OSError)
_DRIVER = "psycopg"
_BUSY = ("is locked by another process", "wait until it is done, or look for one that hangs")
_FULL = ("cannot be written: the disk is full", "make room; nothing was half-written")
_READ_ONLY = ("cannot be written: it is read-only", "check the permissions of the file and of its folder")
_DAMAGED = ("is damaged", "put it aside and restore a backup")
_NO_TABLES = ("does not hold revtrack's tables", "name another database with database_url")
_SQLITE = {
    "SQLITE_NOTADB": ("is not a database", "move the file away, or name another one with database_url"),
    "SQLITE_CANTOPEN": ("cannot be opened", "check the permissions of the file and of its folder"),
    "SQLITE_PERM": ("cannot be opened", "check the permissions of the file and of its folder"),
    "SQLITE_AUTH": ("cannot be opened", "check the permissions of the file and of its folder"),
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR": ("cannot be read or written: the disk reports an error", "check the disk, its space and its limits"),
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CORRUPT": _DAMAGED,
}
_POSTGRESQL = {
    "25006": ("cannot be written: it is read-only", "is it a standby? name the primary with database_url"),
    "3D000": ("does not exist", "make it: createdb"),
    "28": ("refuses the login", "check user and password in database_url"),
    "42501": ("refuses: this user lacks a permission", "grant it what the message of the server's log names"),
    "42P01": _NO_TABLES,
    "53100": _FULL,
    "53300": ("has no free connection", "raise max_connections, or stop what holds them"),
    "55P03": _BUSY,
    "40": ("had two writers in each other's way", "try again"),
    "57": ("closed the connection", "is the server shutting down? try again"),
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn foreign errors inside the block into StoreError (a damaged database: CorruptError) that names `place`."""
    try:
        yield
    except FOREIGN as error:
        if _is_bug(error):
            raise
        raise explain(error, place) from error
    except OverflowError as error:
        raise StoreError(f"{place} holds no number as large as that", hint="look at the number") from error
    except StatementError as error:
        if isinstance(error.orig, OverflowError):
            raise StoreError(f"{place} holds no number as large as that", hint="look at the number") from error
        raise (error.orig or error) from None


@contextmanager
def explained(place: str) -> Iterator[None]:
    """As `translated`, where SQLite's own driver is used."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise explain(error, place) from error


def explain(error: BaseException, place: str) -> StoreError:
    """What `error` means to a person."""
    if isinstance(error, ImportError):
        return StoreError(f"the driver for {place} is not installed", hint="pip install 'revtrack[postgres]'")
    if isinstance(error, ArgumentError | NoSuchModuleError):
        return StoreError(f"{place} is not an address of a database", hint="sqlite:///revtrack.db or postgresql://host/name")
    if isinstance(error, TimeoutError):
        return StoreError(f"{place}: no connection was free in time", hint="lower fetch.threads")
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if isinstance(cause, OSError):
        return StoreError(f"{place} cannot be opened: {cause.strerror or cause}", hint="check the folder and the disk")
    said, hint = _sqlite_said(cause) if isinstance(cause, sqlite3.Error) else _postgresql_said(cause)
    kind = CorruptError if (said, hint) == _DAMAGED else StoreError
    return kind(f"{place} {said}", hint=hint)


def _is_bug(error: BaseException) -> bool:
    """Another missing module than the driver is nothing that the user can mend."""
    return isinstance(error, ImportError) and error.name != _DRIVER


def _sqlite_said(cause: sqlite3.Error) -> tuple[str, str]:
    name = getattr(cause, "sqlite_errorname", "")
    known = next((said for prefix, said in _SQLITE.items() if name.startswith(prefix)), None)
    if known:
        return known
    return _NO_TABLES if "no such table" in str(cause) else _unknown(cause)


def _postgresql_said(cause: BaseException) -> tuple[str, str]:
    state = getattr(cause, "sqlstate", None) or ""
    known = next((said for prefix, said in _POSTGRESQL.items() if state.startswith(prefix)), None)
    if known:
        return known
    if not state and type(cause).__name__ in ("OperationalError", "ConnectionTimeout"):
        return f"cannot be reached: {_line(cause)}", "is the server running, and database_url right?"
    return _unknown(cause)


def _unknown(cause: BaseException) -> tuple[str, str]:
    return f"refused: {_line(cause)}", "this is likely a bug in revtrack; the database is unchanged"


def _line(cause: BaseException) -> str:
    return shorten(printable(str(cause)), 200)
