"""Health over HTTP: `/healthz` (this process), `/readyz` (its database and its work too), `/metrics` (Prometheus)."""

import logging

from fastapi import APIRouter, Response

from revtrack.errors import RevtrackError
from revtrack.render.json import dumps
from revtrack.render.json_operation import status_json
from revtrack.service.health import SILENT_AFTER_S, status_of
from revtrack.service.metrics import CONTENT_TYPE
from revtrack.service.root import Root
from revtrack.values.operation import StatusReport
from revtrack.web.access.gate import Monitor, Service

_log = logging.getLogger(__name__)
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


router = APIRouter()


@router.get("/healthz", include_in_schema=False)
def healthz(root: Service) -> Response:
    """Whether the scheduler of this process still ticks. The database may be down: a restart would not help."""
    silent_s = root.scheduler.silent_s
    alive = silent_s <= SILENT_AFTER_S
    return _json({"ok": alive, "scheduler_silent_s": round(silent_s, 1)}, ok=alive)


@router.get("/readyz", include_in_schema=False)
def readyz(root: Service, _: Monitor) -> Response:
    """Whether all is well: what `revtrack status --check` says."""
    try:
        report = status_of(root.config, root.clock())
    except RevtrackError as error:
        return _json({"ok": False, "problems": [error.message]}, ok=False)
    return _json(status_json(report), ok=report.ok)


@router.get("/metrics", include_in_schema=False)
def metrics(root: Service, _: Monitor) -> Response:
    """Everything that is counted."""
    text = root.metrics.text(_report(root), kills=root.workers.kills, silent_s=root.scheduler.silent_s)
    return Response(text, media_type=CONTENT_TYPE, headers=_HEADERS)


def _report(root: Root) -> StatusReport | None:
    try:
        return status_of(root.config, root.clock())
    except RevtrackError:
        return None


def _json(value: dict[str, object], *, ok: bool) -> Response:
    return Response(dumps(value), 200 if ok else 503, media_type="application/json", headers=_HEADERS)
