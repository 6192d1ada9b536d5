"""Logging in and out, the first start, and the settings page: tokens and the audit log."""

import logging
import re
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from revtrack.errors import InputError
from revtrack.service.access import SESSION_FOR, lifetime, role_named
from revtrack.service.logs import log_event
from revtrack.service.root import Root
from revtrack.web.access.gate import COOKIE, Admin, Insider, Service, address_of, check_origin, check_rate
from revtrack.web.access.hosts import LOOPBACK, name_of
from revtrack.web.templating import page

ROWS = 100
_ONWARD = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]{0,2000}")
_USED_UP = "this link was used, or is older than an hour. Start the service anew, or: revtrack token add NAME --role admin"
_log = logging.getLogger(__name__)

router = APIRouter(include_in_schema=False)
Text = Annotated[str, Form(max_length=2_000)]


@router.get("/login")
def login(request: Request, root: Service, next: Annotated[str, Query(max_length=4_000)] = "") -> Response:
    """The form."""
    return _login(request, root, next)


@router.post("/login")
def log_in(request: Request, root: Service, token: Text = "", next: Text = "") -> Response:
    """Begin a session with a token."""
    check_origin(request)
    check_rate(request, request.app.state.logins)
    if not _keeps_cookies(request, root):
        return _login(request, root, next, status=403)
    found = root.access.log_in(token.strip(), request.cookies.get(COOKIE))
    if found is None:
        request.app.state.logins.failed(address_of(request), root.clock())
        log_event(_log, logging.WARNING, "login.refused", address=address_of(request))
        return _login(request, root, next, "This token opens nothing: it is unknown, expired or revoked.", 403)
    person, cookie = found
    root.access.note(person.name, "log in", f"from {address_of(request)}")
    return _with_session(RedirectResponse(onward(next), 303), cookie)


@router.post("/logout")
def log_out(request: Request, root: Service, _: Insider) -> Response:
    """End the session."""
    root.access.log_out(request.cookies.get(COOKIE, ""))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
    return answer


@router.get("/setup")
def setup(request: Request, root: Service, key: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The form of the first start, for who has its key."""
    check_rate(request, request.app.state.logins)
    if not root.access.may_set_up(key):
        raise _refused(request, root)
    if not _keeps_cookies(request, root):
        return _login(request, root, "", status=403)
    return _setup(request, key)


@router.post("/setup")
def set_up(request: Request, root: Service, key: Text = "", name: Text = "") -> Response:
    """Use the key up and make the first token, which is shown once."""
    check_origin(request)
    check_rate(request, request.app.state.logins)
    try:
        made = root.access.set_up(key, name)
    except InputError as error:
        return _setup(request, key, name, error.message, 422)
    if made is None:
        raise _refused(request, root)
    person, secret, cookie = made
    return _with_session(
        page(request, "access/token.html", {"name": person.name, "secret": secret, "onward": "/"}, cache_control="no-store"),
        cookie,
    )


@router.get("/settings")
def settings(request: Request, root: Service, _: Insider) -> Response:
    """Who one is; for an admin the tokens."""
    return _settings(request, root)


@router.post("/settings/tokens")
def add_token(
    request: Request, root: Service, person: Admin, name: Text = "", role: Text = "viewer", expires: Text = "90d"
) -> Response:
    """Make a token, which is shown once."""
    try:
        made, secret = root.access.add_token(name, role_named(role), lifetime(expires), by=person.name, line=person.line)
    except InputError as error:
        return _settings(request, root, error.message, name=name, role=role, expires=expires)
    return page(
        request, "access/token.html", {"name": made.name, "secret": secret, "onward": "/settings"}, cache_control="no-store"
    )


@router.post("/settings/tokens/{token}/revoke")
def revoke_token(root: Service, person: Admin, token: int) -> Response:
    """Revoke a token; its sessions end."""
    root.access.revoke_token(token, by=person.name, line=person.line)
    return RedirectResponse("/settings", 303)


@router.get("/settings/audit")
def audit(request: Request, root: Service, _: Admin, before: Annotated[int | None, Query(ge=0, lt=2**63)] = None) -> Response:
    """The audit log, newest first."""
    rows = root.access.audit(ROWS + 1, before=before)
    return page(request, "access/audit.html", {"rows": rows[:ROWS], "more": len(rows) > ROWS})


def onward(path: str) -> str:
    """Where a log-in leads: a path of ours, never another site."""
    return path if _ONWARD.fullmatch(path) and not urlsplit(path).netloc else "/"


def _login(request: Request, root: Root, next: str, trouble: str = "", status: int = 200) -> Response:
    values = {"next": onward(next), "trouble": trouble, "keeps": _keeps_cookies(request, root)}
    return page(request, "access/login.html", values, status, cache_control="no-store")


def _setup(request: Request, key: str, name: str = "", trouble: str = "", status: int = 200) -> Response:
    """The address of this page holds a secret: nothing that it leads to is told of it."""
    values = {"key": key, "name": name, "trouble": trouble}
    return page(request, "access/setup.html", values, status, cache_control="no-store", referrer_policy="strict-origin")


def _settings(
    request: Request, root: Root, trouble: str = "", *, name: str = "", role: str = "viewer", expires: str = "90d"
) -> Response:
    values = {"tokens": root.access.tokens()[::-1], "trouble": trouble, "name": name, "role": role, "expires": expires}
    return page(request, "access/settings.html", values, 422 if trouble else 200, cache_control="no-store")


def _refused(request: Request, root: Root) -> HTTPException:
    request.app.state.logins.failed(address_of(request), root.clock())
    return HTTPException(403, _USED_UP)


def _with_session(answer: Response, cookie: str) -> Response:
    seconds = int(SESSION_FOR.total_seconds())
    answer.set_cookie(COOKIE, cookie, max_age=seconds, path="/", secure=True, httponly=True, samesite="lax")
    return answer


def _keeps_cookies(request: Request, root: Root) -> bool:
    """Whether a browser keeps a cookie that is Secure from this address; a proxy may not tell that it spoke https."""
    name = name_of(request.headers.get("host", ""))
    public = urlsplit(root.config.public_url)
    return request.url.scheme == "https" or name in LOOPBACK or (public.scheme == "https" and name == public.hostname)
