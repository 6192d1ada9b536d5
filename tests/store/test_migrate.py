"""Tables from nothing, on both engines; databases of other hands and of later versions are refused."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, inspect, text

from revtrack.errors import NewerDatabaseError, StoreError
from revtrack.store import Store, default_url
from revtrack.store.database import Database
from revtrack.store.migrate import HEAD, SCRIPTS
from revtrack.store.tables import metadata

TABLES = set(
    "article alias host feed fetch version reading blob review flag furniture event endpoint delivery attempt label setting".split()
)


def run_sql(url: str, *statements: str) -> None:
    database = Database(url)
    with database.writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
    database.close()


def test_the_first_open_makes_folder_file_and_all_tables(empty_url: str, now: datetime) -> None:
    Store.open(empty_url, now=now).close()
    database = Database(empty_url)
    with database.reading() as connection:
        assert set(inspect(connection).get_table_names()) == TABLES | {"alembic_version"}
    database.close()


def test_the_models_and_the_migrations_make_the_same_tables(empty_url: str, now: datetime) -> None:
    Store.open(empty_url, now=now).close()
    database = Database(empty_url)
    with database.reading() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
    database.close()


def test_the_revision_in_the_code_is_that_of_the_newest_script() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [HEAD]


def test_every_constraint_and_index_has_a_name() -> None:
    parts = [part for table in metadata.tables.values() for part in (*table.constraints, *table.indexes)]
    assert [part for part in parts if not part.name and not isinstance(part, CheckConstraint)] == []


def test_only_its_owner_may_read_the_file(tmp_path: Path, now: datetime) -> None:
    Store.open(default_url(tmp_path), now=now).close()
    assert (tmp_path / "revtrack.db").stat().st_mode & 0o777 == 0o600


def test_opening_again_keeps_what_is_there_and_needs_no_alembic(url: str, now: datetime) -> None:
    with Store.open(url, now=now) as store:
        store.put_setting("colour", "blue")
    code = (
        "import sys; from datetime import UTC, datetime; from revtrack.store import Store\n"
        "with Store.open(sys.argv[1], now=datetime.now(UTC)) as store: print(store.get_setting('colour'))\n"
        "print([name for name in sys.modules if name.startswith('alembic')])"
    )
    done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["blue", "[]"]


def test_the_database_remembers_when_it_was_made(empty_url: str, now: datetime) -> None:
    Store.open(empty_url, now=now).close()
    with Store.open(empty_url, now=now.replace(year=2030)) as store:
        assert store.get_setting("store.created") == now.isoformat()


def test_a_database_of_a_later_revtrack_is_refused_and_left_alone(own_url: str, now: datetime) -> None:
    run_sql(own_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError, match="written by a later revtrack") as raised:
        Store.open(own_url, now=now)
    assert raised.value.hint
    run_sql(own_url, f"UPDATE alembic_version SET version_num = '{HEAD}' WHERE version_num = '9999'")
    Store.open(own_url, now=now).close()


def test_tables_of_something_else_are_refused_and_left_alone(empty_url: str, now: datetime) -> None:
    database = Database(empty_url)
    database.make_file()
    database.close()
    run_sql(empty_url, "CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(StoreError, match="holds tables of something else"):
        Store.open(empty_url, now=now)
    database = Database(empty_url)
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == ["recipes"]
    database.close()


def test_eight_that_open_an_empty_database_at_once_make_its_tables_once(empty_url: str, now: datetime) -> None:
    with ThreadPoolExecutor(8) as threads:
        opened = list(threads.map(lambda _: Store.open(empty_url, now=now), range(8)))
    for store in opened:
        store.close()
    database = Database(empty_url)
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    database.close()


def test_a_database_of_the_first_revision_is_brought_up_to_date(own_url: str, now: datetime) -> None:
    columns = {"endpoint": ("ordered", "failing_since", "held_until"), "host": ("down_since", "up_since")}
    drops = [f"ALTER TABLE {table} DROP COLUMN {name}" for table, names in columns.items() for name in names]
    run_sql(own_url, "DROP TABLE furniture", *drops, "UPDATE alembic_version SET version_num = '0001'")
    with Store.open(own_url, now=now) as store:
        assert store.furniture("gazette.example") == frozenset()
        assert store.endpoints() == []
    run_sql(own_url, f"DELETE FROM alembic_version WHERE version_num <> '{HEAD}'")
    Store.open(own_url, now=now).close()
