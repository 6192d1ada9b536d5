"""Brings a database to today's tables, or says why it cannot.

Alembic is imported only where there is something to do: opening a database that is up to date must cost next to nothing.
So the revision is read by plain SQL and the newest one is named here; a test holds it equal to the newest script.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from revtrack.errors import NewerDatabaseError, StoreError
from revtrack.store.copies import copy_before
from revtrack.store.database import Database

HEAD = "0013"
SEARCHED = "0009"
SCRIPTS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Migrated:
    """What was done: from which revision (None: there were no tables), and where the copy of before is, if one was made."""

    revision: str | None
    copy: Path | None = None


def migrate(database: Database) -> Migrated | None:
    """Make or upgrade the tables, in one transaction. None where there was nothing to do.

    An SQLite database that holds something is copied before; where it cannot be copied it is not migrated.
    """
    with database.reading() as connection:
        found = read_revision(connection)
    if found == HEAD:
        return None
    with database.writing() as connection:
        database.one_at_a_time(connection)
        found = read_revision(connection)
        _check(connection, found, database.place)
        if found == HEAD:
            return Migrated(found)
        copy = copy_before(database.path, HEAD) if found and database.path else None
        _upgrade(connection)
        if found:
            _seal(database, connection)
            _fill(connection, found)
    return Migrated(found, copy)


def read_revision(connection: Connection) -> str | None:
    """The revision of the tables; None where revtrack has made none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT max(version_num) FROM alembic_version")).scalar()


def newer(place: str, revision: str) -> NewerDatabaseError:
    """The error for a database with tables that this revtrack does not know."""
    return NewerDatabaseError(
        f"{place} was written by a later revtrack (revision {revision}, this one knows up to {HEAD})",
        hint="install that version again, or name another database with database_url",
    )


def _check(connection: Connection, found: str | None, place: str) -> None:
    from alembic.script import ScriptDirectory

    known = [script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()]
    if found is not None and found not in known:
        raise newer(place, found)
    if found is None:
        refuse_foreign(connection, place)


def refuse_foreign(connection: Connection, place: str) -> None:
    """Raise StoreError for a database that has tables and none of ours."""
    if inspect(connection).get_table_names():
        raise StoreError(f"{place} holds tables of something else", hint="name an empty database with database_url")


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _fill(connection: Connection, found: str) -> None:
    """Databases of earlier revisions have no words to search; imported here because it needs the tables."""
    from revtrack.store.search import fill

    if found < SEARCHED:
        fill(connection)


def _seal(database: Database, connection: Connection) -> None:
    """Secrets of earlier revisions stand as they are; imported here because it needs the tables."""
    from revtrack.store.endpoints import seal_secrets

    seal_secrets(connection, database.vault)
