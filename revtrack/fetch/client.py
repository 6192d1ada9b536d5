"""Fetches pages: redirects by hand, a total deadline, limits for what comes and for what it unpacks to.

Nothing raises for trouble of the network: every attempt is a FetchResult. Each redirect is judged like a first address.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import requests
from urllib3.exceptions import HTTPError, LocationValueError, NameResolutionError, SSLError

from revtrack.errors import AddressError
from revtrack.fetch.address import check_address
from revtrack.fetch.guard import GuardedAdapter, RefusedAddressError
from revtrack.fetch.headers import age, retry_after
from revtrack.values.watching import Failure, FetchResult

CHUNK = 64 * 1024
ERROR_BODY = 64 * 1024
REDIRECTS = (301, 302, 303, 307, 308)
ACCEPT = {
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, br, zstd",
    "Accept-Language": "en;q=0.8,*;q=0.5",
}

__all__ = ["FetchSettings", "Fetcher", "check_address"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """Limits of one fetch: times in seconds, sizes in bytes, networks in CIDR form."""

    user_agent: str
    connect_timeout: float = 5.0
    read_timeout: float = 20.0
    deadline: float = 30.0
    max_bytes: int = 10_000_000
    max_wire_bytes: int = 10_000_000
    max_redirects: int = 5
    allow_private_addresses: tuple[str, ...] = ()


class BrokenError(Exception):
    """An attempt that failed: why, in our words."""

    def __init__(self, failure: Failure, detail: str) -> None:
        super().__init__(detail)
        self.failure: Failure = failure
        self.detail = detail


class Fetcher:
    """Fetches pages; safe for many threads, which share one pool of connections."""

    def __init__(self, settings: FetchSettings, *, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock
        self._adapter = GuardedAdapter(settings.allow_private_addresses)
        self._local = threading.local()

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> FetchResult:
        """One attempt to read `url`; the validators make it conditional."""
        attempt = _Attempt(self._session(), self._settings, self._clock)
        self._adapter.limits.ends = attempt.ends
        return attempt.run(url, _validators(etag, last_modified))

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.trust_env = False
            session.headers = {**ACCEPT, "User-Agent": self._settings.user_agent}
            session.mount("http://", self._adapter)
            session.mount("https://", self._adapter)
        return session


class _Attempt:
    """One fetch with its redirects, under one deadline."""

    def __init__(self, session: requests.Session, settings: FetchSettings, clock: Callable[[], datetime]) -> None:
        self._session, self._settings, self._clock = session, settings, clock
        self.ends = time.monotonic() + settings.deadline
        self._redirects: list[str] = []
        self._wire = 0

    def run(self, url: str, validators: dict[str, str]) -> FetchResult:
        began = self._clock()
        fields: dict[str, Any] = {"url": url, "final_url": url}
        try:
            fields |= self._follow(url, validators)
        except BrokenError as broken:
            fields |= {"failure": broken.failure, "detail": broken.detail}
        finished = max(self._clock(), began)
        redirects = tuple(self._redirects)
        return FetchResult(**fields, started_at=began, finished_at=finished, wire_bytes=self._wire, redirects=redirects)

    def _follow(self, url: str, validators: dict[str, str]) -> dict[str, Any]:
        for _ in range(self._settings.max_redirects + 1):
            response = self._ask(_checked(url), validators if not self._redirects else {})
            with response:
                target = response.headers.get("location") if response.status_code in REDIRECTS else None
                if target is None:
                    return {"final_url": url, **self._answer(response)}
                self._redirects.append(url)
                url = urljoin(url, target.strip())
        raise BrokenError("too-many-redirects", f"more than {self._settings.max_redirects} redirects, the last to {url[:200]}")

    def _ask(self, url: str, validators: dict[str, str]) -> requests.Response:
        left = self._left()
        timeouts = (min(self._settings.connect_timeout, left), min(self._settings.read_timeout, left))
        self._session.cookies.clear()
        try:
            response = self._session.get(url, headers=validators, timeout=timeouts, stream=True, allow_redirects=False)
            self._left()
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            self._left()
            raise translated(error) from error
        return response

    def _answer(self, response: requests.Response) -> dict[str, Any]:
        headers = response.headers
        status = response.status_code
        failed = status >= 400 or status < 200 or (300 <= status < 400 and status != 304)
        limit = ERROR_BODY if failed else self._settings.max_bytes
        body = self._body(response, limit, cut=failed)
        return {
            "status": status,
            "failure": "http-error" if failed else None,
            "detail": f"HTTP {status}" if failed else "",
            "body": body,
            "content_type": headers.get("content-type"),
            "etag": headers.get("etag"),
            "last_modified": headers.get("last-modified"),
            "age": age(headers),
            "retry_after": retry_after(headers, self._clock()),
            "headers": tuple(headers.items()),
        }

    def _body(self, response: requests.Response, limit: int, *, cut: bool) -> bytes:
        """The unpacked body, read in small steps so that no limit is passed by more than one of them."""
        raw, parts, size = response.raw, [], 0
        try:
            while chunk := raw.read1(CHUNK, decode_content=True):
                parts.append(chunk)
                size += len(chunk)
                self._wire = raw.tell()
                if size > limit and cut:
                    break
                self._check(size, limit)
            self._wire = raw.tell()
        except (HTTPError, OSError, ValueError) as error:
            raise translated(error) from error
        return b"".join(parts)[: limit if cut else None]

    def _check(self, size: int, limit: int) -> None:
        if size > limit:
            raise BrokenError("too-large", f"the page is larger than {limit} bytes")
        if self._wire > self._settings.max_wire_bytes:
            raise BrokenError("too-large", f"the page is larger than {self._settings.max_wire_bytes} bytes on the wire")
        self._left()

    def _left(self) -> float:
        left = self.ends - time.monotonic()
        if left <= 0:
            raise BrokenError("timed-out", f"no whole page within {self._settings.deadline:g} s")
        return left


def _checked(url: str) -> str:
    try:
        return check_address(url)
    except AddressError as error:
        raise BrokenError("bad-address", error.message) from error


def _validators(etag: str | None, last_modified: str | None) -> dict[str, str]:
    given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in given.items() if value}


def translated(error: BaseException) -> BrokenError:
    """A foreign error in our words: the first cause that we know."""
    for cause in _causes(error):
        if isinstance(cause, RefusedAddressError):
            return BrokenError("private", str(cause))
        if isinstance(cause, NameResolutionError):
            return BrokenError("unresolvable", "the host's name cannot be resolved")
        if isinstance(cause, SSLError | requests.exceptions.SSLError):
            return BrokenError("tls", f"no safe connection: {cause}"[:300])
        if isinstance(cause, TimeoutError | requests.Timeout) or "timed out" in str(cause):
            return BrokenError("timed-out", "the host did not answer in time")
        if isinstance(cause, ConnectionRefusedError):
            return BrokenError("refused", "the host refused the connection")
        if isinstance(cause, LocationValueError | requests.exceptions.InvalidURL | UnicodeError):
            return BrokenError("bad-address", f"not an address: {cause}"[:300])
    return BrokenError("broken", f"the connection broke: {error}"[:300])


def _causes(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    queue: list[object] = [error]
    while queue:
        each = queue.pop(0)
        if isinstance(each, BaseException) and each not in found:
            found.append(each)
            queue += [getattr(each, "reason", None), *each.args, each.__cause__, each.__context__]
    return list(reversed(found))
