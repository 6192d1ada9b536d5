"""Endpoints and deliveries; as the commands `webhook` and `delivery`. An endpoint's address may be a secret: admins only."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from revtrack.render.json_operation import delivery_json, delivery_report_json, endpoint_json
from revtrack.service.endpoints import add_endpoint as add
from revtrack.service.endpoints import change_endpoint as change
from revtrack.service.endpoints import first_filter, rotate_secret
from revtrack.service.endpoints import try_endpoint as try_now
from revtrack.service.holding import hold_endpoint
from revtrack.service.root import Root
from revtrack.values.endpoints import DeliveryState, EndpointFilter, EndpointState
from revtrack.values.numbers import HIGHEST
from revtrack.web.access.gate import Admin, Service
from revtrack.web.api import operation_examples as examples
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
from revtrack.web.api.forms import ChangedEndpoint, NewEndpoint, Retry
from revtrack.web.api.repeating import Repeatable

EndpointId = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the endpoint.")]
DeliveryId = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the delivery.")]
router = APIRouter(tags=["endpoints and deliveries"], route_class=Repeatable)


@router.get("/endpoints", responses=listed(examples.ENDPOINT))
def list_endpoints(request: Request, root: Service, _: Admin) -> Response:
    """All endpoints, without their secrets."""
    return listing(request, map(endpoint_json, root.store.endpoints(now=root.clock())))


@router.post("/endpoints", status_code=201, responses=says(examples.WITH_SECRET, 400, 404, 409, 413, status=201))
def add_endpoint(root: Service, _: Admin, wanted: NewEndpoint) -> Response:
    """Add one. Its secret is shown once, here."""
    made = add(
        root,
        wanted.url,
        name=wanted.name.strip(),
        kind=wanted.kind,
        wanted=wanted.filter.value() if wanted.filter else first_filter(EndpointFilter()),
        digest=wanted.digest,
        ordered=wanted.ordered,
    )
    found = secret(endpoint_json(made, with_secret=True))
    found.headers["Location"] = f"/api/v1/endpoints/{made.id}"
    return found


@router.get("/endpoints/{endpoint}", responses=says(examples.ENDPOINT, 304, 404))
def show_endpoint(request: Request, root: Service, _: Admin, endpoint: EndpointId) -> Response:
    """One endpoint, without its secret."""
    return _shown(request, root, endpoint)


@router.patch("/endpoints/{endpoint}", responses=says(examples.ENDPOINT, 400, 404, 409, 413))
def change_endpoint(request: Request, root: Service, _: Admin, endpoint: EndpointId, wanted: ChangedEndpoint) -> Response:
    """Change what is given; a filter replaces the one it had. Deliveries that wait go to the new address."""
    change(
        root,
        endpoint,
        url=wanted.url,
        name=wanted.name,
        wanted=None if wanted.filter is None else wanted.filter.value(),
        digest=wanted.digest,
        ordered=wanted.ordered,
    )
    return _shown(request, root, endpoint)


@router.delete("/endpoints/{endpoint}", status_code=204, responses=says(None, 404, 409, status=204))
def remove_endpoint(root: Service, _: Admin, endpoint: EndpointId) -> Response:
    """Remove it: what waits is cancelled, its history stays."""
    root.store.remove_endpoint(endpoint, now=root.clock())
    return Response(status_code=204)


@router.post("/endpoints/{endpoint}/test", responses=says(examples.TRIED, 404, 409))
def try_endpoint(request: Request, root: Service, _: Admin, endpoint: EndpointId) -> Response:
    """Send a test event now: what the endpoint answered."""
    return answer(request, asdict(try_now(root, endpoint)))


@router.post("/endpoints/{endpoint}/pause", responses=says(examples.ENDPOINT, 404, 409))
def pause_endpoint(request: Request, root: Service, person: Admin, endpoint: EndpointId) -> Response:
    """Hold deliveries back until it is resumed."""
    return _held(request, root, endpoint, "paused", person.name)


@router.post("/endpoints/{endpoint}/resume", responses=says(examples.ENDPOINT, 404, 409))
def resume_endpoint(request: Request, root: Service, person: Admin, endpoint: EndpointId) -> Response:
    """Send again; what was held back goes out at once."""
    return _held(request, root, endpoint, "active", person.name)


@router.post("/endpoints/{endpoint}/rotate", responses=says(examples.WITH_SECRET, 404, 409))
def rotate_endpoint(root: Service, _: Admin, endpoint: EndpointId) -> Response:
    """Give it a new secret, which is shown once, here; the old one signs for 24 hours more."""
    return secret(endpoint_json(rotate_secret(root, endpoint), with_secret=True), status=200)


@router.get("/deliveries", responses=listed(examples.DELIVERY))
def list_deliveries(
    request: Request,
    root: Service,
    _: Admin,
    endpoint: Annotated[Id | None, Query(ge=1, le=HIGHEST, description="Only to this endpoint.")] = None,
    state: DeliveryState | None = None,
    limit: Limit = USUAL,
    cursor: Cursor = "",
) -> Response:
    """Deliveries, newest first."""
    rows = root.store.deliveries(endpoint, state, limit + 1, before=number_of(cursor))
    shown, next = numbered(rows, limit)
    return listing(request, map(delivery_json, shown), next=next)


@router.post("/deliveries/retry", responses=says({"due": 3}, 400, 409, 413))
def retry_deliveries(request: Request, root: Service, _: Admin, wanted: Retry) -> Response:
    """Send all again that are not delivered, or all that ran out of tries; with the same ids and bodies."""
    return answer(request, {"due": root.store.retry(wanted.which, now=root.clock())})


@router.get("/deliveries/{delivery:int}", responses=says(examples.SENT, 304, 404))
def show_delivery(request: Request, root: Service, _: Admin, delivery: DeliveryId) -> Response:
    """One delivery with every try and the body that is sent."""
    return answer(request, delivery_report_json(root.store.delivery(delivery)))


@router.post("/deliveries/{delivery:int}/retry", responses=says({"due": 1}, 404, 409))
def retry_delivery(request: Request, root: Service, _: Admin, delivery: DeliveryId) -> Response:
    """Send it again, with the same id and body."""
    root.store.delivery(delivery)
    return answer(request, {"due": root.store.retry((delivery,), now=root.clock())})


def _held(request: Request, root: Root, endpoint: int, state: EndpointState, by: str) -> Response:
    hold_endpoint(root, endpoint, state, by=by)
    return _shown(request, root, endpoint)


def _shown(request: Request, root: Root, endpoint: int) -> Response:
    return answer(request, endpoint_json(root.store.endpoint(endpoint, now=root.clock())))
