"""Tokens, sessions, the key of the first start and the audit log, on both engines."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from revtrack.errors import InputError, NotFoundError
from revtrack.store import Store
from revtrack.store.people import SESSIONS
from revtrack.values.access import Role, Token

DAY, YEAR = timedelta(days=1), timedelta(days=365)


def add(store: Store, name: str, now: datetime, *, role: Role = "viewer", expires_at: datetime | None = None) -> Token:
    return store.add_token(name=name, role=role, prefix="rvt_abc", digest=f"of {name}", now=now, expires_at=expires_at)


def test_a_token_is_found_by_its_digest_until_it_expires(store: Store, now: datetime) -> None:
    made = add(store, "desk", now, expires_at=now + DAY)
    found = store.token_of("of desk", now)
    assert found is not None
    assert (found.id, found.role, found.state(now)) == (made.id, "viewer", "active")
    assert store.token_of("of nobody", now) is None
    assert store.token_of("of desk", now + DAY) is None
    assert store.tokens()[0].state(now + DAY) == "expired"


def test_its_last_use_is_noted_now_and_then(store: Store, now: datetime) -> None:
    add(store, "desk", now)
    for later in (timedelta(0), timedelta(minutes=5), timedelta(minutes=12)):
        store.token_of("of desk", now + later)
    assert store.tokens()[0].last_used_at == now + timedelta(minutes=12)


def test_two_tokens_that_are_not_revoked_have_two_names(store: Store, now: datetime) -> None:
    add(store, "desk", now)
    with pytest.raises(InputError, match="there is a token named desk"):
        add(store, "desk", now)
    store.revoke_token("desk", now)
    again = store.add_token(name="desk", role="admin", prefix="", digest="new", now=now, expires_at=None)
    assert [(each.id == again.id, each.state(now)) for each in store.tokens()] == [(False, "revoked"), (True, "active")]


@pytest.mark.parametrize("by_name", [True, False])
def test_a_revoked_token_and_its_sessions_open_nothing(by_name: bool, store: Store, now: datetime) -> None:
    made = add(store, "desk", now)
    store.open_session("cookie", made.id, now=now, expires_at=now + DAY)
    store.revoke_token(made.name if by_name else made.id, now)
    assert store.token_of("of desk", now) is None
    assert store.token_of_session("cookie", now) is None
    with pytest.raises(NotFoundError, match="no token"):
        store.revoke_token(made.id, now)


def test_a_session_lasts_until_its_end_a_log_out_or_the_next_log_in(store: Store, now: datetime) -> None:
    made = add(store, "desk", now)
    store.open_session("first", made.id, now=now, expires_at=now + DAY)
    assert store.token_of_session("first", now) is not None
    assert store.token_of_session("first", now + DAY) is None
    store.open_session("second", made.id, now=now, expires_at=now + DAY, instead_of="first")
    assert store.token_of_session("first", now) is None
    store.close_session("second")
    assert store.token_of_session("second", now) is None


def test_of_too_many_browsers_the_oldest_is_logged_out(store: Store, now: datetime) -> None:
    made = add(store, "desk", now)
    for number in range(SESSIONS + 2):
        store.open_session(f"s{number}", made.id, now=now + number * timedelta(seconds=1), expires_at=now + DAY)
    alive = [number for number in range(SESSIONS + 2) if store.token_of_session(f"s{number}", now)]
    assert alive == list(range(2, SESSIONS + 2))


def test_the_key_of_the_first_start_makes_one_token_however_many_use_it(store: Store, now: datetime) -> None:
    assert store.offer_setup("key", now + DAY)
    assert store.setup_holds("key", now)
    assert not store.setup_holds("other", now)
    assert not store.setup_holds("key", now + DAY)

    def redeem(number: int) -> Token | None:
        return store.redeem_setup("key", name=f"admin {number}", prefix="", token_digest=f"d{number}", now=now)

    with ThreadPoolExecutor(5) as threads:
        made = [each for each in threads.map(redeem, range(5)) if each]
    assert [each.role for each in made] == ["admin"]
    assert len(store.tokens()) == 1
    assert not store.setup_holds("key", now)
    assert not store.offer_setup("another", now + DAY)


def test_a_token_that_was_made_meanwhile_closes_the_first_start(store: Store, now: datetime) -> None:
    store.offer_setup("key", now + DAY)
    add(store, "desk", now, role="admin")
    assert store.redeem_setup("key", name="late", prefix="", token_digest="d", now=now) is None


def test_the_audit_log_is_read_newest_first_page_by_page(store: Store, now: datetime) -> None:
    for number in range(5):
        store.note("Ada", "pause article", f"/articles/{number}", now=now, keep=YEAR)
    first = store.audit(2)
    assert [each.target for each in first] == ["/articles/4", "/articles/3"]
    assert [each.target for each in store.audit(2, before=first[-1].id)] == ["/articles/2", "/articles/1"]


def test_lines_that_are_too_old_go_when_another_is_written(store: Store, now: datetime) -> None:
    store.note("Ada", "log in", "old", now=now, keep=YEAR)
    store.note("Ada", "log in", "new", now=now + YEAR + DAY, keep=YEAR)
    assert [each.target for each in store.audit(9)] == ["new"]
