"""What a person does to an article: check it, pause it, resume it, stop watching it, label it. Each leads back to its page."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from revtrack.service.root import Root
from revtrack.values.labels import LONGEST, checked_label
from revtrack.values.watching import LEFT_ALONE, Watch
from revtrack.web.access.gate import Editor, Service

PATIENCE_S, NAP_S = 3.0, 0.1
Label = Annotated[str, Form(max_length=LONGEST)]
router = APIRouter(include_in_schema=False)


@router.post("/articles/{article_id:int}/check")
def check_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Make an article due now, and wait a moment for the service to check it."""
    before = root.store.article(article_id)
    state: Watch = "ok" if before.state in LEFT_ALONE else before.state
    _set_state(root, article_id, state, "because somebody asked")
    for _turn in range(round(PATIENCE_S / NAP_S)):
        if root.store.article(article_id).checked_at != before.checked_at:
            return _back(article_id, "checked")
        if root.stop.wait(NAP_S):
            break
    return _back(article_id, "asked")


@router.post("/articles/{article_id:int}/pause")
def pause_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Leave it alone until it is resumed."""
    _set_state(root, article_id, "paused", "")
    return _back(article_id, "paused")


@router.post("/articles/{article_id:int}/resume")
def resume_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Watch it again, from now on."""
    _set_state(root, article_id, "ok", "because it was resumed")
    return _back(article_id, "resumed")


@router.post("/articles/{article_id:int}/unwatch")
def unwatch_article(root: Service, _: Editor, article_id: int) -> RedirectResponse:
    """Stop watching it; the history stays."""
    _set_state(root, article_id, "unwatched", "")
    return _back(article_id, "unwatched")


@router.post("/articles/{article_id:int}/labels")
def label_article(root: Service, _: Editor, article_id: int, label: Label) -> RedirectResponse:
    """Put a label on it."""
    root.store.add_label(article_id, checked_label(label))
    return _back(article_id, "labelled")


@router.post("/articles/{article_id:int}/labels/remove")
def unlabel_article(root: Service, _: Editor, article_id: int, label: Label) -> RedirectResponse:
    """Take a label off."""
    root.store.remove_label(article_id, label)
    return _back(article_id, "unlabelled")


def _set_state(root: Root, article_id: int, state: Watch, why: str) -> None:
    now = root.clock()
    root.store.set_state(article_id, state, now=now, next_check_at=now if why else None, why=why)


def _back(article_id: int, said: str) -> RedirectResponse:
    return RedirectResponse(f"/articles/{article_id}?said={said}", 303)
