"""Transactions keep their promises on both engines: whole or not at all, one state for a reader, no writer turned away."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

import revtrack.store
from revtrack.errors import StoreError
from revtrack.store import Store, default_url
from revtrack.store.database import Database
from revtrack.store.tables import label, setting


def test_the_default_database_is_a_file_in_the_data_folder() -> None:
    assert default_url(Path("/var/lib/revtrack")) == "sqlite:////var/lib/revtrack/revtrack.db"


def test_the_package_gives_nothing_that_it_does_not_name() -> None:
    assert set(revtrack.store.__all__) == {name for name in revtrack.store.__all__ if hasattr(revtrack.store, name)}
    with pytest.raises(AttributeError, match="no attribute 'Shop'"):
        revtrack.store.Shop  # type: ignore[attr-defined]  # noqa: B018


def test_a_commit_is_on_the_disk_and_references_are_checked(store: Store, engine: str) -> None:
    if engine == "sqlite":
        with store._db.reading() as connection:
            found = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")]
        assert found == ["wal", 2]
    with pytest.raises(StoreError, match="refused"), store._db.writing() as connection:
        connection.execute(label.insert(), {"article_id": 99, "name": "coast"})


def test_an_error_undoes_the_whole_transaction(store: Store) -> None:
    def write_and_fail() -> None:
        with store._db.writing() as connection:
            connection.execute(setting.insert(), {"key": "a", "value": "b"})
            raise RuntimeError("pulled the plug")

    with pytest.raises(RuntimeError, match="pulled the plug"):
        write_and_fail()
    assert store.get_setting("a") is None


def test_a_transaction_that_the_database_has_given_up_is_an_error_and_no_commit(store: Store, engine: str) -> None:
    if engine == "postgresql":
        pytest.skip("of SQLite only")

    def go_on_after_it_was_given_up() -> None:
        with store._db.writing() as connection:
            connection.execute(setting.insert(), {"key": "a", "value": "b"})
            connection.execute(text("ROLLBACK"))

    with pytest.raises(StoreError):
        go_on_after_it_was_given_up()
    assert store.get_setting("a") is None
    store.put_setting("a", "c")
    assert store.get_setting("a") == "c"


def test_a_reader_sees_one_state_while_others_write(store: Store, other_store: Store) -> None:
    count = select(func.count()).select_from(setting)
    with store._db.reading() as connection:
        before = connection.execute(count).scalar_one()
        other_store.put_setting("a", "b")
        assert connection.execute(count).scalar_one() == before
    with store._db.reading() as connection:
        assert connection.execute(count).scalar_one() == before + 1


def test_a_transaction_that_reads_and_then_writes_is_never_turned_away(store: Store, other_store: Store) -> None:
    store.put_setting("count", "0")

    def add_one(number: int) -> None:
        with (store, other_store)[number % 2]._db.writing() as connection:
            count = connection.execute(select(setting.c.value).where(setting.c.key == "count").with_for_update()).scalar_one()
            connection.execute(setting.update().where(setting.c.key == "count").values(value=str(int(count) + 1)))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add_one, range(80)))
    assert store.get_setting("count") == "80"


def test_what_is_opened_to_be_read_cannot_be_written(url: str, engine: str, store: Store) -> None:
    if engine == "postgresql":
        pytest.skip("of SQLite only")
    database = Database(url, read_only=True)
    with pytest.raises(StoreError, match="it is read-only"), database.reading() as connection:
        connection.execute(setting.insert(), {"key": "a", "value": "b"})
    database.close()
