"""robots.txt as RFC 9309 has it: which groups hold, what an answer means, and for how long."""

import time
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.fetch.robots import LARGEST, learned, origin_of, rules_for_us, verdict
from revtrack.testing.clock import START
from revtrack.values.politeness import Robots
from revtrack.values.watching import FetchResult

ORIGIN = "https://example.org"
HOUR = timedelta(hours=1)


def answer(text: str = "", **fields: Any) -> FetchResult:
    fields = {"status": 200, "body": text.encode(), **fields}
    return FetchResult(url=f"{ORIGIN}/robots.txt", final_url="", started_at=START, finished_at=START, **fields)


def known(text: str) -> Robots:
    found = learned(ORIGIN, None, answer(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("user-agent: revtrack\ndisallow: /a", "/a/b", False),
        ("User-Agent: RevTrack/2.0\nDisallow: /a", "/a", False),
        ("User-agent: revtrackbot\nDisallow: /", "/a", True),
        ("User-agent: rev\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: revtrack\nAllow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: revtrack\n", "/a", True),
        ("User-agent: other\nUser-agent: revtrack\n\nDisallow: /a", "/a", False),
        ("User-agent: revtrack\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: revtrack\nDisallow: /c", "/c", False),
        ("User-agent: revtrack\nDisallow: /a\nUser-agent: x\nDisallow: /b", "/b", True),
        ("Disallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.php$", "/a.php", False),
        ("User-agent: *\nDisallow: /*.php$", "/a.php?x=1", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("\ufeffUser-agent: * # everybody\nDisallow: /a # nothing here", "/a", False),
        ("<html><body>User-agent: * Disallow: /</body></html>", "/a", True),
    ],
)
def test_which_paths_may_be_asked(text: str, path: str, allowed: bool) -> None:
    assert verdict(known(text), ORIGIN + path).allowed is allowed


@pytest.mark.parametrize(
    ("asked", "seconds"), [("7", 7), ("0.5", 0.5), ("9999", 60), ("-3", 0), ("nan", 0), ("1e999", 0), ("soon", 0)]
)
def test_a_crawl_delay_is_kept_up_to_a_minute(asked: str, seconds: float) -> None:
    found = verdict(known(f"User-agent: *\nCrawl-delay: {asked}\nDisallow: /x"), f"{ORIGIN}/a")
    assert found.crawl_delay == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"status": 404, "failure": "http-error"}, True),
        ({"status": 403, "failure": "http-error"}, True),
        ({"status": None, "failure": "too-many-redirects"}, True),
        ({"status": 500, "failure": "http-error"}, None),
        ({"status": 429, "failure": "http-error"}, None),
        ({"status": None, "failure": "timed-out"}, None),
        ({"status": None, "failure": "refused"}, None),
    ],
)
def test_a_file_that_is_missing_allows_all_and_a_server_that_fails_nothing(fields: Any, allowed: bool | None) -> None:
    found = learned(ORIGIN, None, answer(**fields))
    assert (found and verdict(found, f"{ORIGIN}/a").allowed) is allowed


def test_while_a_server_fails_what_was_known_holds_on() -> None:
    before = known("User-agent: *\nDisallow: /a")
    found = learned(ORIGIN, before, answer(status=503, failure="http-error"))
    assert found is not None
    assert (found.rules, found.fresh_until) == (before.rules, START + HOUR)


def test_what_did_not_change_is_fresh_again() -> None:
    before = known("User-agent: *\nDisallow: /a")
    found = learned(ORIGIN, before, answer(status=304))
    assert found is not None
    assert (found.rules, found.fresh_until) == (before.rules, START + 24 * HOUR)


@pytest.mark.parametrize(
    ("said", "hours"),
    [("", 24), ("max-age=7200", 2), ("max-age=5", 1), ("max-age=999999999", 24), ("no-store", 1), ("max-age=x", 24)],
)
def test_it_is_kept_for_a_day_or_as_long_as_its_cache_control_says(said: str, hours: int) -> None:
    found = learned(ORIGIN, None, answer("", headers=(("Cache-Control", said),)))
    assert found is not None
    assert found.fresh_until == START + hours * HOUR


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://Example.org/a/b?c", "https://example.org"),
        ("http://example.org:8080?x", "http://example.org:8080"),
        ("https://example.org", "https://example.org"),
    ],
)
def test_the_origin_of_an_address(address: str, origin: str) -> None:
    assert origin_of(address) == origin


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([*(f"User-agent: bot{number}" for number in range(15_000)), *["Disallow: /x"] * 20_000]),
        "User-agent: *\n" + "Disallow: /x*\n" * 35_000,
        "User-agent: *\nDisallow: /" + "*a" * 250_000,
        "User-agent: *\n" * 30_000 + "Disallow: /",
    ],
    ids=["agents", "rules", "stars", "groups"],
)
def test_a_hostile_file_costs_no_more_than_its_length(text: str) -> None:
    began = time.process_time()
    verdict(known(text[:LARGEST]), f"{ORIGIN}/{'a' * 2000}")
    assert time.process_time() - began < 2


@given(st.text(alphabet=st.sampled_from("USERuser-agent: *Disallow/$%#\n\r\u2028xrevtrack\x00é")))
def test_no_text_breaks_it_and_what_is_kept_says_the_same_again(text: str) -> None:
    kept = rules_for_us(text)
    assert rules_for_us(kept) == kept
    assert isinstance(verdict(known(text), f"{ORIGIN}/a").allowed, bool)
