"""The torture test: the real service is killed again and again, and at the end everything is counted.

Newsrooms publish version after version of their stories; receivers write what arrives to disk; `revtrack serve` runs as a
process of its own and dies by SIGKILL, at random instants or at a named point (`revtrack.testing.killing`). The deaths are
spread over all the versions of the run: a service that is to die at a random instant first makes up what earlier deaths left
behind. What must be there in the end is told by the newsrooms' own logs.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from revtrack.errors import RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.service.config import load, variable
from revtrack.service.root import Root
from revtrack.testing import tally
from revtrack.testing.chapters import Chapter, Judge, served
from revtrack.testing.killing import LEASE_S, POINT, POINTS
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.tally import Tally
from revtrack.values.endpoints import EndpointFilter

HOSTS = 4
LEASE = 2.0
LONGEST_LIFE_S = 7.0
PATIENCE_S = 120.0
_NAP_S = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a run has to reach, and on which database (its address); `stories` are those of each of four hosts."""

    kills: int
    versions: int
    seed: int
    database: str
    folder: Path
    stories: int = 10


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
        self._under_fire = sum(map(len, self._served().values()))
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
            "schedule.fetches_per_day": "100000000",
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
            if how == "random":
                self._catch_up(service)
            service.wait(when if how == "random" else 3 * LONGEST_LIFE_S)
        except subprocess.TimeoutExpired:
            how = "random"
            service.kill()
            service.wait()
        if service.returncode != -signal.SIGKILL:
            raise RevtrackError(f"the service ended by itself with {service.returncode}", hint="look into serve.log")
        self._kills[how] += 1

    def _catch_up(self, service: subprocess.Popen[bytes]) -> None:
        """Wait until as large a share of the versions was served as of the deaths is over."""
        share = self._wanted.versions * sum(self._kills.values()) / max(1, self._wanted.kills)
        ends = time.monotonic() + PATIENCE_S
        while sum(map(len, self._served().values())) < share and service.poll() is None and time.monotonic() < ends:
            time.sleep(_NAP_S)

    def _last_life(self) -> None:
        """Nobody is killed any more: the newsrooms rest once enough is published, and what waits is sent."""
        service = self._start()
        try:
            with Root(self._config) as root:
                ends = time.monotonic() + PATIENCE_S + self._wanted.versions / 4
                while not self._at_rest(root):
                    if time.monotonic() > ends or service.poll() is not None:
                        break
                    time.sleep(_NAP_S)
        finally:
            service.terminate()
            service.wait(30)

    def _at_rest(self, root: Root) -> bool:
        if sum(chapter.number for _, _, chapter in self._chapters.values()) < self._wanted.versions:
            return False
        for _, _, chapter in self._chapters.values():
            chapter.resting = True
        known = all(root.store.article(number).number >= chapter.number for number, (_, _, chapter) in self._chapters.items())
        return known and root.store.next_post_at() is None

    def _served(self) -> dict[int, set[int]]:
        return {number: served(newsroom, slug) for number, (newsroom, slug, _) in self._chapters.items()}

    def count(self, seconds: float) -> Tally:
        """Hold what the newsrooms served against what is stored, and that against what arrived."""
        with Root(self._config) as root:
            return tally.count(
                root,
                self._served(),
                self._endpoints,
                kills=dict(self._kills),
                seconds=seconds,
                served_under_fire=self._under_fire,
            )
