"""Fetches pages: redirects by hand, a total deadline, limits for what comes and for what it unpacks to.

Nothing raises for trouble of the network: every attempt is a FetchResult. Each redirect is judged like a first address.
"""

import contextlib
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import requests

from revtrack.errors import AddressError
from revtrack.fetch.address import check_address
from revtrack.fetch.guard import PORTS
from revtrack.fetch.headers import age, retry_after
from revtrack.fetch.limits import Limits
from revtrack.fetch.transport import Transport
from revtrack.fetch.trouble import FOREIGN, BrokenError, translated
from revtrack.values.watching import FetchResult

CHUNK = 64 * 1024
ERROR_BODY = 64 * 1024
REDIRECTS = (301, 302, 303, 307, 308)
ACCEPT = {
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, br, zstd",
    "Accept-Language": "en;q=0.8,*;q=0.5",
}

_SENDABLE = re.compile(r"[!-~][ -~\x80-\xff]*")

__all__ = ["FetchSettings", "Fetcher", "check_address"]

Refusal = Callable[[str], str]
"""Why an address is not asked, in one line; "" where nothing is in the way."""


def nobody_objects(_: str) -> str:
    """Every address may be asked."""
    return ""


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
    allow_ports: tuple[int, ...] = PORTS


class Fetcher:
    """Fetches pages; safe for many threads, which share one pool of connections."""

    def __init__(self, settings: FetchSettings, *, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock
        self._transport = Transport(settings.allow_private_addresses, settings.allow_ports)
        self._headers = {**ACCEPT, "User-Agent": settings.user_agent}

    def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str = ACCEPT["Accept"],
        refusal: Refusal = nobody_objects,
        first_bytes: int | None = None,
    ) -> FetchResult:
        """One attempt to read `url`; the validators make it conditional. `accept` is what the answer should be written in.

        `refusal` is asked before each request, redirects included. With `first_bytes` a longer page is cut there instead of
        being a failure.
        """
        headers = {**self._headers, "Accept": accept}
        attempt = _Attempt(self._transport, headers, self._settings, self._clock, refusal, first_bytes)
        return attempt.run(url, _validators(etag, last_modified))

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()


class _Attempt:
    """One fetch with its redirects, under one deadline."""

    def __init__(
        self,
        transport: Transport,
        headers: dict[str, str],
        settings: FetchSettings,
        clock: Callable[[], datetime],
        refusal: Refusal,
        first_bytes: int | None,
    ) -> None:
        self._transport, self._headers, self._settings, self._clock = transport, headers, settings, clock
        self._refusal, self._first_bytes = refusal, first_bytes
        self._limits = Limits(settings.deadline, settings.max_wire_bytes)
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
            checked = _checked(url)
            why = self._refusal(checked)
            if why:
                raise BrokenError("robots", why)
            response = self._ask(checked, validators if not self._redirects else {})
            with response:
                target = response.headers.get("location") if response.status_code in REDIRECTS else None
                if target is None:
                    return {"final_url": url, **self._answer(response)}
                self._redirects.append(url)
                url = _next(url, target)
        raise BrokenError("too-many-redirects", f"more than {self._settings.max_redirects} redirects, the last to {url[:200]}")

    def _ask(self, url: str, validators: dict[str, str]) -> requests.Response:
        left = self._left()
        timeouts = (min(self._settings.connect_timeout, left), min(self._settings.read_timeout, left))
        try:
            return self._transport.open("GET", url, {**self._headers, **validators}, timeouts=timeouts, limits=self._limits)
        except FOREIGN as error:
            self._left()
            raise translated(error) from error

    def _answer(self, response: requests.Response) -> dict[str, Any]:
        headers = response.headers
        status = response.status_code
        failed = status >= 400 or status < 200 or (300 <= status < 400 and status != 304)
        limit = ERROR_BODY if failed else self._first_bytes or self._settings.max_bytes
        body = self._body(response, limit, cut=failed or self._first_bytes is not None)
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
        raw, read, size = response.raw, io.BytesIO(), 0
        try:
            while chunk := raw.read1(CHUNK, decode_content=True):
                size += read.write(chunk)
                self._wire = raw.tell()
                if size > limit and cut:
                    break
                self._check(size, limit)
            self._wire = raw.tell()
        except FOREIGN as error:
            self._left()
            raise translated(error) from error
        return read.getvalue()[: limit if cut else None]

    def _check(self, size: int, limit: int) -> None:
        if size > limit:
            raise BrokenError("too-large", f"the page is larger than {limit} bytes")
        self._left()

    def _left(self) -> float:
        try:
            return self._limits.left()
        except TimeoutError as error:
            raise BrokenError("timed-out", f"no whole page within {self._settings.deadline:g} s") from error


def _next(url: str, target: str) -> str:
    """Where a redirect leads. A header is bytes, and what is not ASCII in it is UTF-8 on almost every site."""
    with contextlib.suppress(UnicodeError):
        target = target.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, target.strip())
    except ValueError as error:
        raise BrokenError("bad-address", f"it redirects to what is no address: {target[:200]!r}") from error


def _checked(url: str) -> str:
    try:
        return check_address(url)
    except AddressError as error:
        raise BrokenError("bad-address", error.message) from error


def _validators(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """What makes a request conditional. A site may name its version in what no request can hold: then it is asked in full."""
    given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in given.items() if value and _SENDABLE.fullmatch(value)}
