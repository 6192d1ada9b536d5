"""The error boundary over HTTP: what is wrong becomes a page for people, problem details (RFC 9457) for programs."""

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException

from revtrack.errors import (
    AddressError,
    CorruptError,
    InputError,
    NotFoundError,
    RemovedError,
    RevtrackError,
    StoppedError,
    StoreError,
    TooSlowError,
    with_hint,
)
from revtrack.render.json import dumps
from revtrack.service.logs import log_event
from revtrack.values.access import PUBLIC

PROBLEM = "application/problem+json"
ROUTES = "/api/v1/openapi.json, which describes every route"
ErrorPage = Callable[[Request, int, str, str], Response]
"""Draws a page from request, status, title and what is wrong."""
_STATUS: tuple[tuple[type[RevtrackError], int], ...] = (
    (RemovedError, 410),
    (NotFoundError, 404),
    (AddressError, 422),
    (InputError, 422),
    (CorruptError, 500),
    (StoreError, 503),
    (StoppedError, 503),
    (TooSlowError, 503),
    (RevtrackError, 409),
)
_log = logging.getLogger(__name__)


class LoginNeededError(HTTPException):
    """Nobody is logged in, and the route is not open."""

    def __init__(self) -> None:
        super().__init__(401, "log in, or send a token: Authorization: Bearer rvt_…", {"WWW-Authenticate": "Bearer"})


def handle_errors(app: FastAPI, draw: ErrorPage) -> None:
    """Make the boundary; `draw` makes what people see."""

    def said(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
        people = for_people(request)
        answer = draw(request, status, _title(status), detail) if people else problem(request, status, _more(detail))
        answer.status_code = status
        answer.headers.update(headers or {})
        return answer

    def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if isinstance(error, LoginNeededError) and for_people(request):
            return RedirectResponse(login_address(request), 303)
        headers = {**(error.headers or {}), **({"Allow": _allowed(request)} if error.status_code == 405 else {})}
        return said(request, error.status_code, str(error.detail), headers)

    def ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, RevtrackError)
        status = status_of(error)
        if status >= 500:
            log_event(_log, logging.ERROR, "web.failed", path=request.url.path, reason=error.message)
        return said(request, status, with_hint(_told(request, error), error.hint))

    def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        wrong = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()[:20]]
        return said(request, 422, "; ".join(wrong))

    def bug(request: Request, _: Exception) -> Response:
        return said(request, 500, "this is a bug in revtrack; the log of the service says more")

    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RevtrackError, ours)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, bug)


def status_of(error: RevtrackError) -> int:
    """The HTTP status that tells of an error of ours."""
    return next(status for kind, status in _STATUS if isinstance(error, kind))


def for_people(request: Request) -> bool:
    """Whether a page is wanted: not from the API, and by somebody who reads HTML."""
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def problem(request: Request, status: int, detail: str) -> Response:
    """Problem details: what is wrong, for programs."""
    value = {"type": "about:blank", "title": _title(status), "status": status, "detail": detail, "instance": request.url.path}
    return Response(dumps(value), status, media_type=PROBLEM)


def login_address(request: Request) -> str:
    """The log-in form, which leads back to what was asked for, where that only reads."""
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return f"/login?next={quote(path, safe='/')}" if request.method in ("GET", "HEAD") and path != "/" else "/login"


def _told(request: Request, error: RevtrackError) -> str:
    """What is wrong; who asked for a removal and why is for those of the newsroom."""
    person = getattr(request.state, "person", None)
    inside = person is not None and person != PUBLIC
    return error.told if isinstance(error, RemovedError) and not inside else error.message


def _more(detail: str) -> str:
    """What a program is told; the framework says only "Not Found" where no route is."""
    return with_hint("nothing is at this address", ROUTES) if detail == _title(404) else detail


def _allowed(request: Request) -> str:
    """The methods of all routes at this path; the framework names those of the first alone."""
    routes = (route for route in iter_route_contexts(request.app.routes) if route.path_regex.match(request.url.path))
    return ", ".join(sorted({method for route in routes for method in route.methods or ()}))


def _title(status: int) -> str:
    return HTTPStatus(status).phrase
