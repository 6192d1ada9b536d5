"""What a person does to an article: check it, pause it, resume it, stop watching it. Each leads back to its page."""

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from revtrack.service.holding import hold_article
from revtrack.values.watching import LEFT_ALONE
from revtrack.web.access.gate import Editor, Service

PATIENCE_S, NAP_S = 3.0, 0.1
router = APIRouter(include_in_schema=False)


@router.post("/articles/{article_id:int}/check")
def check_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Make an article due now, and wait a moment for the service to check it; one that is left alone stays so."""
    before = root.store.article(article_id)
    if before.state in LEFT_ALONE:
        return _back(article_id, "left-alone")
    root.store.due_now([article_id], root.clock(), "because somebody asked")
    for _turn in range(round(PATIENCE_S / NAP_S)):
        if root.store.article(article_id).checked_at != before.checked_at:
            return _back(article_id, "checked")
        if root.stop.wait(NAP_S):
            break
    return _back(article_id, "asked")


@router.post("/articles/{article_id:int}/pause")
def pause_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Leave it alone until it is resumed."""
    hold_article(root, article_id, "paused")
    return _back(article_id, "paused")


@router.post("/articles/{article_id:int}/resume")
def resume_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Watch it again, from now on."""
    hold_article(root, article_id, "ok")
    return _back(article_id, "resumed")


@router.post("/articles/{article_id:int}/unwatch")
def unwatch_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Stop watching it; the history stays."""
    hold_article(root, article_id, "unwatched")
    return _back(article_id, "unwatched")


def _back(article_id: int, said: str) -> RedirectResponse:
    return RedirectResponse(f"/articles/{article_id}?said={said}", 303)
