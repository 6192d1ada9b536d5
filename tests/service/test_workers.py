"""Worker processes: what hangs or dies is killed, and the others go on."""

import os
import re
import threading
import time
from collections.abc import Callable, Iterator

import psutil
import pytest
from pebble.pool.base_pool import PoolStatus

from revtrack.errors import StoppedError
from revtrack.service.workers import MEMORY_BYTES, TimedOutError, Workers


@pytest.fixture
def workers() -> Iterator[Workers]:
    pool = Workers(2, time_limit_s=0.5)
    yield pool
    pool.close()


def test_no_process_is_started_before_the_first_task() -> None:
    before = psutil.Process().children(recursive=True)
    Workers(2, time_limit_s=1).close()
    assert psutil.Process().children(recursive=True) == before


def test_workers_that_are_warmed_are_there_before_the_first_task(workers: Workers) -> None:
    workers.warm()
    until = time.monotonic() + 30
    while len(workers._lanes[0]._started()._pool_manager.worker_manager.workers) < 2:
        assert time.monotonic() < until
        time.sleep(0.05)


def test_workers_that_are_closed_while_they_are_warmed_come_to_an_end() -> None:
    pool = Workers(2, time_limit_s=5)
    pool.warm()
    pool.close()
    assert not any(thread.name == "warm" for thread in threading.enumerate())
    with pytest.raises(StoppedError):
        pool.run(len, "four")


def test_a_result_comes_back_and_an_error_keeps_its_type(workers: Workers) -> None:
    assert workers.run(sorted, [3, 1, 2]) == [1, 2, 3]
    with pytest.raises(ZeroDivisionError):
        workers.run(divmod, 1, 0)


def test_a_stuck_regular_expression_is_killed_twice_and_then_given_up(workers: Workers) -> None:
    workers.run(len, "warm")
    began = time.monotonic()
    with pytest.raises(TimedOutError, match="not read within"):
        workers.run(re.match, "(a+)+$", "a" * 64 + "b")
    assert time.monotonic() - began < 6
    assert workers.kills == 2


def test_a_worker_that_dies_costs_its_task_and_nothing_else(workers: Workers) -> None:
    with pytest.raises(TimedOutError):
        workers.run(os._exit, 1)
    assert workers.run(len, "four") == 4


def test_a_pool_that_broke_is_replaced_and_the_task_is_done_all_the_same(workers: Workers) -> None:
    workers.run(len, "warm")
    lane = workers._lanes[0]
    pool = lane._started()
    pool._context.status = PoolStatus.ERROR
    assert workers.run(len, "four") == 4
    assert lane._started() is not pool
    assert workers.kills == 0


class Deadly:
    """Kills the worker that takes a task with it, before it says that it has."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (1,)


def test_a_task_that_is_lost_with_the_worker_that_takes_it_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revtrack.service.workers.LOST_S", 1)
    workers = Workers(2, time_limit_s=3)
    workers.run(len, "warm")
    beside = threading.Thread(target=workers.run, args=(time.sleep, 2), daemon=True)
    lost = threading.Thread(target=given_up, args=(workers, len, Deadly()), daemon=True)
    for thread in (beside, lost):
        thread.start()
    lost.join(20)
    assert not lost.is_alive()
    assert workers.run(len, "four") == 4
    workers.close()


def test_a_pool_that_two_notice_to_be_broken_is_stopped_once(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    workers.run(len, "warm")
    lane, stopped = workers._lanes[0], []
    pool = lane._started()
    with monkeypatch.context() as counted:
        counted.setattr("revtrack.service.workers._stop", stopped.append)
        for _ in range(2):
            lane._discard(pool)
    assert stopped == [pool]
    pool.stop()
    pool.join()
    assert workers.run(len, "four") == 4


def test_others_go_on_while_a_worker_is_stuck(workers: Workers) -> None:
    workers.run(len, "warm")

    def sleep() -> None:
        with pytest.raises(TimedOutError):
            workers.run(time.sleep, 60)

    stuck = threading.Thread(target=sleep)
    stuck.start()
    waits = []
    while stuck.is_alive():
        began = time.monotonic()
        workers.run(len, "quick")
        waits.append(time.monotonic() - began)
    assert len(waits) > 3
    assert max(waits) < 2


def test_a_page_that_eats_memory_is_given_up_before_the_machine_is(workers: Workers) -> None:
    with pytest.raises(TimedOutError):
        workers.run(bytearray, MEMORY_BYTES)
    assert workers.run(len, "four") == 4


def test_pages_that_hang_hold_up_only_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revtrack.service.workers.QUICK_S", 0.3)
    pool = Workers(1, time_limit_s=1.5)
    try:
        pool.run(len, "warm")
        stuck = [threading.Thread(target=given_up, args=(pool,)) for _ in range(2)]
        for thread in stuck:
            thread.start()
        time.sleep(1)
        began = time.monotonic()
        assert pool.run(len, "quick") == 5
        assert time.monotonic() - began < 1
        for thread in stuck:
            thread.join(15)
    finally:
        pool.close()


def given_up(pool: Workers, function: Callable[..., object] = time.sleep, task: object = 60) -> None:
    with pytest.raises(TimedOutError):
        pool.run(function, task)
