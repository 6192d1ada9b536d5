"""Deliveries: who gets one, who may send it, what follows a try."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.errors import LeaseLostError, NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.sending import NextTry, Post, PostResult, Stop

LEASE = timedelta(minutes=1)
FIVE = timedelta(minutes=5)


def claim(store: Store, now: datetime, *, limit: int = 99, per_endpoint: int = 99) -> list[Post]:
    return store.claim_posts(now=now, lease=LEASE, limit=limit, per_endpoint=per_endpoint)


def answer(now: datetime, status: int | None = 200, error: str = "") -> PostResult:
    return PostResult(at=now, elapsed_ms=120, status=status, error=error, reply="thank you")


def states(store: Store) -> list[str]:
    return [row.state for row in reversed(store.deliveries())]


def deliver(store: Store, desk: Any, endpoint: int, count: int) -> list[int]:
    return [store.add_event(desk.event(), endpoint) for _ in range(count)]


def test_every_endpoint_that_wants_an_event_gets_a_delivery_paused_ones_too(store: Store, desk: Any, now: datetime) -> None:
    wanted = [desk.endpoint("all"), desk.endpoint("flag", flags=frozenset({"quote-added"})), desk.endpoint("paused")]
    store.set_endpoint_state(wanted[2], "paused", "by hand", now)
    desk.endpoint("other", flags=frozenset({"note-added"}))
    store.set_endpoint_state(desk.endpoint("disabled"), "disabled", "410", now)
    article = desk.watch("The wall will rise.")
    desk.see(article, "The wall will sink.", events=(desk.event(flags=("quote-added",), severity="minor"),))
    assert sorted(row.endpoint_id for row in store.deliveries()) == wanted


def test_a_post_has_all_that_is_sent(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    event = desk.event("endpoint.test")
    delivery = store.add_event(event, endpoint)
    (post,) = claim(store, now)
    assert (post.delivery_id, post.endpoint_id, post.event_id, post.body) == (delivery, endpoint, event.id, event.body)
    assert (post.url, post.kind, post.secrets) == ("https://hooks.example/in", "webhook", ("whsec_desk",))
    assert (post.event_type, post.attempts, post.created_at) == ("endpoint.test", 0, now)


def test_a_post_in_flight_is_nobody_elses_until_its_lease_runs_out(
    store: Store, other_store: Store, desk: Any, clock: FakeClock
) -> None:
    deliver(store, desk, desk.endpoint(), 1)
    (first,) = claim(store, clock.now())
    assert claim(other_store, clock.now()) == []
    clock.advance(LEASE)
    (again,) = claim(other_store, clock.now())
    assert (again.token, again.event_id, again.body) == (first.token + 1, first.event_id, first.body)
    with pytest.raises(LeaseLostError):
        store.record_attempt(first, answer(clock.now()), NextTry("delivered"))
    other_store.record_attempt(again, answer(clock.now()), NextTry("delivered"))
    assert store.deliveries()[0].attempts == 1


def test_one_endpoint_never_has_more_in_flight_than_allowed(store: Store, desk: Any, now: datetime) -> None:
    slow, quick = desk.endpoint("slow"), desk.endpoint("quick")
    deliver(store, desk, slow, 5)
    deliver(store, desk, quick, 1)
    assert [post.endpoint_id for post in claim(store, now, per_endpoint=2)] == [slow, slow, quick]
    assert claim(store, now, per_endpoint=2) == []


def test_no_more_are_claimed_than_asked_the_oldest_first(store: Store, desk: Any, clock: FakeClock) -> None:
    endpoint = desk.endpoint()
    first = deliver(store, desk, endpoint, 1)
    clock.advance(FIVE)
    deliver(store, desk, endpoint, 3)
    claimed = claim(store, clock.now(), limit=2)
    assert len(claimed) == 2
    assert claimed[0].delivery_id == first[0]


@pytest.mark.parametrize(
    ("follows", "state", "next_in"),
    [
        (NextTry("delivered"), "delivered", None),
        (NextTry("exhausted"), "exhausted", None),
        (NextTry("cancelled"), "cancelled", None),
    ],
)
def test_what_follows_a_try_is_stored(
    store: Store, desk: Any, now: datetime, follows: NextTry, state: str, next_in: None
) -> None:
    deliver(store, desk, desk.endpoint(), 1)
    (post,) = claim(store, now)
    store.record_attempt(post, answer(now, 503, "too busy"), follows)
    (row,) = store.deliveries()
    assert (row.state, row.next_at, row.attempts, row.last_status, row.last_error) == (state, next_in, 1, 503, "too busy")
    assert claim(store, now + timedelta(days=9)) == []


def test_a_failed_try_comes_again_when_it_is_time(store: Store, desk: Any, clock: FakeClock) -> None:
    deliver(store, desk, desk.endpoint(), 1)
    (post,) = claim(store, clock.now())
    again_at = clock.now() + FIVE
    store.record_attempt(post, answer(clock.now(), None, "timed out"), NextTry("retrying", again_at))
    assert store.next_post_at() == again_at
    assert claim(store, again_at - timedelta(seconds=1)) == []
    (again,) = claim(store, again_at)
    assert (again.attempts, again.event_id, again.body) == (1, post.event_id, post.body)


def test_an_endpoint_that_is_gone_is_disabled_and_what_waits_for_it_waits(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    deliver(store, desk, endpoint, 2)
    (post,) = claim(store, now, limit=1)
    stop = Stop(state="disabled", why="it answered HTTP 410", event=desk.event("endpoint.paused"))
    store.record_attempt(post, answer(now, 410), NextTry("cancelled", stop=stop))
    found = store.endpoint(endpoint)
    assert (found.state, found.state_why) == ("disabled", "it answered HTTP 410")
    assert states(store) == ["cancelled", "pending"]
    assert claim(store, now) == []
    store.set_endpoint_state(endpoint, "active", "", now)
    assert len(claim(store, now)) == 1


def fail(store: Store, post: Post, now: datetime, **more: Any) -> None:
    store.record_attempt(post, answer(now, 503), NextTry("retrying", now + FIVE, **more))


def test_the_others_are_told_of_an_endpoint_that_is_stopped_and_it_hears_of_it_itself_in_the_end(
    store: Store, desk: Any, now: datetime
) -> None:
    stopped, other = desk.endpoint("stopped"), desk.endpoint("other")
    deliver(store, desk, stopped, 1)
    (post,) = claim(store, now)
    told = desk.event("endpoint.paused")
    fail(store, post, now, stop=Stop(state="paused", why="no 2xx since Friday", event=told))
    assert store.endpoint(stopped).state == "paused"
    assert [(each.endpoint_id, each.event_id) for each in claim(store, now)] == [(other, told.id)]
    store.set_endpoint_state(stopped, "active", "", now)
    assert {each.event_id for each in claim(store, now)} == {post.event_id, told.id}


def test_an_endpoint_that_had_a_success_meanwhile_is_not_stopped(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    deliver(store, desk, endpoint, 2)
    first, second = claim(store, now)
    fail(store, first, now)
    again = store.claim_post(first.delivery_id, now=now, lease=LEASE)
    assert again is not None
    store.record_attempt(second, answer(now), NextTry("delivered"))
    fail(store, again, now, stop=Stop(state="paused", why="", event=desk.event("endpoint.paused")))
    assert store.endpoint(endpoint).state == "active"
    assert again.failing_since == now


def test_endpoints_that_fail_are_claimed_apart_from_those_that_are_well(store: Store, desk: Any, now: datetime) -> None:
    ill, well = desk.endpoint("ill"), desk.endpoint("well")
    deliver(store, desk, ill, 2)
    deliver(store, desk, well, 1)
    fail(store, claim(store, now, limit=1)[0], now)
    asked = {"now": now, "lease": LEASE, "limit": 9, "per_endpoint": 9}
    assert [post.endpoint_id for post in store.claim_posts(**asked, failing=True)] == [ill]  # type: ignore[arg-type]
    assert [post.endpoint_id for post in store.claim_posts(**asked, failing=False)] == [well]  # type: ignore[arg-type]


def test_an_endpoint_that_wants_to_be_left_alone_gets_nothing_until_then(store: Store, desk: Any, now: datetime) -> None:
    deliver(store, desk, desk.endpoint(), 2)
    fail(store, claim(store, now, limit=1)[0], now, hold_until=now + LEASE)
    assert claim(store, now) == []
    assert len(claim(store, now + LEASE)) == 1


def test_an_ordered_endpoint_gets_nothing_before_its_oldest_message(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    store.edit_endpoint(endpoint, ordered=True)
    first, second = deliver(store, desk, endpoint, 2)
    (post,) = claim(store, now)
    fail(store, post, now)
    assert claim(store, now) == []
    (again,) = claim(store, now + FIVE)
    assert post.delivery_id == again.delivery_id == first
    store.record_attempt(again, answer(now), NextTry("exhausted"))
    assert [each.delivery_id for each in claim(store, now + FIVE)] == [second]


def test_what_waits_for_its_next_try_goes_out_at_once_when_an_endpoint_is_resumed(
    store: Store, desk: Any, now: datetime
) -> None:
    endpoint = desk.endpoint()
    deliver(store, desk, endpoint, 1)
    fail(store, claim(store, now)[0], now, hold_until=now + LEASE)
    store.set_endpoint_state(endpoint, "paused", "by hand", now)
    store.set_endpoint_state(endpoint, "active", "", now)
    (again,) = claim(store, now)
    assert (again.attempts, again.failing_since) == (0, None)


def test_what_a_paused_endpoint_missed_goes_out_when_it_is_resumed(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    store.set_endpoint_state(endpoint, "paused", "by hand", now)
    (delivery,) = deliver(store, desk, endpoint, 1)
    assert claim(store, now) == []
    assert store.claim_post(delivery, now=now, lease=LEASE) is None
    assert store.next_post_at() is None
    store.set_endpoint_state(endpoint, "active", "", now)
    assert [post.delivery_id for post in claim(store, now)] == [delivery]


def test_a_delivery_that_was_cancelled_in_flight_stays_cancelled(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    deliver(store, desk, endpoint, 2)
    failed, arrived = claim(store, now)
    store.remove_endpoint(endpoint, now)
    store.record_attempt(failed, answer(now, 500), NextTry("retrying", now + FIVE))
    store.record_attempt(arrived, answer(now), NextTry("delivered"))
    assert states(store) == ["cancelled", "delivered"]
    assert [row.next_at for row in store.deliveries()] == [None, None]


def test_one_delivery_can_be_claimed_by_its_number(store: Store, desk: Any, now: datetime) -> None:
    first, second = deliver(store, desk, desk.endpoint(), 2)
    post = store.claim_post(second, now=now, lease=LEASE)
    assert post is not None
    assert post.delivery_id == second
    assert store.claim_post(second, now=now, lease=LEASE) is None
    assert [each.delivery_id for each in claim(store, now)] == [first]


@pytest.fixture
def finished(store: Store, desk: Any, now: datetime) -> list[int]:
    """Four deliveries: delivered, exhausted, retrying later, pending."""
    ids = deliver(store, desk, desk.endpoint(), 4)
    posts = claim(store, now, limit=3)
    for post, follows in zip(posts, ("delivered", "exhausted", "retrying"), strict=True):
        at = now + FIVE if follows == "retrying" else None
        store.record_attempt(post, answer(now), NextTry(follows, at))  # type: ignore[arg-type]
    return ids


@pytest.mark.parametrize(
    ("which", "due"),
    [("exhausted", [1, 3]), ("all", [1, 2, 3]), ((0,), [0, 3]), ((0, 1, 2), [0, 1, 2, 3]), ((), [3])],
)
def test_sending_again_makes_due(store: Store, finished: list[int], now: datetime, which: Any, due: list[int]) -> None:
    named = which if isinstance(which, str) else tuple(finished[place] for place in which)
    count = len(due) if which == "all" else 1 if which == "exhausted" else len(which)
    assert store.retry(named, now) == count
    assert sorted(post.delivery_id for post in claim(store, now)) == [finished[place] for place in due]


def test_what_is_sent_again_keeps_its_id_and_body_and_begins_its_tries_anew(
    store: Store, desk: Any, finished: list[int], clock: FakeClock
) -> None:
    before = store.delivery(finished[1])
    store.retry([finished[1]], clock.now())
    post = store.claim_post(finished[1], now=clock.now(), lease=LEASE)
    assert post is not None
    assert (post.event_id, post.body.decode(), post.attempts) == (before.delivery.event_id, before.body, 0)
    store.record_attempt(post, answer(clock.now()), NextTry("delivered"))
    after = store.delivery(finished[1])
    assert [each.number for each in after.attempts] == [1, 2]
    assert (after.delivery.attempts, after.delivery.state) == (2, "delivered")


def test_what_is_in_flight_is_not_sent_again(store: Store, desk: Any, now: datetime) -> None:
    ids = deliver(store, desk, desk.endpoint(), 1)
    (post,) = claim(store, now)
    assert store.retry(ids, now) == 0
    store.record_attempt(post, answer(now), NextTry("delivered"))
    assert states(store) == ["delivered"]


def test_an_unknown_delivery_cannot_be_sent_again_and_the_others_are_not(
    store: Store, finished: list[int], now: datetime
) -> None:
    with pytest.raises(NotFoundError, match="no delivery 99") as raised:
        store.retry([finished[1], 99], now)
    assert raised.value.hint == "revtrack delivery list"
    assert states(store)[1] == "exhausted"


def test_many_claimers_at_once_never_hold_one_post_twice(store: Store, other_store: Store, desk: Any, now: datetime) -> None:
    for name in ("one", "two", "three"):
        deliver(store, desk, desk.endpoint(name), 6)
    with ThreadPoolExecutor(8) as threads:
        rounds = threads.map(lambda n: claim((store, other_store)[n % 2], now, limit=4, per_endpoint=5), range(16))
        held = [post for posts in rounds for post in posts]
    held += claim(store, now, per_endpoint=5)
    assert len({post.delivery_id for post in held}) == len(held) == 15


def test_an_event_can_wait_for_the_one_who_stored_it(store: Store, desk: Any, now: datetime) -> None:
    delivery = store.add_event(desk.event(), desk.endpoint(), due_at=now + LEASE)
    assert claim(store, now) == []
    post = store.claim_post(delivery, now=now, lease=LEASE)
    assert post is not None
    store.record_attempt(post, answer(now), NextTry("delivered"))
    assert claim(store, now + LEASE) == []
