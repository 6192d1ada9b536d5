"""A backup is whole or not there; putting it back loses nothing that was in the way."""

import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from revtrack.errors import CorruptError, InputError, NewerDatabaseError, StoreError
from revtrack.store import Store, default_url
from revtrack.store.backup import backup, restore
from revtrack.testing.clock import FakeClock

BEAT = "scheduler.tick"


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock, desk_on: Any) -> Path:
    """A data folder with one article in two versions and one endpoint."""
    with Store.open(default_url(tmp_path / "data"), now=clock.now()) as store:
        desk = desk_on(store)
        desk.endpoint("newsroom")
        article = desk.watch("The wall will rise.")
        desk.see(article, "The wall will sink.", events=(desk.event(article_id=article, version=2),))
    return tmp_path / "data"


def put_back(folder: Path, file: Path, now: datetime, *, force: bool = False) -> None:
    restore(default_url(folder), file, now=now, heartbeat=BEAT, force=force)


def test_a_backup_holds_everything_and_no_secret(folder: Path, tmp_path: Path, now: datetime) -> None:
    report = backup(default_url(folder), tmp_path / "copy.db", force=False)
    assert (report.damaged, report.counts["version"]) == ((), 2)
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    assert b"whsec_newsroom" not in (tmp_path / "copy.db").read_bytes()
    put_back(tmp_path / "elsewhere", tmp_path / "copy.db", now)
    with Store.open(default_url(tmp_path / "elsewhere"), now=now) as store:
        assert "sink" in store.document(1, 2).text
        assert store.endpoint(1).secrets == ()


def test_a_backup_is_one_moment_while_others_write(folder: Path, tmp_path: Path, now: datetime) -> None:
    stop = threading.Event()

    def write() -> None:
        with Store.open(default_url(folder), now=now) as store:
            number = 0
            while not stop.is_set():
                number += 1
                store.put_setting("a", str(number))
                store.put_setting("b", str(number))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            backup(default_url(folder), tmp_path / f"copy-{number}.db", force=False)
            with closing(sqlite3.connect(tmp_path / f"copy-{number}.db")) as copy:
                kept = dict(copy.execute("SELECT key, value FROM setting WHERE key IN ('a', 'b')"))
            assert int(kept.get("a", 0)) - int(kept.get("b", 0)) in (0, 1)
    finally:
        stop.set()
        writer.join()


def test_a_file_that_is_there_is_kept_unless_forced(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("dear")
    with pytest.raises(InputError, match="exists already"):
        backup(default_url(folder), tmp_path / "copy.db", force=False)
    with pytest.raises(InputError, match="the database itself"):
        backup(default_url(folder), folder / "revtrack.db", force=True)
    assert (tmp_path / "copy.db").read_text() == "dear"
    backup(default_url(folder), tmp_path / "copy.db", force=True)
    assert (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3")


def test_a_damaged_content_is_never_a_good_backup(folder: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder / "revtrack.db")) as raw:
        raw.execute("UPDATE blob SET data = x'00' WHERE id = 1")
        raw.commit()
    with pytest.raises(CorruptError, match="the page of version 1 of article 1"):
        backup(default_url(folder), tmp_path / "copy.db", force=False)
    assert [file.name for file in tmp_path.iterdir()] == ["data"]


def test_a_disk_without_room_leaves_no_half_backup(folder: Path) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from revtrack.errors import StoreError; from revtrack.store.backup import backup\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))\n"
        "try: backup(sys.argv[1], Path(sys.argv[2]), force=False)\n"
        "except StoreError as error: print(error.message)\n"
    )
    target = folder / "copy.db"
    done = subprocess.run(
        [sys.executable, "-c", code, default_url(folder), str(target)], capture_output=True, text=True, timeout=60, check=True
    )
    assert "copy.db" in done.stdout
    assert "cannot be" in done.stdout
    assert sorted(file.name for file in folder.iterdir() if "copy" in file.name) == []


def test_a_database_that_holds_articles_is_not_overwritten_unless_forced_and_is_kept_then(
    folder: Path, tmp_path: Path, now: datetime, desk_on: Any
) -> None:
    backup(default_url(folder), tmp_path / "copy.db", force=False)
    with Store.open(default_url(folder), now=now) as store:
        store.put_setting("later", "yes")
    with pytest.raises(InputError, match="holds 1 articles"):
        put_back(folder, tmp_path / "copy.db", now)
    put_back(folder, tmp_path / "copy.db", now, force=True)
    with Store.open(default_url(folder), now=now) as store:
        assert store.get_setting("later") is None
    with closing(sqlite3.connect(folder / "revtrack.db.before-restore")) as kept:
        assert kept.execute("SELECT value FROM setting WHERE key = 'later'").fetchone() == ("yes",)


