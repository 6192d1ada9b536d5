"""Deliveries as a person looks at them."""

from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.sending import NextTry, PostResult


def test_deliveries_come_newest_first_and_filtered(store: Store, desk: Any, clock: FakeClock) -> None:
    one, two = desk.endpoint("one"), desk.endpoint("two")
    for endpoint in (one, two, one):
        store.add_event(desk.event(), endpoint)
    (post, _) = store.claim_posts(now=clock.now(), lease=timedelta(minutes=1), limit=2, per_endpoint=1)
    store.record_attempt(post, PostResult(at=clock.now(), elapsed_ms=5, status=200), NextTry("delivered"))
    assert [row.id for row in store.deliveries()] == [3, 2, 1]
    assert [row.id for row in store.deliveries(endpoint_id=one)] == [3, 1]
    assert [row.id for row in store.deliveries(state="delivered")] == [post.delivery_id]
    assert [row.id for row in store.deliveries(limit=1)] == [3]
    assert store.deliveries(endpoint_id=99) == []


def test_a_delivery_names_its_article(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    desk.endpoint()
    desk.see(article, "The wall will sink.", events=(desk.event(article_id=article, version=2),))
    (row,) = store.deliveries()
    assert (row.article_id, row.headline, row.event_type) == (article, "Harbour wall to be raised", "article.updated")


def test_a_delivery_shows_every_try_and_its_body(store: Store, desk: Any, clock: FakeClock) -> None:
    number = store.add_event(desk.event(), desk.endpoint())
    tries = [(None, "timed out", ""), (500, "", "no\x00pe"), (200, "", "thanks")]
    for status, error, reply in tries:
        post = store.claim_post(number, now=clock.now(), lease=timedelta(minutes=1))
        assert post is not None
        result = PostResult(at=clock.now(), elapsed_ms=7, status=status, error=error, reply=reply)
        follows = NextTry("delivered") if status == 200 else NextTry("retrying", clock.now())
        store.record_attempt(post, result, follows)
        clock.advance(timedelta(minutes=5))
    report = store.delivery(number)
    assert [(each.number, each.status, each.error, each.reply) for each in report.attempts] == [
        (1, None, "timed out", ""),
        (2, 500, "", "no\ufffdpe"),
        (3, 200, "", "thanks"),
    ]
    assert report.body == '{"n":1}'
    assert (report.delivery.state, report.delivery.attempts) == ("delivered", 3)


def test_an_unknown_delivery_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no delivery 5"):
        store.delivery(5)
