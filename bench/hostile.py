"""What hostile pages cost the others: delay of other articles, growth of memory, hostile addresses dialled.

    python bench/hostile.py [--dripping 20] [--others 10]

Every site is a newsroom on loopback, the service is the real one in a process of its own. All articles are due when it
starts, the dripping ones for longer; the delay is that of the others against the same service without drips.
Limits: ≤ 1 s, ≤ 30 MiB, 0.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.service.root import utc_now
from revtrack.testing.hostile import HOSTILE
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.testing.wire import Wire

SLUG = "story"
EVERY_S = 2
ENVIRONMENT = {
    "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
    "REVTRACK_SCHEDULE__SHORTEST": f"{EVERY_S}s",
    "REVTRACK_SCHEDULE__FETCHES_PER_DAY": "100000000",
    "REVTRACK_SCHEDULE__LONGEST": f"{EVERY_S}s",
    "REVTRACK_CONFIG": os.devnull,
    "REVTRACK_LOG__FORMAT": "json",
}
LARGE = """
import sys
from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.service.root import utc_now
fetcher = Fetcher(FetchSettings(user_agent="bench", allow_private_addresses=("127.0.0.0/8",)), clock=utc_now)
def memory(name):
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith(name)) / 1024
fetcher.get(sys.argv[1])
open("/proc/self/clear_refs", "w").write("5")
before = memory("VmRSS")
result = fetcher.get(sys.argv[2])
print(f"{memory('VmHWM') - before:.1f} {result.failure}")
"""
INSIDE = (
    "127.0.0.1",
    "10.0.0.8",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.192",
    "::1",
    "fd00::1",
    "::ffff:10.0.0.1",
    "3fff::1",
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dripping", type=int, default=20)
    parser.add_argument("--others", type=int, default=10)
    asked = parser.parse_args()
    quiet = slowest_start(0, asked.others)
    loud = slowest_start(asked.dripping, asked.others)
    print(
        f"{asked.dripping} dripping pages: {asked.others} other articles start at most {loud:.2f} s after the first request, "
        f"{quiet:.2f} s without drips: delay {max(0.0, loud - quiet):.2f} s (limit 1 s, leader 85.7 s)"
    )
    for name in ("hundred-mebibytes", "gzip-bomb", "brotli-bomb", "zstd-bomb", "nested-bomb"):
        growth, failure = growth_of(name)
        print(f"{name}: memory grows by {growth} MiB, the fetch is {failure} (limit 30 MiB, leader +450 MiB)")
    print("hostile addresses dialled: {} of {} (limit 0)".format(*dialled()))


def slowest_start(dripping: int, others: int) -> float:
    """Seconds from the real service's first request to its first one for the last of the others, all due before it starts."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="revtrack-bench-"))
        sites = [stack.enter_context(Newsroom()) for _ in range(dripping + others)]
        for part in (sites[:dripping], sites[dripping:]):
            if part:
                run(folder, "watch", *(site.publish(SLUG, EMBASSY_1) for site in part))
        for site in sites[:dripping]:
            site.answer(SLUG, HOSTILE["dripping-body"]())
        time.sleep(EVERY_S)
        with serving(folder):
            until(lambda: all(len(site.requests(SLUG)) > 1 for site in sites))
        first = [site.requests(SLUG)[1].at for site in sites]
        return (max(first[dripping:]) - min(first)).total_seconds()


def until(happened: Callable[[], bool]) -> None:
    """Wait for it, at most two minutes."""
    ends = time.monotonic() + 120
    while not happened() and time.monotonic() < ends:
        time.sleep(0.05)


@contextmanager
def serving(folder: str) -> Iterator[None]:
    """The service, in a process of its own."""
    with subprocess.Popen(command("serve"), env=environment(folder), stderr=subprocess.DEVNULL) as service:
        try:
            yield
        finally:
            service.send_signal(signal.SIGTERM)


def run(folder: str, *arguments: str) -> str:
    """The output of one command."""
    return subprocess.run(command(*arguments), env=environment(folder), capture_output=True, text=True, check=True).stdout


def command(*arguments: str) -> list[str]:
    """A command line of this revtrack."""
    return [sys.executable, "-m", "revtrack", *arguments]


def environment(folder: str) -> dict[str, str]:
    """The environment of the commands: their own database, loopback allowed."""
    return {**os.environ, **ENVIRONMENT, "REVTRACK_DATA_DIR": str(Path(folder) / "data")}


def growth_of(name: str) -> tuple[str, str]:
    """By how many MiB a process grows that fetches the page (Linux), and what the fetch ends in."""
    with Newsroom() as newsroom:
        warm = newsroom.publish(SLUG, EMBASSY_1)
        url = newsroom.answer("trap", HOSTILE[name]())
        ran = subprocess.run([sys.executable, "-c", LARGE, warm, url], capture_output=True, text=True, check=True)
    growth, failure = ran.stdout.split()
    return growth, failure


def dialled() -> tuple[int, int]:
    """How many hostile addresses were dialled, directly, by redirect and by rebinding; over a wire that exists only here."""
    tried = failed = 0
    fetcher = Fetcher(FetchSettings(user_agent="bench", deadline=3), clock=utc_now)
    for inside in INSIDE:
        for path in ("direct", "redirect", "mixed", "rebinding", "scheme", "port", "user"):
            with Wire(lambda _: ()) as wire:
                fetcher.get(trap(wire, path, inside))
                tried += 1
                failed += any(place[0] != "93.184.216.34" or place[1] not in (80, 443) for place in wire.dialled)
    return failed, tried


def trap(wire: Wire, path: str, inside: str) -> str:
    """Sets the wire up so that `inside` is reached by this path, if it is reached; the address to begin with."""
    public, host = "93.184.216.34", f"[{inside}]" if ":" in inside else inside
    targets = {
        "redirect": f"http://{host}/",
        "scheme": f"ftp://{host}/",
        "port": "http://a.example:6379/",
        "user": f"http://a@{host}/",
    }
    answers = iter([[public]] if path == "rebinding" else [])
    table = {"direct": [inside], "mixed": [public, inside], "rebinding": [inside]}
    wire.names = lambda name: next(answers, None) or (table.get(path, [public]) if name.endswith("example") else [inside])
    location = targets.get(path, "http://a.example/again")
    wire.reply = lambda _: f"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {location}\r\n\r\n".encode()
    return "http://a.example/"


if __name__ == "__main__":
    main()
