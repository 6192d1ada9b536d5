"""Feeds and what they found, on both engines: nothing is lost, nothing comes twice, a lease decides who may write."""

from datetime import datetime, timedelta

import pytest

from revtrack.errors import LeaseLostError, NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.feed_change import FeedChange
from revtrack.values.feed_reports import Listed
from revtrack.values.feeds import (
    Choice,
    Feed,
    FeedFilter,
    FeedItem,
    FeedOrder,
    FeedRecord,
    Found,
    Settled,
    Touched,
    Wishes,
)
from revtrack.values.slices import Slice
from revtrack.values.watching import Event, Lease, Streak

from .conftest import LEASE, Desk

HOST = "news.example"
URL = f"https://{HOST}/feed"
ORDER = FeedOrder(
    filter=FeedFilter(include=("/a/",), keywords=("wall",)),
    wishes=Wishes(labels=("harbour",), important=True, outlet="The Post"),
    per_day=7,
    backfill=None,
)


def item(slug: str, **changes: object) -> FeedItem:
    return FeedItem(url=f"https://{HOST}/{slug}", **changes)  # type: ignore[arg-type]


def order(*labels: str) -> FeedOrder:
    return FeedOrder(wishes=Wishes(labels=labels))


@pytest.fixture
def feed(store: Store, now: datetime) -> Feed:
    new = Feed(id=0, url=URL, host=HOST, created_at=now, order=ORDER, next_check_at=now)
    return store.feed(store.add_feed(new)[0])


def lease_of(store: Store, now: datetime) -> Lease:
    lease = store.lease_host(HOST, now=now, lease=LEASE)
    assert lease is not None
    return lease


def record(store: Store, feed: Feed, now: datetime, *events: Event, **choice: object) -> None:
    lease = lease_of(store, now)
    made = Choice(**choice)  # type: ignore[arg-type]
    store.record_feed(FeedRecord(feed=feed, at=now, lease=lease, host_next_allowed_at=now, choice=made, events=events))
    store.release(lease)


def claim(store: Store, now: datetime, per_host: int = 9) -> Slice:
    (work,) = store.claim_due(now=now, lease=LEASE, hosts=9, per_host=per_host)
    store.release(work.lease)
    return work


def settle(store: Store, found: Found, now: datetime) -> None:
    lease = lease_of(store, now)
    store.settle(Settled(found=found, at=now, lease=lease, host_next_allowed_at=now))
    store.release(lease)


def test_a_feed_comes_back_as_it_was_stored(store: Store, feed: Feed, now: datetime) -> None:
    state = feed.evolve(
        kind="index", title="Post", failures=2, failing_since=now, failing_why="x", etag='"1"', news=1.5, exposure_h=2.5,
        gone=Streak(key="absent", count=2, since=now), children={"https://a/": now}, pending=("https://b/",), quiet_hours=(3, 4),
        primed_at=now, checked_at=now, wait_s=60, state="failing", next_check_why="because",
    )  # fmt: skip
    record(store, state, now)
    assert store.feed(feed.id) == state
    assert feed.order == ORDER


def test_an_address_is_one_feed(store: Store, feed: Feed, now: datetime) -> None:
    assert store.add_feed(feed.evolve(id=0)) == (feed.id, False)
    assert [row.feed.id for row in store.feed_rows()] == [feed.id]


def test_what_is_due_of_a_host_comes_in_one_slice_each_sort_in_its_turn(
    store: Store, feed: Feed, desk: Desk, now: datetime
) -> None:
    articles = [desk.watch(slug=slug) for slug in ("a", "b")]
    record(store, feed, now, new=(item("c"), item("d")))
    work = claim(store, now, per_host=1)
    assert [article.id for article in work.articles] == articles[:1]
    assert [each.id for each in work.feeds] == [feed.id]
    assert [each.url for each in work.found] == [f"https://{HOST}/c"]


