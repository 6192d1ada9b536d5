"""Deliveries to a real receiver: signed, tried again on time, at least once and always the same."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from revtrack.errors import RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.service.endpoints import send_test
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport
from revtrack.values.sending import PostResult

SECRET = new_secret()
Check = Callable[[int], CheckReport]


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


def test_an_endpoint_without_a_success_for_five_days_is_paused_the_others_hear_of_it_and_nothing_is_lost(
    root: Root, newsroom: Newsroom, receiver: Receiver, clock: FakeClock, endpoint: int, waiting: int
) -> None:
    with Receiver(SECRET) as desk:
        wanted = EndpointFilter(events=frozenset({"endpoint.paused"}))
        root.store.add_endpoint(name="", url=desk.url, kind="webhook", filter=wanted, secret=SECRET, now=clock.now())
        receiver.answer(500)
        assert try_once(root).status == 500
        clock.advance(timedelta(days=4, hours=23))
        try_once(root)
        assert root.store.endpoint(endpoint).state == "active"
        root.watcher.watch(newsroom.publish("second", EMBASSY_2))
        clock.advance(timedelta(hours=1))
        try_once(root)
        stopped = root.store.endpoint(endpoint)
        assert (stopped.state, stopped.state_why.split(" since")[0]) == ("paused", "no 2xx")
        try_once(root)
    (told,) = desk.messages
    assert (told.json()["type"], told.json()["data"]["endpoint"]["id"]) == ("endpoint.paused", endpoint)
    assert root.deliverer.claim(10) == []
    receiver.answer(200)
    root.store.set_endpoint_state(endpoint, "active", "", clock.now())
    while posts := root.deliverer.claim(10):
        root.deliverer.deliver(posts[0])
    assert {row.state for row in root.store.deliveries(endpoint_id=endpoint)} == {"delivered"}
    assert [message.json()["type"] for message in receiver.messages[3:]].count("article.watched") == 2


def test_a_busy_receiver_is_spared_its_other_messages_too(
    root: Root, newsroom: Newsroom, receiver: Receiver, clock: FakeClock, waiting: int
) -> None:
    root.watcher.watch(newsroom.publish("second", EMBASSY_2))
    receiver.answer(429, {"Retry-After": "60"})
    try_once(root)
    assert root.deliverer.claim(10) == []
    clock.advance(timedelta(seconds=60))
    assert len(root.deliverer.claim(10)) == 1


def test_the_answer_is_kept_with_each_try_and_no_more_than_a_kilobyte_of_it(
    root: Root, newsroom: Newsroom, clock: FakeClock
) -> None:
    url = newsroom.answer("hook", Answer(status=500, body=b"no room " * 1000))
    made = root.store.add_endpoint(name="", url=url, kind="webhook", filter=EndpointFilter(), secret=SECRET, now=clock.now())
    post, _ = send_test(root, made.id)
    (attempt,) = root.store.delivery(post.delivery_id).attempts
    assert (attempt.status, attempt.at, len(attempt.reply)) == (500, clock.now(), 1000)


def test_both_signatures_hold_while_a_secret_is_rotated(root: Root, receiver: Receiver, clock: FakeClock) -> None:
    now = datetime.now(UTC)
    made = root.store.add_endpoint(
        name="", url=receiver.url, kind="webhook", filter=EndpointFilter(), secret=SECRET, now=clock.now()
    )
    root.store.rotate_secret(made.id, new_secret(), clock.now())
    clock.advance(now - clock.now())
    root.store.rotate_secret(made.id, SECRET, clock.now())
    newer = new_secret()
    root.store.rotate_secret(made.id, newer, clock.now())
    send_test(root, made.id)
    (message,) = receiver.messages
    assert message.verified
    receiver.secret = newer
    assert receiver.verifies(message.headers, message.body)
    assert len(message.headers["webhook-signature"].split()) == 2


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


def test_a_test_tells_the_newest_edit_and_an_invented_one_while_there_is_none(
    root: Root, newsroom: Newsroom, receiver: Receiver, endpoint: int, check: Check
) -> None:
    send_test(root, endpoint)
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    newsroom.edit("embassy", EMBASSY_2)
    check(article)
    post, _ = send_test(root, endpoint)
    invented, real = (json.loads(body)["data"] for body in (receiver.messages[0].body, post.body))
    assert (invented["invented"], invented["acknowledgement"]) == (True, "partly")
    assert (real["invented"], real["article"]["id"], real["versions"]) == (False, article, {"from": 1, "to": 2})
    assert "quote-added" in real["flags"]


def test_a_paused_endpoint_gets_no_test_and_keeps_none(root: Root, endpoint: int, clock: FakeClock) -> None:
    root.store.set_endpoint_state(endpoint, "paused", "by hand", clock.now())
    with pytest.raises(RevtrackError, match="is paused"):
        send_test(root, endpoint)
    assert root.store.deliveries() == []
