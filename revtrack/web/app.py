"""Health over HTTP: `/healthz` (this process), `/readyz` (its database and its work too), `/metrics` (Prometheus)."""

import logging

from fastapi import FastAPI, Response

from revtrack.errors import RevtrackError
from revtrack.render.json import dumps, status_json
from revtrack.service.health import SILENT_AFTER_S, status_of
from revtrack.service.metrics import CONTENT_TYPE
from revtrack.service.root import Root
from revtrack.values.reports import StatusReport

_log = logging.getLogger(__name__)
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def make_app(root: Root) -> FastAPI:
    """The application for a service. Handlers are plain functions: they run in threads and never wait on the loop."""
    app = FastAPI(title="revtrack", docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/healthz")
    def healthz() -> Response:
        """Whether the scheduler of this process still ticks. The database may be down: a restart would not help."""
        silent_s = root.scheduler.silent_s
        alive = silent_s <= SILENT_AFTER_S
        return _json({"ok": alive, "scheduler_silent_s": round(silent_s, 1)}, ok=alive)

    @app.get("/readyz")
    def readyz() -> Response:
        """Whether all is well: what `revtrack status --check` says."""
        try:
            report = status_of(root.config)
        except RevtrackError as error:
            return _json({"ok": False, "problems": [error.message]}, ok=False)
        return _json(status_json(report), ok=report.ok)

    @app.get("/metrics")
    def metrics() -> Response:
        """Everything that is counted."""
        text = root.metrics.text(_report(root), kills=root.workers.kills, silent_s=root.scheduler.silent_s)
        return Response(text, media_type=CONTENT_TYPE, headers=_HEADERS)

    return app


def _report(root: Root) -> StatusReport | None:
    try:
        return status_of(root.config)
    except RevtrackError:
        return None


def _json(value: dict[str, object], *, ok: bool) -> Response:
    return Response(dumps(value), 200 if ok else 503, media_type="application/json", headers=_HEADERS)
