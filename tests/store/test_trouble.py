"""A database that cannot do its work says why in one line, and nothing is left half-written."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from revtrack.errors import CorruptError, StoreError
from revtrack.store import Store, database, default_url
from revtrack.store.health import read

FILL = """
import resource, signal, sys
from datetime import UTC, datetime
from revtrack.errors import StoreError
from revtrack.store import Store
limit = int(sys.argv[2])
if limit:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    with Store.open(sys.argv[1], now=datetime.now(UTC)) as store:
        for number in range(100_000):
            store.put_setting(f"key {number}", "x" * 5000)
except StoreError as error:
    print(number, error.message, "|", error.hint)
"""
TRY = """
import os, sys
from datetime import UTC, datetime
from revtrack.errors import StoreError
from revtrack.store import Store
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
try:
    Store.open(sys.argv[1], now=datetime.now(UTC)).put_setting("a", "b")
except StoreError as error:
    print(error.message, "|", error.hint)
"""


def run(code: str, *arguments: object) -> str:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stderr == ""
    return done.stdout


def one_line(error: StoreError) -> str:
    assert "\n" not in error.message
    assert error.hint
    return error.message


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that another user can look into."""
    folder = Path(tempfile.mkdtemp(prefix="revtrack-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def small_disk() -> Iterator[tuple[Path, int]]:
    """A folder with room for two megabytes, and the file size limit that stands in where none can be mounted."""
    folder = Path(tempfile.mkdtemp(prefix="revtrack-test-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield folder, 0 if mounted else 1_000_000
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)
    shutil.rmtree(folder)


@pytest.mark.parametrize("content", [b"this is a letter, not a database. " * 200, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path, now: datetime, content: bytes) -> None:
    file = tmp_path / "revtrack.db"
    file.write_bytes(content)
    with pytest.raises(StoreError) as raised:
        Store.open(default_url(tmp_path), now=now)
    assert str(file) in one_line(raised.value)
    assert file.read_bytes() == content


def test_a_folder_in_the_place_of_the_file_cannot_be_opened(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "revtrack.db").mkdir()
    with pytest.raises(StoreError, match="cannot be opened") as raised:
        Store.open(default_url(tmp_path), now=now)
    one_line(raised.value)


def test_a_file_in_the_place_of_the_folder_cannot_be_opened(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreError, match="cannot be opened") as raised:
        Store.open(default_url(tmp_path / "data"), now=now)
    one_line(raised.value)


def test_a_read_only_file_says_so(public_folder: Path, now: datetime) -> None:
    Store.open(default_url(public_folder), now=now).close()
    (public_folder / "revtrack.db").chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    public_folder.chmod(0o555)
    said = run(TRY, default_url(public_folder))
    assert said.startswith(f"{public_folder / 'revtrack.db'} cannot be ")
    assert "check the permissions" in said


def test_a_folder_that_may_not_be_made_says_so(public_folder: Path) -> None:
    public_folder.chmod(0o555)
    said = run(TRY, default_url(public_folder / "data"))
    assert "cannot be opened: Permission denied" in said


def test_a_full_disk_says_so_and_keeps_what_was_written_before(small_disk: tuple[Path, int], now: datetime) -> None:
    folder, limit = small_disk
    written, _, said = run(FILL, default_url(folder), limit).partition(" ")
    assert said.startswith(f"{folder / 'revtrack.db'} cannot be ")
    assert "full" in said or "disk reports an error" in said
    with sqlite3.connect(folder / "revtrack.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        kept = connection.execute("SELECT count(*) FROM setting WHERE key LIKE 'key %'").fetchone()
    connection.close()
    assert kept == (int(written),)
    assert int(written) > 0


def test_a_locked_database_says_so_when_the_patience_is_over(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_WRITING", tuple(p.replace("10000", "50") for p in database._WRITING))
    with Store.open(default_url(tmp_path), now=now) as store:
        holder = sqlite3.connect(tmp_path / "revtrack.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is locked by another process") as raised:
            store.put_setting("a", "b")
        holder.execute("ROLLBACK")
        holder.close()
        store.put_setting("a", "b")
    one_line(raised.value)


def test_a_damaged_database_says_so(tmp_path: Path, now: datetime, desk_on: Any) -> None:
    with Store.open(default_url(tmp_path), now=now) as store:
        desk_on(store).watch("The wall will rise. " * 300)
    file = tmp_path / "revtrack.db"
    with file.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xa5" * (file.stat().st_size - 4096))
    with pytest.raises(CorruptError, match="is damaged") as raised, Store.open(default_url(tmp_path), now=now) as store:
        store.watched_ids()
    one_line(raised.value)


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:", "mysql://somewhere/x", "not an address"])
def test_an_address_that_names_no_database_that_stays_is_refused(address: str, now: datetime) -> None:
    with pytest.raises(StoreError) as raised:
        Store.open(address, now=now)
    one_line(raised.value)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://reporter:hunter2@127.0.0.1:9/news", "database news at 127.0.0.1 cannot be reached"),
        ("postgresql+psycopg://reporter:hunter2@127.0.0.1:9/news", "database news at 127.0.0.1 cannot be reached"),
    ],
)
def test_a_server_that_does_not_answer_is_named_without_the_password(address: str, said: str, now: datetime) -> None:
    with pytest.raises(StoreError) as raised:
        Store.open(address, now=now)
    assert one_line(raised.value).startswith(said)
    assert "hunter2" not in raised.value.message + raised.value.hint


def test_a_missing_postgresql_database_says_how_to_make_it(server: str, now: datetime) -> None:
    with pytest.raises(StoreError) as raised:
        Store.open(server.format(name="nowhere"), now=now)
    one_line(raised.value)


def test_a_read_only_postgresql_database_says_so(server: str, now: datetime, own_url: str, engine: str) -> None:
    if engine != "postgresql":
        pytest.skip("of PostgreSQL only")
    with psycopg.connect(own_url, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {connection.info.dbname} SET default_transaction_read_only = on".encode())
    with Store.open(own_url, now=now) as store, pytest.raises(StoreError, match="it is read-only") as raised:
        store.put_setting("a", "b")
    one_line(raised.value)


def test_health_of_what_is_no_database_is_trouble_too(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "revtrack.db").write_bytes(b"not a database, " * 100)
    with pytest.raises(StoreError, match="is not a database"):
        read(default_url(tmp_path), now)


def test_a_missing_driver_says_what_to_install() -> None:
    said = run("import sys; sys.modules['psycopg'] = None\n" + TRY, "postgresql://127.0.0.1/news")
    assert said == "the driver for database news at 127.0.0.1 is not installed | pip install 'revtrack[postgres]'\n"


def test_a_bug_stays_a_bug(store: Store) -> None:
    with pytest.raises(TypeError):
        store.put_setting("a", object())  # type: ignore[arg-type]
