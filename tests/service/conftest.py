"""A service with everything real: a newsroom on loopback, a SQLite file, worker processes. Only the clock stands still."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from revtrack.service.config import Config, load
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.values.reports import CheckReport

Check = Callable[[int], CheckReport]


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as site:
        yield site


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def config(tmp_path: Path) -> Config:
    flags = {
        "data_dir": tmp_path,
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "deliver.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "schedule.fetches_per_day": 100_000_000,
        "fetch.deadline": 5,
        "extract.workers": 1,
    }
    return load(None, {}, flags)


@pytest.fixture
def root(config: Config, clock: FakeClock, template_file: Path) -> Iterator[Root]:
    shutil.copy(template_file, config.data_dir)
    with Root(config, clock.now) as built:
        yield built


@pytest.fixture
def check(root: Root) -> Check:
    """Checks one article now; trouble that is not an outcome fails the test."""

    def run(article_id: int) -> CheckReport:
        reports: list[CheckReport] = []
        check_articles(root, [article_id], reports.append, _fail)
        (report,) = reports
        return report

    return run


def _fail(article_id: int, error: Exception) -> None:
    raise AssertionError(f"article {article_id}: {error}")
