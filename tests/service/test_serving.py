"""The service as a process: it watches, delivers, stops cleanly, and goes on after `kill -9` where it was."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from revtrack.service.config import Config
from revtrack.service.root import Root, utc_now
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter

SLUG = "embassy"
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the service; whatever still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def run(*arguments: str, every: str = "1s") -> subprocess.Popen[str]:
        ours = {
            "REVTRACK_DATA_DIR": str(tmp_path),
            "REVTRACK_CONFIG": os.devnull,
            "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
            "REVTRACK_DELIVER__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
            "REVTRACK_FETCH__PER_HOST_DELAY": "0",
            "REVTRACK_SCHEDULE__FETCHES_PER_DAY": "100000000",
            "REVTRACK_SCHEDULE__SHORTEST": every,
            "REVTRACK_SCHEDULE__LONGEST": every,
            "REVTRACK_WEB__ENABLED": "false",
        }
        command = [sys.executable, "-m", "revtrack", "serve", *arguments]
        process = subprocess.Popen(command, env={**os.environ, **ours}, stderr=subprocess.PIPE, text=True)
        running.append(process)
        return process

    yield run
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def real(config: Config) -> Iterator[Root]:
    """The same database with the real clock and checks in quick succession."""
    quick = config.model_copy(
        update={
            "schedule": config.schedule.model_copy(update={"shortest": timedelta(seconds=1), "longest": timedelta(seconds=1)})
        }
    )
    with Root(quick, utc_now) as root:
        yield root


def test_an_edit_is_delivered_signed_while_the_service_runs_and_sigterm_ends_it_cleanly(
    real: Root, newsroom: Newsroom, start: Start
) -> None:
    from revtrack.notify.sign import new_secret

    secret = new_secret()
    newsroom.publish(SLUG, EMBASSY_1)
    article = real.watcher.watch(newsroom.url(SLUG)).id
    with Receiver(secret) as receiver:
        real.store.add_endpoint(
            name="desk", url=receiver.url, kind="webhook", filter=EndpointFilter(), secret=secret, now=utc_now()
        )
        service = start("--log-format", "json")
        newsroom.edit(SLUG, EMBASSY_2)
        (message,) = receiver.wait(1, 20)
        service.send_signal(signal.SIGTERM)
        _, log = service.communicate(timeout=15)
    assert (message.verified, message.json()["type"]) == (True, "article.updated")
    assert service.returncode == 0
    events = [json.loads(line)["event"] for line in log.splitlines()]
    assert events[0] == "service.started"
    assert "article.checked" in events
    assert "delivery.delivered" in events
    assert events[-1] == "service.stopped"
    assert real.store.article(article).number == 2


def test_after_kill_9_nothing_is_lost_and_nothing_is_left_running(real: Root, newsroom: Newsroom, start: Start) -> None:
    from revtrack.notify.sign import new_secret

    secret = new_secret()
    newsroom.publish(SLUG, EMBASSY_1)
    article = real.watcher.watch(newsroom.url(SLUG)).id
    with Receiver(secret) as receiver:
        real.store.add_endpoint(
            name="desk", url=receiver.url, kind="webhook", filter=EndpointFilter(), secret=secret, now=utc_now()
        )
        receiver.fail(1)
        first = start()
        newsroom.edit(SLUG, EMBASSY_2)
        receiver.wait(1, 20)
        _wait(lambda: bool(real.store.delivery(1).attempts))
        family = [psutil.Process(first.pid), *psutil.Process(first.pid).children(recursive=True)]
        first.kill()
        first.wait()
        _wait(lambda: not any(_alive(process) for process in family))
        start()
        messages = receiver.wait(2, 30)
    assert real.store.article(article).number == 2
    assert {message.id for message in messages} == {messages[0].id}
    assert {message.body for message in messages} == {messages[0].body}
    assert all(message.verified for message in messages)


def test_work_in_flight_is_given_back_when_the_service_must_stop(real: Root, newsroom: Newsroom, start: Start) -> None:
    newsroom.publish(SLUG, EMBASSY_1)
    article = real.watcher.watch(newsroom.url(SLUG)).id
    newsroom.answer(SLUG, Answer(body=b"<p>slow</p>" * 100, drip=0.5, piece=11))
    asked = len(newsroom.requests(SLUG))
    service = start()
    real.store.set_state(article, "ok", now=utc_now(), next_check_at=utc_now(), why="")
    _wait(lambda: len(newsroom.requests(SLUG)) > asked)
    began = time.monotonic()
    service.send_signal(signal.SIGINT)
    service.communicate(timeout=15)
    assert service.returncode == 0
    assert time.monotonic() - began < 11
    host = real.store.article(article).host
    assert real.store.host_free_at([host]).get(host, utc_now()) <= utc_now()


def _alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def _wait(happened: Callable[[], bool], limit_s: float = 20) -> None:
    ends = time.monotonic() + limit_s
    while not happened():
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.05)