def test_a_database_that_a_service_runs_on_is_left_alone(folder: Path, tmp_path: Path, now: datetime) -> None:
    backup(default_url(folder), tmp_path / "copy.db", force=False)
    with Store.open(default_url(folder), now=now) as store:
        store.put_setting(BEAT, now.isoformat())
    with pytest.raises(InputError, match="the service runs"):
        put_back(folder, tmp_path / "copy.db", now + timedelta(seconds=30))


def test_one_that_is_open_sees_the_restored_rows(folder: Path, tmp_path: Path, now: datetime) -> None:
    backup(default_url(folder), tmp_path / "copy.db", force=False)
    with Store.open(default_url(folder), now=now) as store:
        store.put_setting("later", "yes")
        put_back(folder, tmp_path / "copy.db", now, force=True)
        assert store.get_setting("later") is None
        store.put_setting("later", "again")
        assert store.get_setting("later") == "again"


def test_a_damaged_database_is_put_aside(folder: Path, tmp_path: Path, now: datetime) -> None:
    backup(default_url(folder), tmp_path / "copy.db", force=False)
    (folder / "revtrack.db").write_bytes(b"not a database any more" * 500)
    put_back(folder, tmp_path / "copy.db", now, force=True)
    with Store.open(default_url(folder), now=now) as store:
        assert "sink" in store.document(1, 2).text
    assert (folder / "revtrack.db.before-restore").read_bytes().startswith(b"not a database")


@pytest.mark.parametrize(
    ("statement", "error", "said"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", NewerDatabaseError, "written by a later revtrack"),
        ("UPDATE blob SET data = x'00' WHERE id = 2", CorruptError, "the text of version 1 of article 1"),
        ("DROP TABLE alembic_version", StoreError, "holds no revtrack database"),
    ],
)
def test_a_backup_that_cannot_be_used_is_refused(
    folder: Path, tmp_path: Path, now: datetime, statement: str, error: type[StoreError], said: str
) -> None:
    backup(default_url(folder), tmp_path / "copy.db", force=False)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        copy.execute(statement)
        copy.commit()
    before = (folder / "revtrack.db").read_bytes()
    with pytest.raises(error, match=said):
        put_back(folder, tmp_path / "copy.db", now, force=True)
    assert (folder / "revtrack.db").read_bytes() == before


def test_what_is_no_database_is_no_backup(folder: Path, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "letter.txt").write_text("Dear editor, " * 500)
    with pytest.raises(StoreError, match="is not a database"):
        put_back(folder, tmp_path / "letter.txt", now, force=True)
    with pytest.raises(InputError, match="is not a file"):
        put_back(folder, tmp_path / "nothing.db", now, force=True)


@pytest.fixture
def killed_copies() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="revtrack-test-") as name:
        yield Path(name)


def test_a_backup_that_is_killed_leaves_the_older_one(folder: Path, killed_copies: Path, now: datetime) -> None:
    target = killed_copies / "copy.db"
    backup(default_url(folder), target, force=False)
    code = (
        "import os, sys; from pathlib import Path; from revtrack.store import backup, copies\n"
        "backup.proved = lambda *_: os.kill(os.getpid(), 9)\n"
        "backup.backup(sys.argv[1], Path(sys.argv[2]), force=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, default_url(folder), str(target)], check=False, timeout=60)
    assert done.returncode == -9
    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    backup(default_url(folder), target, force=True)
    assert [file.name for file in killed_copies.iterdir()] == ["copy.db"]


def test_postgresql_is_left_to_its_own_tools(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(InputError, match="on PostgreSQL") as raised:
        backup("postgresql://reporter:hunter2@127.0.0.1/news", tmp_path / "copy.db", force=False)
    assert "pg_dump" in raised.value.hint
    assert "hunter2" not in raised.value.message
    with pytest.raises(InputError, match="on PostgreSQL"):
        restore("postgresql://127.0.0.1/news", tmp_path, now=now, heartbeat=BEAT, force=False)
