"""Connections to a mail server that dial only an address that was judged, and that end after one total limit of time."""

import contextlib
import smtplib
import socket
import ssl
from threading import Timer
from typing import Any

from revtrack.fetch import lookup
from revtrack.fetch.guard import RefusedAddressError
from revtrack.fetch.networks import Network, judge


class GuardedSmtp(smtplib.SMTP):
    """A connection in plain text, or one that STARTTLS turns into TLS. `timeout` in seconds for all of it."""

    def __init__(self, host: str, port: int, *, timeout: float, allowed: tuple[Network, ...]) -> None:
        self._allowed = allowed
        self._cut = Timer(timeout, self._break)
        self._cut.daemon = True
        super().__init__(host, port, timeout=timeout)

    def close(self) -> None:
        """Hang up."""
        self._cut.cancel()
        super().close()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        self._cut.start()
        return _dialled(judged(host, port, timeout, self._allowed), timeout)

    def _break(self) -> None:
        """End a session that drips. What waits for the server then finds that it is gone."""
        with contextlib.suppress(OSError, AttributeError, TypeError):
            socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # type: ignore[arg-type]


class GuardedSmtps(GuardedSmtp):
    """The same with TLS from the first byte."""

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = super()._get_socket(host, port, timeout)
        try:
            return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise


def judged(host: str, port: int, timeout: float, allowed: tuple[Network, ...]) -> list[lookup.Found]:
    """The addresses of `host`. Raises RefusedAddressError where one of them must not be asked, OSError where it has none."""
    found = lookup.addresses(host, port, timeout)
    for *_, place in found:
        why = judge(str(place[0]), allowed)
        if why:
            raise RefusedAddressError(f"{host} leads to {place[0]}, which is {why}")
    return found


def _dialled(found: list[Any], timeout: float) -> socket.socket:
    failure = OSError("it has no address")
    for family, kind, protocol, _, place in found:
        connection = socket.socket(family, kind, protocol)
        connection.settimeout(timeout)
        try:
            connection.connect(place)
        except OSError as error:
            connection.close()
            failure = error
            continue
        return connection
    raise failure
