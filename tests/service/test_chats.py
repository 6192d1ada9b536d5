"""Chats are told of a real edit, in their own form, through the same outbox and the same guard as every webhook."""

from collections.abc import Callable
from typing import Any

import pytest

from revtrack.service.endpoints import send_test
from revtrack.service.root import Root
from revtrack.testing.chats import FAULTS
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport
from revtrack.values.watching import EndpointKind

Check = Callable[[int], CheckReport]
EDITS = EndpointFilter(events=frozenset({"article.updated"}))


def add(root: Root, url: str, kind: EndpointKind, wanted: EndpointFilter = EDITS) -> int:
    return root.store.add_endpoint(name="desk", url=url, kind=kind, filter=wanted, secret=None, now=root.clock()).id


def send_all(root: Root) -> None:
    while posts := root.deliverer.claim(10):
        for post in posts:
            root.deliverer.deliver(post)


def text_of(message: Any) -> str:
    return str(message)


@pytest.mark.parametrize("kind", ["slack", "discord", "teams"])
def test_an_edit_arrives_in_the_chat_s_own_form_without_a_signature(
    kind: EndpointKind, root: Root, newsroom: Newsroom, check: Check
) -> None:
    with Receiver() as receiver:
        add(root, receiver.url, kind)
        root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
        newsroom.edit("embassy", EMBASSY_2)
        check(1)
        receiver.fail(1)
        send_all(root)
        (row,) = root.store.deliveries()
        assert (row.state, row.last_status) == ("retrying", 500)
        root.store.retry("all", root.clock())
        send_all(root)
    first, second = receiver.messages
    assert first.body == second.body
    assert list(FAULTS[kind](second.json())) == []
    assert "Changed" in text_of(second.json())
    assert [name for name in second.headers if name.startswith("webhook-")] == []
    assert root.store.deliveries()[0].state == "delivered"


@pytest.mark.parametrize("kind", ["slack", "discord", "teams"])
def test_a_test_is_an_edit_in_that_form(kind: EndpointKind, root: Root) -> None:
    with Receiver() as receiver:
        _, result = send_test(root, add(root, receiver.url, kind))
        (message,) = receiver.messages
    assert result.status == 200
    assert "Test: The Invented Ledger story changed" in text_of(message.json())
    assert list(FAULTS[kind](message.json())) == []


def test_a_chat_at_a_private_address_is_refused_as_every_endpoint_is(root: Root, clock: FakeClock) -> None:
    _, result = send_test(root, add(root, "http://10.0.0.1/services/T0/B0/x", "slack"))
    assert result.status is None
    assert "private" in result.error
