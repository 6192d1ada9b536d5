"""Sends one delivery: a POST of the stored bytes, no redirects, one total limit of time. What comes back is a value."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import requests
from urllib3.exceptions import HTTPError

from revtrack.errors import AddressError
from revtrack.fetch.address import check_address
from revtrack.fetch.client import translated
from revtrack.fetch.guard import GuardedAdapter
from revtrack.fetch.headers import retry_after
from revtrack.notify.sign import signed_headers
from revtrack.values.watching import Post, PostResult

REPLY = 1000
_Answer = tuple[int, str, timedelta | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SendSettings:
    """How deliveries are sent; `timeout` in seconds for one try."""

    user_agent: str
    timeout: float = 20.0
    allow_private_addresses: tuple[str, ...] = ()


class Sender:
    """Sends deliveries; safe for many threads."""

    def __init__(self, settings: SendSettings, *, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock
        self._adapter = GuardedAdapter(settings.allow_private_addresses)
        self._local = threading.local()

    def send(self, post: Post, *, now: datetime) -> PostResult:
        """One try; an answer of any status or an error, never an exception of the network."""
        began = time.monotonic()
        self._adapter.limits.ends = began + self._settings.timeout
        headers = {
            "content-type": "application/json",
            "user-agent": self._settings.user_agent,
            **signed_headers(post.event_id, now, post.body, post.secrets),
        }
        try:
            status, reply, asked = self._post(check_address(post.url), headers, post.body, began)
        except (requests.RequestException, HTTPError, OSError, ValueError, AddressError) as error:
            return PostResult(at=now, elapsed_ms=_ms(began), error=_said(error))
        said = "" if 200 <= status < 300 else f"HTTP {status}"
        return PostResult(at=now, elapsed_ms=_ms(began), status=status, error=said, reply=reply, retry_after=asked)

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def _post(self, url: str, headers: dict[str, str], body: bytes, began: float) -> _Answer:
        with self._session().post(
            url, data=body, headers=headers, timeout=self._settings.timeout, allow_redirects=False, stream=True
        ) as response:
            reply = b""
            while len(reply) < REPLY and time.monotonic() - began < self._settings.timeout:
                chunk = response.raw.read1(REPLY, decode_content=True)
                if not chunk:
                    break
                reply += chunk
            text = reply[:REPLY].decode("utf-8", "replace")
            return response.status_code, text, retry_after(response.headers, self._clock())

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.trust_env = False
            session.mount("http://", self._adapter)
            session.mount("https://", self._adapter)
        return session


def _said(error: Exception) -> str:
    return error.message if isinstance(error, AddressError) else translated(error).detail


def _ms(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
