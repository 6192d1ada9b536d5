"""kill -9 on the way of a digest: no edit is lost from it, and none is told under another id.

A process of its own gathers and sends, and kills itself at a point of that way; then another one goes on.
"""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest

from revtrack.render.digest import KIND
from revtrack.service.config import Config
from revtrack.service.deliveries import LEASE
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.endpoints import EndpointFilter

KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from revtrack.notify.sender import Sender
from revtrack.service.config import load
from revtrack.service.root import Root
from revtrack.store import Store, attempts, digests

folder, now, point = sys.argv[1], datetime.fromisoformat(sys.argv[2]), sys.argv[3]
flags = {"data_dir": Path(folder), "deliver.allow_private_addresses": "127.0.0.0/8"}
owner, name = {
    "events-stored": (digests, "enqueue"),
    "half-gathered": (digests, "_make"),
    "gathered": (Store, "gather"),
    "claimed": (Store, "claim_posts"),
    "sent": (Sender, "send"),
    "not-marked": (attempts, "settle_gathered"),
}[point]
real = getattr(owner, name)

def dies(*args, **kwargs):
    real(*args, **kwargs)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(owner, name, dies)
root = Root(load(None, {}, flags), lambda: now)
for post in root.deliverer.claim(10):
    root.deliverer.deliver(post)
"""
UNDONE = ("events-stored", "half-gathered")
TOLD = ("sent", "not-marked")
"""Points at which the transaction is taken back, and at which the receiver has the message already."""


@pytest.fixture
def chat() -> Iterator[Receiver]:
    with Receiver() as receiver:
        yield receiver


def digests_of(root: Root) -> dict[str, list[str]]:
    """The ids of digests, each with the ids of what it tells."""
    rows = [row for row in root.store.deliveries() if row.event_type == KIND]
    return {row.event_id: json.loads(root.store.delivery(row.id).body)["data"]["events"] for row in rows}


def prepare(root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock) -> list[str]:
    """Three stories are watched, and it is time to tell of them; the ids of their events."""
    wanted = EndpointFilter(events=frozenset({"article.watched"}))
    root.store.add_endpoint(
        name="", url=chat.url, kind="slack", filter=wanted, secret=None, now=clock.now(), digest="every hour"
    )
    for slug in ("one", "two", "three"):
        root.watcher.watch(newsroom.publish(slug, EMBASSY_1))
    clock.advance(timedelta(hours=1))
    return [row.event_id for row in reversed(root.store.deliveries())]


@pytest.mark.parametrize("point", ["events-stored", "half-gathered", "gathered", "claimed", "sent", "not-marked"])
def test_a_digest_whose_process_is_killed_tells_all_and_under_one_id(
    point: str, config: Config, newsroom: Newsroom, chat: Receiver, clock: FakeClock
) -> None:
    with Root(config, clock.now) as root:
        events = prepare(root, newsroom, chat, clock)
    command = [sys.executable, "-c", KILLED, str(config.data_dir), clock.now().isoformat(), point]
    killed = subprocess.run(command, timeout=60, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with Root(config, clock.now) as root:
        before = digests_of(root)
        assert list(before.values()) == ([] if point in UNDONE else [events])
        clock.advance(LEASE + timedelta(seconds=1))
        while posts := root.deliverer.claim(10):
            for post in posts:
                root.deliverer.deliver(post)
        after = digests_of(root)
        assert list(after.values()) == [events]
        assert after == before or point in UNDONE
        assert {row.state for row in root.store.deliveries()} == {"delivered"}
    assert len(chat.messages) == (2 if point in TOLD else 1)
    assert len({message.body for message in chat.messages}) == 1
