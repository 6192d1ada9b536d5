"""What gathers while one writes is written together, and everybody gets the own result or the own error."""

import os
import resource
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from revtrack.errors import LeaseLostError, StoreError
from revtrack.store import Store, default_url
from revtrack.store.together import MOST, Together
from revtrack.testing.clock import FakeClock


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The system refuses every write beyond so many bytes of a file, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, heard)


def test_what_waits_is_written_in_one_go_and_each_gets_the_own_result() -> None:
    batches: list[int] = []
    busy, go = threading.Event(), threading.Event()

    def write(items: Sequence[int]) -> list[int | Exception]:
        batches.append(len(items))
        if len(batches) == 1:
            busy.set()
            go.wait(5)
        return [ValueError(str(item)) if item == 7 else item * 2 for item in items]

    together: Together[int, int] = Together(write)
    with ThreadPoolExecutor(30) as threads:
        first = threads.submit(together.do, 100)
        busy.wait(5)
        later = [threads.submit(together.do, number) for number in range(25)]
        while len(together._waiting) < 25:
            pass
        go.set()
        assert first.result(5) == 200
        assert [each.result(5) for number, each in enumerate(later) if number != 7] == [n * 2 for n in range(25) if n != 7]
        with pytest.raises(ValueError, match="7"):
            later[7].result(5)
    assert batches == [1, MOST, 5]


def test_where_the_write_fails_everybody_hears_it() -> None:
    def write(_: Sequence[int]) -> list[int | Exception]:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        Together(write).do(1)


def test_a_bad_record_in_a_batch_takes_back_only_itself(store: Store, desk: Any) -> None:
    desk.endpoint()
    ids = [desk.watch(slug=f"story-{number}", host=f"paper-{number}.example") for number in range(5)]
    made = [desk.record(each, "The wall will sink.", events=(desk.event(article_id=each, version=2),)) for each in ids]
    made[1] = replace(made[1], lease=replace(made[1].lease, token=99))
    made[3] = replace(made[3], events=made[2].events)
    results = store.record_many(made)
    assert [type(each).__name__ for each in results] == ["int", "LeaseLostError", "int", "StoreError", "int"]
    assert [store.article(each).number for each in ids] == [2, 1, 2, 1, 2]
    assert [row.article_id for row in store.deliveries()] == [ids[4], ids[2], ids[0]]


def test_a_disk_that_takes_no_more_in_the_midst_of_a_batch_is_named_as_such_and_nothing_is_stored(
    tmp_path: Path, clock: FakeClock, desk_on: Any
) -> None:
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        desk = desk_on(store)
        ids = [desk.watch(slug=f"story-{number}", host=f"paper-{number}.example") for number in range(2)]
        made = [desk.record(each, *(os.urandom(300).hex() for _ in range(4_000))) for each in ids]
        written = max(file.stat().st_size for file in tmp_path.iterdir())
        with files_of_at_most(written + 700_000), pytest.raises(StoreError, match=r"the disk (is full|reports an error)"):
            store.record_many(made)
        assert [store.article(each).number for each in ids] == [1, 1]
        store.record_many(made)
        assert [store.article(each).number for each in ids] == [2, 2]


def test_results_that_threads_bring_at_once_are_all_stored(store: Store, desk: Any) -> None:
    ids = [desk.watch(slug=f"story-{number}", host=f"paper-{number}.example") for number in range(12)]
    made = [desk.record(each, "The wall will sink.") for each in ids]
    made[5] = replace(made[5], lease=replace(made[5].lease, token=99))
    with ThreadPoolExecutor(12) as threads:
        futures = [threads.submit(store.record, each) for each in made]
    with pytest.raises(LeaseLostError):
        futures[5].result()
    assert [store.article(each).number for each in ids] == [1 if number == 5 else 2 for number in range(12)]
