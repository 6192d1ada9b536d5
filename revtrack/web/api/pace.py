"""How often articles are checked; as the commands `pace` and `ping`."""

from datetime import timedelta

from fastapi import APIRouter, Request, Response

from revtrack.errors import InputError
from revtrack.service.articles import due_now, pace_of
from revtrack.service.root import Root
from revtrack.web.access.gate import Editor, Service, Viewer
from revtrack.web.api import examples
from revtrack.web.api.answers import answer, says
from revtrack.web.api.articles import ArticleId
from revtrack.web.api.forms import NewPace, Pinged
from revtrack.web.api.repeating import Repeatable

router = APIRouter(tags=["articles"], route_class=Repeatable)


@router.get("/articles/{article}/pace", responses=says(examples.PACE, 304, 404))
def show_pace(request: Request, root: Service, _: Viewer, article: ArticleId) -> Response:
    """How it is watched, in words; `every_s` is null while the schedule decides."""
    return _shown(request, root, article)


@router.put("/articles/{article}/pace", responses=says(examples.PACE, 400, 404, 409, 413))
def set_pace(request: Request, root: Service, _: Editor, article: ArticleId, wanted: NewPace) -> Response:
    """Say how often it is checked; it is due at once then."""
    if wanted.every is None and wanted.important is None:
        raise InputError("say how often", hint="every, or important")
    every = timedelta(seconds=wanted.every) if isinstance(wanted.every, int) else wanted.every
    root.store.set_pace(article, now=root.clock(), important=wanted.important, every=every)
    return _shown(request, root, article)


@router.post("/ping", responses=says({"due": 1, "late": 0}, 400, 404, 409, 413))
def ping_articles(request: Request, root: Service, _: Editor, wanted: Pinged) -> Response:
    """Make articles due at once; `late` counts those that were already, or are not watched."""
    due, late = due_now(root, wanted.articles, wanted.why)
    return answer(request, {"due": due, "late": late})


def _shown(request: Request, root: Root, article: int) -> Response:
    pace = pace_of(root, article)
    every = round(pace.every.total_seconds()) if pace.every else None
    return answer(request, {"id": article, "important": pace.important, "every_s": every, "plan": pace.plan})
