"""Which addresses are never asked, whatever they are spelled like. Nothing here touches a network."""

import socket
from ipaddress import ip_network
from typing import Any

import pytest

from revtrack.fetch import guard
from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.fetch.networks import REFUSED, judge
from revtrack.service.root import utc_now


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0",
        "fec0::1", "ff02::1", "100::1", "2001:20::1",
    ],
)  # fmt: skip
def test_a_special_address_is_refused_with_its_reason(address: str) -> None:
    assert judge(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "172.32.0.1", "100.128.0.1", "64:ff9b::808:808"]
)
def test_an_ordinary_address_may_be_asked(address: str) -> None:
    assert judge(address) == ""


def test_a_network_that_is_allowed_may_be_asked_and_no_other() -> None:
    allowed = (ip_network("127.0.0.0/8"),)
    assert judge("127.0.0.1", allowed) == ""
    assert judge("::ffff:127.0.0.1", allowed) == ""
    assert judge("10.0.0.1", allowed)


def test_every_row_names_the_document_that_sets_the_network_apart() -> None:
    assert all("RFC" in why for _, why in REFUSED)
    assert len({network for network, _ in REFUSED}) == len(REFUSED)


class Resolver:
    """A name server that answers from a script and remembers what it was asked."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, port: int, *_: Any) -> list[Any]:
        self.asked.append(host)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return [
            (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in answer
        ]


@pytest.fixture
def no_dialling(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every socket that the guard makes is noted, and none is made."""
    dialled: list[Any] = []

    def refuse(*args: Any) -> socket.socket:
        dialled.append(args)
        raise OSError("nothing is dialled in this test")

    monkeypatch.setattr(guard.socket, "socket", refuse)
    return dialled


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("http://127.0.0.1/", ["127.0.0.1"]),
        ("http://2130706433/", ["127.0.0.1"]),
        ("http://0x7f000001/", ["127.0.0.1"]),
        ("http://0177.0.0.1/", ["127.0.0.1"]),
        ("http://127.1/", ["127.0.0.1"]),
        ("http://localhost/", ["127.0.0.1"]),
        ("http://localhost./", ["127.0.0.1"]),
        ("http://inside.example/", ["10.0.0.8"]),
        ("http://mixed.example/", ["93.184.216.34", "192.168.0.1"]),
        ("http://mapped.example/", ["::ffff:169.254.169.254"]),
        ("http://nat.example/", ["64:ff9b::a00:1"]),
        ("http://[::1]/", ["::1"]),
        ("http://[::ffff:7f00:1]/", ["::ffff:127.0.0.1"]),
        ("https://tls.example/", ["172.16.0.1"]),
    ],
)
def test_a_host_with_one_refused_address_is_not_dialled_at_all(
    url: str, answer: list[str], monkeypatch: pytest.MonkeyPatch, no_dialling: list[Any]
) -> None:
    monkeypatch.setattr(guard.socket, "getaddrinfo", Resolver(answer))
    result = fetcher().get(url)
    assert (result.failure, no_dialling) == ("private", [])


@pytest.mark.parametrize(
    "url",
    [
        "ftp://ledger.example/", "file:///etc/passwd", "http://", "http:///story", "http://user@ledger.example/", "http://a:b@127.0.0.1/",
        "http://ledger.example\\@127.0.0.1/", "http://ledger .example/", "http://ledger.example:0/", "http://ledger.example:99999/",
        "javascript:alert(1)", "gopher://127.0.0.1/", "http://[::1/", "http://ledger.example\r\nHost: x/", "//127.0.0.1/", "",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_not_even_looked_up(
    url: str, monkeypatch: pytest.MonkeyPatch, no_dialling: list[Any]
) -> None:
    resolver = Resolver(["93.184.216.34"])
    monkeypatch.setattr(guard.socket, "getaddrinfo", resolver)
    result = fetcher().get(url)
    assert (result.failure, resolver.asked, no_dialling) == ("bad-address", [], [])


def test_a_name_that_changes_its_answer_is_judged_by_the_answer_that_is_dialled(
    monkeypatch: pytest.MonkeyPatch, no_dialling: list[Any]
) -> None:
    resolver = Resolver(["127.0.0.1"], ["93.184.216.34"])
    monkeypatch.setattr(guard.socket, "getaddrinfo", resolver)
    assert fetcher().get("http://rebinding.example/").failure == "private"
    assert (len(resolver.asked), no_dialling) == (1, [])


def test_a_name_that_does_not_resolve_says_so(monkeypatch: pytest.MonkeyPatch, no_dialling: list[Any]) -> None:
    def nothing(*_: Any) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(guard.socket, "getaddrinfo", nothing)
    result = fetcher().get("http://nowhere.example/")
    assert (result.failure, no_dialling) == ("unresolvable", [])


def fetcher() -> Fetcher:
    return Fetcher(FetchSettings(user_agent="revtrack-test", deadline=3), clock=utc_now)
