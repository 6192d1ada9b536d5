"""Connections and transactions: how revtrack speaks to SQLite and to PostgreSQL.

SQLite: write-ahead log, every commit on the disk before it counts (`synchronous=FULL`), and writers that take the write
lock when they begin. A writer that reads first and asks for the lock later fails as soon as two of them meet. What is
deleted is overwritten (`secure_delete`), so that what is removed on request is in no free page.
PostgreSQL: reads see one snapshot; writers lock the rows they decide about.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite

from revtrack.errors import StoreError
from revtrack.store.prepared import command
from revtrack.store.trouble import translated
from revtrack.store.vault import KEY_FILE, Vault
from revtrack.text import printable

BUSY_TIMEOUT_MS = 10_000
_NAP_S = 0.02
CONNECTIONS, MORE_CONNECTIONS = 5, 59
_READING = (f"busy_timeout={BUSY_TIMEOUT_MS}", "cache_size=-512")
_WRITING = (*_READING, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
_ONE_AT_A_TIME = 7_205_759_403  # any number, as long as every revtrack takes the same


class Database:
    """One database. `place` is how messages name it: a file, or a server and a name, never a password.

    With `read_only` it can only be read, and an SQLite file that is not there is not made. `vault` seals its secrets; without
    one the key is in a file beside an SQLite database.
    """

    def __init__(self, url: str, *, read_only: bool = False, vault: Vault | None = None) -> None:
        with translated("what database_url names"):
            address = make_url(url)
        self.is_sqlite = address.get_backend_name() == "sqlite"
        self.path = _file(address) if self.is_sqlite else None
        self.place = _place(address)
        self.vault = vault or Vault(self.path.with_name(KEY_FILE) if self.path else None)
        self._lock: AbstractContextManager[Any] = Lock() if self.is_sqlite else nullcontext()
        with translated(self.place):
            self._engine = _sqlite(address, read_only=read_only) if self.is_sqlite else _postgresql(address)
        make = _kept if self.is_sqlite else _pooled
        self._readers, self._writers = make(self._engine)

    def make_file(self) -> None:
        """Make folder and file of an SQLite database where they are missing; only their owner may read the file."""
        if self.path is None:
            return
        with translated(self.place):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self.path.exists():
                os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees one state of the database."""
        with translated(self.place), self._readers.transaction() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: it commits at the end of the block, or nothing of it happened."""
        with translated(self.place), self._lock, self._writers.transaction() as connection:
            yield connection

    def one_at_a_time(self, connection: Connection) -> None:
        """Keep every other caller of this waiting until the transaction ends. SQLite has one writer anyway."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})

    def alone(self, statement: str) -> None:
        """Run a statement that no transaction may be around."""
        with translated(self.place), self._engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text(statement))

    def close(self) -> None:
        """Close every connection."""
        with translated(self.place):
            self._readers.close()
            self._writers.close()
            self._engine.dispose()


class _Pooled:
    """Transactions over connections of the pool, which looks whether each is well: a server may have closed it meanwhile."""

    def __init__(self, engine: Engine, *, commits: bool) -> None:
        self._engine, self._commits = engine, commits

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection in a transaction, which ends with the block."""
        with self._engine.connect() as connection:
            running = connection.begin()
            yield connection
            if self._commits:
                running.commit()
            else:
                running.rollback()

    def close(self) -> None:
        """There is nothing but the pool."""


class _Kept:
    """Transactions between `begin` and `end`, over a few connections that stay open between them.

    SQLAlchemy takes longer to begin and end a transaction than SQLite to run most statements. So to SQLAlchemy each connection
    is in one transaction all its life, of which the driver hears nothing until it closes, and then to roll back.
    """

    def __init__(self, engine: Engine, begin: str, end: str) -> None:
        self._engine, self._begin, self._end = engine, begin, end
        self._most = CONNECTIONS
        self._idle: list[Connection] = []

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection in a transaction, which ends with the block; one that met an error is not used again."""
        connection = self._taken()
        try:
            command(connection, self._begin)
            yield connection
            command(connection, self._end)
        except BaseException:
            connection.close()
            raise
        if len(self._idle) < self._most:
            self._idle.append(connection)
        else:
            connection.close()

    def close(self) -> None:
        """Close those that nobody uses."""
        self._most = 0
        while self._idle:
            self._idle.pop().close()

    def _taken(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            connection = self._engine.connect()
            connection.begin()
            return connection


_Transactions = _Pooled | _Kept


def _kept(engine: Engine) -> tuple[_Transactions, _Transactions]:
    """Those who read, and those who write."""
    return _Kept(engine, "BEGIN", "ROLLBACK"), _Kept(engine, "BEGIN IMMEDIATE", "COMMIT")


def _pooled(engine: Engine) -> tuple[_Transactions, _Transactions]:
    """Those who read, and those who write."""
    return _Pooled(engine.execution_options(isolation_level="REPEATABLE READ"), commits=False), _Pooled(engine, commits=True)


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that can say what happens where the row exists, in the words of this database."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def insert_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Insert one row; the number it was given."""
    key = connection.execute(table.insert(), dict(values)).inserted_primary_key
    if key is None:
        raise StoreError(f"table {table.name} gave no number for a new row")
    return int(key[0])


def pairs(rows: Iterable[Any]) -> dict[Any, Any]:
    """The first two columns of rows as a mapping."""
    return {row[0]: row[1] for row in rows}


def _file(address: URL) -> Path:
    if not address.database or address.database == ":memory:":
        raise StoreError("revtrack needs a database that stays", hint="database_url: sqlite:///revtrack.db")
    return Path(address.database)


def _place(address: URL) -> str:
    if address.get_backend_name() == "sqlite":
        return printable(str(address.database))
    return printable(f"database {address.database or ''} at {address.host or 'this machine'}")


def _sqlite(address: URL, *, read_only: bool) -> Engine:
    if read_only:
        file = f"file:{quote(str(address.database))}"
        address = address.set(database=file).update_query_dict({"mode": "ro", "uri": "true"})
    engine = create_engine(address, **_options())
    event.listen(engine, "connect", partial(_set_up_sqlite, _READING if read_only else _WRITING))
    return engine


def _postgresql(address: URL) -> Engine:
    url = address.set(drivername="postgresql+psycopg")
    engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10}, **_options())
    event.listen(engine, "connect", _set_up_postgresql)
    return engine


def _options() -> dict[str, Any]:
    compact = json.JSONEncoder(separators=(",", ":"))
    return {"json_serializer": compact.encode, "pool_size": CONNECTIONS, "max_overflow": MORE_CONNECTIONS}


def _set_up_sqlite(pragmas: tuple[str, ...], connection: Any, _: object) -> None:
    """The driver must not begin transactions by itself: it would begin them deferred."""
    connection.isolation_level = None
    for pragma in pragmas:
        _patiently(connection, f"PRAGMA {pragma}")


def _patiently(connection: Any, statement: str) -> None:
    """Run a statement that SQLite refuses at once, whatever its busy timeout, while another process changes the journal."""
    until = time.monotonic() + BUSY_TIMEOUT_MS / 1_000
    while True:
        try:
            connection.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(_NAP_S)


def _set_up_postgresql(connection: Any, _: object) -> None:
    connection.autocommit = True
    connection.execute(f"SET lock_timeout = {BUSY_TIMEOUT_MS}")
    connection.autocommit = False
