"""Digests in the outbox, on both engines: gathered once, settled with their digest, alone where they are named."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from revtrack.store import Store
from revtrack.store.database import Database
from revtrack.store.integrity import check_integrity
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.sending import NextTry, Post, PostResult

LEASE = timedelta(minutes=1)


def chat(store: Store, now: datetime, *, ordered: bool = False, digest: str = "every hour") -> int:
    made = store.add_endpoint(
        name="chat", url="https://chat.example/", kind="slack", filter=EndpointFilter(), secret=None, now=now,
        ordered=ordered, digest=digest,
    )  # fmt: skip
    return made.id


def gather(store: Store, now: datetime) -> int:
    return store.gather(now=now, lease=LEASE, new_id=lambda: f"evt_{uuid4()}")


def claim(store: Store, now: datetime) -> list[Post]:
    return store.claim_posts(now=now, lease=LEASE, limit=9, per_endpoint=1)


def states(store: Store) -> list[str]:
    return [row.state for row in reversed(store.deliveries())]


@pytest.fixture
def waiting(store: Store, desk: Any, now: datetime) -> list[int]:
    """Three deliveries that are due to a chat."""
    endpoint = chat(store, now)
    return [store.add_event(desk.event("article.watched"), endpoint) for _ in range(3)]


def test_what_is_due_becomes_one_delivery_that_holds_all(store: Store, now: datetime, waiting: list[int]) -> None:
    assert (gather(store, now), gather(store, now)) == (1, 0)
    (post,) = claim(store, now)
    assert post.event_type == "endpoint.digest"
    assert len(post.gathered) == 3
    assert claim(store, now + 2 * LEASE)[0].event_id == post.event_id
    assert [row.next_at for row in store.deliveries()][1:] == [None] * 3


def test_two_services_that_gather_at_once_make_one_digest(store: Store, now: datetime, waiting: list[int]) -> None:
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: gather(store, now), range(4)))
    assert sum(made) == 1
    assert len(store.deliveries()) == 4


@pytest.mark.parametrize("state", ["delivered", "exhausted", "cancelled"])
def test_what_comes_of_the_digest_comes_of_all_that_it_holds(
    state: Any, store: Store, now: datetime, waiting: list[int]
) -> None:
    gather(store, now)
    (post,) = claim(store, now)
    store.record_attempt(post, PostResult(at=now, elapsed_ms=1, status=200), NextTry(state))
    assert states(store) == [state] * 4


def test_what_waits_with_a_digest_is_not_sent_beside_it(store: Store, now: datetime, waiting: list[int]) -> None:
    gather(store, now)
    assert store.retry(waiting[:1], now) == 0
    assert store.retry("all", now) == 1
    (post,) = claim(store, now)
    store.record_attempt(post, PostResult(at=now, elapsed_ms=1, status=200), NextTry("delivered"))
    assert store.retry(waiting[:1], now) == 1
    (alone,) = claim(store, now)
    assert (alone.delivery_id, alone.gathered) == (waiting[0], ())


def test_an_ordered_endpoint_gets_its_digest_before_what_came_later(store: Store, desk: Any, now: datetime) -> None:
    endpoint = chat(store, now, ordered=True)
    for _ in range(2):
        store.add_event(desk.event("article.watched"), endpoint)
    gather(store, now)
    store.add_event(desk.event("article.watched"), endpoint)
    (post,) = claim(store, now)
    assert post.event_type == "endpoint.digest"
    store.record_attempt(post, PostResult(at=now, elapsed_ms=1, status=200), NextTry("delivered"))
    assert [each.event_type for each in claim(store, now)] == ["article.watched"]


def test_without_windows_only_edits_of_one_article_go_together(store: Store, desk: Any, now: datetime) -> None:
    endpoint = chat(store, now, digest="")
    articles = [desk.watch("The wall will rise.", slug=f"wall-{number}") for number in range(2)]
    before = len(store.deliveries())
    for number in (0, 1, 0):
        store.add_event(desk.event(article_id=articles[number], version=1), endpoint)
    assert gather(store, now) == 1
    posts = claim(store, now)
    assert len(store.deliveries()) == before + 4
    assert [post.event_type for post in posts] == ["article.updated"]


@pytest.mark.parametrize("digest", ["", "every hour"])
def test_without_windows_an_ordered_endpoint_gets_each_edit_by_itself_and_in_its_turn(
    digest: str, store: Store, desk: Any, now: datetime
) -> None:
    endpoint = chat(store, now, ordered=True, digest="every hour")
    store.edit_endpoint(endpoint, digest=digest)
    articles = [desk.watch("The wall will rise.", slug=f"wall-{number}") for number in range(2)]
    events = [desk.event(article_id=articles[number], version=1) for number in (0, 1, 0)]
    for each in events:
        store.add_event(each, endpoint)
    assert gather(store, now) == (1 if digest else 0)
    sent = []
    while posts := claim(store, now):
        sent += [post.event_id for post in posts if post.event_type == "article.updated"]
        store.record_attempt(posts[0], PostResult(at=now, elapsed_ms=1, status=200), NextTry("delivered"))
    assert sent == ([] if digest else [each.id for each in events])


def test_a_removed_endpoint_cancels_what_its_digest_holds(store: Store, now: datetime, waiting: list[int]) -> None:
    gather(store, now)
    store.remove_endpoint(store.endpoints()[0].id, now)
    assert states(store) == ["cancelled"] * 4


def test_a_digest_that_is_edited_away_gathers_no_more(store: Store, now: datetime, waiting: list[int]) -> None:
    (endpoint,) = store.endpoints()
    store.edit_endpoint(endpoint.id, digest="")
    assert store.endpoint(endpoint.id).digest == ""
    assert gather(store, now) == 0
    assert len(claim(store, now)) == 1


def test_a_database_with_a_digest_is_whole(store: Store, now: datetime, waiting: list[int], url: str) -> None:
    gather(store, now)
    database = Database(url, read_only=True)
    try:
        assert check_integrity(database).damaged == ()
    finally:
        database.close()
