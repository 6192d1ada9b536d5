"""Health is read from a database without changing it, and without the cost of the tables."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from revtrack.errors import NewerDatabaseError
from revtrack.store import Store, default_url
from revtrack.store.health import Health, read
from revtrack.store.migrate import HEAD
from revtrack.testing.clock import FakeClock
from revtrack.values.feeds import Choice, Feed, FeedItem, FeedRecord
from revtrack.values.sending import NextTry, PostResult

MINUTE = timedelta(minutes=1)


def test_a_database_that_is_not_there_is_empty_and_is_not_made(tmp_path: Path, now: datetime) -> None:
    assert read(default_url(tmp_path / "none"), now) == Health()
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_tables_has_no_revision(empty_url: str, now: datetime) -> None:
    assert read(empty_url, now).revision == ""


def test_a_new_database_has_nothing_to_do(store: Store, url: str, now: datetime) -> None:
    health = read(url, now)
    assert (health.revision, health.articles, health.versions) == (HEAD, 0, 0)
    assert health.queue == {"due": 0, "leased": 0, "pending": 0, "retrying": 0, "exhausted": 0}
    assert (health.overdue_s, health.pending_delivery_s, health.late_delivery_s) == (0, 0, 0)
    assert health.bytes > 0


def test_articles_and_versions_are_counted(store: Store, desk: Any, url: str, now: datetime) -> None:
    for slug in ("a", "b", "c"):
        desk.watch("The wall will rise.", slug=slug)
    desk.see(1, "The wall will sink.")
    desk.fail(2)
    store.set_state(3, "paused", now=now, next_check_at=None, why="")
    health = read(url, now)
    assert (health.states, health.articles, health.versions) == ({"ok": 1, "failing": 1, "paused": 1}, 3, 4)


def test_an_article_is_overdue_from_when_its_host_would_have_allowed_it(
    store: Store, desk: Any, url: str, clock: FakeClock
) -> None:
    desk.watch(slug="one", host="a.example")
    desk.watch(slug="two", host="b.example")
    lease = store.lease_host("a.example", now=clock.now(), lease=MINUTE)
    assert lease is not None
    store.release(lease, next_allowed_at=clock.now() + 4 * MINUTE)
    clock.advance(5 * MINUTE)
    health = read(url, clock.now())
    assert (health.queue["due"], health.overdue_s) == (2, 300)
    store.set_state(2, "paused", now=clock.now(), next_check_at=None, why="")
    assert read(url, clock.now()).overdue_s == 60
    assert read(url, clock.now() - 2 * MINUTE).overdue_s == 0


def test_feeds_are_counted_named_where_they_fail_and_overdue_from_when_their_host_would_have_allowed_it(
    store: Store, url: str, clock: FakeClock
) -> None:
    def add(number: int, host: str, **changes: object) -> int:
        new = Feed(id=0, url=f"https://{host}/{number}", host=host, created_at=clock.now(), next_check_at=clock.now())
        return store.add_feed(new.evolve(**changes))[0]

    add(1, "a.example"), add(2, "b.example", state="paused")
    fails = add(3, "b.example", state="failing", failures=4, failing_since=clock.now(), failing_why="HTTP 500")
    lease = store.lease_host("a.example", now=clock.now(), lease=MINUTE)
    assert lease is not None
    new = (FeedItem(url="https://a.example/x"), FeedItem(url="https://a.example/y"))
    choice = Choice(new=new, passed=(FeedItem(url="https://a.example/old"),))
    store.record_feed(
        FeedRecord(
            feed=store.feed(1),
            at=clock.now(),
            lease=lease,
            host_next_allowed_at=clock.now() + 4 * MINUTE,
            choice=choice,
        )
    )
    clock.advance(3 * MINUTE)
    assert read(url, clock.now()).feeds.oldest_overdue_s == 180, "the one that fails"
    store.postpone_feed(fails, clock.now() + MINUTE, "")
    assert read(url, clock.now()).feeds.oldest_overdue_s == 0, "its host is left alone"
    clock.advance(2 * MINUTE)
    feeds = read(url, clock.now()).feeds
    assert (feeds.states, feeds.found, feeds.waiting) == ({"failing": 1, "ok": 1, "paused": 1}, 2, 2)
    assert feeds.oldest_overdue_s == 60
    (failing,) = feeds.failing
    assert (failing.id, failing.failures, failing.why, failing.since) == (fails, 4, "HTTP 500", clock.now() - 5 * MINUTE)
    assert read(url, clock.now() + timedelta(hours=24)).feeds.found == 0


def test_held_hosts_are_counted(store: Store, desk: Any, url: str, now: datetime) -> None:
    store.lease_host("a.example", now=now, lease=MINUTE)
    assert read(url, now).queue["leased"] == 1
    assert read(url, now + MINUTE).queue["leased"] == 0


def test_deliveries_are_counted_and_aged(store: Store, desk: Any, url: str, clock: FakeClock) -> None:
    active, paused = desk.endpoint("active"), desk.endpoint("paused")
    store.set_endpoint_state(paused, "paused", "by hand", clock.now())
    for endpoint in (paused, active, active):
        clock.advance(MINUTE)
        store.add_event(desk.event(), endpoint)
    clock.advance(MINUTE)
    assert read(url, clock.now()).late_delivery_s == 120
    (post,) = store.claim_posts(now=clock.now(), lease=MINUTE, limit=1, per_endpoint=1)
    result = PostResult(at=clock.now(), elapsed_ms=1, status=500)
    store.record_attempt(post, result, NextTry("retrying", clock.now() + MINUTE))
    health = read(url, clock.now())
    assert {name: health.queue[name] for name in ("pending", "retrying", "exhausted")} == {
        "pending": 2,
        "retrying": 1,
        "exhausted": 0,
    }
    assert (health.pending_delivery_s, health.late_delivery_s) == (120, 0), "that its receiver fails is not our delay"
    assert health.endpoints == {"active": 1, "paused": 1}


def test_what_the_service_left_can_be_read(store: Store, url: str, now: datetime) -> None:
    store.put_setting("scheduler.tick", "2026-11-20T14:00:00+00:00")
    store.put_setting("scheduler.tick", "2026-11-20T14:00:10+00:00")
    assert read(url, now).settings["scheduler.tick"] == store.get_setting("scheduler.tick") == "2026-11-20T14:00:10+00:00"
    assert store.get_setting("unknown") is None


def test_a_database_that_was_not_migrated_yet_tells_its_health_too(own_url: str, now: datetime) -> None:
    with Store.open(own_url, now=now) as store, store._db.writing() as connection:
        connection.execute(text("ALTER TABLE endpoint DROP COLUMN failing_since"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    assert read(own_url, now).revision == "0002"


def test_a_database_of_a_later_revtrack_is_refused(own_url: str, now: datetime) -> None:
    with Store.open(own_url, now=now) as store, store._db.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError):
        read(own_url, now)


def test_reading_health_loads_neither_models_nor_migrations(store: Store, url: str) -> None:
    code = (
        "import sys; from datetime import UTC, datetime; from revtrack.store.health import read\n"
        "read(sys.argv[1], datetime.now(UTC))\n"
        "print([name for name in ('sqlmodel', 'pydantic', 'alembic', 'revtrack.store.facade') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"
