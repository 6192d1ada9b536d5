"""Endpoints: where events are sent. A secret is shown once, when it is made."""

from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from revtrack.notify.kinds import KINDS
from revtrack.render.filters import endpoint_filter_words
from revtrack.service.endpoints import add_endpoint as add
from revtrack.service.endpoints import first_filter, rotate_secret
from revtrack.service.endpoints import try_endpoint as try_now
from revtrack.service.filters import one_of
from revtrack.service.holding import hold_endpoint
from revtrack.service.root import Root
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.review import CODES, SEVERITIES, Severity
from revtrack.values.watching import EventType
from revtrack.web.access.gate import Admin, Service
from revtrack.web.pages.fields import Text, lines_of
from revtrack.web.templating import page

DELIVERIES = 50
EVENTS: tuple[str, ...] = tuple(event for event in get_args(EventType) if event != "endpoint.test")
router = APIRouter(include_in_schema=False)


@router.get("/endpoints")
def show_endpoints(request: Request, root: Service, _: Admin, said: Literal["", "endpoint-removed"] = "") -> Response:
    """All endpoints, and the form for another one."""
    return page(request, "endpoints.html", _list(root) | {"said_key": said})


@router.post("/endpoints")
def add_endpoint(
    request: Request,
    root: Service,
    _: Admin,
    url: Text,
    name: Annotated[str, Form(max_length=100)] = "",
    kind: Annotated[str, Form(max_length=20)] = "",
    digest: Annotated[str, Form(max_length=100)] = "",
    severity: Annotated[Severity | Literal["", "everything"], Form()] = "",
    event: Annotated[list[str] | None, Form()] = None,
    outlets: Text = "",
    flags: Text = "",
) -> Response:
    """Add one of any kind. A secret stands in this answer and nowhere else."""
    wanted = EndpointFilter(
        events=frozenset(one_of(EVENTS, "event", each) for each in event or ()),
        outlets=frozenset(lines_of(outlets)),
        flags=frozenset(one_of(CODES, "flag", each) for each in lines_of(flags)),
        severity="none" if severity == "" or severity == "everything" else severity,
    )
    kept = wanted if severity == "everything" else first_filter(wanted)
    made = add(root, url.strip(), name=name.strip(), kind=kind or None, wanted=kept, digest=digest.strip() or None)
    return _shown(request, root, made.id, secret=made.secrets[0] if made.secrets else "")


@router.get("/endpoints/{endpoint_id:int}")
def show_endpoint(request: Request, root: Service, _: Admin, endpoint_id: int, said: str = "") -> Response:
    """One endpoint with its last deliveries. Raises NotFoundError."""
    return _shown(request, root, endpoint_id, said=said)


@router.post("/endpoints/{endpoint_id:int}/test")
def try_endpoint(root: Service, _: Admin, endpoint_id: int) -> RedirectResponse:
    """Send a test event now; its delivery shows what came back."""
    return RedirectResponse(f"/deliveries/{try_now(root, endpoint_id).delivery}", 303)


@router.post("/endpoints/{endpoint_id:int}/pause")
def pause_endpoint(root: Service, person: Admin, endpoint_id: int) -> RedirectResponse:
    """Hold deliveries back."""
    hold_endpoint(root, endpoint_id, "paused", by=person.name)
    return RedirectResponse(f"/endpoints/{endpoint_id}?said=endpoint-paused", 303)


@router.post("/endpoints/{endpoint_id:int}/resume")
def resume_endpoint(root: Service, person: Admin, endpoint_id: int) -> RedirectResponse:
    """Send again; what was held back goes out at once."""
    hold_endpoint(root, endpoint_id, "active", by=person.name)
    return RedirectResponse(f"/endpoints/{endpoint_id}?said=endpoint-resumed", 303)


@router.post("/endpoints/{endpoint_id:int}/rotate")
def rotate_endpoint(request: Request, root: Service, _: Admin, endpoint_id: int) -> Response:
    """Give it a new secret; the old one signs for 24 hours more."""
    return _shown(request, root, endpoint_id, secret=rotate_secret(root, endpoint_id).secrets[0])


@router.post("/endpoints/{endpoint_id:int}/remove")
def remove_endpoint(root: Service, _: Admin, endpoint_id: int) -> RedirectResponse:
    """Remove it; its history stays."""
    root.store.remove_endpoint(endpoint_id, now=root.clock())
    return RedirectResponse("/endpoints?said=endpoint-removed", 303)


def _list(root: Root) -> dict[str, object]:
    found = root.store.endpoints(now=root.clock())
    return {
        "endpoints": [(endpoint, endpoint_filter_words(endpoint.filter)) for endpoint in found],
        "events": EVENTS,
        "kinds": KINDS,
        "severities": SEVERITIES,
    }


def _shown(request: Request, root: Root, endpoint_id: int, *, secret: str = "", said: str = "") -> Response:
    endpoint = root.store.endpoint(endpoint_id, now=root.clock())
    values = {
        "endpoint": endpoint,
        "receives": endpoint_filter_words(endpoint.filter),
        "secret": secret,
        "said_key": said,
        "deliveries": root.store.deliveries(endpoint_id=endpoint_id, limit=DELIVERIES),
    }
    return page(request, "endpoint.html", values, cache_control="no-store" if secret else "private, no-cache")
