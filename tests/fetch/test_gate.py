"""The gate, on a network that exists only in the test: hostile addresses are not dialled, good ones as they were judged."""

import time
from pathlib import Path

import pytest

from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.fetch.posting import Poster
from revtrack.service.root import utc_now
from revtrack.testing.wire import PAGE, Line, Wire, from_table

PUBLIC = "93.184.216.34"
NAMES = {
    "good.example": [PUBLIC],
    "localhost": ["127.0.0.1", "::1"],
    "LOCALHOST": ["127.0.0.1"],
    "localhost.": ["127.0.0.1"],
    "inside.example": ["10.0.0.8"],
    "mixed.example": ["192.168.0.1", PUBLIC],
    "mixed-last.example": [PUBLIC, "2606:2800:220:1::1", "192.168.0.1"],
    "mixed-6.example": ["2606:2800:220:1::1", "fd00::1"],
    "mapped.example": ["::ffff:169.254.169.254"],
    "nat64.example": ["64:ff9b::a00:1"],
    "alias.example": ["100.64.7.7"],
    "127.0.0.1.nip.example": ["127.0.0.1"],
    "zone.example": ["fe80::1%eth0"],
}

HOSTILE = (

    # spellings of loopback, that the system would understand
    "http://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://127.000.000.001/", "http://0177.0.0.1/", "http://0177.0.0.01/",
    "http://0x7f.0.0.1/", "http://0x7f.1/", "http://0x7f000001/", "http://0X7F000001/", "http://2130706433/", "http://017700000001/",
    "http://00000000177.0.0.1/", "http://0x7f.0x0.0x0.0x1/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/", "http://00.0x0.0/",
    # other networks that are none of the internet
    "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://2852039166/",
    "http://0xa9.0xfe.0xa9.0xfe/", "http://0251.0376.0251.0376/", "http://100.64.0.1/", "http://100.100.100.200/", "http://192.0.0.192/",
    "http://198.18.0.1/", "http://192.0.2.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://224.0.0.1/", "http://240.0.0.1/",
    "http://255.255.255.255/", "http://168.63.129.16/", "http://192.88.99.1/",
    # IPv6, and IPv4 inside it
    "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[0000:0000:0000:0000:0000:0000:0000:0001]/", "http://[::]/",
    "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::FFFF:10.0.0.1]/", "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
    "http://[::127.0.0.1]/", "http://[::ffff:0:127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[2001:db8::1]/", "http://[3fff::1]/",
    "http://[5f00::1]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[fec0::1]/", "http://[ff02::1]/",
    # IDN dots and digits
    "http://127。0。0。1/", "http://127．0．0．1/", "http://127｡0｡0｡1/", "http://１２７.0.0.1/", "http://⑯⑨.254.169.254/", "http://ⓛocalhost/",
    "http://ｌｏｃａｌｈｏｓｔ/",
    # user names, brackets, backslashes, escapes, what parsers disagree on
    "http://good.example@127.0.0.1/", "http://good.example:80@127.0.0.1/", "http://@127.0.0.1/", "http://:@127.0.0.1/",
    "http://127.0.0.1@good.example/", "http://good.example\\@127.0.0.1/", "http://127.0.0.1\\@good.example/", "http://127.0.0.1\\.good.example/",
    "http://good.example#@127.0.0.1:99999999/\\", "http://127.0.0.1%2f@good.example/", "http://127%2e0%2e0%2e1/", "http://%31%32%37.0.0.1/",
    "http://%6c%6f%63%61%6c%68%6f%73%74/", "http://127.0.0.1%00.good.example/", "http://127.0.0.1%0a/", "http://127.0.0.1\t.good.example/",
    "http://good.example\n@127.0.0.1/", "http://good.\texample/", "http://good .example/", "http://\x00good.example/", "http://good.example\x7f/",
    "http://[::1%25lo]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[::1", "http://::1/", "http://[127.0.0.1]/",
    "http://[[::1]]/", "http://[::1].good.example/", "http://[::1]@good.example/", "http://good.example[::1]/", "http://[v1.127]/",
    "http://good.example:80:80/", "http://good.example:0/", "http://good.example:65536/", "http://good.example:-80/", "http://good.example:8٠/",
    # other schemes and none
    "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:6379/_INFO", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/", "jar:http://127.0.0.1!/",
    "javascript:alert(1)", "data:text/html,hello", "unix:///var/run/docker.sock", "http+unix://%2fvar%2frun%2fdocker.sock/", "netdoc:///etc/passwd",
    "http:127.0.0.1/", "http:/127.0.0.1/", "http:///127.0.0.1/", "http:////127.0.0.1/", "hTTp:@127.0.0.1/", "http://", "http://./", "http://../", "",
    # ports at which no site answers
    "http://good.example:22/", "http://good.example:25/", "http://good.example:6379/", "http://good.example:9200/", "https://good.example:2375/",
    # names that lead inside
    "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://inside.example/", "http://mixed.example/", "http://mixed-last.example/",
    "http://mixed-6.example/", "http://mapped.example/", "http://nat64.example/", "http://alias.example/", "http://127.0.0.1.nip.example/",
    "https://inside.example/", "https://localhost/", "https://inside.example:8443/", "http://zone.example/", "http://empty.example/",
)  # fmt: skip


