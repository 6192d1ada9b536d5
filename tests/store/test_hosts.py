"""What is known of hosts is shared by all processes: robots.txt, failures in a row, and how far the budget is spent."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.errors import LeaseLostError
from revtrack.schedule.hosts import left_alone_words
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.politeness import HostHealth, Robots

LEASE, MINUTE, DELAY = timedelta(minutes=3), timedelta(minutes=1), timedelta(seconds=2)
HOST = "a.example"


def test_a_robots_txt_is_shared_and_the_newest_holds(store: Store, other_store: Store, now: datetime) -> None:
    first = Robots(
        origin="https://a.example", rules="user-agent: revtrack\ndisallow: /", status=200, etag='"x"', fetched_at=now,
        fresh_until=now + MINUTE, sitemaps=("https://a.example/news.xml",),
    )  # fmt: skip
    second = Robots(
        origin=first.origin, rules="", status=404, etag=None, fetched_at=now + MINUTE, fresh_until=now + 2 * MINUTE
    )
    assert store.robots(first.origin) is None
    store.note_robots(first)
    assert other_store.robots(first.origin) == first
    other_store.note_robots(second)
    assert store.robots(first.origin) == second


def test_the_failures_of_a_host_come_with_its_next_lease(store: Store, other_store: Store, now: datetime) -> None:
    lease = store.lease_host(HOST, now=now, lease=LEASE)
    assert lease is not None
    store.note_host(lease, now + MINUTE, HostHealth(5, now + MINUTE, "HTTP 503"))
    store.release(lease)
    assert other_store.lease_host(HOST, now=now, lease=LEASE) is None
    again = other_store.lease_host(HOST, now=now + MINUTE, lease=LEASE)
    assert again is not None
    assert again.failures == 5
    assert store.host_state(HOST).health == HostHealth(5, now + MINUTE, "HTTP 503")


def test_who_lost_the_lease_says_nothing_of_the_host(store: Store, now: datetime) -> None:
    lease = store.lease_host(HOST, now=now, lease=LEASE)
    assert lease is not None
    later = now + 2 * LEASE
    assert store.lease_host(HOST, now=later, lease=LEASE) is not None
    with pytest.raises(LeaseLostError):
        store.note_host(lease, later, HostHealth(9, later, "HTTP 503"))
    assert store.host_state(HOST).health == HostHealth()


def test_a_host_that_nobody_asked_is_well(store: Store) -> None:
    assert store.host_state("nobody.example").health == HostHealth()


def test_the_next_check_of_an_article_waits_for_its_host_and_says_why(
    store: Store, desk: Any, clock: FakeClock, now: datetime
) -> None:
    article = desk.watch(slug="story", host=HOST)
    lease = store.lease_host(HOST, now=now + MINUTE, lease=LEASE)
    assert lease is not None
    until = now + timedelta(days=2)
    store.note_host(lease, until, HostHealth(7, until, "HTTP 503"))
    (row,) = store.list_rows()
    log = store.log_report(article, now)
    for shown in (row, log):
        assert (shown.next_check_at, shown.next_check_why) == (until, left_alone_words(HOST, 7))


def test_after_a_week_s_outage_the_budget_is_kept_and_one_article_of_a_host_is_out(
    store: Store, other_store: Store, desk: Any, clock: FakeClock
) -> None:
    """Two services with a budget of 120 fetches a minute, a pause of 2 s and 150 articles of 20 hosts, all overdue."""
    per_day, articles, hosts = 120 * 1440, 150, 20
    for number in range(articles):
        desk.watch(slug=f"story-{number}", host=f"host-{number % hosts}.example")
    now = clock.advance(timedelta(days=7))
    held: dict[str, Any] = {}
    begun: list[datetime] = []
    seconds = 0
    while len(begun) < articles and seconds < 600:
        seconds += 1
        now = clock.advance(timedelta(seconds=1))
        for lease in held.values():
            store.release(lease, next_allowed_at=now + DELAY)
        held.clear()
        for service in (store, other_store):
            for work in service.claim_due(now=now, lease=LEASE, hosts=16, per_host=1, per_day=per_day):
                assert work.lease.host not in held
                held[work.lease.host] = work.lease
                begun += [now] * len(work.articles)
                for article in work.articles:
                    store.set_state(article.id, "ok", now=now, next_check_at=now + timedelta(days=30), why="")
    assert len(begun) == articles
    minutes = Counter((moment - begun[0]) // MINUTE for moment in begun)
    assert max(minutes.values()) <= 122
    assert seconds <= articles / 2 * 1.2
