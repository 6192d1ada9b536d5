"""The scheduler's tick over many articles: CPU of a tick where nothing or little is due, of a step of the pace, and memory.

    python bench/tick.py [--articles 100000] [--hosts 500] [--ticks 300]

One tick a second: a tick of 5 ms is 0.5 % of a core. The database is filled by another process, so that the memory is that of
a service which found it so.
"""

import argparse
import multiprocessing
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from revtrack.service.config import Config
from revtrack.service.root import Root, utc_now
from revtrack.store.rows import first_values
from revtrack.store.tables import article, host
from revtrack.values.watching import Article

CHUNK = 2000
SOON = timedelta(hours=12)


def main() -> None:
    """Print the figures, each beside its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--hosts", type=int, default=500)
    parser.add_argument("--ticks", type=int, default=300)
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder, Root(_config(folder)) as root:
        root.scheduler.tick()
        before = _memory_mib()
        filler = multiprocessing.get_context("spawn").Process(target=_fill, args=(folder, wanted.articles, wanted.hosts))
        filler.start()
        filler.join()
        print(f"{wanted.articles:,} articles of {wanted.hosts} hosts, none due")
        print(f"  tick              {_cpu_ms(root.scheduler.tick, wanted.ticks):7.2f} ms of CPU   (limit 2)")
        print(f"  claim, none due   {_cpu_ms(lambda: _claim(root), wanted.ticks):7.2f} ms")
        print(f"  step of the pace  {_cpu_ms(root.pacing.step, 5):7.2f} ms every ten minutes")
        due = min(wanted.ticks, wanted.articles)
        _make_due(root, due)
        print(f"  claim, one of {due} due taken and its host given back {_cpu_ms(lambda: _take_one(root), 50):7.2f} ms")
        print(f"  memory of the service grew by {_memory_mib() - before:.1f} MiB   (limit 100)")


def _config(folder: str) -> Config:
    return Config(data_dir=Path(folder))


def _fill(folder: str, articles: int, hosts: int) -> None:
    """Articles that are checked within twelve hours, as lively as stories of all ages are."""
    now = datetime.now(UTC)
    with Root(_config(folder)) as root, root.store._db.writing() as connection:
        connection.execute(host.insert(), [{"name": f"{each}.example", "token": 0} for each in range(hosts)])
        for start in range(0, articles, CHUNK):
            made = [_article(each, hosts, now) for each in range(start, min(articles, start + CHUNK))]
            connection.execute(article.insert(), made)


def _article(number: int, hosts: int, now: datetime) -> dict[str, object]:
    address = f"https://{number % hosts}.example/2026/11/story-{number}-with-a-name-as-long-as-names-of-stories-are"
    made = Article(
        id=0,
        url=address,
        fetch_url=address,
        host=f"{number % hosts}.example",
        outlet=f"The Outlet {number % hosts}",
        headline=f"Council weighs plan {number} for the harbour bridge after a day of talks",
        created_at=now - timedelta(hours=number % 900),
        number=1,
        digest=f"{number:064x}",
        exact_digest=f"{number:064x}",
        body_sha256=f"{number:064x}",
        next_check_at=now + timedelta(minutes=5) + SOON * (number % 9973) / 9973,
        next_check_why="because it is 3 days old and changed 4 times",
        rate=float(f"{1 / (1 + number % 997):.2g}"),
    )
    return first_values(made)


def _claim(root: Root) -> None:
    root.store.claim_due(now=utc_now(), lease=timedelta(seconds=180), hosts=16, per_host=1)


def _make_due(root: Root, number: int) -> None:
    root.store.due_now(range(1, number + 1), utc_now(), "because of a ping")


def _take_one(root: Root) -> None:
    (work,) = root.store.claim_due(now=utc_now(), lease=timedelta(seconds=180), hosts=1, per_host=1)
    root.store.release(work.lease)


def _cpu_ms(done: Callable[[], None], times: int) -> float:
    """Milliseconds of CPU that one of `times` takes."""
    started = time.process_time()
    for _ in range(times):
        done()
    return (time.process_time() - started) / times * 1000


def _memory_mib() -> float:
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024


if __name__ == "__main__":
    main()
