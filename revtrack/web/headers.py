"""What holds for every request and answer: names, lengths and paths that are refused, and the headers that browsers obey.

It stands before the application, so nothing that comes over HTTP goes past it.
"""

import re
from collections.abc import Callable, Iterable

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
"""Added to every answer that does not say otherwise itself."""
LONGEST_PATH, LONGEST_QUERY, LARGEST_HEADERS = 2_000, 8_000, 16_000
_CONFUSING = re.compile(rb"//|\\|%(?:2f|5c|00)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Shield:
    """Stands before an application. `knows` says whether a `Host` is ours."""

    def __init__(self, app: ASGIApp, knows: Callable[[str], bool]) -> None:
        self._app, self._knows = app, knows

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] == "lifespan":
            return await self._app(scope, receive, send)
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1008})
        answer = _with_headers(send)
        refused = refusal(scope, self._knows)
        if refused:
            status, why = refused
            return await PlainTextResponse(f"{why}\n", status)(scope, receive, answer)
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        return await self._app({**scope, "method": method}, receive, answer)


def refusal(scope: Scope, knows: Callable[[str], bool]) -> tuple[int, str] | None:
    """Why a request goes no further: status and words; None where it may."""
    headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
    hosts = [value.decode("latin-1") for name, value in headers if name == b"host"]
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    if len(hosts) != 1 or not knows(hosts[0]):
        return 421, "this is not the address of this revtrack: set public_url to the address that people use"
    if len(raw) > LONGEST_PATH or len(scope["query_string"]) > LONGEST_QUERY:
        return 414, "this address is too long"
    if sum(len(name) + len(value) for name, value in headers) > LARGEST_HEADERS:
        return 431, "the headers are too large"
    if _CONFUSING.search(raw) or _CONTROL.search(scope["path"]) or not raw.startswith(b"/"):
        return 400, "this is no path of revtrack"
    return None


def _with_headers(send: Send) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return answer