def test_a_paused_feed_is_not_due_and_what_it_found_is(store: Store, feed: Feed, now: datetime) -> None:
    record(store, feed, now, new=(item("c"),))
    store.set_feed_state(feed.id, "paused", now=now, next_check_at=None, why="")
    work = claim(store, now)
    assert (work.feeds, len(work.found)) == ((), 1)


def test_a_pause_while_the_feed_was_read_stands(store: Store, feed: Feed, now: datetime) -> None:
    store.set_feed_state(feed.id, "paused", now=now, next_check_at=None, why="")
    record(store, feed.evolve(state="ok", next_check_at=now), now)
    assert (store.feed(feed.id).state, store.feed(feed.id).next_check_at) == ("paused", None)


def test_found_addresses_wait_until_they_are_settled(store: Store, feed: Feed, desk: Desk, now: datetime) -> None:
    record(store, feed, now, new=(item("c", updated=now),), passed=(item("old"),))
    (found,) = claim(store, now).found
    assert (found.state, found.wishes, found.claimed_at, found.feed_id) == ("waiting", ORDER.wishes, now, feed.id)
    article_id = desk.watch(slug="c")
    settle(store, Found(**{**as_dict(found), "state": "watched", "article_id": article_id, "next_try_at": None}), now)
    assert store.article(article_id).labels == ("harbour",)
    detail = store.feed_detail(feed.id)
    assert (detail.row.counts, [each.article_id for each in detail.watched]) == ({"watched": 1, "passed": 1}, [article_id])
    assert store.backlog().total == 0


def as_dict(found: Found) -> dict[str, object]:
    return {name: getattr(found, name) for name in Found.__slots__}


def test_an_address_that_is_an_article_already_is_known_at_once(store: Store, feed: Feed, desk: Desk, now: datetime) -> None:
    article_id = desk.watch(slug="c")
    record(store, feed, now, new=(item("c?utm_source=feed"),))
    assert store.backlog().total == 0
    assert store.article(article_id).labels == ("harbour",)
    assert store.sightings(feed.id, [f"https://{HOST}/c"])[f"https://{HOST}/c"].article_id == article_id


def test_claims_are_kept_and_what_was_seen_is_remembered(store: Store, feed: Feed, now: datetime) -> None:
    record(store, feed, now, new=(item("c", updated=now),))
    (seen,) = store.sightings(feed.id, [f"https://{HOST}/c", f"https://{HOST}/d"]).values()
    later = now + timedelta(hours=1)
    record(store, feed, later, touched=(Touched(seen.found_id, None, later),))
    (seen,) = store.sightings(feed.id, [f"https://{HOST}/c"]).values()
    assert seen.claimed_at == later


def test_a_claim_goes_with_the_last_edit_where_its_window_holds_that_time(
    store: Store, feed: Feed, desk: Desk, clock: FakeClock
) -> None:
    article_id = desk.watch(slug="c")
    record(store, feed, clock.now(), new=(item("c", updated=clock.now()),))
    assert store.feed_updated(article_id) == clock.now()
    hour = timedelta(hours=1)
    clock.advance(hour)
    store.record(desk.record(article_id, "The wall will sink."))
    claimed = []
    for at in (clock.now() - hour / 2, clock.now() + hour):
        (seen,) = store.sightings(feed.id, [f"https://{HOST}/c"]).values()
        record(store, feed, clock.now() + hour, touched=(Touched(seen.found_id, article_id, at),))
        claimed.append(store.edit_head(article_id, 1, 2).feed_updated)
        assert store.feed_updated(article_id) == at
    assert claimed == [clock.now() - hour / 2] * 2


def test_the_limit_counts_what_was_brought_in_a_day(store: Store, feed: Feed, now: datetime) -> None:
    record(store, feed, now, new=(item("a"), item("b")), passed=(item("old"),))
    assert store.brought(feed.id, now) == (2, 1)
    assert store.brought(feed.id, now + timedelta(hours=25)) == (0, 1)


