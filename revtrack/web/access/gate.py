"""The gate: every route says which role it needs. Without one of these dependencies a route does not exist.

A program shows its token (`Authorization: Bearer rvt_…`), a browser its session. What a browser sends by itself another site
can make it send: so a session may write only from our own pages, and with the word that stands in their forms.
"""

import base64
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from revtrack.errors import with_hint
from revtrack.service.root import Root
from revtrack.values.access import PUBLIC, Person, Role
from revtrack.values.labels import Label
from revtrack.values.timeline import Comment
from revtrack.web.access.throttle import Throttle
from revtrack.web.problems import LoginNeededError

COOKIE = "__Host-revtrack"
SAFE = ("GET", "HEAD", "OPTIONS")
LOCAL = Person("this machine", "viewer")
_LOOPBACK = ("127.0.0.1", "::1")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


async def root_of(request: Request) -> Root:
    """The service behind the application."""
    root = request.app.state.root
    assert isinstance(root, Root)
    return root


async def viewer(request: Request) -> Person:
    """Somebody who may read what a published tracker shows."""
    return await _admit(request, "viewer", PUBLIC if (await root_of(request)).config.web.public else None)


async def insider(request: Request) -> Person:
    """Somebody who may read, and is known: also where the tracker is published."""
    return await _admit(request, "viewer")


async def editor(request: Request) -> Person:
    """Somebody who may watch, label, comment, check."""
    return await _admit(request, "editor")


async def admin(request: Request) -> Person:
    """Somebody who may manage endpoints, feeds, tokens."""
    return await _admit(request, "admin")


async def monitor(request: Request) -> Person:
    """A program of this machine that looks after the service, or somebody who is known."""
    return await _admit(request, "viewer", LOCAL if _is_local(request, await root_of(request)) else None)


GATES: tuple[Callable[[Request], Awaitable[Person]], ...] = (viewer, insider, editor, admin, monitor)
Service = Annotated[Root, Depends(root_of)]
Viewer = Annotated[Person, Depends(viewer)]
Insider = Annotated[Person, Depends(insider)]
Editor = Annotated[Person, Depends(editor)]
Admin = Annotated[Person, Depends(admin)]
Monitor = Annotated[Person, Depends(monitor)]


async def _admit(request: Request, least: Role, otherwise: Person | None = None) -> Person:
    """Who asks, where they may. Leaves `person` and `csrf` in the request's state for the templates."""
    request.state.person = None
    person, by_session = await run_in_threadpool(who, request)
    person = person or (otherwise if request.method in SAFE else None)
    if person is None:
        raise LoginNeededError
    request.state.person, request.state.csrf = person, csrf_of(request) if by_session else ""
    if not person.may(least):
        told = f"this needs the role {least}; you are {person.name}, {person.role}"
        raise HTTPException(403, with_hint(told, "a token of that role, which an admin can make"))
    if check := getattr(request.scope.get("route"), "check_names", None):
        check(request)
    if request.method not in SAFE:
        if by_session:
            check_origin(request)
            await _check_csrf(request)
        person = replace(person, line=await run_in_threadpool(_note, request, person))
    return person


def who(request: Request) -> tuple[Person | None, bool]:
    """Who shows a token or a session, and whether it is a session."""
    root: Root = request.app.state.root
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return _of_token(request, root, secret.strip()), False
    if scheme.lower() == "basic" and request.method in SAFE:
        return _of_token(request, root, _password(secret)), False
    cookie = request.cookies.get(COOKIE)
    person = root.access.person_of_session(cookie) if cookie else None
    return person, person is not None


def _password(credentials: str) -> str:
    """The token as feed readers send it: the password of any name. Only to read, since browsers send it by themselves."""
    try:
        return base64.b64decode(credentials, validate=True).decode().partition(":")[2]
    except ValueError:
        return ""


def _of_token(request: Request, root: Root, secret: str) -> Person:
    """A token that opens is never kept waiting: others at its address may have shown wrong ones."""
    throttle: Throttle = request.app.state.bearers
    person = root.access.person_of_token(secret)
    if person is None:
        check_rate(request, throttle)
        throttle.failed(address_of(request), root.clock())
        raise HTTPException(401, "this token opens nothing: it is unknown, expired or revoked", _CHALLENGE)
    return person


_CHALLENGE = {"WWW-Authenticate": 'Bearer error="invalid_token"'}


def check_rate(request: Request, throttle: Throttle) -> None:
    """Refuse an address that showed too many secrets that open nothing. Raises HTTPException."""
    wait = throttle.wait(address_of(request), request.app.state.root.clock()).total_seconds()
    if wait > 0:
        seconds = int(wait) + 1
        raise HTTPException(429, f"too many tries; again in {seconds} seconds", {"Retry-After": str(seconds)})


def address_of(request: Request) -> str:
    """Where the request comes from."""
    return request.client.host if request.client else ""


def csrf_of(request: Request) -> str:
    """The word that stands in our forms: made from the session, which no other site can read."""
    return hmac.digest(request.cookies.get(COOKIE, "").encode(), b"csrf", "sha256").hex()


def check_origin(request: Request) -> None:
    """Refuse what a browser says another site made it send. Raises HTTPException."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    foreign = site not in (None, "same-origin", "none") or (
        origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    )
    if foreign:
        raise HTTPException(403, "another site sent this; open the page here and try again")


async def _check_csrf(request: Request) -> None:
    given = request.headers.get("x-csrf") or ""
    if not given and request.headers.get("content-type", "").partition(";")[0].strip().lower() in _FORMS:
        field = (await request.form()).get("csrf")
        given = field if isinstance(field, str) else ""
    if not hmac.compare_digest(given.encode(), csrf_of(request).encode()):
        raise HTTPException(403, "this form is of an earlier log-in; open the page again and send it once more")


def _note(request: Request, person: Person) -> int:
    """The line of the audit log; it is written before anything is done."""
    root: Root = request.app.state.root
    name = getattr(request.scope.get("route"), "name", request.method)
    return root.access.note(person.name, name.replace("_", " "), request.url.path)


def _is_local(request: Request, root: Root) -> bool:
    """Whether this machine asks. Behind a proxy everybody may seem to: a public address says that there is one."""
    forwarded = any(name in request.headers for name in ("forwarded", "x-forwarded-for", "x-real-ip", "via"))
    return not root.config.public_url and not forwarded and address_of(request) in _LOOPBACK


def heard(person: Person, comments: tuple[Comment, ...]) -> tuple[Comment, ...]:
    """The comments that somebody may read: what the newsroom says among itself is not published with its tracker."""
    return () if person == PUBLIC else comments


def seen(person: Person, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels that somebody may see: those of edits, and who put one on, are not published with the tracker."""
    return tuple(Label(name=each.name) for each in labels if each.number is None) if person == PUBLIC else labels


def is_inside(person: Person) -> bool:
    """Whether somebody is of the newsroom."""
    return person != PUBLIC
