"""Deliveries to a real receiver: signed, tried again on time, at least once and always the same."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from revtrack.errors import RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.service.endpoints import send_test
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.reports import EndpointFilter
from revtrack.values.watching import PostResult

SECRET = new_secret()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver(SECRET) as listening:
        yield listening


@pytest.fixture
def endpoint(root: Root, receiver: Receiver, clock: FakeClock) -> int:
    """An endpoint that hears of one event: a story is watched."""
    made = root.store.add_endpoint(
        name="desk", url=receiver.url, kind="webhook", filter=EndpointFilter(), secret=SECRET, now=clock.now()
    )
    return made.id


@pytest.fixture
def waiting(root: Root, newsroom: Newsroom, endpoint: int) -> int:
    """The id of a delivery that is due."""
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    (row,) = root.store.deliveries()
    return row.id


def try_once(root: Root) -> PostResult:
    (post,) = root.deliverer.claim(10)
    return root.deliverer.deliver(post)


def next_at(root: Root, delivery: int) -> datetime | None:
    return root.store.delivery(delivery).delivery.next_at


def test_what_arrives_is_what_was_stored(root: Root, receiver: Receiver, waiting: int) -> None:
    assert try_once(root).status == 200
    (message,) = receiver.messages
    report = root.store.delivery(waiting)
    assert (message.id, message.body.decode()) == (report.delivery.event_id, report.body)
    assert report.delivery.state == "delivered"
    assert root.deliverer.claim(10) == []


def test_failed_tries_follow_the_table_until_none_is_left(
    root: Root, receiver: Receiver, clock: FakeClock, waiting: int
) -> None:
    receiver.answer(500)
    waits = []
    for _ in range(10):
        before = clock.now()
        try_once(root)
        due = next_at(root, waiting)
        if due is None:
            break
        waits.append((due - before).total_seconds())
        clock.advance(due - before)
    table = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
    assert all(0.9 * gap <= wait <= 1.1 * gap for gap, wait in zip(table, waits, strict=True))
    assert root.store.delivery(waiting).delivery.state == "exhausted"
    assert {message.id for message in receiver.messages} == {receiver.messages[0].id}
    assert {message.body for message in receiver.messages} == {receiver.messages[0].body}
    assert len(receiver.messages) == 10


def test_a_receiver_that_names_a_time_is_left_alone_until_then(
    root: Root, receiver: Receiver, clock: FakeClock, waiting: int
) -> None:
    receiver.answer(503, {"Retry-After": "600"})
    try_once(root)
    due = next_at(root, waiting)
    assert due is not None
    assert due - clock.now() >= timedelta(minutes=10)


def test_a_receiver_that_is_gone_for_good_is_disabled(root: Root, receiver: Receiver, endpoint: int, waiting: int) -> None:
    receiver.answer(410)
    try_once(root)
    assert root.store.endpoint(endpoint).state == "disabled"
    assert root.store.delivery(waiting).delivery.state == "cancelled"


def test_a_post_that_died_with_its_process_is_sent_again_the_same(
    root: Root, receiver: Receiver, clock: FakeClock, waiting: int
) -> None:
    (lost,) = root.deliverer.claim(10)
    assert root.deliverer.claim(10) == []
    clock.advance(timedelta(seconds=61))
    (again,) = root.deliverer.claim(10)
    root.deliverer.deliver(again)
    root.deliverer.deliver(lost)
    first, second = receiver.messages
    assert (first.id, first.body) == (second.id, second.body)
    assert len(root.store.delivery(waiting).attempts) == 1


def test_a_redirect_is_no_delivery(root: Root, receiver: Receiver, waiting: int) -> None:
    receiver.answer(302, {"Location": receiver.url})
    try_once(root)
    assert root.store.delivery(waiting).delivery.state == "retrying"
    assert len(receiver.messages) == 1


def test_a_test_event_is_sent_at_once_and_recorded(root: Root, receiver: Receiver, endpoint: int) -> None:
    post, result = send_test(root, endpoint)
    assert result.status == 200
    assert receiver.messages[0].json()["type"] == "endpoint.test"
    assert root.store.delivery(post.delivery_id).delivery.event_type == "endpoint.test"


def test_a_paused_endpoint_gets_no_test_and_keeps_none(root: Root, endpoint: int, clock: FakeClock) -> None:
    root.store.set_endpoint_state(endpoint, "paused", "by hand", clock.now())
    with pytest.raises(RevtrackError, match="is paused"):
        send_test(root, endpoint)
    assert root.store.deliveries() == []
