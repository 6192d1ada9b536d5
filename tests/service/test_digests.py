"""Digests: what is due together goes as one message, and nothing of it is lost, sent twice or told as sent when it was not."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from revtrack.notify.chat import DRAWN, told_of_post
from revtrack.service.config import Config
from revtrack.service.deliveries import LEASE
from revtrack.service.root import Root
from revtrack.testing.chats import FAULTS
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import DeliveryRow, EndpointFilter
from revtrack.values.reports import CheckReport
from revtrack.values.watching import EndpointKind

Check = Callable[[int], CheckReport]
EDITS = EndpointFilter(events=frozenset({"article.updated"}))
ALL = EndpointFilter()


@pytest.fixture
def chat() -> Iterator[Receiver]:
    with Receiver() as receiver:
        yield receiver


def add(root: Root, url: str, kind: EndpointKind = "slack", wanted: EndpointFilter = ALL, digest: str = "every hour") -> int:
    now = root.clock()
    return root.store.add_endpoint(name="", url=url, kind=kind, filter=wanted, secret=None, now=now, digest=digest).id


def send_due(root: Root) -> int:
    """Sends all that is due; the number of messages."""
    sent = 0
    while posts := root.deliverer.claim(10):
        sent += len(posts)
        for post in posts:
            root.deliverer.deliver(post)
    return sent


def watch_three(root: Root, newsroom: Newsroom) -> None:
    for slug in ("one", "two", "three"):
        root.watcher.watch(newsroom.publish(slug, EMBASSY_1))


def until_window(clock: FakeClock) -> None:
    clock.advance(timedelta(hours=1) - timedelta(minutes=clock.now().minute, seconds=clock.now().second))


def rows(root: Root) -> dict[str, DeliveryRow]:
    """The digest, and the states of what it gathered."""
    return {row.event_type: row for row in root.store.deliveries()}


def states(root: Root) -> list[str]:
    return [row.state for row in reversed(root.store.deliveries())]


def test_a_window_is_told_as_one_message(root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock) -> None:
    add(root, chat.url)
    watch_three(root, newsroom)
    assert send_due(root) == 0
    until_window(clock)
    assert send_due(root) == 1
    (message,) = chat.messages
    assert list(FAULTS["slack"](message.json())) == []
    assert message.json()["blocks"][0]["text"]["text"].startswith("3 messages in one: ")
    assert states(root) == ["delivered"] * 4
    assert rows(root)["endpoint.digest"].attempts == 1
    clock.advance(timedelta(days=1))
    assert send_due(root) == 0


def test_what_is_alone_in_its_window_goes_as_itself(root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock) -> None:
    add(root, chat.url, digest="daily 08:00 Europe/Berlin")
    root.watcher.watch(newsroom.publish("one", EMBASSY_1))
    (row,) = root.store.deliveries()
    assert row.next_at is not None
    assert (row.next_at.hour, row.next_at.minute) in ((6, 0), (7, 0))
    clock.advance(row.next_at - clock.now())
    assert send_due(root) == 1
    assert [each.event_type for each in root.store.deliveries()] == ["article.watched"]


def test_a_digest_that_fails_keeps_all_waiting_and_comes_again_with_the_same_words(
    root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock
) -> None:
    add(root, chat.url)
    watch_three(root, newsroom)
    until_window(clock)
    chat.fail(1)
    assert send_due(root) == 1
    assert states(root) == ["pending", "pending", "pending", "retrying"]
    root.watcher.watch(newsroom.publish("four", EMBASSY_2))
    clock.advance(timedelta(minutes=6))
    assert send_due(root) == 1
    first, second = chat.messages
    assert first.body == second.body
    assert states(root) == ["delivered"] * 4 + ["pending"]


def test_a_process_that_dies_between_gathering_and_sending_loses_nothing(
    config: Config, newsroom: Newsroom, chat: Receiver, clock: FakeClock
) -> None:
    with Root(config, clock.now) as first:
        add(first, chat.url)
        watch_three(first, newsroom)
        until_window(clock)
        (post,) = first.deliverer.claim(10)
    clock.advance(LEASE + timedelta(seconds=1))
    with Root(config, clock.now) as second:
        (again,) = second.deliverer.claim(10)
        assert (again.event_id, again.body, again.gathered) == (post.event_id, post.body, post.gathered)
        assert len(again.gathered) == 3
        second.deliverer.deliver(again)
        assert states(second) == ["delivered"] * 4
    assert len(chat.messages) == 1


def test_a_digest_that_is_given_up_gives_up_all_and_is_sent_again_as_one(
    root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock
) -> None:
    add(root, chat.url)
    watch_three(root, newsroom)
    until_window(clock)
    chat.answer(500)
    for _ in range(10):
        send_due(root)
        due = root.store.next_post_at()
        if due is None:
            break
        clock.advance(due - clock.now())
    assert states(root) == ["exhausted"] * 4
    chat.answer(200)
    before = len(chat.messages)
    assert root.store.retry("exhausted", clock.now()) == 1
    assert send_due(root) == 1
    assert states(root) == ["delivered"] * 4
    assert len(chat.messages) == before + 1


def test_what_was_removed_on_request_is_in_no_digest(root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock) -> None:
    add(root, chat.url)
    watch_three(root, newsroom)
    until_window(clock)
    assert len(root.deliverer.claim(10)) == 1
    root.store.purge(2, None, now=clock.now(), reason="court", who="desk")
    clock.advance(LEASE + timedelta(seconds=1))
    (again,) = root.deliverer.claim(10)
    assert len(again.gathered) == 2
    root.deliverer.deliver(again)
    assert sorted(states(root)) == ["cancelled", "delivered", "delivered", "delivered"]


def edit(root: Root, newsroom: Newsroom, check: Check, story: Any) -> None:
    newsroom.edit("embassy", story)
    check(1)


def test_later_edits_of_an_article_within_an_hour_come_as_one(
    root: Root, newsroom: Newsroom, chat: Receiver, clock: FakeClock, check: Check
) -> None:
    add(root, chat.url, wanted=EDITS, digest="")
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    for minutes, story in ((5, EMBASSY_2), (10, EMBASSY_1), (10, EMBASSY_2)):
        clock.advance(timedelta(minutes=minutes))
        edit(root, newsroom, check, story)
        send_due(root)
    assert len(chat.messages) == 1
    clock.advance(timedelta(minutes=41))
    assert send_due(root) == 1
    first, second = chat.messages
    assert "changed, note added" in first.json()["blocks"][0]["text"]["text"]
    assert second.json()["blocks"][0]["text"]["text"].startswith("2 messages in one: ")


def test_a_webhook_is_told_of_every_edit_at_once(root: Root, newsroom: Newsroom, clock: FakeClock, check: Check) -> None:
    with Receiver() as receiver:
        root.store.add_endpoint(name="", url=receiver.url, kind="webhook", filter=EDITS, secret="whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0", now=clock.now())  # fmt: skip
        root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
        for story in (EMBASSY_2, EMBASSY_1):
            clock.advance(timedelta(minutes=5))
            edit(root, newsroom, check, story)
        assert send_due(root) == 2
        assert len(receiver.messages) == 2


def test_thirty_messages_fit_every_chat_as_one(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    add(root, "http://127.0.0.1:9/")
    for number in range(30):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
    until_window(clock)
    (post,) = root.deliverer.claim(10)
    told = told_of_post(post)
    assert "and 15 more" in "".join(run.text for part in told.parts for line in part for run in line.runs)
    assert {kind: list(FAULTS[kind](draw(told))) for kind, draw in DRAWN.items()} == {kind: [] for kind in DRAWN}
