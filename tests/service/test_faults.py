"""Disk and database fail while the service works: nothing is half-written, and the change is recorded at the next check."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from revtrack.errors import RevtrackError
from revtrack.service.config import load
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.store import database
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport

SLUG = "embassy"
HOLD = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE'); print(flush=True); input()"


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of four megabytes."""
    folder = Path(tempfile.mkdtemp(prefix="revtrack-test-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("a disk that is really full needs the right to mount one")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


@pytest.fixture
def on_small_disk(small_disk: Path, clock: FakeClock) -> Iterator[Root]:
    flags = {"data_dir": small_disk, "fetch.allow_private_addresses": "127.0.0.0/8", "fetch.per_host_delay": 0}
    with Root(load(None, {}, {**flags, "extract.workers": 1}), clock.now) as built:
        yield built


def edited(root: Root, newsroom: Newsroom, clock: FakeClock) -> int:
    """A story that is watched, with an endpoint; its edit has not been seen yet."""
    newsroom.publish(SLUG, EMBASSY_1)
    article = root.watcher.watch(newsroom.url(SLUG)).id
    root.store.add_endpoint(
        name="desk", url="https://desk.example/", kind="webhook", filter=EndpointFilter(), secret="whsec_a", now=clock.now()
    )
    newsroom.edit(SLUG, EMBASSY_2)
    clock.advance(timedelta(minutes=15))
    return article


def try_check(root: Root, article: int) -> tuple[list[CheckReport], list[str]]:
    reports: list[CheckReport] = []
    errors: list[str] = []

    def failed(_: int, error: RevtrackError) -> None:
        errors.append(error.message)

    try:
        check_articles(root, [article], reports.append, failed)
    except RevtrackError as error:
        errors.append(error.message)
    return reports, errors


def whole(root: Root) -> bool:
    path = root.config.data_dir / "revtrack.db"
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def recorded_at_the_next_check(root: Root, clock: FakeClock, article: int) -> bool:
    """Whether nothing of the edit is there yet, and all of it is after one more check."""
    nothing = root.store.article(article).number == 1 and root.store.deliveries() == []
    clock.advance(timedelta(minutes=45))
    reports, errors = try_check(root, article)
    told = [row.event_type for row in root.store.deliveries()]
    return nothing and errors == [] and reports[0].to_version == 2 and told == ["article.updated"] and whole(root)


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as stream:
        for size in (4096, 1):
            with suppress(OSError):
                while stream.write(b"x" * size):
                    pass


def test_a_full_disk(on_small_disk: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    root = on_small_disk
    article = edited(root, newsroom, clock)
    ballast = root.config.data_dir / "ballast"
    _fill(ballast)
    _, errors = try_check(root, article)
    assert errors
    assert all("cannot be" in each for each in errors), errors
    ballast.unlink()
    root.stop.clear()
    clock.advance(timedelta(minutes=5))
    assert recorded_at_the_next_check(root, clock, article)


def test_a_database_that_another_process_holds(
    root: Root, newsroom: Newsroom, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_WRITING", tuple(each.replace("10000", "50") for each in database._WRITING))
    article = edited(root, newsroom, clock)
    (work,) = root.store.claim_articles([article], now=clock.now(), lease=timedelta(minutes=3), per_host=1)
    command = [sys.executable, "-c", HOLD, str(root.config.data_dir / "revtrack.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        errors: list[str] = []
        root.runner.run(work, on_error=lambda _, error: errors.append(error.message))
        holder.communicate(b"\n", timeout=10)
    assert len(errors) == 1
    assert "is locked by another process" in errors[0]
    assert recorded_at_the_next_check(root, clock, article)


def test_a_file_that_may_grow_no_more(root: Root, newsroom: Newsroom, clock: FakeClock, tmp_path: Path) -> None:
    """A write that the system refuses half-way, as a failing disk does; the service's process meets it at the commit."""
    article = edited(root, newsroom, clock)
    command = [sys.executable, "-m", "revtrack", "check", str(article)]
    limited = ["sh", "-c", 'ulimit -f 1; trap "" XFSZ; exec "$@"', "sh", *command]
    variables = {
        "REVTRACK_DATA_DIR": str(root.config.data_dir),
        "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
        "REVTRACK_FETCH__PER_HOST_DELAY": "0",
        "REVTRACK_SCHEDULE__FETCHES_PER_DAY": "100000000",
    }
    done = subprocess.run(
        limited, cwd=tmp_path, env={**os.environ, **variables}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2, done
    assert "cannot be read or written: the disk reports an error" in done.stderr or "the disk is full" in done.stderr
    assert recorded_at_the_next_check(root, clock, article)


@pytest.mark.parametrize("kind", ["text", "page"])
def test_a_flipped_byte_in_the_latest_version_costs_no_edit(
    root: Root, newsroom: Newsroom, clock: FakeClock, kind: str, check: Callable[[int], CheckReport]
) -> None:
    article = edited(root, newsroom, clock)
    assert check(article).to_version == 2
    with root.store._db.writing() as connection:
        of = f"kind = '{kind}' AND id = (SELECT max(id) FROM blob WHERE kind = '{kind}')"
        data = bytearray(connection.exec_driver_sql(f"SELECT data FROM blob WHERE {of}").scalar_one())
        data[len(data) // 2] ^= 0x40
        connection.exec_driver_sql(f"UPDATE blob SET data = ? WHERE {of}", (bytes(data),))
    newsroom.edit(SLUG, EMBASSY_1)
    clock.advance(timedelta(minutes=15))
    report = check(article)
    assert (report.outcome, report.to_version) == ("changed", 3)
    assert root.store.document(article, 3).headline == EMBASSY_1.headline
    assert root.store.page(article, 3)
