"""Health over HTTP: alive, ready, counted; a scheduler that stands still is seen."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from revtrack.errors import ConfigError
from revtrack.service.config import Config
from revtrack.service.feeds import add_feed, check_feeds
from revtrack.service.health import SILENT_AFTER_S
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.feeds import ATOM, RSS
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.feeds import FeedOrder
from revtrack.web.server import running


def get(address: str) -> tuple[int, Any]:
    answer = requests.get(address, timeout=10)
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.status_code, answer.json() if "json" in answer.headers["Content-Type"] else answer.text


def values(text: str) -> dict[str, float]:
    return {
        sample.name + "".join(f"[{value}]" for name, value in sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_a_process_is_alive_while_its_scheduler_ticks(root: Root, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root.scheduler.tick()
    assert get(f"{site}/healthz")[0] == 200
    monkeypatch.setattr(root.scheduler, "_ticked_at", time.monotonic() - SILENT_AFTER_S - 1)
    status, said = get(f"{site}/healthz")
    assert (status, said["ok"]) == (503, False)


def test_it_is_ready_when_nothing_is_wrong_and_says_what_is(root: Root, site: str, newsroom: Newsroom) -> None:
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    status, said = get(f"{site}/readyz")
    assert (status, said["problems"]) == (503, ["the service has not run yet"])
    root.scheduler.tick()
    status, said = get(f"{site}/readyz")
    assert (status, said["ok"], said["articles"]) == (200, True, 1)


def test_a_database_that_cannot_be_read_is_not_ready_and_still_alive(root: Root, site: str, config: Config) -> None:
    root.scheduler.tick()
    (config.data_dir / "revtrack.db-wal").unlink()
    (config.data_dir / "revtrack.db").write_bytes(b"no database" * 1000)
    status, said = get(f"{site}/readyz")
    assert (status, said["ok"]) == (503, False)
    assert get(f"{site}/healthz")[0] == 200
    assert values(get(f"{site}/metrics")[1])["revtrack_problems"] == 1


def test_what_was_done_is_counted_and_nothing_bears_an_address(root: Root, site: str, newsroom: Newsroom) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    newsroom.edit("embassy", EMBASSY_2)
    check_articles(root, [article], lambda _: None, lambda *_: None)
    check_articles(root, [article], lambda _: None, lambda *_: None)
    root.scheduler.tick()
    text = get(f"{site}/metrics")[1]
    found = values(text)
    assert found["revtrack_fetches_total[changed]"] == found["revtrack_fetches_total[same]"] == 1
    assert (found["revtrack_versions"], found["revtrack_articles"], found["revtrack_problems"]) == (2, 1, 0)
    assert found["revtrack_fetch_seconds_count"] == 2
    assert found["revtrack_database_bytes"] > 10_000
    assert found["revtrack_worker_kills"] == 0
    assert found["revtrack_scheduler_silent_seconds"] < 5
    assert "revtrack_queue[due]" in found
    assert "127.0.0.1" not in text


def test_feeds_are_counted_and_those_that_fail_named_to_who_may_know(root: Root, site: str, newsroom: Newsroom) -> None:
    newsroom.publish("embassy", EMBASSY_1)
    feed_id = add_feed(root, newsroom.feed_url(RSS), FeedOrder(backfill=None)).feed_id
    add_feed(root, newsroom.feed_url(ATOM), FeedOrder())
    newsroom.answer(RSS, Answer(status=500))
    check_feeds(root, [feed_id], lambda _: None)
    found = values(get(f"{site}/metrics")[1])
    assert (found["revtrack_feeds[ok]"], found["revtrack_feeds[failing]"], found["revtrack_stories_found"]) == (1, 1, 1)
    assert (found["revtrack_addresses_waiting"], found["revtrack_oldest_overdue_feed_seconds"]) == (1, 0)
    (failing,) = get(f"{site}/readyz")[1]["feeds"]["failing"]
    assert (failing["id"], failing["why"]) == (feed_id, "the site answered HTTP 500")


def test_nothing_else_is_served(site: str) -> None:
    for path in ("/docs", "/openapi.json", "/../../etc/passwd"):
        assert requests.get(site + path, timeout=10).status_code == 404
    assert requests.post(f"{site}/healthz", timeout=10).status_code == 405


def test_an_address_that_is_in_use_is_named_with_its_key(root: Root) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        web = root.config.web.model_copy(update={"listen": listen})
        busy = Root(root.config.model_copy(update={"web": web}))
        with pytest.raises(ConfigError, match=f"web.listen: cannot listen at {listen}.*web.enabled: false"), running(busy):
            pass


def test_the_service_answers_while_it_runs_and_ends_with_it(tmp_path: Path) -> None:
    ours = {"REVTRACK_DATA_DIR": str(tmp_path), "REVTRACK_CONFIG": os.devnull, "REVTRACK_WEB__LISTEN": "127.0.0.1:0"}
    command = [sys.executable, "-m", "revtrack", "serve", "--log-format", "json"]
    service = subprocess.Popen(command, env={**os.environ, **ours}, stderr=subprocess.PIPE, text=True)
    try:
        assert service.stderr is not None
        address = next(json.loads(line)["address"] for line in service.stderr if "web.listening" in line)
        time.sleep(1.5)
        assert get(f"{address}/healthz")[0] == 200
        assert get(f"{address}/readyz")[0] == 200
        service.send_signal(signal.SIGTERM)
        _, log = service.communicate(timeout=15)
    finally:
        service.kill()
    assert service.returncode == 0
    assert json.loads(log.splitlines()[-1])["event"] == "service.stopped"
    with pytest.raises(requests.ConnectionError):
        requests.get(address, timeout=5)


@pytest.mark.parametrize(
    ("listen", "public_url", "link"),
    [
        ("127.0.0.1:0", "", r"http://127\.0\.0\.1:\d+/setup\?key=[\w-]{43}"),
        ("0.0.0.0:0", "", r"http://127\.0\.0\.1:\d+/setup\?key=[\w-]{43}"),
        ("127.0.0.1:0", "https://desk.example.org", r"https://desk\.example\.org/setup\?key=[\w-]{43}"),
    ],
)
def test_the_first_start_and_no_other_tells_a_link(
    listen: str, public_url: str, link: str, config: Config, caplog: pytest.LogCaptureFixture
) -> None:
    web = config.web.model_copy(update={"listen": listen})
    with Root(config.model_copy(update={"web": web, "public_url": public_url})) as root:
        with running(root):
            pass
        (told,) = [vars(record)["fields"]["link"] for record in caplog.records if record.msg == "web.setup"]
        assert re.fullmatch(link, told)
        root.access.add_token("Ada", "viewer", None, by="test")
        caplog.clear()
        with running(root):
            pass
    assert [record for record in caplog.records if record.msg == "web.setup"] == []


def test_a_kept_connection_does_not_hold_up_the_end(root: Root) -> None:
    with running(root) as address, requests.Session() as session:
        session.get(f"{address}/healthz", timeout=5)
        began = time.monotonic()
    assert time.monotonic() - began < timedelta(seconds=4).total_seconds()
