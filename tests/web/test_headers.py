"""What stands before the application: names, lengths, sizes, headers, and connections that dawdle."""

import socket
import time
from typing import Any
from urllib.parse import urlsplit

import pytest

from revtrack.service.root import Root
from revtrack.web import patience
from revtrack.web.headers import HEADERS, LARGEST_HEADERS, LONGEST_PATH, LONGEST_QUERY

PATHS = ("/healthz", "/login", "/settings", "/nowhere", "/static/revtrack.css", "/setup?key=x")


@pytest.fixture
def root(standing: tuple[Root, str]) -> Root:
    """The service that all tests share which leave it as it is: nothing here gets as far as changing it."""
    return standing[0]


@pytest.fixture
def site(standing: tuple[Root, str]) -> str:
    return standing[1]


def spoken(site: str, *parts: bytes, wait_s: float = 5) -> bytes:
    """What comes back for bytes on a bare connection, until it is closed or nothing comes any more."""
    where = urlsplit(site)
    with socket.create_connection((where.hostname, where.port), 5) as wire:
        wire.settimeout(wait_s)
        heard = b""
        try:
            for part in parts:
                wire.sendall(part)
            while piece := wire.recv(65536):
                heard += piece
        except (TimeoutError, ConnectionError):
            pass
        return heard


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("accept", ["text/html", "*/*"])
def test_every_answer_bears_the_headers(path: str, accept: str, anybody: Any) -> None:
    given = anybody.get(path, Accept=accept).headers
    assert {name.lower() for name in HEADERS} <= {name.lower() for name in given}
    assert given["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "unsafe" not in given["Content-Security-Policy"]
    assert "server" not in given


def test_a_page_needs_nothing_that_its_policy_forbids(anybody: Any) -> None:
    page = anybody.get("/login", Accept="text/html").text
    assert "<style" not in page
    assert " style=" not in page
    assert "javascript:" not in page
    assert [line for line in page.splitlines() if "<script" in line and "src=" not in line] == []
    assert "http://" not in page
    assert "https://" not in page.replace("over https", "")


@pytest.mark.parametrize(
    ("host", "status"),
    [("evil.example", 421), ("127.0.0.1.evil.example", 421), ("localhost", 200), ("localhost:1", 200), ("192.0.2.1", 421)],
)
def test_only_names_of_ours_are_answered(host: str, status: int, anybody: Any) -> None:
    assert anybody.get("/healthz", Host=host).status_code == status


@pytest.mark.parametrize("hosts", [b"", b"Host: \r\n"])
def test_a_request_to_nobody_is_refused(hosts: bytes, site: str) -> None:
    said = spoken(site, b"GET /healthz HTTP/1.0\r\n" + hosts + b"\r\n")
    assert said.split()[1] in (b"400", b"421")


def test_two_hosts_are_refused(site: str) -> None:
    said = spoken(site, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    assert said.split()[1] in (b"400", b"421")


def test_what_is_too_long_or_too_large_is_refused(anybody: Any, bearer: Any) -> None:
    assert anybody.get("/" + "a" * LONGEST_PATH).status_code == 414
    assert anybody.get("/login?next=" + "a" * LONGEST_QUERY).status_code == 414
    assert anybody.get("/healthz", X_Long="a" * LARGEST_HEADERS).status_code == 431
    large = b"name=" + b"a" * 1_100_000
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert anybody.post("/login", large, **form).status_code == 413
    assert anybody.post("/login", iter([large[:600_000]] * 2), **form).status_code == 413
    assert bearer("admin").post("/settings/tokens", iter([large[:600_000]] * 2), **form).status_code == 413


def test_many_fields_are_refused(anybody: Any) -> None:
    assert anybody.post("/login", {f"f{number}": "x" for number in range(2_000)}).status_code in (400, 413)


def test_a_header_that_never_ends_is_cut_off(site: str) -> None:
    said = spoken(site, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 40_000)
    assert said.split()[1] in (b"400", b"431")


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n",
        b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\ntoken=",
        b"POST /settings/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\nname=",
        b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\n",
    ],
    ids=["nothing", "a head", "a body", "a body that nobody reads", "a second head"],
)
def test_whoever_sends_a_request_byte_by_byte_is_cut_off(begun: bytes, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "REQUEST_S", 0.6)
    where = urlsplit(site)
    began = time.monotonic()
    with socket.create_connection((where.hostname, where.port), 5) as wire:
        wire.sendall(begun)
        while time.monotonic() - began < 4 and _takes(wire):
            time.sleep(0.1)
    assert time.monotonic() - began < 3


def _takes(wire: socket.socket) -> bool:
    try:
        wire.sendall(b"a")
    except ConnectionError:
        return False
    return True


def test_an_answer_may_take_longer_than_a_request(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from revtrack.web import health

    monkeypatch.setattr(patience, "REQUEST_S", 0.3)
    monkeypatch.setattr(health, "status_of", lambda *_: time.sleep(0.8) or (_ for _ in ()).throw(health.RevtrackError("slow")))
    said = spoken(site, b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert b"slow" in said


def test_a_web_socket_is_no_way_in(site: str) -> None:
    asked = b"GET /settings HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    assert spoken(site, asked, wait_s=1).split()[1] == b"401"


def test_requests_that_smuggle_another_are_refused(site: str) -> None:
    asked = b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /settings HTTP/1.1\r\nHost: localhost\r\n\r\n"
    assert spoken(site, asked, wait_s=1).count(b"HTTP/1.1 200") == 0
