"""A database that is whole is said to be whole; each thing that is damaged is named."""

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from revtrack.errors import NewerDatabaseError, StoreError
from revtrack.store import Store, default_url
from revtrack.store.codec import compress
from revtrack.store.database import Database
from revtrack.store.integrity import check_integrity
from revtrack.testing.clock import FakeClock
from revtrack.values.operation import IntegrityReport


def check(url: str) -> IntegrityReport:
    database = Database(url, read_only=True)
    try:
        return check_integrity(database)
    finally:
        database.close()


def break_it(url: str, statement: str, **values: object) -> None:
    database = Database(url)
    with database.writing() as connection:
        if database.is_sqlite:
            connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        connection.execute(text(statement), values)
    database.close()


@pytest.fixture
def watched(store: Store, clock: FakeClock, desk: Any) -> int:
    """An article with twenty versions, each with its event; one of them was removed on request."""
    desk.endpoint()
    article = desk.watch("The wall will rise.", *(f"Gate {line} is shut." for line in range(20)))
    for number in range(2, 21):
        told = desk.event(article_id=article, version=number)
        desk.see(article, f"The wall will rise by {number}.", *(f"Gate {line} is shut." for line in range(20)), events=(told,))
    store.purge(article, 7, reason="asked", who="desk", now=clock.now())
    return article


def test_a_whole_database_is_whole(url: str, watched: int) -> None:
    report = check(url)
    assert report.damaged == ()
    assert (report.counts["version"], report.counts["reading"], report.counts["delivery"]) == (20, 20, 19)


def test_an_empty_database_is_whole(url: str) -> None:
    assert check(url).damaged == ()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE version SET page_sha256 = 'x' WHERE number = 3", "the page of version 3 of article 1 is another one"),
        ("UPDATE reading SET digest = 'x' WHERE id = 4", "the text of version 4 of article 1 is another one"),
        ("UPDATE blob SET sha256 = 'x' WHERE id = 5", "version 3 of article 1 does not match its digest"),
        ("UPDATE blob SET data = :other WHERE id = 1", "the page of version 1 of article 1 does not match its digest"),
        ("DELETE FROM reading WHERE id = 4", "version 4 of article 1 has no reading"),
        ("UPDATE article SET number = 21", "article 1 should have versions 1 to 21, and has 20, the highest 20"),
        ("UPDATE event SET version = 99 WHERE version = 3", "version 3 of article 1 has no event"),
        ("UPDATE event SET version = 99 WHERE version = 3", "tells of version 99 of article 1, which is not there"),
        ("UPDATE delivery SET next_at = NULL WHERE id = 1", "delivery 1 is pending, and its next try"),
        ("DELETE FROM tombstone", "the page of version 7 of article 1 was removed, and there is no tombstone"),
    ],
)
def test_what_is_damaged_is_named(url: str, watched: int, statement: str, said: str) -> None:
    values = {"other": compress(b"other bytes")} if ":other" in statement else {}
    break_it(url, statement, **values)
    damaged = check(url).damaged
    assert any(said in each for each in damaged), damaged


def test_one_damaged_keyframe_names_all_that_need_it_and_nothing_else(url: str, watched: int) -> None:
    break_it(url, "UPDATE blob SET data = :data WHERE id = 2", data=b"\x00" * 10)
    damaged = check(url).damaged
    assert "the text of version 1 of article 1 does not match its digest" in damaged
    assert all("of article 1 does not match its digest" in each for each in damaged)
    assert not any("the page" in each for each in damaged)


def test_a_flipped_byte_in_the_file_is_found(tmp_path: Path, clock: FakeClock, desk_on: Any) -> None:
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        desk_on(store).watch(os.urandom(3000).hex())
    file = tmp_path / "revtrack.db"
    with sqlite3.connect(file) as raw:
        (data,) = raw.execute("SELECT data FROM blob WHERE kind = 'page'").fetchone()
    raw.close()
    content = bytearray(file.read_bytes())
    content[content.index(data[100:140]) + 5] ^= 0x10
    file.write_bytes(content)
    assert "the page of version 1 of article 1 does not match its digest" in check(default_url(tmp_path)).damaged


def test_a_torn_file_is_damaged_and_does_not_end_the_search(tmp_path: Path, clock: FakeClock, desk_on: Any) -> None:
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        for number in range(30):
            desk_on(store).watch(os.urandom(3000).hex(), slug=f"story-{number}")
    file = tmp_path / "revtrack.db"
    size = file.stat().st_size
    with file.open("r+b") as stream:
        stream.seek(size // 2 // 4096 * 4096)
        stream.write(b"\xa5" * 4096 * 8)
    assert check(default_url(tmp_path)).damaged


def test_tables_of_other_revisions_are_not_judged(own_url: str) -> None:
    break_it(own_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError):
        check(own_url)
    break_it(own_url, "UPDATE alembic_version SET version_num = '0002'")
    with pytest.raises(StoreError, match="is of revision 0002"):
        check(own_url)
