"""Fetching from a real server on loopback: conditions, redirects, limits, and servers that misbehave."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest

from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.service.root import utc_now
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

LOOPBACK = ("127.0.0.0/8",)
Serve = Callable[[bytes], str]


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    settings = FetchSettings(
        user_agent="revtrack-test",
        deadline=1.5,
        read_timeout=1,
        max_bytes=200_000,
        max_wire_bytes=100_000,
        allow_private_addresses=LOOPBACK,
    )
    made = Fetcher(settings, clock=utc_now)
    yield made
    made.close()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Answers one request with raw bytes, then closes."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads = []

    def start(answer: bytes) -> str:
        def run() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        threads.append(threading.Thread(target=run, daemon=True))
        threads[-1].start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/"

    yield start
    listener.close()


def test_a_page_comes_with_its_validators_and_its_sizes(fetcher: Fetcher, newsroom: Newsroom) -> None:
    result = fetcher.get(newsroom.publish("story", EMBASSY_1))
    assert (result.status, result.failure) == (200, None)
    assert EMBASSY_1.headline.encode() in result.body
    assert result.etag
    assert result.started_at <= result.finished_at


def test_a_page_that_did_not_change_is_a_304_without_a_body(fetcher: Fetcher, newsroom: Newsroom) -> None:
    url = newsroom.publish("story", EMBASSY_1)
    result = fetcher.get(url, etag=fetcher.get(url).etag)
    assert (result.not_modified, result.body, result.failure) == (True, b"", None)


@pytest.mark.parametrize("etag", ['"a\ufffdb"', '"a\x00b"', '\xa0"a"', '\x0c"a"', '"a\r\n b"'])
def test_a_version_named_in_what_no_request_can_hold_is_asked_for_in_full(
    etag: str, fetcher: Fetcher, newsroom: Newsroom
) -> None:
    result = fetcher.get(newsroom.publish("story", EMBASSY_1), etag=etag, last_modified=etag)
    assert (result.status, result.failure) == (200, None)


def test_requests_name_who_asks(fetcher: Fetcher, newsroom: Newsroom) -> None:
    fetcher.get(newsroom.publish("story", EMBASSY_1))
    assert newsroom.requests("story")[0].header("user-agent") == "revtrack-test"


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress), ("deflate", zlib.compress)])
def test_a_packed_page_is_unpacked(
    encoding: str, pack: Callable[[bytes], bytes], fetcher: Fetcher, newsroom: Newsroom
) -> None:
    page = b"<html>" + b"story " * 1000 + b"</html>"
    url = newsroom.answer("packed", Answer(body=pack(page), headers={"Content-Encoding": encoding}))
    result = fetcher.get(url)
    assert result.body == page
    assert result.wire_bytes < len(page)


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_a_bomb_stops_within_the_limit(
    encoding: str, pack: Callable[[bytes], bytes], fetcher: Fetcher, newsroom: Newsroom
) -> None:
    url = newsroom.answer("bomb", Answer(body=pack(b"0" * 50_000_000), headers={"Content-Encoding": encoding}))
    assert fetcher.get(url).failure == "too-large"


def test_a_page_that_is_too_large_on_the_wire_stops(fetcher: Fetcher, newsroom: Newsroom) -> None:
    assert fetcher.get(newsroom.answer("large", Answer(body=b"x" * 150_000))).failure == "too-large"


def test_a_page_that_drips_ends_at_the_deadline(fetcher: Fetcher, newsroom: Newsroom) -> None:
    began = time.monotonic()
    result = fetcher.get(newsroom.answer("drip", Answer(body=b"<p>drip</p>" * 50, drip=0.2, piece=11)))
    assert result.failure == "timed-out"
    assert time.monotonic() - began < 4


def test_headers_that_drip_end_at_the_deadline(fetcher: Fetcher) -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            try:
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                for number in range(40):
                    connection.sendall(f"X-{number}: y\r\n".encode())
                    time.sleep(0.25)
            except OSError:
                return

    threading.Thread(target=drip, daemon=True).start()
    began = time.monotonic()
    result = fetcher.get(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    listener.close()
    assert result.failure == "timed-out"
    assert time.monotonic() - began < 4


def test_redirects_are_followed_and_noted(fetcher: Fetcher, newsroom: Newsroom) -> None:
    target = newsroom.publish("story", EMBASSY_1)
    first = newsroom.answer("old", Answer(status=301, headers={"Location": target}))
    result = fetcher.get(first)
    assert (result.status, result.final_url, result.redirects) == (200, target, (first,))


def test_a_loop_of_redirects_ends(fetcher: Fetcher, newsroom: Newsroom) -> None:
    url = newsroom.url("loop")
    newsroom.answer("loop", Answer(status=302, headers={"Location": url}))
    assert fetcher.get(url).failure == "too-many-redirects"


@pytest.mark.parametrize(
    ("target", "failure"),
    [("http://10.0.0.1/", "private"), ("file:///etc/passwd", "bad-address"), ("http://[::1]/", "private")],
)
def test_a_redirect_is_judged_like_a_first_address(target: str, failure: str, fetcher: Fetcher, newsroom: Newsroom) -> None:
    url = newsroom.answer("trap", Answer(status=302, headers={"Location": target}))
    assert fetcher.get(url).failure == failure


@pytest.mark.parametrize("status", [400, 403, 404, 410, 451, 500, 503])
def test_an_error_is_a_value_with_its_status(status: int, fetcher: Fetcher, newsroom: Newsroom) -> None:
    result = fetcher.get(newsroom.answer("error", Answer(status=status, body=b"sorry", headers={"Retry-After": "120"})))
    assert (result.status, result.failure, result.body) == (status, "http-error", b"sorry")
    assert result.retry_after is not None
    assert result.retry_after.total_seconds() == 120


def test_a_closed_port_is_refused(fetcher: Fetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert fetcher.get(f"http://127.0.0.1:{port}/").failure == "refused"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nnotgzip",
    ],
)
def test_a_broken_answer_is_a_value(answer: bytes, fetcher: Fetcher, serve: Serve) -> None:
    assert fetcher.get(serve(answer)).failure in ("broken", "timed-out")


@pytest.mark.parametrize(("age", "seconds"), [("90", 90), ("999999", 86400), ("-5", 0), ("soon", 0), ("9" * 40, 86400)])
def test_the_age_of_a_copy_counts_up_to_a_day(age: str, seconds: int, fetcher: Fetcher, newsroom: Newsroom) -> None:
    result = fetcher.get(newsroom.answer("aged", Answer(body=b"<p>x</p>", headers={"Age": age})))
    assert result.age.total_seconds() == seconds


def test_no_cookie_is_ever_sent_back(fetcher: Fetcher, newsroom: Newsroom) -> None:
    url = newsroom.answer("cookie", Answer(body=b"<p>x</p>", headers={"Set-Cookie": "id=1; Path=/"}))
    fetcher.get(url)
    fetcher.get(url)
    assert newsroom.requests("cookie")[1].header("cookie") is None
