"""Secrets in the database are sealed: a copy of it signs nothing, and a lost key says what to do."""

import base64
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from revtrack.errors import SecretLostError, StoreError
from revtrack.store import Store, default_url
from revtrack.store.vault import Vault, check_key
from revtrack.testing.clock import FakeClock

KEY = base64.b64encode(b"k" * 32).decode()
OTHER = base64.b64encode(b"o" * 32).decode()


def all_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.name != "revtrack.key")


def test_what_was_sealed_is_opened_again(tmp_path: Path) -> None:
    sealed = Vault(tmp_path / "key").seal("whsec_räder")
    assert "whsec" not in sealed
    assert Vault(tmp_path / "key").open(sealed) == "whsec_räder"


def test_only_its_owner_may_read_the_key(tmp_path: Path) -> None:
    Vault(tmp_path / "key").seal("a")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_eight_that_seal_at_once_make_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        sealed = list(threads.map(lambda number: Vault(tmp_path / "key").seal(str(number)), range(8)))
    assert [Vault(tmp_path / "key").open(each) for each in sealed] == list("01234567")
    assert [file.name for file in tmp_path.iterdir()] == ["key"]


def test_a_configured_key_needs_no_file(tmp_path: Path) -> None:
    sealed = Vault(tmp_path / "key", KEY).seal("a")
    assert Vault(None, KEY).open(sealed) == "a"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("key", "said"), [("", "is missing"), (OTHER, "is not the key"), ("c2hvcnQ=", "holds no key")])
def test_a_lost_key_says_what_to_do(tmp_path: Path, key: str, said: str) -> None:
    sealed = Vault(None, KEY).seal("a")
    if key:
        (tmp_path / "key").write_text(key)
    with pytest.raises(SecretLostError, match=said) as raised:
        Vault(tmp_path / "key").open(sealed)
    assert "webhook rotate" in raised.value.hint
    assert not (key and key in raised.value.message)


def test_without_a_place_for_a_key_nothing_is_sealed() -> None:
    with pytest.raises(StoreError, match="no key to seal") as raised:
        Vault(None).seal("a")
    assert "REVTRACK_SECRET_KEY" in raised.value.hint


@pytest.mark.parametrize("key", ["short", "ü" * 44, KEY[:-4], "*" * 44])
def test_what_is_no_key_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(ValueError, match="32 bytes") as raised:
        check_key(key)
    assert key not in str(raised.value)


def test_the_file_of_the_database_does_not_hold_the_secret(tmp_path: Path, clock: FakeClock, desk_on: Any) -> None:
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        endpoint = desk_on(store).endpoint("newsroom")
        assert store.endpoint(endpoint).secrets == ("whsec_newsroom",)
        assert b"whsec_newsroom" not in all_bytes(tmp_path)
    assert b"whsec_newsroom" not in all_bytes(tmp_path)


def test_without_its_key_an_endpoint_is_paused_its_deliveries_wait_and_others_get_theirs(
    tmp_path: Path, clock: FakeClock, desk_on: Any
) -> None:
    claim = {"now": clock.now(), "lease": timedelta(minutes=1), "limit": 9, "per_endpoint": 9}
    with Store.open(default_url(tmp_path), now=clock.now(), vault=Vault(None, KEY)) as store:
        lost = desk_on(store).endpoint("lost")
        store.add_event(desk_on(store).event(id="evt_1"), lost)
    with Store.open(default_url(tmp_path), now=clock.now(), vault=Vault(None, OTHER)) as store:
        desk = desk_on(store)
        store.add_event(desk.event(id="evt_2"), desk.endpoint("kept"))
        assert [post.event_id for post in store.claim_posts(**claim)] == ["evt_2"]
        paused = store.endpoint(lost)
        assert (paused.state, paused.secrets) == ("paused", ())
        assert "its secret cannot be opened" in paused.state_why
        with pytest.raises(SecretLostError):
            store.check_secrets(lost)
        store.rotate_secret(lost, "whsec_new", clock.now())
        store.set_endpoint_state(lost, "active", "", clock.now())
        (post,) = store.claim_posts(**claim)
        assert (post.event_id, post.secrets) == ("evt_1", ("whsec_new",))
