"""Posts to an address through the guarded transport: no redirects, one total limit of time, the answer's beginning kept."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import requests
from urllib3.exceptions import HTTPError

from revtrack.errors import AddressError
from revtrack.fetch.address import check_address
from revtrack.fetch.client import translated
from revtrack.fetch.guard import GuardedAdapter
from revtrack.fetch.headers import retry_after

REPLY = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAnswer:
    """What came back: a status with the first bytes of the reply as text, or an error."""

    status: int | None = None
    reply: str = ""
    retry_after: timedelta | None = None
    error: str = ""


class Poster:
    """Posts; safe for many threads. `timeout` in seconds for one whole try."""

    def __init__(self, timeout: float, allow_private_addresses: tuple[str, ...], *, clock: Callable[[], datetime]) -> None:
        self._timeout = timeout
        self._clock = clock
        self._adapter = GuardedAdapter(allow_private_addresses)
        self._local = threading.local()

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> PostAnswer:
        """One try; trouble of the network is a value."""
        ends = time.monotonic() + self._timeout
        self._adapter.limits.ends = ends
        try:
            return self._post(check_address(url), headers, body, ends)
        except AddressError as error:
            return PostAnswer(error=error.message)
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            late = time.monotonic() >= ends
            return PostAnswer(error=f"no answer within {self._timeout:g} s" if late else translated(error).detail)

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def _post(self, url: str, headers: Mapping[str, str], body: bytes, ends: float) -> PostAnswer:
        with self._session().post(
            url, data=body, headers=dict(headers), timeout=self._timeout, allow_redirects=False, stream=True
        ) as response:
            reply = b""
            while len(reply) < REPLY and time.monotonic() < ends:
                chunk = response.raw.read1(REPLY, decode_content=True)
                if not chunk:
                    break
                reply += chunk
            return PostAnswer(
                status=response.status_code,
                reply=reply[:REPLY].decode("utf-8", "replace"),
                retry_after=retry_after(response.headers, self._clock()),
            )

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.trust_env = False
            session.mount("http://", self._adapter)
            session.mount("https://", self._adapter)
        session.cookies.clear()
        return session
