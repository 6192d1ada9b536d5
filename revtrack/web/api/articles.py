"""What is watched: list, add, check, hold; as the commands `list`, `watch`, `log`, `check`, `pause`."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from revtrack.errors import NotFoundError, with_hint
from revtrack.render.json import article_row_json, check_json, log_json, watch_json
from revtrack.service.adding import add_addresses
from revtrack.service.checking import check_now
from revtrack.service.holding import hold_article
from revtrack.service.moments import moment
from revtrack.service.root import Root
from revtrack.store import ListFilter
from revtrack.values.numbers import HIGHEST
from revtrack.values.review import Code, Severity
from revtrack.values.watching import Watch
from revtrack.web.access.gate import Editor, Service, Viewer
from revtrack.web.access.published import log_for, planned_for
from revtrack.web.api import examples
from revtrack.web.api.answers import (
    USUAL,
    Cursor,
    Id,
    Limit,
    Truth,
    answer,
    listed,
    listing,
    number_of,
    numbered,
    says,
)
from revtrack.web.api.forms import NewArticles
from revtrack.web.api.repeating import Repeatable

ArticleId = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the article.")]
Named = Annotated[str | None, Query(min_length=1, max_length=200)]
Since = Annotated[str | None, Query(max_length=40, description="24h, 7d, 2026-11-20 or a time in ISO 8601.")]
router = APIRouter(prefix="/articles", tags=["articles"], route_class=Repeatable)


@router.get("", responses=listed(examples.ARTICLE))
def list_articles(
    request: Request,
    root: Service,
    person: Viewer,
    outlet: Named = None,
    flag: Code | None = None,
    severity: Severity | None = None,
    label: Named = None,
    since: Since = None,
    unacknowledged: Truth = False,
    changed: Truth = False,
    failing: Truth = False,
    limit: Limit = USUAL,
    cursor: Cursor = "",
) -> Response:
    """Articles with the last change of each, those that were added last at first."""
    wanted = ListFilter(
        outlet=outlet,
        flag=flag,
        severity=severity,
        unacknowledged=unacknowledged,
        since=moment(since, root.clock()) if since else None,
        changed=changed,
        failing=failing,
        label=label,
    )
    rows, next = numbered(root.store.list_rows(wanted, limit=limit + 1, before=number_of(cursor)), limit)
    return listing(request, [article_row_json(planned_for(person, row)) for row in rows], next=next)


@router.post("", responses=says({"items": [examples.WATCHED, examples.NOT_WATCHED]}, 400, 409, 413))
def watch_articles(request: Request, root: Service, _: Editor, wanted: NewArticles) -> Response:
    """Watch stories: each address is answered by the article that it became, or by the problem with it."""
    items = [
        {
            "url": each.address,
            "article": watch_json(each.found) if each.found else None,
            "problem": with_hint(each.error.message, each.error.hint) if each.error else None,
        }
        for each in add_addresses(root, wanted.urls)
    ]
    return answer(request, {"items": items})


@router.get("/{article}", responses=says(examples.LOG, 304, 404))
def show_article(request: Request, root: Service, person: Viewer, article: ArticleId) -> Response:
    """An article with all its versions, newest first, and the times in which nobody could see it."""
    report = root.store.log_report(article, root.clock())
    return answer(request, log_json(log_for(person, report)))


@router.post("/{article}/check", responses=says(examples.CHECK, 404, 409))
def check_article(request: Request, root: Service, _: Editor, article: ArticleId) -> Response:
    """Fetch it now and store what is new; 409 where its host is being asked by somebody else."""
    return answer(request, check_json(check_now(root, article)))


@router.post("/{article}/pause", responses=says(examples.ARTICLE, 404, 409))
def pause_article(request: Request, root: Service, _: Editor, article: ArticleId) -> Response:
    """Leave it alone until it is resumed."""
    return _held(request, root, article, "paused")


@router.post("/{article}/resume", responses=says(examples.ARTICLE, 404, 409))
def resume_article(request: Request, root: Service, _: Editor, article: ArticleId) -> Response:
    """Watch it again, from now on."""
    return _held(request, root, article, "ok")


@router.post("/{article}/unwatch", responses=says(examples.ARTICLE, 404, 409))
def unwatch_article(request: Request, root: Service, _: Editor, article: ArticleId) -> Response:
    """Stop watching it; the history stays."""
    return _held(request, root, article, "unwatched")


def _held(request: Request, root: Root, article: int, state: Watch) -> Response:
    hold_article(root, article, state)
    return shown_row(request, root, article)


def shown_row(request: Request, root: Root, article: int) -> Response:
    """An article as a line of the list. Raises NotFoundError."""
    for row in root.store.list_rows(limit=1, before=article + 1):
        if row.id == article:
            return answer(request, article_row_json(row))
    raise NotFoundError(f"no article {article}")
