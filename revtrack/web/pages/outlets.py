"""Outlets: how often their stories change, and whether they say so."""

from fastapi import APIRouter, Request, Response

from revtrack.web.access.gate import Service, Viewer
from revtrack.web.templating import page

router = APIRouter()


@router.get("/outlets", include_in_schema=False)
def show_outlets(request: Request, root: Service, person: Viewer) -> Response:
    """Every outlet, those with the most edits first."""
    return page(request, "outlets.html", {"rows": root.store.outlets()})
