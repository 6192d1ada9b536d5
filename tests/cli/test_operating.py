"""Looking after the service from the terminal: what `status` says, and when `--check` calls it trouble."""

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from revtrack.service.health import HEARTBEAT
from revtrack.service.root import utc_now
from revtrack.store import Store, default_url
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.watching import Event

Run = Callable[..., Any]


def beat(store: Store, ago_s: float = 0) -> None:
    store.put_setting(HEARTBEAT, (utc_now() - timedelta(seconds=ago_s)).isoformat())


def overdue(store: Store) -> None:
    """The story was due an hour ago, its host would have allowed it, and nobody asked."""
    beat(store)
    hour_ago = utc_now() - timedelta(hours=1)
    with store._db.writing() as connection:
        connection.execute(text("UPDATE host SET next_allowed_at = NULL"))
    store.set_state(1, "ok", now=hour_ago, next_check_at=hour_ago, why="")


def late(store: Store) -> None:
    beat(store)
    hour_ago = utc_now() - timedelta(hours=1)
    endpoint = store.add_endpoint(
        name="", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=hour_ago
    )
    store.add_event(Event(id="evt_1", type="endpoint.test", at=hour_ago, body=b"{}"), endpoint.id)


def silent(store: Store) -> None:
    beat(store, 600)


def nothing(store: Store) -> None:
    """The service never ran."""


@pytest.fixture
def store(watched: str, tmp_path: Path) -> Any:
    with Store.open(default_url(tmp_path / "data"), now=utc_now()) as opened:
        yield opened


@pytest.mark.parametrize(
    ("happens", "code", "said"),
    [
        (beat, 0, "ok"),
        (nothing, 2, "the service has not run yet"),
        (silent, 2, "the scheduler has not run for 10 minutes"),
        (overdue, 2, "the oldest check is overdue by 1 hour"),
        (late, 2, "the oldest delivery has been waiting for 1 hour"),
    ],
)
def test_check_makes_trouble_an_exit_code(
    happens: Callable[[Store], None], code: int, said: str, revtrack: Run, store: Store
) -> None:
    happens(store)
    ran = revtrack("status", "--check")
    assert (ran.code, ran.err) == (code, "")
    assert ran.out.splitlines()[0].split(maxsplit=1) == ["Health", said]
    assert revtrack("status").code == 0


def test_as_json_the_problems_are_a_list(revtrack: Run, watched: str) -> None:
    ran = revtrack("status", "--check", "--json")
    report = json.loads(ran.out)
    assert (ran.code, report["ok"], report["problems"]) == (2, False, ["the service has not run yet"])


def test_a_secret_in_the_address_of_a_file_is_masked(revtrack: Run, watched: str, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/data/revtrack.db"
    ran = revtrack("status", "--json", REVTRACK_DATABASE_URL=f"{address}?password=hunter2")
    assert (ran.code, "hunter2" in ran.out + ran.err) == (0, False)
    assert json.loads(ran.out)["database"]["url"] == f"{address}?password=***"


def test_an_empty_folder_is_well_and_stays_empty(revtrack: Run, tmp_path: Path) -> None:
    ran = revtrack("status", "--check")
    assert (ran.code, ran.out.splitlines()[0].split()) == (0, ["Health", "ok"])
    assert not (tmp_path / "data").exists()


def test_a_database_that_cannot_be_read_is_trouble_without_check_too(revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "revtrack.db").write_bytes(b"a letter, not a database\n" * 100)
    ran = revtrack("status")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("revtrack: ")


@pytest.mark.parametrize(
    ("command", "code"), [("status", 2), ("list", 2), ("status --json", 2), ("config check", 0), ("config check --json", 0)]
)
def test_a_password_in_the_database_address_is_never_shown(command: str, code: int, revtrack: Run) -> None:
    address = "postgresql://desk:hunter2@127.0.0.1:9/news"
    ran = revtrack(*command.split(), REVTRACK_DATABASE_URL=address)
    assert ran.code == code
    assert "127.0.0.1" in ran.out + ran.err
    assert "hunter2" not in ran.out + ran.err


def test_the_configuration_is_told_as_the_file_writes_it_and_for_a_program_on_one_line_each(revtrack: Run) -> None:
    sites = '{"%s.example.org": {"exclude": [".promo"]}}' % ("very-long-name" * 10)
    ran = revtrack("config", "check", REVTRACK_SITES=sites)
    lines = dict(line.split(None, 1) for line in ran.out.splitlines())
    assert lines["web.public"] == "false  (default)"
    assert lines["public_url"] == '""  (default)'
    assert "very-long-name" * 10 in lines["sites"]


def test_an_unknown_shell_names_those_that_are_known(revtrack: Run) -> None:
    ran = revtrack("completion", "tcsh")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "revtrack: no completion for tcsh. Try: bash, zsh, fish\n"


def test_a_log_level_that_does_not_exist_ends_before_the_service_begins(program: Run) -> None:
    ran = program("serve", "--log-level", "loud", REVTRACK_CONFIG=os.devnull)
    assert (ran.code, ran.out) == (2, "")
    assert "log.level" in ran.err
