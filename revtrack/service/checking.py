"""One article, checked now because somebody in front of a page or a program asks, while the service runs beside."""

from typing import TYPE_CHECKING

from revtrack.errors import RevtrackError
from revtrack.service.patience import once_free
from revtrack.service.slices import LEASE
from revtrack.values.reports import CheckReport
from revtrack.values.slices import Slice

if TYPE_CHECKING:
    from revtrack.service.root import Root


def check_now(root: "Root", article_id: int) -> CheckReport:
    """Fetch an article and store what is new. Raises NotFoundError, and RevtrackError where its host is busy for too long."""
    host = root.store.article(article_id).host

    def taken() -> CheckReport | None:
        claimed = root.store.claim_articles([article_id], now=root.clock(), lease=LEASE, per_host=1)
        return _checked(root, claimed[0]) if claimed else None

    return once_free(root, host, taken)


def _checked(root: "Root", work: Slice) -> CheckReport | None:
    """What came of it; None where the lease was lost. Raises what kept the article from being checked."""
    reports: list[CheckReport] = []
    errors: list[RevtrackError] = []
    root.runner.run(work, reports.append, lambda _, error: errors.append(error))
    for error in errors:
        raise error
    return reports[0] if reports else None
