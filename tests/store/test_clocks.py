"""A wall clock that was set back: what lies ahead because of it is moved, what was agreed stays agreed."""

from datetime import timedelta
from typing import Any

from revtrack.store import Store
from revtrack.store.clocks import STEP
from revtrack.testing.clock import FakeClock
from revtrack.values.feeds import Choice, Feed, FeedItem, FeedRecord
from revtrack.values.push import Hub
from revtrack.values.sending import NextTry, PostResult

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
LEASE = timedelta(minutes=3)


def test_a_clock_that_goes_on_changes_nothing(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch()
    assert store.beat("tick", clock.now()) == timedelta(0)
    for step in (HOUR, -STEP):
        assert store.beat("tick", clock.advance(step)) == timedelta(0)
        assert store.article(article).next_check_why == "because it is new"


def test_after_an_hour_back_articles_are_due_hosts_and_deliveries_are_moved_with_it(
    store: Store, desk: Any, clock: FakeClock
) -> None:
    article, endpoint = desk.watch(), desk.endpoint()
    desk.see_nothing_new(article)
    store.add_event(desk.event(), endpoint)
    (post,) = store.claim_posts(now=clock.now(), lease=LEASE, limit=1, per_endpoint=1)
    result = PostResult(at=clock.now(), elapsed_ms=1, status=503)
    store.record_attempt(post, result, NextTry("retrying", clock.now() + 2 * HOUR, hold_until=clock.now() + MINUTE))
    lease = store.lease_host("news.example", now=clock.now(), lease=LEASE)
    assert lease is not None
    store.release(lease, next_allowed_at=clock.now() + MINUTE)
    store.beat("tick", clock.now())
    now = clock.advance(-HOUR)
    assert store.beat("tick", now) == HOUR
    assert store.article(article).next_check_at == now
    assert store.host_free_at(["news.example"]) == {"news.example": now + MINUTE}
    assert store.next_post_at() == now + 2 * HOUR
    assert store.beat("tick", now) == timedelta(0)


def test_feeds_found_addresses_and_hubs_do_not_wait_for_a_time_that_has_to_come_again(store: Store, clock: FakeClock) -> None:
    now = clock.now()
    new = Feed(id=0, url="https://news.example/feed", host="news.example", created_at=now, next_check_at=now)
    feed = store.feed(store.add_feed(new)[0]).evolve(checked_at=now, next_check_at=now + HOUR)
    lease = store.lease_host(feed.host, now=now, lease=LEASE)
    assert lease is not None
    choice = Choice(new=(FeedItem(url="https://news.example/wall"),))
    hub = Hub(hub="https://hub.example/", topic=feed.url, path="p", secret="s")
    store.record_feed(
        FeedRecord(feed=feed, at=now, lease=lease, host_next_allowed_at=now, choice=choice, reads_hub=True, hub=hub)
    )
    store.beat("tick", now)
    now = clock.advance(timedelta(days=-300))
    assert store.beat("tick", now) == timedelta(days=300)
    assert (store.feed(feed.id).next_check_at, store.feed(feed.id).next_check_why) == (now, "because the clock was set back")
    assert [each.next_try_at for each in store.feed_detail(feed.id).waiting] == [now]
    assert [each.next_at for each in store.subscriptions_due(now, 9)] == [now]
