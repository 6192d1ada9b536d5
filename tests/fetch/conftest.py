"""A name server and a network that exist only here: what is looked up and what is dialled is noted, no packet is sent."""

import io
import socket
from collections.abc import Callable
from typing import Any, Self

import pytest

from revtrack.fetch import guard, lookup

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage"
Answers = dict[str, list[str]]


class Wire:
    """Resolves names from `names` (a list of answers: one after the other), and answers whoever dials from `replies`."""

    def __init__(self, names: Callable[[str], list[str]], reply: Callable[[bytes], bytes], peer: str = "") -> None:
        self.names, self.reply, self.peer = names, reply, peer
        self.asked: list[str] = []
        self.dialled: list[tuple[Any, ...]] = []
        self.sent: list[bytes] = []
        self.tls_names: list[str] = []

    def resolve(self, host: str, port: int, *_: Any) -> list[Any]:
        """Stands for socket.getaddrinfo."""
        self.asked.append(host)
        found = self.names(host)
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        kinds = [(socket.AF_INET6 if ":" in each else socket.AF_INET, each) for each in found]
        return [(kind, socket.SOCK_STREAM, 6, "", (each, port)) for kind, each in kinds]

    def socket(self, *_: Any) -> "Line":
        """Stands for socket.socket."""
        return Line(self)


class Line:
    """Stands for a connected socket."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.place: tuple[Any, ...] = ()
        self.timeout: float | None = None

    def connect(self, place: tuple[Any, ...]) -> None:
        self.wire.dialled.append(place)
        self.place = place

    def getpeername(self) -> tuple[Any, ...]:
        return (self.wire.peer or self.place[0], *self.place[1:])

    def sendall(self, data: Any) -> None:
        self.wire.sent.append(bytes(data))

    def makefile(self, *_: Any, **__: Any) -> io.BufferedReader:
        return io.BufferedReader(io.BytesIO(self.wire.reply(b"".join(self.wire.sent))))  # type: ignore[arg-type]

    def settimeout(self, timeout: float | None) -> None:
        self.timeout = timeout

    def gettimeout(self) -> float | None:
        return self.timeout

    def setsockopt(self, *_: Any) -> None: ...
    def shutdown(self, *_: Any) -> None: ...
    def close(self) -> None: ...
    def fileno(self) -> int:
        return -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...


def from_table(table: Answers) -> Callable[[str], list[str]]:
    """Names as the table has them; a plain IPv4 or IPv6 address is itself, any other name does not exist."""

    def names(host: str) -> list[str]:
        host = host.strip("[]")
        if host in table:
            return table[host]
        for family in (socket.AF_INET, socket.AF_INET6):
            try:
                return [socket.inet_ntop(family, socket.inet_pton(family, host))]
            except (OSError, UnicodeError):
                continue
        return _as_libc(host)

    return names


def _as_libc(host: str) -> list[str]:
    """127.1, 0x7f000001 and their like, as the C library reads them."""
    try:
        return [socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))]
    except (OSError, UnicodeError):
        return []


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    """The network of one test: no name exists until the test says so, and every page is the same."""
    made = Wire(from_table({}), lambda _: PAGE)
    monkeypatch.setattr(lookup.socket, "getaddrinfo", made.resolve)
    monkeypatch.setattr(guard.socket, "socket", made.socket)
    return made
