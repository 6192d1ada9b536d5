"""Outlets: how often their stories change, and whether they say so."""

from fastapi import APIRouter, Request, Response

from revtrack.web.access.gate import Service, Viewer
from revtrack.web.templating import page

router = APIRouter(include_in_schema=False)


@router.get("/outlets")
def show_outlets(request: Request, root: Service, _: Viewer) -> Response:
    """Every outlet, those with the most edits first."""
    return page(request, "outlets.html", {"rows": root.store.outlets()})
