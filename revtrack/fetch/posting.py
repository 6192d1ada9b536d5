"""Posts to an address through the guarded transport: no redirects, one total limit of time, the answer's beginning kept."""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import requests

from revtrack.errors import AddressError
from revtrack.fetch.address import check_address
from revtrack.fetch.guard import PORTS
from revtrack.fetch.headers import retry_after
from revtrack.fetch.limits import Limits
from revtrack.fetch.transport import Transport
from revtrack.fetch.trouble import FOREIGN, translated

REPLY = 1000
CONNECT_TIMEOUT_S = 5.0
WIRE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAnswer:
    """What came back: a status with the first bytes of the reply as text, or an error.

    `taken`: it was, by a receiver that gives no status."""

    status: int | None = None
    reply: str = ""
    retry_after: timedelta | None = None
    error: str = ""
    taken: bool = False


class Poster:
    """Posts; safe for many threads. `timeout` in seconds for one whole try."""

    def __init__(
        self,
        timeout: float,
        allow_private_addresses: tuple[str, ...],
        allow_ports: tuple[int, ...] = PORTS,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._timeout = timeout
        self._clock = clock
        self._transport = Transport(allow_private_addresses, allow_ports)

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> PostAnswer:
        """One try; trouble of the network is a value."""
        limits = Limits(self._timeout, WIRE_BYTES)
        try:
            return self._post(check_address(url), headers, body, limits)
        except AddressError as error:
            return PostAnswer(error=error.message)
        except FOREIGN as error:
            return PostAnswer(error=self._why(error, limits))

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()

    def _post(self, url: str, headers: Mapping[str, str], body: bytes, limits: Limits) -> PostAnswer:
        timeouts = (min(CONNECT_TIMEOUT_S, self._timeout), self._timeout)
        with self._transport.open("POST", url, headers, timeouts=timeouts, limits=limits, body=body) as response:
            return PostAnswer(
                status=response.status_code,
                reply=_beginning(response).decode("utf-8", "replace"),
                retry_after=retry_after(response.headers, self._clock()),
            )

    def _why(self, error: BaseException, limits: Limits) -> str:
        try:
            limits.left()
        except TimeoutError:
            return f"no answer within {self._timeout:g} s"
        return translated(error).detail


def _beginning(response: requests.Response) -> bytes:
    """The first bytes of the reply. One that breaks off or drips is kept as far as it came: the status is the answer."""
    reply = b""
    with contextlib.suppress(*FOREIGN):
        while len(reply) < REPLY and (chunk := response.raw.read1(REPLY, decode_content=True)):
            reply += chunk
    return reply[:REPLY]
