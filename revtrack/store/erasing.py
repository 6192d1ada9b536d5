"""Leaves no bytes behind: what was removed from the tables must not stay in free pages, in the log, or in older copies.

`secure_delete` overwrites what is deleted from now on; pages that an earlier revtrack freed are rewritten here, and
the index of words, which only marks what is taken out of it. What is in
backups that somebody made, or in the archives of a PostgreSQL server, is out of reach.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from revtrack.errors import StoreError
from revtrack.store.copies import earlier_copies
from revtrack.store.database import BUSY_TIMEOUT_MS, Database
from revtrack.store.trouble import explained

_TABLES = 'blob, event, attempt, review, flag, article, "fetch", version, search, comment'


def erase(database: Database) -> None:
    """Rewrite the files of the database without what was removed, and delete the copies made before migrations.

    Raises StoreError where others hold the database for too long, or where there is no room.
    """
    if database.path is None:
        database.alone(f"VACUUM (FULL) {_TABLES}")
        return
    with explained(database.place):
        for copy in earlier_copies(database.path):
            copy.unlink(missing_ok=True)
        _rewrite(database.path)


def _rewrite(path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        connection.execute("VACUUM")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError(f"{path} is being read by another process", hint="again when it is done")
