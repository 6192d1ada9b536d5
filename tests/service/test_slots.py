"""Slots: as many as were asked for, and more only where some are slow."""

import time
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from revtrack.service.slots import PATIENCE_S, RESERVE, Slots


@pytest.fixture
def release() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


def test_quick_work_takes_a_slot_and_gives_it_back(release: Event) -> None:
    slots = Slots(2)
    slots.start(release.wait)
    assert (slots.free, slots.busy) == (1, 1)
    release.set()
    assert slots.close(5)
    assert (slots.free, slots.busy) == (2, 0)


def test_slow_work_does_not_keep_its_slot(release: Event) -> None:
    slots = Slots(2)
    for _ in range(2):
        slots.start(release.wait)
    assert slots.free == 0
    time.sleep(PATIENCE_S + 0.1)
    assert (slots.free, slots.busy) == (2, 2)


def test_the_reserve_ends(release: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revtrack.service.slots.PATIENCE_S", 0)
    slots = Slots(1)
    for _ in range(RESERVE):
        slots.start(release.wait)
        time.sleep(0.001)
    assert slots.free == 0


def test_closing_says_when_it_was_too_short(release: Event) -> None:
    slots = Slots(1)
    slots.start(release.wait)
    assert not slots.close(0.05)


def test_a_bug_is_logged_and_gives_the_slot_back(caplog: pytest.LogCaptureFixture) -> None:
    slots = Slots(1)
    slots.start(divmod, 1, 0)
    assert slots.close(5)
    assert (slots.free, "thread.bug" in caplog.text) == (1, True)


def test_a_thread_that_the_system_does_not_give_takes_no_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    slots = Slots(1)
    with monkeypatch.context() as crowded:
        crowded.setattr(Thread, "start", none_left)
        with pytest.raises(RuntimeError):
            slots.start(time.sleep, 0)
    assert (slots.free, slots.busy) == (1, 0)
    slots.start(time.sleep, 0)
    assert slots.close(5)
