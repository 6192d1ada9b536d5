"""The service's loop, tick by tick: what is due is done once, one host at a time, and trouble does not end it."""

import logging
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta, tzinfo
from threading import Thread
from typing import Self

import pytest

from revtrack.errors import StoreError
from revtrack.notify.sign import new_secret
from revtrack.service.config import Config
from revtrack.service.health import HEARTBEAT
from revtrack.service.recorder import POSTPONE
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.hostile import HOSTILE
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.sending import NextTry, PostResult


def until(happened: Callable[[], bool]) -> None:
    ends = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < ends, "it did not happen within 20 s"
        time.sleep(0.02)


@pytest.fixture
def article(root: Root, newsroom: Newsroom) -> int:
    return root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id


def idle(root: Root) -> bool:
    return root.scheduler._fetching.busy == 0


def test_a_tick_checks_what_is_due_and_nothing_before(root: Root, newsroom: Newsroom, clock: FakeClock, article: int) -> None:
    asked = len(newsroom.requests("embassy"))
    root.scheduler.tick()
    until(lambda: idle(root))
    assert len(newsroom.requests("embassy")) == asked
    newsroom.edit("embassy", EMBASSY_2)
    clock.advance(timedelta(minutes=15))
    root.scheduler.tick()
    until(lambda: root.store.article(article).number == 2 and idle(root))
    root.scheduler.tick()
    until(lambda: idle(root))
    assert len(newsroom.requests("embassy")) == asked + 1


def test_a_tick_leaves_a_sign_of_life(root: Root, clock: FakeClock) -> None:
    root.scheduler.tick()
    assert root.store.get_setting(HEARTBEAT) == clock.now().isoformat()


