"""What people see when something is wrong: what happened, and where to go on."""

from contextlib import suppress

from fastapi import Request, Response
from starlette.exceptions import HTTPException

from revtrack.errors import RevtrackError, without_hint
from revtrack.web.access.gate import csrf_of, who
from revtrack.web.templating import page


def error_page(request: Request, status: int, title: str, detail: str) -> Response:
    """The page of an error. Hints for the command line are left out: they are of no use here."""
    _recognise(request)
    said, hint = without_hint(detail)
    values = {"status": status, "title": title, "detail": said, "hint": "" if hint.startswith("revtrack ") else hint}
    return page(request, "error.html", values, status, cache_control="no-store")


def _recognise(request: Request) -> None:
    """Who asks for an address that does not exist has passed no gate; they are who they are all the same."""
    if not hasattr(request.state, "person"):
        with suppress(RevtrackError, HTTPException):
            request.state.person, by_session = who(request)
            request.state.csrf = csrf_of(request) if by_session else ""
