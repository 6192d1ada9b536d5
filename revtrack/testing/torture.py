"""The torture test: the real service is killed again and again, and at the end everything is counted.

Newsrooms publish version after version of their stories; receivers write what arrives to disk; `revtrack serve` runs as a
process of its own and dies by SIGKILL, at random instants or at a named point (`revtrack.testing.killing`). A story goes on
to its next version when a request shows that the current one is known, so that what was fetched whole can be stored at the
next check at the latest. What must be there in the end is told by the newsrooms' own logs.
"""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Any

from revtrack.errors import RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.service.config import load, variable
from revtrack.service.root import Root
from revtrack.testing.killing import LEASE_S, POINT, POINTS
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.pages import article_page
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, OUTLET
from revtrack.values.reports import EndpointFilter

HOSTS = 4
LEASE = 2.0
REFUSED = 0.1
"""The share of events whose first try is answered with 500."""
LONGEST_LIFE_S = 7.0
PATIENCE_S = 120.0
_MARK = re.compile(r"Report (\d+) on this contract was filed")
_ETAG = re.compile(r'W/"v(\d+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a run has to reach, and on which database (its address); `stories` are those of each of four hosts."""

    kills: int
    versions: int
    seed: int
    database: str
    folder: Path
    stories: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted. Every figure of the second group must be 0."""

    kills: Mapping[str, int]
    seconds: float
    served_under_fire: int
    served: int
    stored: int
    deliveries: int
    arrived: int
    repeated: int

    versions_lost: int
    versions_twice: int
    versions_out_of_order: int
    events_lost: int
    bodies_differ: int
    not_verified: int
    deliveries_without_version: int
    versions_without_deliveries: int

    @property
    def faults(self) -> dict[str, int]:
        """The figures that are not 0 and must be."""
        names = list(self.__dataclass_fields__)
        wrong = {name: getattr(self, name) for name in names[names.index("versions_lost") :]}
        return {name: count for name, count in wrong.items() if count}


@dataclass
class Chapter:
    """A story that goes on: the answer to each request, and its next version once the current one is known."""

    url: str
    number: int = 1
    turns: int = 0
    resting: bool = False
    lock: Lock = field(default_factory=Lock)

    def __call__(self, request: Request) -> Answer:
        """A page, or 304 to who knows it; that was the moment for the next version."""
        with self.lock:
            etag = f'W/"v{self.number}"'
            self.turns += 1
            if request.header("If-None-Match") == etag:
                self.number += 0 if self.resting else 1
                return Answer(status=304, headers={"ETag": etag})
            return Answer(headers={"Content-Type": "text/html; charset=utf-8", "ETag": etag}, body=self._page())

    def _page(self) -> bytes:
        added = f"Report {self.number} on this contract was filed, and it names {self.number + 11} posts."
        headline = f"{EMBASSY_1.headline}: {self.url[-8:]}"
        story = replace(EMBASSY_1, headline=headline, paragraphs=(*EMBASSY_1.paragraphs, added))
        return article_page(story, self.url, OUTLET, self.turns).encode()


class Torture:
    """One run: use it as a context manager, then `run`."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._chance = random.Random(wanted.seed)
        self._open = ExitStack()
        self._kills: Counter[str] = Counter()
        self._chapters: dict[int, tuple[Newsroom, str, Chapter]] = {}
        self._endpoints: dict[int, Path] = {}
        self._under_fire = 0
        self._config = load(None, {}, self._flags())

    def __enter__(self) -> "Torture":
        """Open newsrooms and receivers, and watch the first version of every story."""
        self._wanted.folder.mkdir(parents=True, exist_ok=True)
        with Root(self._config) as root:
            for host in range(HOSTS):
                newsroom = self._open.enter_context(Newsroom())
                for number in range(self._wanted.stories):
                    self._publish(root, newsroom, f"story-{host}{number:02}")
            for name in ("desk", "archive"):
                self._listen(root, name)
        return self

    def __exit__(self, *_: object) -> None:
        """Close everything."""
        self._open.close()

    def run(self) -> Tally:
        """Kill and start again until enough was killed and published; let it finish; count."""
        began = time.monotonic()
        while sum(self._kills.values()) < self._wanted.kills:
            self._life()
        self._under_fire = sum(len(_served(newsroom, slug)) for newsroom, slug, _ in self._chapters.values())
        self._last_life()
        return self.count(time.monotonic() - began)

    def _publish(self, root: Root, newsroom: Newsroom, slug: str) -> None:
        chapter = Chapter(newsroom.url(slug))
        newsroom.answer(slug, chapter)
        self._chapters[root.watcher.watch(chapter.url).id] = (newsroom, slug, chapter)

    def _listen(self, root: Root, name: str) -> None:
        secret, file = new_secret(), self._wanted.folder / f"{name}.jsonl"
        receiver = self._open.enter_context(Receiver(secret, file=file, judge=Judge(self._wanted.seed)))
        made = root.store.add_endpoint(
            name=name, url=receiver.url, kind="webhook", filter=EndpointFilter(), secret=secret, now=root.clock()
        )
        self._endpoints[made.id] = file

    def _flags(self) -> dict[str, object]:
        return {
            "data_dir": self._wanted.folder,
            "database_url": self._wanted.database,
            "fetch.allow_private_addresses": "127.0.0.0/8",
            "deliver.allow_private_addresses": "127.0.0.0/8",
            "fetch.per_host_delay": "0",
            "fetch.threads": HOSTS,
            "schedule.shortest": "1s",
            "schedule.longest": "1s",
            "extract.workers": "1",
            "web.enabled": "false",
            "log.level": "warning",
        }

    def _start(self, point: str = "") -> subprocess.Popen[bytes]:
        ours = {variable(name): str(value) for name, value in self._flags().items()}
        ours |= {"REVTRACK_CONFIG": os.devnull, LEASE_S: str(LEASE), **({POINT: point} if point else {})}
        with (self._wanted.folder / "serve.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "revtrack.testing.killing", "serve"],
                env={**os.environ, **ours},
                stderr=log,
                stdin=subprocess.DEVNULL,
            )

    def death(self) -> tuple[str, float]:
        """How the next service dies: at a random instant, more often than not, or at a point when it passes it; and when."""
        if self._chance.random() < 0.6:
            return "random", self._chance.uniform(0.2, LONGEST_LIFE_S)
        return self._chance.choice(POINTS), self._chance.randint(1, 12)

    def _life(self) -> None:
        """Start the service and let it die. One that does not come to its point is killed when it has lived for long."""
        how, when = self.death()
        service = self._start("" if how == "random" else f"{how}:{when:.0f}")
        try:
            service.wait(when if how == "random" else 3 * LONGEST_LIFE_S)
        except subprocess.TimeoutExpired:
            how = "random"
            service.kill()
            service.wait()
        if service.returncode != -signal.SIGKILL:
            raise RevtrackError(f"the service ended by itself with {service.returncode}", hint="look into serve.log")
        self._kills[how] += 1

    def _last_life(self) -> None:
        """Nobody is killed any more: the newsrooms rest once enough is published, and what waits is sent."""
        service = self._start()
        try:
            with Root(self._config) as root:
                ends = time.monotonic() + PATIENCE_S + self._wanted.versions / 4
                while not self._at_rest(root):
                    if time.monotonic() > ends or service.poll() is not None:
                        break
                    time.sleep(0.5)
        finally:
            service.terminate()
            service.wait(30)

    def _at_rest(self, root: Root) -> bool:
        chapters = [chapter for _, _, chapter in self._chapters.values()]
        if sum(chapter.number for chapter in chapters) < self._wanted.versions:
            return False
        for chapter in chapters:
            chapter.resting = True
        known = all(root.store.article(number).number >= chapter.number for number, (_, _, chapter) in self._chapters.items())
        return known and root.store.next_post_at() is None

    def count(self, seconds: float) -> Tally:
        """Hold what the newsrooms served against what is stored, and that against what arrived."""
        served = {number: _served(newsroom, slug) for number, (newsroom, slug, _) in self._chapters.items()}
        with Root(self._config) as root:
            stored = {number: _texts(root, number) for number in self._chapters}
            owed = _owed(root, self._chapters)
            sent = {(row.event_id, row.endpoint_id) for row in root.store.deliveries(limit=10**9)}
        expected = {(event, endpoint) for event in owed for endpoint in self._endpoints}
        edits = sum(len(texts) - 1 for texts in stored.values())
        messages = [(endpoint, each) for endpoint, file in self._endpoints.items() for each in _messages(file)]
        got = Counter((each["headers"]["webhook-id"], endpoint) for endpoint, each in messages)
        return Tally(
            kills=dict(self._kills),
            seconds=seconds,
            served_under_fire=self._under_fire,
            served=sum(map(len, served.values())),
            stored=sum(map(len, stored.values())),
            deliveries=len(sent),
            arrived=len(got),
            repeated=sum(count - 1 for count in got.values()),
            versions_lost=sum(len(served[number] - set(stored[number])) for number in served),
            versions_twice=sum(len(texts) - len(set(texts)) for texts in stored.values()),
            versions_out_of_order=sum(texts != sorted(texts) for texts in stored.values()),
            events_lost=len(sent - set(got)),
            bodies_differ=_with_two_bodies(each for _, each in messages),
            not_verified=sum(not each["verified"] for _, each in messages),
            deliveries_without_version=len(sent - expected),
            versions_without_deliveries=len(expected - sent) + abs(edits - len(owed)),
        )


@dataclass
class Judge:
    """Refuses the first try of some events; the same ones for the same seed."""

    seed: int
    seen: set[str] = field(default_factory=set)

    def __call__(self, event_id: str) -> int:
        """The status for a message."""
        first = event_id not in self.seen
        self.seen.add(event_id)
        return 500 if first and random.Random(f"{self.seed}{event_id}").random() < REFUSED else 200


def _served(newsroom: Newsroom, slug: str) -> set[int]:
    """The versions of a story that somebody was sent to the last byte."""
    tags = (_ETAG.fullmatch(each.etag) for each in newsroom.requests(slug) if each.whole and each.status == 200)
    return {int(tag[1]) for tag in tags if tag}


def _texts(root: Root, article_id: int) -> list[int]:
    """Which version of the newsroom each stored version holds, by its words, oldest first."""
    found = []
    for number in range(1, root.store.article(article_id).number + 1):
        words = " ".join(block.text for block in root.store.document(article_id, number).blocks)
        found += [int(mark) for mark in _MARK.findall(words)]
    return found


def _owed(root: Root, articles: Iterable[int]) -> set[str]:
    """The ids of the events of all edits."""
    reports = (root.store.log_report(article_id, root.clock()) for article_id in articles)
    rows = (row for report in reports for row in report.versions if row.number > 1)
    return {event.id for row in rows for event in row.events if event.type == "article.updated"}


def _with_two_bodies(messages: Iterable[dict[str, Any]]) -> int:
    """How many ids came with more than one body."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for each in messages:
        bodies[each["headers"]["webhook-id"]].add(each["body"])
    return sum(len(found) > 1 for found in bodies.values())


def _messages(file: Path) -> list[dict[str, Any]]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(line) for line in lines]
