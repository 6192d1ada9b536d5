"""One pass over unchanged and edited articles of a local newsroom: CPU above start-up, body bytes, memory, stored bytes.

    python bench/unchanged_pass.py [-n 200]

`startup` is the same command on an empty database. CPU is user + system of every process of the tree, memory the peak of
their summed proportional set sizes (Linux). Limits above it: 200 unchanged articles ≤ 0.4 s CPU, 0 bodies, ≤ 260 MiB; 200 that
were edited by one word ≤ 1.5 s.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, Story

ENVIRONMENT = {
    "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
    "REVTRACK_FETCH__PER_HOST_DELAY": "0",
    "REVTRACK_CONFIG": os.devnull,
}


@dataclass(frozen=True)
class Cost:
    """What a command cost."""

    cpu_s: float
    peak_mib: float
    output: str


def story(number: int) -> Story:
    """An invented story of about 1,000 words, different for each number."""
    doubled = (
        *EMBASSY_1.paragraphs,
        *(f"On day {number + 1}, {text[0].lower()}{text[1:]}" for text in EMBASSY_1.paragraphs),
    )
    return replace(EMBASSY_1, headline=f"{EMBASSY_1.headline}, part {number + 1}", paragraphs=doubled)


def run(folder: str, *arguments: str, stdin: str = "") -> Cost:
    """Run `revtrack` to its end, watching its process tree."""
    environment = {**os.environ, **ENVIRONMENT, "REVTRACK_DATA_DIR": folder}
    command = [sys.executable, "-m", "revtrack", *arguments]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        watcher = Watcher(process.pid)
        watcher.start()
        output, _ = process.communicate(stdin)
        watcher.join()
    if process.returncode:
        raise SystemExit(f"revtrack {' '.join(arguments)}: exit {process.returncode}")
    return Cost(watcher.cpu_s, watcher.peak_mib, output)


class Watcher(threading.Thread):
    """Samples CPU and memory of a process tree until it ends."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._root = psutil.Process(pid)
        self._cpu: dict[int, float] = {}
        self.peak_mib = 0.0

    @property
    def cpu_s(self) -> float:
        """User and system time of all processes seen."""
        return sum(self._cpu.values())

    def run(self) -> None:
        """Sample every 30 ms."""
        while self._root.is_running() and self._root.status() != psutil.STATUS_ZOMBIE:
            self._sample()
            time.sleep(0.03)

    def _sample(self) -> None:
        total = 0
        try:
            tree = [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return
        for process in tree:
            try:
                times = process.cpu_times()
                self._cpu[process.pid] = times.user + times.system
                total += process.memory_full_info().pss
            except psutil.Error:
                continue
        self.peak_mib = max(self.peak_mib, total / 2**20)


def versions(folder: str) -> int:
    """All versions of all articles."""
    return sum(json.loads(line)["versions"] for line in run(folder, "list", "--json").output.splitlines())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=200)
    count = parser.parse_args().n
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder, Newsroom() as newsroom:
        run(folder, "status")
        startup = run(folder, "check", "--all").cpu_s
        print(f"{'startup':<10} {startup:6.2f} s CPU")
        urls = "\n".join(newsroom.publish(slug(number), story(number)) for number in range(count))
        measure(folder, newsroom, count, startup, "watch", "-", stdin=urls)
        measure(folder, newsroom, count, startup, "check", "--all", limit="limits: 0.4 s, 260 MiB, 0 bodies")
        for number in range(count):
            newsroom.edit(slug(number), edited(story(number)))
        measure(folder, newsroom, count, startup, "check", "--all", limit="limit: 1.5 s")


def slug(number: int) -> str:
    """The name of a story on the site."""
    return f"story-{number}"


def edited(text: Story) -> Story:
    """The story with one word changed."""
    return replace(text, paragraphs=(*text.paragraphs[:5], f"Then {text.paragraphs[5]}", *text.paragraphs[6:]))


def measure(
    folder: str, newsroom: Newsroom, count: int, startup: float, *arguments: str, stdin: str = "", limit: str = ""
) -> None:
    """Run one step and print what it cost."""
    before, asked = disk(folder), bodies(newsroom, count)
    cost = run(folder, *arguments, stdin=stdin)
    print(
        f"{' '.join(arguments):<11}{cost.cpu_s - startup:6.2f} s CPU above startup  {cost.peak_mib:4.0f} MiB  "
        f"{(disk(folder) - before) / count:6.0f} B/article  {bodies(newsroom, count) - asked} bodies  "
        f"{versions(folder)} versions  {limit}"
    )


def bodies(newsroom: Newsroom, count: int) -> int:
    """How many requests were answered with a body so far."""
    requests = (request for number in range(count) for request in newsroom.requests(slug(number)))
    return sum(request.status == 200 for request in requests)


def disk(folder: str) -> int:
    """Bytes of the database."""
    return sum(path.stat().st_size for path in Path(folder).iterdir())


if __name__ == "__main__":
    main()
