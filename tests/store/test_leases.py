"""One fetch per host, across processes: leases are exclusive, run out, and are fenced by their token."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.errors import LeaseLostError
from revtrack.store import Store
from revtrack.store.due import _DUE_ARTICLES
from revtrack.store.prepared import Prepared
from revtrack.testing.clock import FakeClock
from revtrack.values.slices import Slice
from revtrack.values.watching import Lease

LEASE = timedelta(minutes=3)
MINUTE = timedelta(minutes=1)


def due(store: Store, now: datetime, *, hosts: int = 10, per_host: int = 10) -> list[Slice]:
    return store.claim_due(now=now, lease=LEASE, hosts=hosts, per_host=per_host)


def ids(slices: list[Slice]) -> dict[str, list[int]]:
    return {each.lease.host: [article.id for article in each.articles] for each in slices}


@pytest.fixture
def stories(store: Store, desk: Any, clock: FakeClock) -> list[int]:
    """Three stories of one host and one of another, due a second after each other."""
    found = []
    for number, host in enumerate(("a.example", "a.example", "b.example", "a.example")):
        found.append(desk.watch(slug=f"story-{number}", host=host))
        clock.advance(timedelta(seconds=1))
    return found


def test_due_articles_come_by_host_oldest_first(store: Store, stories: list[int], clock: FakeClock) -> None:
    assert ids(due(store, clock.now())) == {"a.example": [1, 2, 4], "b.example": [3]}


def test_no_more_hosts_and_articles_are_claimed_than_asked(store: Store, stories: list[int], clock: FakeClock) -> None:
    assert ids(due(store, clock.now(), hosts=1, per_host=2)) == {"a.example": [1, 2]}


def test_what_is_not_due_is_left_alone(store: Store, stories: list[int], now: datetime) -> None:
    assert due(store, now - MINUTE) == []


@pytest.mark.parametrize("state", ["paused", "unwatched"])
def test_what_is_not_watched_is_never_due(store: Store, stories: list[int], clock: FakeClock, state: Any) -> None:
    for article_id in (1, 2, 4):
        store.set_state(article_id, state, now=clock.now(), next_check_at=clock.now(), why="")
    assert ids(due(store, clock.now())) == {"b.example": [3]}


@pytest.mark.parametrize("state", ["failing", "gone"])
def test_what_fails_or_is_gone_is_asked_again(store: Store, stories: list[int], clock: FakeClock, state: Any) -> None:
    store.set_state(3, state, now=clock.now(), next_check_at=clock.now(), why="")
    assert 3 in ids(due(store, clock.now()))["b.example"]


def test_claimed_articles_carry_their_labels(store: Store, stories: list[int], clock: FakeClock) -> None:
    store.add_label(3, "coast")
    found = {article.id: article.labels for each in due(store, clock.now()) for article in each.articles}
    assert found == {1: (), 2: (), 3: ("coast",), 4: ()}


def test_a_held_host_is_not_claimed_again_until_its_lease_runs_out(
    store: Store, other_store: Store, stories: list[int], clock: FakeClock
) -> None:
    (first, _) = due(store, clock.now())
    assert due(other_store, clock.now()) == []
    assert first.lease.until == clock.now() + LEASE
    clock.advance(LEASE)
    again = due(other_store, clock.now())[0]
    assert (again.lease.host, again.lease.token) == (first.lease.host, first.lease.token + 1)


def test_a_host_that_was_given_back_is_free(store: Store, stories: list[int], clock: FakeClock) -> None:
    for each in due(store, clock.now()):
        store.release(each.lease)
    assert len(due(store, clock.now())) == 2


def test_a_host_is_left_alone_until_it_may_be_asked(store: Store, stories: list[int], clock: FakeClock) -> None:
    for each in due(store, clock.now()):
        store.release(each.lease, next_allowed_at=clock.now() + MINUTE)
    assert due(store, clock.now() + MINUTE - timedelta(seconds=1)) == []
    assert len(due(store, clock.now() + MINUTE)) == 2


def test_giving_back_never_shortens_what_was_agreed(store: Store, stories: list[int], clock: FakeClock) -> None:
    (lease,) = (each.lease for each in due(store, clock.now(), hosts=1))
    store.release(lease, next_allowed_at=clock.now() + 5 * MINUTE)
    store.release(lease, next_allowed_at=clock.now() + MINUTE)
    assert store.host_free_at([lease.host]) == {lease.host: clock.now() + 5 * MINUTE}


def test_a_lease_that_was_taken_over_cannot_be_held_longer_nor_given_back(
    store: Store, stories: list[int], clock: FakeClock
) -> None:
    slow = due(store, clock.now())[0].lease
    clock.advance(LEASE)
    quick = due(store, clock.now())[0].lease
    with pytest.raises(LeaseLostError, match=r"a\.example"):
        store.extend(slow, clock.now() + LEASE)
    store.release(slow, next_allowed_at=clock.now() + 9 * MINUTE)
    assert store.host_free_at([quick.host]) == {quick.host: quick.until}


def test_a_lease_that_was_given_back_cannot_be_held_longer(store: Store, stories: list[int], clock: FakeClock) -> None:
    lease = due(store, clock.now())[0].lease
    store.release(lease)
    with pytest.raises(LeaseLostError):
        store.extend(lease, clock.now() + LEASE)


def test_a_lease_is_held_longer_by_its_holder(store: Store, stories: list[int], clock: FakeClock) -> None:
    lease = due(store, clock.now(), hosts=1)[0].lease
    store.extend(lease, clock.now() + 2 * LEASE)
    assert store.host_free_at([lease.host]) == {lease.host: clock.now() + 2 * LEASE}


def test_named_articles_are_claimed_due_or_not_paused_or_not(store: Store, stories: list[int], now: datetime) -> None:
    store.set_state(2, "paused", now=now, next_check_at=None, why="")
    long_ago = now - timedelta(days=1)
    for lease in (each.lease for each in due(store, now + MINUTE)):
        store.release(lease)
    claimed = store.claim_articles([4, 2, 3], now=now, lease=LEASE, per_host=10)
    assert ids(claimed) == {"a.example": [2, 4], "b.example": [3]}
    assert store.claim_articles([1], now=long_ago, lease=LEASE, per_host=10) == []


def test_of_named_articles_only_those_of_free_hosts_come(store: Store, stories: list[int], now: datetime) -> None:
    assert store.lease_host("a.example", now=now + MINUTE, lease=LEASE)
    claimed = store.claim_articles([1, 2, 3, 4], now=now + MINUTE, lease=LEASE, per_host=1)
    assert ids(claimed) == {"b.example": [3]}


def test_so_many_named_articles_that_no_statement_could_name_them(store: Store, stories: list[int], clock: FakeClock) -> None:
    claimed = store.claim_articles(range(1, 70_000), now=clock.now(), lease=LEASE, per_host=10)
    assert ids(claimed) == {"a.example": [1, 2, 4], "b.example": [3]}


def test_a_host_that_nobody_knows_can_be_leased_once(store: Store, other_store: Store, now: datetime) -> None:
    assert store.lease_host("new.example", now=now, lease=LEASE) == Lease("new.example", 1, now + LEASE)
    assert other_store.lease_host("new.example", now=now, lease=LEASE) is None


def test_hosts_that_may_be_asked_at_any_time_have_no_time(store: Store, now: datetime) -> None:
    assert store.host_free_at(["new.example"]) == {}


def test_many_claimers_at_once_never_hold_one_host_twice(store: Store, other_store: Store, desk: Any, now: datetime) -> None:
    for number in range(20):
        desk.watch(slug=f"story-{number}", host=f"host-{number % 10}.example")
    with ThreadPoolExecutor(8) as threads:
        rounds = threads.map(lambda n: due((store, other_store)[n % 2], now + MINUTE, hosts=2), range(24))
        held = [each.lease.host for slices in rounds for each in slices]
    held += [each.lease.host for each in due(store, now + MINUTE)]
    assert len(held) == len(set(held)) == 10


def test_a_lease_that_a_clock_left_far_ahead_holds_nobody_up(store: Store, desk: Any, clock: FakeClock) -> None:
    desk.watch()
    (held,) = store.claim_due(now=clock.now(), lease=LEASE, hosts=1, per_host=1)
    store.beat("tick", clock.now())
    store.beat("tick", clock.advance(timedelta(hours=-1)))
    again = store.lease_host("news.example", now=clock.now(), lease=LEASE)
    assert again is not None
    assert again.token > held.lease.token
    with pytest.raises(LeaseLostError):
        store.extend(held.lease, clock.now())


def test_clocks_of_two_machines_may_differ_by_a_lease(store: Store, desk: Any, clock: FakeClock) -> None:
    assert store.lease_host("news.example", now=clock.now() + LEASE, lease=LEASE)
    assert store.lease_host("news.example", now=clock.now(), lease=LEASE) is None


def test_the_labels_of_what_was_found_due_are_its_own_though_it_is_paused_meanwhile(
    store: Store, other_store: Store, engine: str, desk: Any, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine == "sqlite":
        pytest.skip("one writer at a time")
    article = desk.watch("The wall will rise.")
    store.change_labels(article, None, add=("urgent",), author="Ada", now=clock.now())
    store.set_state(article, "ok", now=clock.now(), next_check_at=clock.now(), why="")
    read = Prepared.rows

    def meddled(prepared: Prepared, connection: Any, values: Any) -> list[Any]:
        found = read(prepared, connection, values)
        if prepared is _DUE_ARTICLES:
            other_store.set_state(article, "paused", now=clock.now(), next_check_at=None, why="")
        return found

    monkeypatch.setattr(Prepared, "rows", meddled)
    clock.advance(timedelta(minutes=10))
    (work,) = store.claim_due(now=clock.now(), lease=LEASE, hosts=5, per_host=5)
    assert [(each.id, each.labels) for each in work.articles] == [(article, ("urgent",))]
