"""How often articles are checked, as a person sets and sees it."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from revtrack.cli.watching import _every
from revtrack.errors import InputError
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2

Run = Callable[..., Any]


def next_check(revtrack: Run) -> dict[str, Any]:
    (row,) = (json.loads(line) for line in revtrack("list", "--json").out.splitlines())
    found: dict[str, Any] = row["next_check"]
    return found


def test_an_interval_that_was_asked_for_is_kept_and_said(revtrack: Run, newsroom: Newsroom) -> None:
    ran = revtrack("watch", "--every", "10m", newsroom.publish("embassy", EMBASSY_1))
    assert "every 10 minutes, as you asked" in ran.out
    assert revtrack("check", "1").code == 0
    assert "every 10 min since" in revtrack("log", "1").out
    found = next_check(revtrack)
    assert (found["why"], found["every_s"]) == ("because you asked for every 10 minutes", 600)
    assert revtrack("pace", "1", "--every", "auto", "--important").code == 0
    assert revtrack("check", "1").code == 0
    found = next_check(revtrack)
    assert (found["important"], found["every_s"]) == (True, None)
    assert found["why"].startswith("because it is important")


def test_a_new_story_says_when_it_is_checked_next(revtrack: Run, newsroom: Newsroom) -> None:
    ran = revtrack("watch", newsroom.publish("embassy", EMBASSY_1))
    assert "again in about" in " ".join(ran.out.split())
    assert "then more rarely as it grows quiet" in " ".join(ran.out.split())


@pytest.mark.parametrize("every", ["5", "30s", "2y", "-3m", "9999d", "often"])
def test_an_interval_that_makes_no_sense_is_refused(every: str) -> None:
    with pytest.raises(InputError, match="--every"):
        _every(every)


@pytest.mark.parametrize(
    ("every", "meant"), [("10m", timedelta(minutes=10)), ("1h30m", timedelta(hours=1.5)), ("auto", "auto")]
)
def test_an_interval_is_read_like_every_duration(every: str, meant: object) -> None:
    assert _every(every) == meant


def test_a_ping_makes_an_article_due_and_says_why(revtrack: Run, watched: str) -> None:
    ran = revtrack("ping", watched, "--why", "a call from the desk")
    assert (ran.code, ran.out) == (0, "1 article due now\n")
    assert next_check(revtrack)["why"] == "because of a call from the desk"
    unknown = revtrack("ping", "http://127.0.0.1:9/unknown")
    assert (unknown.code, unknown.out) == (2, "")


def test_the_pace_needs_something_to_set(revtrack: Run, watched: str) -> None:
    assert watched
    assert revtrack("pace", "1").code == 2


def test_simulate_tries_the_schedule_on_what_was_seen(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    assert watched
    nothing = revtrack("simulate")
    assert nothing.code == 2
    assert "no article has changed yet" in nothing.err
    newsroom.edit("embassy", EMBASSY_2)
    assert revtrack("check", "1").code == 0
    shown = revtrack("simulate")
    assert shown.code == 0
    assert "newsdiffs tiers" in shown.out
    assert "1 edit of 1 article" in shown.out
    told = json.loads(revtrack("simulate", "--json").out)
    assert [way["name"] for way in told["ways"]] == ["revtrack", "fixed interval", "newsdiffs tiers", "back-off ×1.5"]
    assert (told["edits"], told["budget_per_day"]) == (1, 50000)
