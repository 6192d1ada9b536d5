"""A name server and a network that exist only in a test: what is looked up and dialled is noted, and no packet is sent.

Between `with` and its end it stands in the place of the system's resolver, its sockets and the TLS handshake, for the
transport of this process and nothing else.
"""

import io
import os
import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from typing import Any, Self
from unittest import mock

import urllib3.connection

from revtrack.fetch import guard, lookup

PAGE = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage"
Names = Callable[[str], Sequence[str]]
Reply = Callable[[bytes], bytes]


class Wire:
    """`names` gives the addresses of a name, `reply` answers a request; `peer` answers in the place of who was dialled."""

    def __init__(self, names: Names, reply: Reply = lambda _: PAGE, peer: str = "") -> None:
        self.names, self.reply, self.peer = names, reply, peer
        self.asked: list[str] = []
        self.dialled: list[tuple[Any, ...]] = []
        self.requests: list[bytes] = []
        self.tls_names: list[str | None] = []
        self._stands_for = ExitStack()
        self._always_ready = os.open(os.devnull, os.O_RDONLY)

    def __enter__(self) -> Self:
        """Takes its place."""
        for module, name, stand_in in (
            (lookup, "getaddrinfo", self.resolve),
            (guard, "new_socket", self.socket),
            (urllib3.connection, "ssl_wrap_socket", self.wrap),
        ):
            self._stands_for.enter_context(mock.patch.object(module, name, stand_in))
        return self

    def __exit__(self, *_: object) -> None:
        """Gives it back."""
        self._stands_for.close()
        os.close(self._always_ready)

    def resolve(self, host: str, port: int, *_: Any) -> list[Any]:
        """Stands for socket.getaddrinfo."""
        self.asked.append(host)
        found = self.names(host)
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        families = [socket.AF_INET6 if ":" in each else socket.AF_INET for each in found]
        return [(kind, socket.SOCK_STREAM, 6, "", (each, port)) for kind, each in zip(families, found, strict=True)]

    def socket(self, *_: Any) -> "Line":
        """Stands for socket.socket."""
        return Line(self)

    def wrap(self, sock: "Line", *_: Any, server_hostname: str | None = None, **__: Any) -> "Line":
        """Stands for the TLS handshake."""
        self.tls_names.append(server_hostname)
        return sock


class Line:
    """Stands for a connected socket."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._place: tuple[Any, ...] = ()
        self._sent = b""
        self._timeout: float | None = None

    def connect(self, place: tuple[Any, ...]) -> None:
        """Dials nobody."""
        self._wire.dialled.append(place)
        self._place = place

    def getpeername(self) -> tuple[Any, ...]:
        """Who answers."""
        return (self._wire.peer or self._place[0], *self._place[1:])

    def sendall(self, data: Any) -> None:
        """Keeps what would be sent."""
        self._sent += bytes(data)

    def makefile(self, *_: Any, **__: Any) -> io.BufferedReader:
        """What comes back."""
        self._wire.requests.append(self._sent)
        return io.BufferedReader(io.BytesIO(self._wire.reply(self._sent)))

    def settimeout(self, timeout: float | None) -> None:
        """Keeps it."""
        self._timeout = timeout

    def gettimeout(self) -> float | None:
        """What was set."""
        return self._timeout

    def fileno(self) -> int:
        """A file that is always ready: to the pool the other side has hung up, so each request has a line of its own."""
        return self._wire._always_ready

    def setsockopt(self, *_: Any) -> None:
        """Sets nothing."""

    def shutdown(self, *_: Any) -> None:
        """Ends nothing."""

    def close(self) -> None:
        """Closes nothing."""


def from_table(table: Mapping[str, Sequence[str]]) -> Names:
    """Names as the table has them. A numeric spelling is read as the C library reads it; no other name exists."""

    def names(host: str) -> Sequence[str]:
        return table[host] if host in table else _numeric(host.strip("[]"))

    return names


def _numeric(host: str) -> list[str]:
    try:
        return [socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, host))]
    except (OSError, ValueError):
        pass
    try:
        return [socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))]
    except (OSError, ValueError):
        return []
