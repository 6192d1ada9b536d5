"""The health of the service, in the words of `revtrack status`."""

from fastapi import APIRouter, Request, Response

from revtrack.render.health import disk_words, feeds_words, fetches_words, lag_words, overdue_words, waiting_words
from revtrack.service.health import status_of
from revtrack.store import ListFilter
from revtrack.web.access.gate import Insider, Service
from revtrack.web.templating import page

MOST_FAILING = 20
router = APIRouter(include_in_schema=False)


@router.get("/status")
def show_status(request: Request, root: Service, _: Insider) -> Response:
    """What is well, what is not, and which articles cannot be read now."""
    wanted = ListFilter(failing=True)
    report = status_of(root.config, root.clock())
    values = {
        "report": report,
        "disk": disk_words(report.disk),
        "fetches": fetches_words(report.fetches),
        "feeds": feeds_words(report.feeds),
        "overdue": overdue_words(report.oldest_overdue_s),
        "waiting": waiting_words(report.oldest_pending_delivery_s),
        "lag": lag_words(report.fetches),
        "rows": root.store.list_rows(wanted, limit=MOST_FAILING),
        "failing": root.store.list_counts(wanted)[0],
        "silent_s": root.scheduler.silent_s,
    }
    return page(request, "status.html", values)
