"""Politeness in figures, from the newsroom's own log: two services on one database, and a week's outage on a fake clock.

    python bench/polite.py [-n 10000] [--hosts 20] [--delay 0.05]

Part one: two `revtrack serve` share a database and check stories of several hosts as fast as they may, until `-n` requests
were answered. Each host notes when a request came and how many were in flight. To reach: 1 in flight per host; no gap between
the end of an answer and the next request that is shorter than the delay.
Part two: 2,000 articles of 50 hosts are overdue by a week; two services claim once a second of a fake clock under a budget.
To reach: no minute above the budget's share of a minute, one fetch out per host.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Lock

from revtrack.service.config import load
from revtrack.service.root import Root, utc_now
from revtrack.service.slices import LEASE
from revtrack.store import Store, default_url
from revtrack.testing.clock import START, FakeClock
from revtrack.testing.newsroom import ROBOTS, Answer, Newsroom, Request, Responder
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.document import Document
from revtrack.values.records import Inputs, NewArticle, NewVersion
from revtrack.values.watching import Article, Event, FetchResult, Lease

STORIES = 3
ANSWERED_IN = 0.005
PER_DAY = 100_000
SECOND, MINUTE, WEEK = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=7)


class Log:
    """What a host notes: how many requests are in flight, and how long it was left alone between two of them."""

    def __init__(self) -> None:
        self.total = self.flying = self.most = 0
        self.gaps: list[float] = []
        self._ended = float("-inf")
        self._lock = Lock()

    def answer(self, status: int) -> Answer:
        """Note a request for as long as its answer takes."""
        with self._lock:
            self.total += 1
            self.flying += 1
            self.most = max(self.most, self.flying)
            self.gaps.append(time.monotonic() - self._ended)
        time.sleep(ANSWERED_IN)
        with self._lock:
            self.flying -= 1
            self._ended = time.monotonic()
        return Answer(status=status)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=10_000)
    parser.add_argument("--hosts", type=int, default=20)
    parser.add_argument("--delay", type=float, default=0.05)
    parser.add_argument("--articles", type=int, default=2_000, help="overdue articles of part two")
    chosen = parser.parse_args()
    two_services(chosen.n, chosen.hosts, chosen.delay)
    after_an_outage(chosen.articles, 50)


def two_services(requests: int, hosts: int, delay: float) -> None:
    """Part one."""
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder, ExitStack() as stack:
        sites = [stack.enter_context(Newsroom()) for _ in range(hosts)]
        logs = [Log() for _ in sites]
        begin_to_watch(folder, sites)
        for site, log in zip(sites, logs, strict=True):
            for number in range(STORIES):
                site.answer(f"story-{number}", asked(log, 304))
            site.answer(ROBOTS, asked(log, 404))
        services = [serve(folder, delay) for _ in range(2)]
        began = time.monotonic()
        while sum(log.total for log in logs) < requests and all(service.poll() is None for service in services):
            time.sleep(0.2)
        took = time.monotonic() - began
        for service in services:
            service.send_signal(signal.SIGTERM)
        for service in services:
            service.wait(20)
    gaps = sorted(gap for log in logs for gap in log.gaps if gap != float("inf"))
    early, least = sum(gap < delay for gap in gaps), gaps[0] * 1000
    print(f"{sum(log.total for log in logs)} requests to {hosts} hosts by two services in {took:.0f} s")
    print(f"in flight at one host, most: {max(log.most for log in logs)}   to reach: 1")
    print(f"pause between two requests of a host, least: {least:.0f} ms; under {delay * 1000:.0f} ms: {early}   to reach: 0")


def asked(log: Log, status: int) -> Responder:
    """A responder that notes its requests."""

    def respond(_: Request) -> Answer:
        return log.answer(status)

    return respond


def begin_to_watch(folder: str, sites: list[Newsroom]) -> None:
    """Watch the stories of every host, all due at once."""
    flags = {"data_dir": folder, "fetch.allow_private_addresses": "127.0.0.0/8", "fetch.per_host_delay": 0}
    with Root(load(None, {}, flags), utc_now) as root:
        for site in sites:
            for number in range(STORIES):
                article = root.watcher.watch(site.publish(f"story-{number}", EMBASSY_1)).id
                root.store.set_state(article, "ok", now=utc_now(), next_check_at=utc_now(), why="")


def serve(folder: str, delay: float) -> subprocess.Popen[bytes]:
    """A service that may check every second."""
    ours = {
        "REVTRACK_DATA_DIR": folder,
        "REVTRACK_CONFIG": os.devnull,
        "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
        "REVTRACK_FETCH__PER_HOST_DELAY": str(delay),
        "REVTRACK_SCHEDULE__SHORTEST": "0.1s",
        "REVTRACK_SCHEDULE__LONGEST": "0.1s",
        "REVTRACK_SCHEDULE__FETCHES_PER_DAY": "100000000",
        "REVTRACK_WEB__ENABLED": "false",
    }
    command = [sys.executable, "-m", "revtrack", "serve"]
    return subprocess.Popen(command, env={**os.environ, **ours}, stderr=subprocess.DEVNULL)


def after_an_outage(articles: int, hosts: int) -> None:
    """Part two."""
    clock = FakeClock()
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder, ExitStack() as stack:
        services = [stack.enter_context(Store.open(default_url(Path(folder)), now=START)) for _ in range(2)]
        for number in range(articles):
            add(services[0], number, f"host-{number % hosts}.example")
        clock.advance(WEEK)
        minutes: Counter[int] = Counter()
        out: dict[str, Lease] = {}
        most = ticks = 0
        began = time.process_time()
        while sum(minutes.values()) < articles:
            now = clock.advance(SECOND)
            for lease in out.values():
                services[0].release(lease, next_allowed_at=now + 2 * SECOND)
            out = {}
            per_host: Counter[str] = Counter()
            for service in services:
                for work in service.claim_due(now=now, lease=LEASE, hosts=16, per_host=1, per_day=PER_DAY):
                    out[work.lease.host] = work.lease
                    per_host[work.lease.host] += len(work.articles)
                    minutes[(now - START - WEEK) // MINUTE] += len(work.articles)
                    for article in work.articles:
                        service.set_state(article.id, "ok", now=now, next_check_at=now + 4 * WEEK, why="")
            most = max(most, *per_host.values(), 0) if per_host else most
            ticks += 1
        took = (time.process_time() - began) / ticks * 1000
    print(f"{articles} articles of {hosts} hosts, a week overdue; {PER_DAY} fetches a day are {PER_DAY / 1440:.1f} a minute:")
    print(f"most in a minute: {max(minutes.values())}; all made up for in {ticks / 60:.0f} min; out at one host, most: {most}")
    print(f"{took:.1f} ms CPU a second for both, with what stands for the checks")


def add(store: Store, number: int, host: str) -> None:
    """Watch an invented article that is due at once."""
    url = f"https://{host}/story-{number}"
    document = replace(Document.from_text("A story", ["It is a story."], url=url), canonical_url=url)
    article = Article(
        id=0, url=url, fetch_url=url, host=host, outlet="", headline="A story", created_at=START, number=1, next_check_at=START
    )
    fetch = FetchResult(url=url, final_url=url, started_at=START, finished_at=START, status=200, body=b"page")
    version = NewVersion(document=document, page=b"page", inputs=Inputs(url=url))
    new = NewArticle(article=article, aliases=(), fetch=fetch, version=version)
    store.create(new, lambda _: tuple[Event, ...](), host_next_allowed_at=START)


if __name__ == "__main__":
    main()