def test_who_lost_the_lease_stores_nothing(store: Store, feed: Feed, desk: Desk, clock: FakeClock) -> None:
    endpoint = desk.endpoint()
    lost = lease_of(store, clock.now())
    clock.advance(LEASE * 2)
    lease_of(store, clock.now())
    choice = Choice(new=(item("c"),))
    made = FeedRecord(
        feed=feed.evolve(title="other"), at=clock.now(), lease=lost, host_next_allowed_at=clock.now(), choice=choice,
        events=(desk.event("feed.unavailable"),),
    )  # fmt: skip
    with pytest.raises(LeaseLostError):
        store.record_feed(made)
    assert (store.feed(feed.id).title, store.backlog().total) == ("", 0)
    assert store.deliveries(endpoint_id=endpoint, state=None, limit=9) == []


def test_the_event_of_a_feed_commits_with_its_state(store: Store, feed: Feed, desk: Desk, now: datetime) -> None:
    endpoint = desk.endpoint()
    record(store, feed.evolve(state="unavailable"), now, desk.event("feed.unavailable"))
    (delivery,) = store.deliveries(endpoint_id=endpoint, state=None, limit=9)
    assert (delivery.event_type, store.feed(feed.id).state) == ("feed.unavailable", "unavailable")


def test_a_removed_feed_takes_along_what_waits_and_leaves_its_articles(
    store: Store, feed: Feed, desk: Desk, now: datetime
) -> None:
    article_id = desk.watch(slug="c")
    record(store, feed, now, new=(item("c"), item("d")))
    assert store.remove_feed(feed.id) == (1, 1)
    assert store.backlog().total == 0
    assert store.article(article_id).state == "ok"
    with pytest.raises(NotFoundError, match="no feed 1"):
        store.feed(feed.id)
    with pytest.raises(NotFoundError):
        record(store, feed, now)


def test_a_list_is_queued_once_and_labels_what_is_known(store: Store, desk: Desk, now: datetime) -> None:
    article_id = desk.watch(slug="known")
    listed = [Listed(url=f"https://{HOST}/{slug}", order=order("a")) for slug in ("known", "new")]
    assert store.enqueue_listed(listed, now) == (1, 1)
    assert store.enqueue_listed([Listed(url=f"https://{HOST}/new", order=order("b"))], now) == (0, 0)
    (found,) = claim(store, now).found
    assert found.wishes.labels == ("a", "b")
    assert store.article(article_id).labels == ("a",)
    assert {each.url for each in (*store.listed_articles(), *store.listed_waiting())} == {each.url for each in listed}


def test_found_addresses_alone_can_be_claimed(store: Store, desk: Desk, now: datetime) -> None:
    desk.watch(slug="known")
    store.enqueue_listed([Listed(url=f"https://{HOST}/new")], now)
    (work,) = store.claim_found(now=now, lease=LEASE, hosts=1, per_host=1)
    assert (work.articles, len(work.found)) == ((), 1)


def test_what_failed_is_left_alone_for_a_while(store: Store, feed: Feed, now: datetime) -> None:
    record(store, feed, now, new=(item("c"),))
    (found,) = claim(store, now).found
    later = now + timedelta(minutes=30)
    store.postpone_feed(feed.id, later, "because")
    store.postpone_found(found.id, later, "because")
    assert store.claim_due(now=now, lease=LEASE, hosts=1, per_host=1) == []
    assert len(claim(store, later).found) == 1


def test_a_feed_of_which_something_else_is_asked_is_read_in_full(store: Store, feed: Feed, now: datetime) -> None:
    read = feed.evolve(etag='"1"', last_modified="Fri, 20 Nov 2026 14:00:00 GMT")
    record(store, read, now)
    assert (store.feed(feed.id).etag, store.feed(feed.id).last_modified) == (read.etag, read.last_modified)
    store.change_feed(feed.id, FeedChange(per_day=9))
    assert (store.feed(feed.id).etag, store.feed(feed.id).last_modified) == (None, None)
    record(store, read, now)
    assert store.feed(feed.id).etag is None
