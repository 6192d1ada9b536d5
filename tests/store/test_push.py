"""Subscriptions at hubs, on both engines: one for each feed, asked by one process at a time, kept until the hub was told."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from revtrack.store import Store
from revtrack.values.feeds import Feed, FeedRecord
from revtrack.values.push import Hub, Subscription

from .conftest import LEASE

HOST, DAY, MINUTE, SECOND = "news.example", timedelta(days=1), timedelta(minutes=1), timedelta(seconds=1)
HUB = Hub(hub="https://hub.example/", topic=f"https://{HOST}/feed", path="p" * 43, secret="s" * 64)
OTHER = replace(HUB, hub="https://other.example/", path="q" * 43)


@pytest.fixture
def feed(store: Store, now: datetime) -> Feed:
    new = Feed(id=0, url=HUB.topic, host=HOST, created_at=now, checked_at=now, next_check_at=now + DAY)
    return store.feed(store.add_feed(new)[0])


def read(store: Store, feed: Feed, now: datetime, hub: Hub | None, *, reads_hub: bool = True) -> Subscription | None:
    """The subscription of a feed after it was read and named that hub."""
    lease = store.lease_host(HOST, now=now, lease=LEASE)
    assert lease is not None
    store.record_feed(FeedRecord(feed=feed, at=now, lease=lease, host_next_allowed_at=now, reads_hub=reads_hub, hub=hub))
    store.release(lease)
    return store.feed_detail(feed.id).push


def asked(store: Store, feed: Feed, now: datetime) -> Subscription:
    found = read(store, feed, now, HUB)
    assert found is not None
    return found


def test_a_hub_that_a_feed_names_is_asked_at_once_and_kept_while_it_names_it(store: Store, feed: Feed, now: datetime) -> None:
    mine = asked(store, feed, now)
    assert (mine.hub, mine.topic, mine.path, mine.secret) == (HUB.hub, HUB.topic, HUB.path, HUB.secret)
    assert store.subscriptions_due(now, 9) == [mine] == [store.subscription(HUB.path)]
    assert read(store, feed, now + 9 * DAY, replace(HUB, path="r" * 43)) == mine
    assert read(store, feed, now + 9 * DAY, None, reads_hub=False) == mine


@pytest.mark.parametrize("hub", [OTHER, None])
def test_another_hub_or_none_counts_after_a_day(store: Store, feed: Feed, now: datetime, hub: Hub | None) -> None:
    mine = asked(store, feed, now)
    assert read(store, feed, now + DAY / 2, hub) == mine
    after = read(store, feed, now + DAY, hub)
    assert (after and after.hub) == (hub and hub.hub)
    left = store.subscription(HUB.path)
    assert left is not None
    assert left.state == "leaving"
    assert left in store.subscriptions_due(now + DAY, 9)


def test_one_process_asks_a_hub_at_a_time(store: Store, other_store: Store, feed: Feed, now: datetime) -> None:
    mine = asked(store, feed, now)
    assert store.note_asking(mine, now + MINUTE)
    assert not other_store.note_asking(mine, now + MINUTE)
    again = store.feed_detail(feed.id).push
    assert again == replace(mine, next_at=now + MINUTE, tries=1)
    assert store.subscriptions_due(now, 9) == []


def test_what_a_hub_says_is_remembered(store: Store, feed: Feed, now: datetime) -> None:
    mine = asked(store, feed, now)
    store.note_asking(mine, now + MINUTE)
    store.note_answer(mine.id, why="HTTP 500")
    assert store.feed_detail(feed.id).push == replace(mine, next_at=now + MINUTE, tries=1, why="HTTP 500")
    store.note_answer(mine.id, state="active", until=now + DAY, next_at=now + DAY / 2)
    assert store.feed_detail(feed.id).push == replace(mine, state="active", until=now + DAY, next_at=now + DAY / 2)


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({}, MINUTE),
        ({"checked_at": None}, timedelta(0)),
        ({"next_check_at": -DAY}, -DAY),
        ({"state": "paused", "next_check_at": None}, None),
    ],
    ids=["just read", "never read", "due already", "paused"],
)
def test_a_call_makes_a_feed_due_and_never_later(
    store: Store, feed: Feed, now: datetime, changes: dict[str, object], at: timedelta | None
) -> None:
    mine = asked(store, feed, now)
    moved = {name: now + value if isinstance(value, timedelta) else value for name, value in changes.items()}
    if "state" in changes:
        store.set_feed_state(feed.id, "paused", now=now, next_check_at=None, why="")
    else:
        read(store, feed.evolve(**moved), now, HUB)
    store.call(mine, now)
    assert store.feed(feed.id).next_check_at == (None if at is None else now + at)
    after = store.feed_detail(feed.id).push
    assert after is not None
    assert after.notified_at == now


def notified(store: Store, feed: Feed) -> datetime | None:
    known = store.feed_detail(feed.id).push
    return known.notified_at if known else None


def call(store: Store, now: datetime) -> bool:
    known = store.subscription(HUB.path)
    assert known is not None
    return store.call(known, now)


def test_of_calls_within_a_minute_one_is_noted(store: Store, feed: Feed, now: datetime) -> None:
    asked(store, feed, now)
    assert call(store, now)
    assert [call(store, now + each * SECOND) for each in (0, 1, 59)] == [False] * 3
    assert notified(store, feed) == now
    assert call(store, now + MINUTE)
    assert notified(store, feed) == now + MINUTE


def test_a_call_after_a_reading_began_is_noted_once_however_late_the_one_before(
    store: Store, feed: Feed, now: datetime
) -> None:
    asked(store, feed, now)
    start = now + 9 * MINUTE
    assert call(store, start)
    heard = store.begin_reading(feed.id, start + SECOND)
    assert [call(store, start + each * SECOND) for each in (2, 3, 4)] == [True, False, False]
    assert store.feed(feed.id).next_check_at == notified(store, feed) == start + 2 * SECOND
    lease = store.lease_host(HOST, now=start, lease=LEASE)
    assert lease is not None
    done, later = start + 5 * SECOND, store.feed(feed.id).evolve(checked_at=start + 5 * SECOND, next_check_at=start + DAY)
    store.record_feed(FeedRecord(feed=later, heard=heard, at=done, lease=lease, host_next_allowed_at=done))
    assert store.feed(feed.id).next_check_at == start + 2 * SECOND + MINUTE
    assert not call(store, done + SECOND), "it waits to be read once more already"


@pytest.mark.parametrize("behind", [5 * SECOND, -5 * SECOND])
def test_a_call_while_a_feed_is_read_counts_whatever_the_clock_of_who_takes_it(
    store: Store, feed: Feed, now: datetime, behind: timedelta
) -> None:
    asked(store, feed, now)
    start = now + 9 * MINUTE
    heard = store.begin_reading(feed.id, start)
    assert call(store, start - behind)
    assert recorded(store, feed, start + SECOND, heard) == min(start + SECOND, start - behind) + MINUTE


def test_a_part_of_an_index_answers_no_call_of_lately(store: Store, feed: Feed, now: datetime) -> None:
    asked(store, feed, now)
    start = now + 9 * MINUTE
    assert call(store, start)
    assert recorded(store, feed, start + SECOND, store.begin_reading(feed.id, start, whole=False)) == start + MINUTE
    long_since = start + 9 * MINUTE
    assert recorded(store, feed, long_since, store.begin_reading(feed.id, long_since, whole=False)) == long_since + DAY


def recorded(store: Store, feed: Feed, at: datetime, heard: datetime | None) -> datetime | None:
    """When a feed is read next that was read until then and is planned for a day later."""
    lease = store.lease_host(HOST, now=at, lease=LEASE)
    assert lease is not None
    read = store.feed(feed.id).evolve(checked_at=at, next_check_at=at + DAY)
    store.record_feed(FeedRecord(feed=read, heard=heard, at=at, lease=lease, host_next_allowed_at=at))
    store.release(lease)
    return store.feed(feed.id).next_check_at


def test_a_reading_of_which_no_hub_called_changes_nothing(store: Store, feed: Feed, now: datetime) -> None:
    asked(store, feed, now)
    before = store.feed(feed.id)
    store.begin_reading(feed.id, now)
    call(store, now)
    store.set_feed_state(feed.id, "paused", now=now, next_check_at=None, why="")
    store.begin_reading(feed.id, now)
    assert (before.next_check_at, store.feed(feed.id).next_check_at) == (now + DAY, None)
    assert not call(store, now + SECOND)


def test_when_hubs_are_wanted_no_more_each_is_to_be_told(store: Store, feed: Feed, now: datetime) -> None:
    mine = asked(store, feed, now)
    store.note_answer(mine.id, state="active", until=now + DAY, next_at=now + DAY)
    store.leave_all()
    (left,) = store.subscriptions_due(now, 9)
    assert (left.id, left.state, left.tries, store.feed_detail(feed.id).push) == (mine.id, "leaving", 0, None)
    store.note_asking(left, now + MINUTE)
    store.leave_all()
    assert store.subscriptions_due(now, 9) == [], "once"
    again = read(store, feed, now, OTHER)
    assert (again and again.state) == "asked"


def test_a_subscription_outlives_its_feed_until_its_hub_was_told(store: Store, feed: Feed, now: datetime) -> None:
    mine = asked(store, feed, now)
    store.note_answer(mine.id, state="active", until=now + DAY, next_at=now + DAY)
    store.remove_feed(feed.id)
    (left,) = store.subscriptions_due(now, 9)
    assert (left.id, left.feed_id, left.state, left.tries) == (mine.id, None, "leaving", 0)
    store.call(left, now)
    store.forget_subscription(left.id)
    assert (store.subscription(HUB.path), store.subscriptions_due(now + DAY, 9)) == (None, [])


def test_the_secret_is_sealed(store: Store, feed: Feed, now: datetime) -> None:
    asked(store, feed, now)
    with store._db.reading() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM subscription").all())
    assert HUB.path in kept
    assert HUB.secret not in kept