@pytest.fixture
def wire(wire: Wire) -> Wire:
    wire.names = from_table(NAMES)
    return wire


def fetcher(**settings: object) -> Fetcher:
    return Fetcher(FetchSettings(**{"user_agent": "revtrack-test", "deadline": 3, **settings}), clock=utc_now)  # type: ignore[arg-type]


def test_the_table_is_long_and_has_no_row_twice() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) >= 60


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_is_not_dialled(address: str, wire: Wire) -> None:
    result = fetcher().get(address)
    assert result.failure in ("bad-address", "private", "port", "unresolvable")
    assert wire.dialled == []


@pytest.mark.parametrize("address", HOSTILE)
def test_nor_is_it_where_a_page_redirects_to_it(address: str, wire: Wire) -> None:
    wire.reply = lambda _: redirect(address)
    result = fetcher(max_redirects=1).get("http://good.example/story")
    assert result.failure
    assert {place[0] for place in wire.dialled} == {PUBLIC}


@pytest.mark.parametrize("address", HOSTILE)
def test_nor_as_the_address_of_a_webhook(address: str, wire: Wire) -> None:
    answer = Poster(3, (), clock=utc_now).post(address, {}, b"{}")
    assert (answer.status, bool(answer.error), wire.dialled) == (None, True, [])


def redirect(target: str, status: bytes = b"302") -> bytes:
    location = target.encode().replace(b"\n", b" ").replace(b"\x00", b" ")
    return b"HTTP/1.1 " + status + b" Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n"


GOOD = (
    # address, what is dialled, Host, name in the TLS handshake
    ("http://good.example/", (PUBLIC, 80), "good.example", None),
    ("http://good.example", (PUBLIC, 80), "good.example", None),
    ("http://GOOD.Example/Story", (PUBLIC, 80), "good.example", None),
    ("HTTP://good.example/", (PUBLIC, 80), "good.example", None),
    ("http://good.example:80/", (PUBLIC, 80), "good.example", None),
    ("http://good.example:8080/", (PUBLIC, 8080), "good.example:8080", None),
    ("https://good.example/", (PUBLIC, 443), "good.example", "good.example"),
    ("https://good.example:443/", (PUBLIC, 443), "good.example", "good.example"),
    ("https://good.example:8443/", (PUBLIC, 8443), "good.example:8443", "good.example"),
    ("https://good.example./", (PUBLIC, 443), "good.example", "good.example"),
    ("https://good.example/?u=http://127.0.0.1/", (PUBLIC, 443), "good.example", "good.example"),
    ("https://good.example/a@b", (PUBLIC, 443), "good.example", "good.example"),
    ("  https://good.example/#@127.0.0.1/ ", (PUBLIC, 443), "good.example", "good.example"),
    ("https://six.example/", ("2606:2800:220:1::1", 443), "six.example", "six.example"),
    ("https://both.example/", (PUBLIC, 443), "both.example", "both.example"),
    ("https://dns64.example/", ("64:ff9b::5db8:d822", 443), "dns64.example", "dns64.example"),
    ("https://bücher.example/", (PUBLIC, 443), "xn--bcher-kva.example", "xn--bcher-kva.example"),
    ("https://under_score.example/", (PUBLIC, 443), "under_score.example", "under_score.example"),
    ("http://93.184.216.34/", (PUBLIC, 80), "93.184.216.34", None),
    ("http://[2606:2800:220:1::1]/", ("2606:2800:220:1::1", 80), "[2606:2800:220:1::1]", None),
    ("http://1572395042/", (PUBLIC, 80), "1572395042", None),
)
GOOD_NAMES = {
    **NAMES,
    "good.example.": [PUBLIC],
    "six.example": ["2606:2800:220:1::1"],
    "both.example": [PUBLIC, "2606:2800:220:1::1"],
    "dns64.example": ["64:ff9b::5db8:d822"],
    "xn--bcher-kva.example": [PUBLIC],
    "under_score.example": [PUBLIC],
}


@pytest.mark.parametrize(("address", "dialled", "host", "tls_name"), GOOD)
def test_a_good_address_is_dialled_as_it_was_judged(
    address: str, dialled: tuple[str, int], host: str, tls_name: str | None, wire: Wire
) -> None:
    wire.names = from_table(GOOD_NAMES)
    result = fetcher().get(address)
    assert (result.status, result.body) == (200, b"page")
    assert wire.dialled == [dialled]
    assert header(wire.requests[0], "Host") == host
    assert wire.tls_names == ([tls_name] if tls_name else [])


def test_a_name_that_changes_its_answer_is_dialled_at_the_address_that_was_judged(wire: Wire) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    wire.names = lambda _: next(answers)
    assert fetcher().get("http://rebinding.example/").status == 200
    assert (wire.asked, wire.dialled) == (["rebinding.example"], [(PUBLIC, 80)])


