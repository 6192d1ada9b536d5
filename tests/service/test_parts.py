"""Parts that threads share: one is built, whoever asks first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

from revtrack.service.config import Config
from revtrack.service.parts import part
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock

THREADS = 8


class House:
    """Its door takes a while."""

    def __init__(self) -> None:
        self.built = 0

    @part
    def door(self) -> object:
        """What opens."""
        sleep(0.05)
        self.built += 1
        return object()

    @part
    def lock(self) -> tuple[object]:
        """What needs the door."""
        return (self.door,)


def test_threads_that_ask_at_the_same_time_get_the_one_that_is_built() -> None:
    house, start = House(), Barrier(THREADS)

    def ask(number: int) -> object:
        start.wait()
        return house.door if number % 2 else house.lock[0]

    with ThreadPoolExecutor(THREADS) as threads:
        doors = set(threads.map(ask, range(THREADS)))
    assert (house.built, doors) == (1, {house.door})


def test_each_whole_has_its_own() -> None:
    assert House().door is not House().door


def test_threads_of_a_service_open_one_database(config: Config, clock: FakeClock) -> None:
    start = Barrier(THREADS)

    def ask(root: Root) -> object:
        start.wait()
        return root.pipeline, root.workers, root.store

    with Root(config, clock.now) as root, ThreadPoolExecutor(THREADS) as threads:
        assert len(set(threads.map(ask, [root] * THREADS))) == 1
