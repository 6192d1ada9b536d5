"""The gate: the address that was judged is the address that is dialled.

A connection resolves its host itself, refuses it if any of its addresses must not be asked, dials a judged address, and
checks who answered. TLS name and Host header stay the host's name. Names are looked up once per connection, so a name server
that answers differently the second time changes nothing.
"""

import socket
import threading
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError

from revtrack.fetch import lookup
from revtrack.fetch.limits import LimitedResponse, Limits
from revtrack.fetch.networks import Network, is_allowed, judge

new_socket = socket.socket
PORTS = (80, 443, 8080, 8443)


class RefusedAddressError(OSError):
    """The host has an address that must not be asked."""


class RefusedPortError(OSError):
    """The address names a port at which no site is asked."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Who may be asked: all of the internet at the named ports, and the allowed networks at every port."""

    allowed: tuple[Network, ...] = ()
    ports: tuple[int, ...] = PORTS
    _local: threading.local = field(default_factory=threading.local)

    @property
    def limits(self) -> Limits:
        """The limits of the exchange that this thread is having."""
        limits: Limits = self._local.limits
        return limits

    def begin(self, limits: Limits) -> None:
        """From now on this thread exchanges within `limits`."""
        self._local.limits = limits

    def check(self, host: str, address: str, port: int) -> None:
        """Raise RefusedAddressError or RefusedPortError where `address`, one of `host`, must not be asked at `port`."""
        why = judge(address, self.allowed)
        if why:
            raise RefusedAddressError(f"{host} leads to {address}, which is {why}")
        if port not in self.ports and not is_allowed(address, self.allowed):
            raise RefusedPortError(f"port {port} of {host} is none that is asked ({', '.join(map(str, self.ports))})")


class GuardedConnection(HTTPConnection):
    """A connection that dials only what its gate lets through."""

    gate: Gate

    def getresponse(self) -> Any:
        """The answer's head, within the limits of the exchange; its body will be read within them too."""
        self.response_class = partial(LimitedResponse, limits=self.gate.limits)  # type: ignore[assignment]
        return super().getresponse()

    def _new_conn(self) -> socket.socket:
        host, port, failure = self._dns_host, self.port or self.default_port, OSError("it has no address")
        for address in self._judged(host, port):
            try:
                connection = self._dial(address)
            except OSError as error:
                failure = error
                continue
            return self._with_checked_peer(host, port, connection)
        raise NewConnectionError(self, f"{host}: {failure.strerror or failure}") from failure

    def _judged(self, host: str, port: int) -> list[lookup.Found]:
        try:
            found = lookup.addresses(host, port, self.gate.limits.left())
        except (socket.gaierror, UnicodeError) as error:
            raise NameResolutionError(host, self, error) from error  # type: ignore[arg-type]
        for *_, place in found:
            self.gate.check(host, str(place[0]), port)
        return found

    def _dial(self, address: lookup.Found) -> socket.socket:
        left = self.gate.limits.left()
        family, kind, protocol, _, place = address
        connection = new_socket(family, kind, protocol)
        try:
            for option in self.socket_options or ():
                connection.setsockopt(*option)
            connection.settimeout(min(self.timeout, left) if isinstance(self.timeout, int | float) else left)
            connection.connect(place)
        except BaseException:
            connection.close()
            raise
        return connection

    def _with_checked_peer(self, host: str, port: int, connection: socket.socket) -> socket.socket:
        try:
            self.gate.check(host, str(connection.getpeername()[0]), port)
        except BaseException:
            connection.close()
            raise
        return connection


class GuardedTlsConnection(GuardedConnection, HTTPSConnection):
    """The same with TLS."""
