"""The composition root: parts are built when they are needed, and two services on one database share the work."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Lock

import pytest

from revtrack.service.config import Config
from revtrack.service.root import Root, new_event_id
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.stories import EMBASSY_1

QUARTER = timedelta(minutes=15)


def until(happened: Callable[[], bool]) -> None:
    ends = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < ends, "it did not happen within 20 s"
        time.sleep(0.02)


@pytest.fixture
def other(config: Config, clock: FakeClock) -> Iterator[Root]:
    """A second service on the same database, at the same time."""
    with Root(config, clock.now) as built:
        yield built


def tick_together(*services: Root) -> None:
    """One tick of every service at the same moment; comes back when all that was claimed is done."""
    start = Barrier(len(services))

    def tick(service: Root) -> None:
        start.wait()
        service.scheduler.tick()

    with ThreadPoolExecutor(len(services)) as threads:
        list(threads.map(tick, services))
    until(lambda: all(service.scheduler._fetching.busy == 0 for service in services))


class Watchman:
    """Answers that there is no page, and counts how many requests it has at once."""

    def __init__(self) -> None:
        self.running = self.most = 0
        self._lock = Lock()

    def __call__(self, _: Request) -> Answer:
        with self._lock:
            self.running += 1
            self.most = max(self.most, self.running)
        time.sleep(0.03)
        with self._lock:
            self.running -= 1
        return Answer(status=404)


def test_nothing_is_built_that_nobody_asks_for(config: Config, clock: FakeClock) -> None:
    with Root(config, clock.now) as root:
        assert root.config is config
    assert list(config.data_dir.iterdir()) == []


def test_a_part_is_built_once(root: Root) -> None:
    assert root.store is root.store
    assert root.watcher is root.watcher


def test_event_ids_are_unique_and_sort_by_time() -> None:
    ids = [new_event_id() for _ in range(500)]
    assert ids == sorted(set(ids))
    assert all(each.startswith("evt_") and each[18] == "7" for each in ids)


@pytest.mark.parametrize(("delay", "at_once"), [(0, 50), (3, 1)])
def test_a_thread_takes_one_article_of_a_host_that_wants_pauses(delay: float, at_once: int, config: Config) -> None:
    polite = config.model_copy(update={"fetch": config.fetch.model_copy(update={"per_host_delay": delay})})
    with Root(polite) as root:
        assert root.per_host == at_once


def test_two_services_ask_for_every_due_article_once(root: Root, other: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    with ExitStack() as sites:
        rooms = [newsroom, *(sites.enter_context(Newsroom()) for _ in range(5))]
        for number, room in enumerate(rooms):
            for slug in ("one", "two"):
                story = replace(EMBASSY_1, headline=f"{EMBASSY_1.headline}, {slug} of {number}")
                root.watcher.watch(room.publish(slug, story))
        for turn in range(2, 6):
            clock.advance(QUARTER)
            tick_together(root, other)
            asked = Counter(len(room.requests(slug)) for room in rooms for slug in ("one", "two"))
            assert asked == {turn: 12}


def test_two_services_never_have_two_requests_at_one_host(
    root: Root, other: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    watchman = Watchman()
    for number in range(6):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
        newsroom.answer(f"story-{number}", watchman)
    clock.advance(QUARTER)
    tick_together(root, other)
    assert watchman.most == 1
    assert [len(newsroom.requests(f"story-{number}")) for number in range(6)] == [2] * 6


def test_a_tick_takes_one_article_of_a_host_and_the_next_only_after_its_pause(
    config: Config, newsroom: Newsroom, clock: FakeClock
) -> None:
    polite = config.model_copy(update={"fetch": config.fetch.model_copy(update={"per_host_delay": 3})})
    with Root(polite, clock.now) as one, Root(polite, clock.now) as two:
        for slug in ("one", "two"):
            one.watcher.watch(newsroom.publish(slug, EMBASSY_1))
        clock.advance(QUARTER)
        asked = []
        for wait in (0, 0, 2, 1):
            clock.advance(timedelta(seconds=wait))
            tick_together(one, two)
            asked.append(sum(len(newsroom.requests(slug)) for slug in ("one", "two")) - 2)
    assert asked == [1, 1, 1, 2]
