"""Endpoints: their filters, states and secrets."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.endpoints import EndpointFilter

EVERYTHING = EndpointFilter(
    events=frozenset({"article.updated"}),
    articles=frozenset({1, 12}),
    outlets=frozenset({"The Harbour Post"}),
    flags=frozenset({"note-added", "quote-added"}),
    labels=frozenset({"coast"}),
    acknowledgements=frozenset({"none_found"}),
    severity="minor",
)
LEASE = timedelta(minutes=1)


def add(store: Store, now: datetime, **changes: Any) -> Any:
    values = {"name": "desk", "url": "https://hooks.example/in", "kind": "webhook", "filter": EVERYTHING, "secret": "whsec_1"}
    return store.add_endpoint(**{**values, **changes}, now=now)


def test_an_endpoint_comes_back_as_it_was_added(store: Store, now: datetime) -> None:
    made = add(store, now)
    assert store.endpoint(made.id) == made
    assert store.endpoints() == [made]
    assert (made.filter, made.state, made.secrets) == (EVERYTHING, "active", ("whsec_1",))
    assert made.created_at == now


def test_a_secret_is_not_in_what_is_printed(store: Store, now: datetime) -> None:
    assert "whsec" not in repr(add(store, now))


def test_an_endpoint_without_a_name_is_called_by_its_host(store: Store, now: datetime) -> None:
    assert add(store, now, name="").name == "hooks.example"


def test_only_what_is_given_is_edited(store: Store, now: datetime) -> None:
    made = add(store, now)
    store.edit_endpoint(made.id, name="night desk")
    store.edit_endpoint(made.id, filter=EndpointFilter())
    store.edit_endpoint(made.id)
    found = store.endpoint(made.id)
    assert (found.name, found.url, found.filter) == ("night desk", made.url, EndpointFilter())


def test_a_state_is_set_with_its_reason(store: Store, now: datetime) -> None:
    made = add(store, now)
    store.set_endpoint_state(made.id, "paused", "by hand", now)
    assert (store.endpoint(made.id).state, store.endpoint(made.id).state_why) == ("paused", "by hand")


def test_two_secrets_sign_for_a_day_after_a_rotation_and_never_three(store: Store, desk: Any, clock: FakeClock) -> None:
    endpoint = add(store, clock.now(), filter=EndpointFilter()).id
    store.rotate_secret(endpoint, "whsec_2", clock.now())
    clock.advance(timedelta(hours=1))
    store.rotate_secret(endpoint, "whsec_3", clock.now())
    assert store.endpoint(endpoint).secrets == ("whsec_3", "whsec_2")
    for hours, valid in ((23, 2), (1, 1)):
        now = clock.advance(timedelta(hours=hours))
        assert store.endpoint(endpoint, now=now).secrets == ("whsec_3", "whsec_2")[:valid]
        delivery = store.add_event(desk.event(), endpoint)
        post = store.claim_post(delivery, now=now, lease=LEASE)
        assert post is not None
        assert len(post.secrets) == valid
        assert "whsec" not in repr(post)


def test_a_secret_that_ran_out_is_forgotten_by_the_next_rotation(store: Store, clock: FakeClock) -> None:
    endpoint = add(store, clock.now()).id
    store.rotate_secret(endpoint, "whsec_2", clock.now())
    clock.advance(timedelta(days=2))
    store.rotate_secret(endpoint, "whsec_3", clock.now())
    assert store.endpoint(endpoint).secrets == ("whsec_3", "whsec_2")


def test_a_removed_endpoint_hears_nothing_more_and_its_history_stays(store: Store, desk: Any, now: datetime) -> None:
    endpoint = desk.endpoint()
    article = desk.watch("The wall will rise.")
    desk.see(article, "The wall will sink.", events=(desk.event(),))
    store.remove_endpoint(endpoint, now)
    desk.see(article, "The wall will stay.", events=(desk.event(),))
    (row,) = store.deliveries(endpoint_id=endpoint)
    assert (row.state, row.next_at) == ("cancelled", None)
    assert store.endpoints() == []
    assert store.claim_posts(now=now, lease=LEASE, limit=9, per_endpoint=9) == []


@pytest.mark.parametrize("removed", [False, True])
def test_what_is_not_there_cannot_be_used(store: Store, desk: Any, now: datetime, removed: bool) -> None:
    if removed:
        assert desk.endpoint() == 1
        store.remove_endpoint(1, now)
    for use in (
        lambda: store.endpoint(1),
        lambda: store.edit_endpoint(1, name="x"),
        lambda: store.set_endpoint_state(1, "paused", "", now),
        lambda: store.rotate_secret(1, "whsec_2", now),
        lambda: store.remove_endpoint(1, now),
        lambda: store.add_event(desk.event(), 1),
    ):
        with pytest.raises(NotFoundError, match="no endpoint 1"):
            use()
