"""The one gate to the network: the address that was judged is the address that is dialled.

A connection resolves its host itself, refuses it if any of its addresses must not be asked, dials a judged address, and
checks who answered. TLS name and Host header stay the host's name. Names are looked up once per connection, so a name server
that answers differently the second time changes nothing.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Iterable
from ipaddress import ip_network
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError

from revtrack.fetch.networks import Network, judge


class RefusedAddressError(OSError):
    """The host has an address that must not be asked."""


class _Guarded(HTTPConnection):
    """A connection that dials only judged addresses."""

    allowed: tuple[Network, ...] = ()
    limits: threading.local

    def getresponse(self) -> Any:
        """The answer's head. A socket's own time-out is for each read, so a head that drips is cut off at the limit."""
        ends: float | None = getattr(self.limits, "ends", None)
        if ends is None or self.sock is None:
            return super().getresponse()
        cutter = threading.Timer(max(0.0, ends - time.monotonic()), _cut, (self.sock,))
        cutter.daemon = True
        cutter.start()
        try:
            return super().getresponse()
        finally:
            cutter.cancel()

    def _new_conn(self) -> socket.socket:
        host, failure = self._dns_host, OSError("it has no address")
        for address in self._judged(host):
            try:
                connection = self._dial(address)
            except OSError as error:
                failure = error
                continue
            return self._with_checked_peer(host, connection)
        raise NewConnectionError(self, f"{host}: {failure.strerror or failure}") from failure

    def _judged(self, host: str) -> list[Any]:
        try:
            found = socket.getaddrinfo(host, self.port, 0, socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            raise NameResolutionError(host, self, error) from error  # type: ignore[arg-type]
        for *_, place in found:
            refuse(host, str(place[0]), self.allowed)
        return found

    def _dial(self, address: Any) -> socket.socket:
        family, kind, protocol, _, place = address
        connection = socket.socket(family, kind, protocol)
        try:
            for option in self.socket_options or ():
                connection.setsockopt(*option)
            connection.settimeout(self.timeout if isinstance(self.timeout, int | float) else None)
            connection.connect(place)
        except BaseException:
            connection.close()
            raise
        return connection

    def _with_checked_peer(self, host: str, connection: socket.socket) -> socket.socket:
        try:
            refuse(host, str(connection.getpeername()[0]), self.allowed)
        except BaseException:
            connection.close()
            raise
        return connection


class _GuardedTls(_Guarded, HTTPSConnection):
    """The same with TLS."""


class GuardedAdapter(HTTPAdapter):
    """A transport of requests that dials only judged addresses; `allow` names networks that may be asked all the same.

    A thread that sets `limits.ends` (monotonic seconds) gets the head of every answer by then, or an error.
    """

    def __init__(self, allow: Iterable[str] = (), *, pool_size: int = 32) -> None:
        self._allowed = tuple(ip_network(network) for network in allow)
        self.limits = threading.local()
        super().__init__(pool_connections=pool_size, pool_maxsize=pool_size, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        """A pool manager whose connections are guarded."""
        own = {"allowed": self._allowed, "limits": self.limits}
        plain, tls = type("Plain", (_Guarded,), own), type("Tls", (_GuardedTls,), own)
        manager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        manager.pool_classes_by_scheme = {
            "http": type("HttpPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("HttpsPool", (HTTPSConnectionPool,), {"ConnectionCls": tls}),
        }
        self.poolmanager = manager


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def refuse(host: str, address: str, allowed: Iterable[Network]) -> None:
    """Raise RefusedAddressError where `address`, one of `host`, must not be asked."""
    why = judge(address, allowed)
    if why:
        raise RefusedAddressError(f"{host} leads to {address}, which is {why}")