def test_the_second_answer_of_a_name_is_judged_like_the_first(wire: Wire) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    wire.names = lambda _: next(answers)
    wire.reply = lambda _: redirect("http://rebinding.example/again")
    assert fetcher().get("http://rebinding.example/").failure == "private"
    assert wire.dialled == [(PUBLIC, 80)]


def test_who_answers_is_checked_too(wire: Wire) -> None:
    wire.peer = "127.0.0.1"
    result = fetcher().get("http://good.example/")
    assert (result.failure, wire.requests) == ("private", [])


def test_of_several_addresses_the_next_is_dialled_where_one_is_silent(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    wire.names = lambda _: ["93.184.216.1", PUBLIC]
    connect = Line.connect

    def refusing(line: Line, place: tuple[object, ...]) -> None:
        connect(line, place)
        if place[0] != PUBLIC:
            raise ConnectionRefusedError

    monkeypatch.setattr(Line, "connect", refusing)
    assert fetcher().get("http://good.example/").status == 200
    assert [place[0] for place in wire.dialled] == ["93.184.216.1", PUBLIC]


def test_a_name_server_that_is_silent_costs_no_more_than_the_deadline(wire: Wire) -> None:
    def silent(_: str) -> list[str]:
        time.sleep(2)
        return [PUBLIC]

    wire.names = silent
    began = time.monotonic()
    result = fetcher(deadline=0.3).get("http://good.example/")
    assert (result.failure, wire.dialled) == ("timed-out", [])
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("port", [8000, 22])
def test_the_ports_are_those_that_are_named(port: int, wire: Wire) -> None:
    assert fetcher().get(f"http://good.example:{port}/").failure == "port"
    assert fetcher(allow_ports=(port,)).get(f"http://good.example:{port}/").status == 200
    assert fetcher(allow_ports=(443,)).get("http://good.example/").failure == "port"


def test_an_allowed_network_is_asked_at_every_port(wire: Wire) -> None:
    assert fetcher(allow_private_addresses=("10.0.0.0/8",)).get("http://inside.example:9200/").status == 200
    assert wire.dialled == [("10.0.0.8", 9200)]


def test_proxies_and_passwords_of_the_environment_do_not_exist(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:3128")
    (tmp_path / "netrc").write_text("machine good.example login desk password hunter2\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for address in ("http://good.example/", "https://good.example/"):
        assert fetcher().get(address).status == 200
        assert Poster(3, (), clock=utc_now).post(address, {}, b"{}").status == 200
    assert {place[0] for place in wire.dialled} == {PUBLIC}
    assert all(b"uthorization" not in request for request in wire.requests)


@pytest.mark.parametrize("target", ["https://other.example/story", "http://good.example/next", "https://good.example:8443/"])
def test_a_redirect_takes_nothing_along(target: str, wire: Wire) -> None:
    wire.names = from_table({"good.example": [PUBLIC], "other.example": ["93.184.216.1"]})
    cookie = b"HTTP/1.1 200 OK\r\nSet-Cookie: id=7; Domain=example; Path=/\r\nSet-Cookie: id=8\r\n"
    answers = iter([redirect(target).replace(b"HTTP/1.1 302 Found\r\n", cookie.replace(b"200 OK", b"302 Found")), PAGE])
    wire.reply = lambda _: next(answers)
    fetcher().get("http://good.example/story", etag='"7"', last_modified="Fri, 20 Nov 2026 13:42:00 GMT")
    first, second = wire.requests
    assert header(first, "If-None-Match") == '"7"'
    for name in ("If-None-Match", "If-Modified-Since", "Cookie", "Authorization", "Referer", "Origin"):
        assert header(second, name) is None


def test_a_redirect_to_a_user_name_is_not_followed(wire: Wire) -> None:
    wire.reply = lambda _: redirect("https://desk:hunter2@good.example/story")
    result = fetcher().get("http://good.example/story")
    assert (result.failure, len(wire.dialled)) == ("bad-address", 1)
    assert "hunter2" not in result.detail


def test_a_redirect_in_utf_8_leads_where_the_site_means(wire: Wire) -> None:
    wire.names = from_table({"good.example": [PUBLIC]})
    answers = iter([redirect("/städte"), PAGE])
    wire.reply = lambda _: next(answers)
    fetcher().get("http://good.example/")
    assert wire.requests[1].startswith(b"GET /st%C3%A4dte ")


def test_a_webhook_follows_no_redirect(wire: Wire) -> None:
    wire.reply = lambda _: redirect("http://good.example/elsewhere", b"307")
    answer = Poster(3, (), clock=utc_now).post("http://good.example/hook", {"x": "y"}, b"{}")
    assert (answer.status, len(wire.dialled)) == (307, 1)


def header(request: bytes, name: str) -> str | None:
    lines = request.decode().split("\r\n\r\n")[0].split("\r\n")[1:]
    values = [value.strip() for key, _, value in (line.partition(":") for line in lines) if key.lower() == name.lower()]
    return values[0] if values else None
