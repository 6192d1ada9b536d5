"""One service elsewhere: requests with limits and a token, answers as JSON, trouble in our words.

The token goes to the address that was named and to no other: no redirect is followed, and it takes plain http only on this
machine.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlencode, urlsplit

from revtrack.errors import InputError, NotFoundError, RevtrackError, without_hint
from revtrack.fetch.limits import Limits
from revtrack.fetch.transport import Transport
from revtrack.fetch.trouble import FOREIGN, translated
from revtrack.text import printable, shorten

CONNECT_S, SILENCE_S, WHOLE_S = 10.0, 120.0, 300.0
LARGEST = 64 * 1024 * 1024
PAGE = 200
MOST_PAGES = 5_000
EVERYWHERE = ("0.0.0.0/0", "::/0")
Query = Mapping[str, object]


@dataclass(frozen=True)
class Server:
    """The service at `url`. Raises InputError for an address that no token may go to."""

    url: str
    token: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Judge the address before anything is sent."""
        _check(self.url, with_token=bool(self.token))
        if not (self.token.isascii() and self.token.isprintable()):
            raise InputError("this is no token", hint="one as it was shown when it was made: rvt_…")

    def get(self, path: str, query: Query | None = None) -> Any:
        """One object."""
        return _parsed(self._ask("GET", path + _tail(query)))

    def page(self, path: str) -> bytes:
        """Bytes as they were captured."""
        return self._ask("GET", path)

    def items(self, path: str, query: Query | None = None, *, most: int | None = None) -> Iterator[Any]:
        """The items of a list that has pages, at most so many."""
        cursor: object = None
        for _ in range(MOST_PAGES):
            size = PAGE if most is None else min(PAGE, most)
            found = self.get(path, {**(query or {}), "limit": size, "cursor": cursor})
            yield from found["items"][:size]
            most = None if most is None else most - size
            cursor = found["next"]
            if cursor is None or most == 0:
                return

    def send(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Any:
        """Do something; what it answers, None where that is nothing."""
        answer = self._ask(method, path, None if body is None else json.dumps(body).encode())
        return _parsed(answer) if answer else None

    def send_bytes(self, path: str, query: Query, body: bytes) -> Any:
        """Give it bytes as they are; what it answers."""
        return _parsed(self._ask("POST", path + _tail(query), body, kind="application/octet-stream"))

    def close(self) -> None:
        """Close the connections."""
        if "_transport" in self.__dict__:
            self._transport.close()

    @cached_property
    def _transport(self) -> Transport:
        """Who runs the command named this address, so it may be a private one."""
        return Transport(EVERYWHERE)

    def _ask(self, method: str, path: str, body: bytes | None = None, *, kind: str = "application/json") -> bytes:
        headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "revtrack"}
        headers |= {"Authorization": f"Bearer {self.token}"} if self.token else {}
        headers |= {"Content-Type": kind} if body is not None else {}
        url, limits = f"{self.url.rstrip('/')}/api/v1{path}", Limits(WHOLE_S, LARGEST)
        try:
            with self._transport.open(
                method, url, headers, timeouts=(CONNECT_S, SILENCE_S), limits=limits, body=body
            ) as response:
                status, answer = response.status_code, response.raw.read(decode_content=False)
        except FOREIGN as error:
            why = translated(error).detail
            raise RevtrackError(f"{self.url}: {why}", hint="is the service running, and is this its address?") from error
        if 200 <= status < 300:
            return bytes(answer)
        raise _problem(self.url, status, answer)


def _check(url: str, *, with_token: bool) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if not url.isprintable() or parts.scheme not in ("http", "https") or not host:
        raise InputError(f"not the address of a service: {url}", hint="https://revtrack.example.org")
    if parts.query or parts.fragment or "@" in parts.netloc:
        raise InputError("--server takes an address without user, query and fragment", hint="https://revtrack.example.org")
    if with_token and parts.scheme == "http" and not _here(host):
        raise InputError(f"a token is not sent to {host} over plain http, where others can read it", hint=f"https://{host}")


def _here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _tail(query: Query | None) -> str:
    given = {name: value for name, value in (query or {}).items() if value not in (None, "", False, [])}
    said = {name: "true" if value is True else value for name, value in given.items()}
    return "?" + urlencode(said, doseq=True) if said else ""


def _parsed(answer: bytes) -> Any:
    try:
        return json.loads(answer)
    except (ValueError, RecursionError):
        raise RevtrackError("the server's answer is no JSON", hint="the address of a revtrack service") from None


def _problem(url: str, status: int, answer: bytes) -> RevtrackError:
    """The problem that the server tells of, in its own words."""
    if 300 <= status < 400:
        return RevtrackError(f"{url} sends us elsewhere ({status}), which is not followed", hint="the address it has now")
    if status == 401:
        return RevtrackError(f"{url} wants a token that opens it", hint="--token, REVTRACK_TOKEN or REVTRACK_TOKEN_FILE")
    try:
        said = str(json.loads(answer)["detail"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return RevtrackError(f"{url} answered {status}, and not as revtrack does", hint="the address of a revtrack service")
    message, hint = without_hint(shorten(printable(said), 1_000))
    return (NotFoundError if status in (404, 410) else RevtrackError)(message, hint=hint)
