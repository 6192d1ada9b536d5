"""Two services on one database, as processes: no host is asked by both at once, no message is sent by both."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from revtrack.notify.sign import new_secret
from revtrack.service.config import Config
from revtrack.service.root import Root, utc_now
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.watching import Event

STORIES = 8


class Watched:
    """Counts how many requests are under way at the same time."""

    def __init__(self) -> None:
        self.now = self.most = self.total = 0

    def __call__(self, _: Request) -> Answer:
        self.now += 1
        self.total += 1
        self.most = max(self.most, self.now)
        time.sleep(0.03)
        self.now -= 1
        return Answer(status=304)


def start(folder: Path) -> subprocess.Popen[bytes]:
    ours = {
        "REVTRACK_DATA_DIR": str(folder),
        "REVTRACK_CONFIG": os.devnull,
        "REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
        "REVTRACK_DELIVER__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8",
        "REVTRACK_FETCH__PER_HOST_DELAY": "0",
        "REVTRACK_SCHEDULE__FETCHES_PER_DAY": "100000000",
        "REVTRACK_SCHEDULE__SHORTEST": "1s",
        "REVTRACK_SCHEDULE__LONGEST": "1s",
        "REVTRACK_WEB__ENABLED": "false",
    }
    command = [sys.executable, "-m", "revtrack", "serve"]
    return subprocess.Popen(command, env={**os.environ, **ours}, stderr=subprocess.DEVNULL)


def test_no_host_and_no_message_is_held_by_both(config: Config, newsroom: Newsroom, tmp_path: Path) -> None:
    asked = Watched()
    with Root(config, utc_now) as root, Receiver(judge=lambda _: time.sleep(0.02) or 200) as receiver:
        for number in range(STORIES):
            article = root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1)).id
            newsroom.answer(f"story-{number}", asked)
            root.store.set_state(article, "ok", now=utc_now(), next_check_at=utc_now(), why="")
        made = root.store.add_endpoint(
            name="", url=receiver.url, kind="webhook", filter=EndpointFilter(), secret=new_secret(), now=utc_now()
        )
        services = [start(tmp_path) for _ in range(2)]
        for number in range(60):
            event = Event(id=f"evt_{number}", type="endpoint.test", at=utc_now(), body=b"{}")
            root.store.add_event(event, made.id)
        receiver.wait(60, 40)
        ends = time.monotonic() + 40
        while asked.total < 4 * STORIES and time.monotonic() < ends:
            time.sleep(0.1)
        for service in services:
            service.send_signal(signal.SIGTERM)
        assert [service.wait(20) for service in services] == [0, 0]
        sent = Counter(message.id for message in receiver.messages)
    assert (asked.total >= 4 * STORIES, asked.most) == (True, 1)
    assert (len(sent), set(sent.values())) == (60, {1})