def test_a_clock_that_is_set_back_does_not_end_the_signs_of_life(
    root: Root, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    root.scheduler.tick()
    clock.advance(timedelta(hours=-1))
    monkeypatch.setattr(root.scheduler, "_beat_at", root.scheduler._beat_at - 10)
    root.scheduler.tick()
    assert root.store.get_setting(HEARTBEAT) == clock.now().isoformat()


def test_a_clock_that_is_set_back_does_not_end_the_ticks(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    class AnHourAgo(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) - timedelta(hours=1)

    ticks: list[float] = []
    monkeypatch.setattr(root.scheduler, "tick", lambda: ticks.append(time.monotonic()))
    monkeypatch.setattr("revtrack.service.scheduler.WATCH_S", 0.1)
    running = Thread(target=root.scheduler.run, args=(5,), daemon=True)
    running.start()
    until(lambda: len(ticks) > 2)
    for module in ("apscheduler.schedulers.base", "revtrack.service.scheduler"):
        monkeypatch.setattr(f"{module}.datetime", AnHourAgo)
    before = len(ticks)
    until(lambda: len(ticks) > before + 2)
    root.stop.set()
    running.join(10)


def test_a_tick_that_hangs_is_said_once(root: Root, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(root.scheduler, "_ticked_at", time.monotonic() - 61)
    for _ in range(3):
        root.scheduler._watch()
    assert [record.msg for record in caplog.records] == ["scheduler.silent"]


def test_a_database_in_trouble_is_logged_and_asked_again(
    root: Root, article: int, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock.advance(timedelta(minutes=15))
    caplog.set_level(logging.INFO)
    with monkeypatch.context() as broken:
        broken.setattr(root.store, "claim_due", _raise)
        root.scheduler.tick()
        for _ in range(5):
            root.scheduler.tick()
    assert [record.msg for record in caplog.records].count("tick.failed") == 1
    root.scheduler.tick()
    assert "tick.failed.over" in [record.msg for record in caplog.records]
    until(lambda: root.store.article(article).checked_at == clock.now())


def test_an_article_that_cannot_be_recorded_is_left_alone_for_a_while(
    root: Root, article: int, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.advance(timedelta(minutes=15))
    monkeypatch.setattr(root.store, "record", _raise)
    root.scheduler.tick()
    until(lambda: root.store.article(article).next_check_at == clock.now() + POSTPONE and idle(root))


def test_a_slow_article_does_not_keep_another_host_waiting(root: Root, clock: FakeClock, article: int) -> None:
    with Newsroom() as slow:
        late = root.watcher.watch(slow.publish("slow", EMBASSY_1)).id
        slow.answer("slow", Answer(body=b"<p>slow</p>", wait=3))
        clock.advance(timedelta(minutes=15))
        root.scheduler.tick()
        until(lambda: root.store.article(article).checked_at == clock.now())
        assert root.store.article(late).checked_at != clock.now()
        until(lambda: idle(root))


def test_more_dripping_hosts_than_threads_do_not_keep_the_others_waiting(config: Config, clock: FakeClock) -> None:
    few = config.model_copy(update={"fetch": config.fetch.model_copy(update={"threads": 2, "deadline": 4})})
    with ExitStack() as stack:
        root = stack.enter_context(Root(few, clock.now))
        sites = [stack.enter_context(Newsroom()) for _ in range(8)]
        ids = [root.watcher.watch(site.publish("story", EMBASSY_1)).id for site in sites]
        for site in sites[:6]:
            site.answer("story", HOSTILE["dripping-body"]())
        clock.advance(timedelta(minutes=15))
        began = time.monotonic()
        root.scheduler.tick()
        until(
            lambda: (root.scheduler.tick() or True) and all(root.store.article(n).checked_at == clock.now() for n in ids[6:])
        )
        assert time.monotonic() - began < 3
        assert all(root.store.article(n).checked_at != clock.now() for n in ids[:6])
        until(lambda: root.scheduler._fetching.busy == 0)


def test_when_it_stops_it_waits_for_what_runs(root: Root, newsroom: Newsroom, clock: FakeClock, article: int) -> None:
    newsroom.answer("embassy", Answer(status=503, wait=0.5))
    clock.advance(timedelta(minutes=15))
    finished: list[bool] = []
    running = Thread(target=lambda: finished.append(root.scheduler.run(5)))
    running.start()
    until(lambda: len(newsroom.requests("embassy")) == 2)
    root.stop.set()
    running.join(10)
    assert finished == [True]
    assert root.store.article(article).state == "failing"


def test_an_endpoint_gets_all_that_is_due_within_one_tick(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    with Receiver() as receiver:
        root.store.add_endpoint(
            name="desk",
            url=receiver.url,
            kind="webhook",
            filter=EndpointFilter(),
            secret=new_secret(),
            now=clock.now(),
        )
        for number in range(12):
            root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
        root.scheduler.tick()
        until(lambda: all(row.state == "delivered" for row in root.store.deliveries()))
        assert len(receiver.messages) == 12


def test_endpoints_that_never_answer_do_not_delay_the_others(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    def add(url: str) -> int:
        wanted, now = EndpointFilter(), clock.now()
        return root.store.add_endpoint(name="", url=url, kind="webhook", filter=wanted, secret=new_secret(), now=now).id

    dead = [add(newsroom.answer(f"dead-{number}", Answer(status=500, wait=2))) for number in range(6)]
    for number in range(3):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
    posts = root.deliverer.claim(9)
    assert [post.endpoint_id for post in posts] == dead
    for post in posts:
        root.store.record_attempt(post, PostResult(at=clock.now(), elapsed_ms=1, status=500), NextTry("exhausted"))
    with Receiver() as receiver:
        add(receiver.url)
        root.scheduler.tick()
        until(lambda: not root.scheduler._sending[True].free)
        root.watcher.watch(newsroom.publish("last", EMBASSY_1))
        began = time.monotonic()
        root.scheduler.tick()
        receiver.wait(1, 5)
        assert time.monotonic() - began < 1
        root.stop.set()


def _raise(*_: object, **__: object) -> None:
    raise StoreError("the database is locked", hint="try again")
