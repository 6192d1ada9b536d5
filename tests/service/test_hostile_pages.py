"""Pages that hang, crash or fill the worker that reads them: each costs its own check, and the others go on."""

import time
from threading import Thread

import pytest

from revtrack.service.config import Config
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.reports import CheckReport

HANGS = b"<html><body><h1>Deep</h1>" + b"<div>" * 100_000 + b"<p>words"
"""So deep that the judge of the extractor works on it for minutes."""


@pytest.fixture
def config(config: Config) -> Config:
    return config.model_copy(update={"extract": config.extract.model_copy(update={"workers": 1, "time_limit": 2.0})})


def checked(root: Root, *ids: int) -> dict[int, CheckReport]:
    reports: dict[int, CheckReport] = {}
    check_articles(root, ids, lambda report: reports.update({report.id: report}), _fail)
    return reports


def test_a_page_that_hangs_the_parser_costs_its_own_check(root: Root, clock: FakeClock) -> None:
    with Newsroom() as trap, Newsroom() as honest:
        bad = root.watcher.watch(trap.publish("story", EMBASSY_1)).id
        good = root.watcher.watch(honest.publish("story", EMBASSY_1)).id
        trap.answer("story", Answer(body=HANGS, headers={"Content-Type": "text/html"}))
        hanging: dict[int, CheckReport] = {}
        thread = Thread(target=lambda: hanging.update(checked(root, bad)))
        thread.start()
        time.sleep(2.5)
        honest.edit("story", EMBASSY_2)
        began = time.monotonic()
        assert checked(root, good)[good].outcome == "changed"
        assert time.monotonic() - began < 5
        thread.join(30)
    assert (hanging[bad].outcome, hanging[bad].to_version) == ("failed", 1)
    assert "not read within" in hanging[bad].reason
    assert root.workers.kills == 2


def _fail(article_id: int, error: Exception) -> None:
    raise AssertionError(f"article {article_id}: {error}")
