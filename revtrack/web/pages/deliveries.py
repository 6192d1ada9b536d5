"""Deliveries: every try, and the body that is sent."""

import json

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from revtrack.web import views
from revtrack.web.access.gate import Admin, Service
from revtrack.web.templating import page

router = APIRouter(include_in_schema=False)


@router.get("/deliveries/{delivery_id:int}")
def show_delivery(request: Request, root: Service, _: Admin, delivery_id: int, said: str = "") -> Response:
    """One delivery with its payload. Raises NotFoundError."""
    report = root.store.delivery(delivery_id)
    values = {"report": report, "payload": _readable(report.body), "said": views.said(said)}
    return page(request, "delivery.html", values)


@router.post("/deliveries/{delivery_id:int}/retry")
def retry_delivery(root: Service, _: Admin, delivery_id: int) -> RedirectResponse:
    """Send it again, with the same id and body."""
    root.store.retry((delivery_id,), now=root.clock())
    return RedirectResponse(f"/deliveries/{delivery_id}?said=retried", 303)


def _readable(body: str) -> str:
    """The body with a line for each value; as it is, where it is not JSON."""
    try:
        return json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    except ValueError:
        return body
