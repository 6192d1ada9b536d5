"""A wall clock that was set back: what lies ahead because of it is moved, what was agreed stays agreed."""

from datetime import timedelta
from typing import Any

from revtrack.store import Store
from revtrack.store.clocks import STEP
from revtrack.testing.clock import FakeClock
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
