"""What the service bears: an edit's page asked for by 16 at once while a pass over 1,000 articles runs; then its memory.

    python bench/load.py [-n 1000] [--seconds 10]

The articles are those of `bench/web.py`, served by fifty sites of another process, one in twenty-five with another text than
the last version has. All are due again as soon as they were checked, so that a pass runs the whole time: with the pause that
every host is due (2 s), then without any, as fast as it can. There is no budget. Needs wrk.
"""

import argparse
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread

import psutil
import requests
from sqlalchemy import func, select
from web import PAGES, Published, fill

from revtrack.service.config import load
from revtrack.service.root import Root
from revtrack.store.tables import article, fetch
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_2

PORT = 8907
ADDRESS = f"http://127.0.0.1:{PORT}"
SITES, EDITED = 50, 25
WARM_S = 8.0
"""So long passes run before they count: the processes that read pages begin with the first page."""
PACES = (("while a polite pass runs", "2", "limit 150 a second, 99% 150 ms"), ("while a pass runs without a pause", "0", ""))
SETTINGS = {
    "REVTRACK_CONFIG": os.devnull,
    "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
    "REVTRACK_SCHEDULE__FETCHES_PER_DAY": "1000000000",
    "REVTRACK_SCHEDULE__FETCHES_PER_DAY_PER_HOST": "1000000000",
    "REVTRACK_WEB__LISTEN": f"127.0.0.1:{PORT}",
}


@dataclass(frozen=True)
class Service:
    """The service as it runs: its process, a token, its database."""

    process: psutil.Process
    secret: str
    root: Root

    def get(self, path: str) -> None:
        """Ask for a page as a person does."""
        requests.get(ADDRESS + path, headers={"Authorization": f"Bearer {self.secret}"}, timeout=30).raise_for_status()


def serve_sites(count: int, pipe: Connection) -> None:
    """The newsrooms: says where each story is and its ETag, then serves until somebody answers."""
    with ExitStack() as stack:
        sites = [stack.enter_context(Newsroom()) for _ in range(SITES)]
        urls = {number: sites[number % SITES].publish(f"story-{number}", EMBASSY_2) for number in range(1, count + 1)}
        tags = {number: requests.get(url, timeout=5).headers["ETag"] for number, url in urls.items()}
        pipe.send({number: (url, tags[number] if number % EDITED else None) for number, url in urls.items()})
        pipe.recv()


@contextmanager
def sites(count: int) -> Iterator[dict[int, Published]]:
    """Fifty sites in a process of their own."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve_sites, args=(count, theirs))
    process.start()
    try:
        yield ours.recv()
    finally:
        ours.send(None)
        process.join()


@contextmanager
def service(root: Root, secret: str, pause: str) -> Iterator[Service]:
    """`revtrack serve` over a database that knows the articles."""
    ours = {"REVTRACK_DATA_DIR": str(root.config.data_dir), "REVTRACK_FETCH__PER_HOST_DELAY": pause}
    command = [sys.executable, "-m", "revtrack", "serve"]
    with subprocess.Popen(command, env={**os.environ, **SETTINGS, **ours}, stderr=subprocess.DEVNULL) as process:
        try:
            _wait()
            yield Service(psutil.Process(process.pid), secret, root)
        finally:
            process.terminate()
            process.wait(15)


def _wait() -> None:
    for _ in range(150):
        try:
            requests.get(f"{ADDRESS}/healthz", timeout=5)
            return
        except requests.ConnectionError:
            time.sleep(0.2)
    raise SystemExit("the service did not begin")


@contextmanager
def passes(running: Service) -> Iterator[None]:
    """Make every article due, again and again."""
    over = Event()

    def make_due() -> None:
        while not over.wait(0.2):
            now = datetime.now(UTC)
            with running.root.store._db.writing() as connection:
                connection.execute(article.update().where(article.c.next_check_at > now).values(next_check_at=now))

    thread = Thread(target=make_due)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def fetches(running: Service) -> int:
    """How many fetches there were so far."""
    with running.root.store._db.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(fetch)).scalar_one())


def hammer(running: Service, seconds: int) -> str:
    """What wrk says: requests a second, and the slowest hundredth."""
    who = f"Authorization: Bearer {running.secret}"
    command = ["wrk", "-t2", "-c16", f"-d{seconds}s", "--latency", "-H", who, f"{ADDRESS}{PAGES[0][1]}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    wanted = ("50%", "99%", "Requests/sec", "Non-2xx", "Socket errors")
    return "  ".join(" ".join(line.split()) for line in said.splitlines() if line.strip().startswith(wanted))


def measure(running: Service, name: str, seconds: int, limit: str) -> None:
    """The page of an edit, first alone, then while passes run; the memory of the service before and after."""
    for _, path, _ in PAGES:
        running.get(path)
    print(f"alone   {hammer(running, seconds)}   {memory(running)}")
    with passes(running):
        time.sleep(WARM_S)
        before = fetches(running)
        print(f"{name}   {hammer(running, seconds)}   {limit}")
    print(f"        {(fetches(running) - before) / seconds:.0f} fetches a second; {memory(running)}   limit 115, 200")


def memory(running: Service) -> str:
    """What the service takes now."""
    every = [running.process, *running.process.children(recursive=True)]
    sum_of_pss = sum(each.memory_full_info().pss for each in every) / 2**20
    return f"main process {running.process.memory_info().rss / 2**20:.0f} MiB, all {len(every)} {sum_of_pss:.0f} MiB"


def main() -> None:
    """Make the database, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("not measured: there is no wrk")
    with (
        tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder,
        sites(max(500, options.n)) as published,
        Root(load(None, {}, {"data_dir": Path(folder)})) as root,
    ):
        fill(root.store, len(published), datetime.now(UTC), published)
        secret = root.access.add_token("bench", "admin", None, by="bench")[1]
        for name, pause, limit in PACES:
            with service(root, secret, pause) as running:
                measure(running, name, options.seconds, limit)


if __name__ == "__main__":
    main()
