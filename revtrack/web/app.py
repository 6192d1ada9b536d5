"""The face over HTTP as a whole: health, log-in, pages, API. With a route that is neither gated nor open it does not start."""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts

from revtrack import __version__
from revtrack.service.root import Root
from revtrack.web import api, assets, feeds, health, pages, push, share
from revtrack.web.access import pages as access
from revtrack.web.access.gate import GATES
from revtrack.web.access.throttle import Throttle
from revtrack.web.pages import diffs
from revtrack.web.pages.errors import error_page
from revtrack.web.problems import handle_errors

OPEN = frozenset({"/healthz", "/login", "/setup", "/static/{name}", "/push/{path}"})
"""Routes for everybody."""
LARGEST_BODY = 1_000_000


def make_app(root: Root) -> FastAPI:
    """The application for a service. Handlers are plain functions: they run in threads and never wait on the loop."""
    app = FastAPI(
        title="revtrack",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        max_body_size=LARGEST_BODY,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.root = root
    app.state.fragments = diffs.new_fragments()
    app.state.logins, app.state.bearers = Throttle(), Throttle()
    for part in (health, assets, access, push, feeds, share, pages, api):
        app.include_router(part.router)
    handle_errors(app, error_page)
    ungated = [str(route.path) for route in routes_of(app) if route.path not in OPEN and not is_gated(route)]
    if ungated:
        raise AssertionError(f"nothing asks who it is at {', '.join(ungated)}")
    return app


def routes_of(app: FastAPI) -> list[RouteContext]:
    """All routes; a kind that no gate can stand before is refused."""
    found = list(iter_route_contexts(app.routes))
    strange = [route.original_route for route in found if not isinstance(route.original_route, APIRoute)]
    if strange:
        raise AssertionError(f"not routes that a gate can stand before: {strange}")
    return found


def is_gated(route: RouteContext) -> bool:
    """Whether one of the gates stands before the route."""
    return any(call in GATES for call in _calls(route.dependant))


def _calls(dependant: Dependant) -> Iterator[object]:
    for below in dependant.dependencies:
        yield below.call
        yield from _calls(below)
