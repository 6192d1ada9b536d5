"""The face over HTTP as a whole: health, pages, API."""

from fastapi import FastAPI

from revtrack.service.root import Root
from revtrack.web import api, feeds, health, pages, share


def make_app(root: Root) -> FastAPI:
    """The application for a service. Handlers are plain functions: they run in threads and never wait on the loop."""
    app = FastAPI(title="revtrack", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.root = root
    for router in (health.router, feeds.router, share.router, pages.router, api.router):
        app.include_router(router)
    return app
