"""Writes that may be repeated: with `Idempotency-Key` the same request again is done once and answered alike, for a day."""

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from revtrack.service.root import Root
from revtrack.store.answers import Answered
from revtrack.text import shorten
from revtrack.web.access.gate import SAFE, who

HEADER = "Idempotency-Key"
LONGEST_KEY = 200
_KEPT = ("content-type", "location")
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Repeatable(APIRoute):
    """A route whose writes may be repeated. Keys are each token's own, and a token that opens nothing replays nothing.

    A misspelt name in the query is refused: a filter that is not obeyed would be an answer to another question.
    """

    def check_names(self, request: Request) -> None:
        """Refuse names that the route does not know. The gate asks for it, once it knows who is there."""
        known = sorted(_names(self.dependant))
        unknown = set(request.query_params) - set(known)
        if unknown:
            raise HTTPException(422, f"no parameter {shorten(min(unknown), 60)}; there are: {', '.join(known) or 'none'}")

    def get_route_handler(self) -> Handler:
        """The handler, with the kept answers before it."""
        handle = super().get_route_handler()

        async def once(request: Request) -> Response:
            key = request.headers.get(HEADER)
            if key is None or request.method in SAFE or "authorization" not in request.headers:
                return await handle(request)
            if not 0 < len(key) <= LONGEST_KEY or not key.isprintable():
                raise HTTPException(422, f"{HEADER} is 1 to {LONGEST_KEY} printable characters")
            person, _ = await run_in_threadpool(who, request)
            if person is None:
                return await handle(request)
            return await _once(handle, request, key)

        return once


def _names(dependant: Dependant) -> set[str]:
    """The names in the query that a route and what it depends on know."""
    return {field.alias for field in dependant.query_params}.union(*map(_names, dependant.dependencies))


async def _once(handle: Handler, request: Request, key: str) -> Response:
    root: Root = request.app.state.root
    ours = _digest(request.headers["authorization"].encode(), key.encode())
    asked = _digest(request.method.encode(), str(request.url.path).encode(), request.url.query.encode(), await request.body())
    before = await run_in_threadpool(root.store.begin_answer, ours, asked, root.clock())
    if before is not None:
        return _again(before, asked)
    try:
        answer = await handle(request)
    except BaseException:
        await run_in_threadpool(root.store.forget_answer, ours)
        raise
    headers = tuple((name, value) for name, value in answer.headers.items() if name in _KEPT)
    done = Answered(request=asked, status=answer.status_code, headers=headers, body=bytes(answer.body))
    await run_in_threadpool(root.store.keep_answer, ours, done)
    return answer


def _again(before: Answered, asked: str) -> Response:
    if before.request != asked:
        raise HTTPException(422, f"this {HEADER} was used for another request; make a new one")
    if before.status is None:
        raise HTTPException(409, f"the first request with this {HEADER} is still being done", {"Retry-After": "1"})
    return Response(before.body, before.status, {**dict(before.headers), "Idempotency-Replayed": "true"})


def _digest(*parts: bytes) -> str:
    """SHA-256 over the digests of the parts, so that their borders count."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
