"""The service itself: its health, outlets, tokens, the audit log, and the description of this API."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from revtrack.render.json_edits import outlet_json
from revtrack.render.json_operation import audit_json, status_json, token_json
from revtrack.service.access import lifetime
from revtrack.service.health import status_of
from revtrack.values.numbers import HIGHEST
from revtrack.web.access.gate import Admin, Insider, Service, Viewer
from revtrack.web.api import examples, operation_examples
from revtrack.web.api.answers import (
    USUAL,
    Cursor,
    Id,
    Limit,
    answer,
    listed,
    listing,
    number_of,
    numbered,
    says,
    secret,
)
from revtrack.web.api.description import describe
from revtrack.web.api.forms import NewToken
from revtrack.web.api.repeating import Repeatable

TokenId = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the token.")]
router = APIRouter(tags=["service"], route_class=Repeatable)


@router.get("/status", responses=says(operation_examples.STATUS, 304))
def show_status(request: Request, root: Service, _: Insider) -> Response:
    """Health of the database and of the service on it."""
    return answer(request, status_json(status_of(root.config, root.clock())))


@router.get("/outlets", responses=listed(examples.OUTLET))
def list_outlets(request: Request, root: Service, _: Viewer) -> Response:
    """Every outlet: how often its stories are edited, and how often and how late a note says so."""
    return listing(request, map(outlet_json, root.store.outlets()))


@router.get("/tokens", responses=listed(operation_examples.TOKEN))
def list_tokens(request: Request, root: Service, _: Admin) -> Response:
    """All tokens, the expired and the revoked ones too."""
    now = root.clock()
    return listing(request, (token_json(each, now) for each in root.access.tokens()))


@router.post("/tokens", status_code=201, responses=says(operation_examples.NEW_TOKEN, 400, 409, 413, status=201))
def add_token(root: Service, person: Admin, wanted: NewToken) -> Response:
    """Make a token. It is shown once, here."""
    made, text = root.access.add_token(wanted.name, wanted.role, lifetime(wanted.expires), by=person.name, line=person.line)
    return secret({**token_json(made, root.clock()), "token": text})


@router.delete("/tokens/{token}", status_code=204, responses=says(None, 404, 409, status=204))
def revoke_token(root: Service, person: Admin, token: TokenId) -> Response:
    """Revoke a token: it opens nothing from now on, and the sessions that it opened end."""
    root.access.revoke_token(token, by=person.name, line=person.line)
    return Response(status_code=204)


@router.get("/audit", responses=listed(operation_examples.LINE))
def list_audit(request: Request, root: Service, _: Admin, limit: Limit = USUAL, cursor: Cursor = "") -> Response:
    """Who asked for what, newest first."""
    rows, next = numbered(root.access.audit(limit + 1, before=number_of(cursor)), limit)
    return listing(request, map(audit_json, rows), next=next)


@router.get("/openapi.json", include_in_schema=False)
def describe_api(request: Request, _: Viewer) -> Response:
    """The description of this API."""
    return answer(request, describe(request.app))
