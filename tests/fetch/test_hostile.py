"""Servers that mean harm, really served on loopback: each costs its own fetch, within the deadline and the limits."""

import time
from collections.abc import Iterator

import pytest

from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.fetch.posting import Poster
from revtrack.service.root import utc_now
from revtrack.testing.hostile import HOSTILE
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

LOOPBACK = ("127.0.0.0/8",)
LARGEST = 1_000_000
DEADLINE_S = 0.8
READ_AS_A_PAGE = {
    "length-too-short", "length-negative", "length-and-chunks", "many-members", "nothing-in-gzip", "nul-in-head", "folded-head",
    "ten-thousand-cookies-in-a-line", "large-cookies",
}  # fmt: skip
"""Odd, and read as browsers read them."""


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    settings = FetchSettings(
        user_agent="revtrack-test",
        deadline=DEADLINE_S,
        read_timeout=0.5,
        max_bytes=LARGEST,
        max_wire_bytes=LARGEST,
        allow_private_addresses=LOOPBACK,
    )
    made = Fetcher(settings, clock=utc_now)
    yield made
    made.close()


def failure_of(name: str) -> tuple[str | None, ...]:
    """What a fetch of the page may end in."""
    if name in READ_AS_A_PAGE:
        return (None, "too-large", "timed-out") if name == "many-members" else (None,)
    if name.startswith("dripping") or name == "silence":
        return ("timed-out",)
    if name.startswith("endless") or "bomb" in name or name == "hundred-mebibytes":
        return ("too-large", "timed-out", "broken")
    if name.startswith("redirect"):
        return ("too-many-redirects", "bad-address", "too-large")
    return ("broken", "timed-out")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_server_costs_its_own_fetch_within_the_limits(name: str, fetcher: Fetcher, newsroom: Newsroom) -> None:
    url = newsroom.answer("trap", HOSTILE[name]())
    began = time.monotonic()
    result = fetcher.get(url)
    assert time.monotonic() - began < DEADLINE_S + 1
    assert result.failure in failure_of(name)
    assert len(result.body) <= LARGEST
    assert fetcher.get(newsroom.publish("story", EMBASSY_1)).status == 200


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_receiver_costs_its_own_try(name: str, newsroom: Newsroom) -> None:
    url = newsroom.answer("trap", HOSTILE[name]())
    poster = Poster(DEADLINE_S, LOOPBACK, clock=utc_now)
    began = time.monotonic()
    answer = poster.post(url, {}, b"{}")
    poster.close()
    assert time.monotonic() - began < DEADLINE_S + 1
    assert answer.status or answer.error
    assert len(answer.reply) <= 1000


def test_what_a_long_page_leaves_on_the_line_is_never_the_next_answer(fetcher: Fetcher, newsroom: Newsroom) -> None:
    forged = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"
    url = newsroom.answer("trap", Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" + forged))
    assert fetcher.get(url).body == b"ok"
    following = [fetcher.get(newsroom.publish("story", EMBASSY_1)).body for _ in range(2)]
    assert b"forged" not in b"".join(following)
    assert EMBASSY_1.headline.encode() in following[-1]
