"""Comments of the newsroom; as the command `comment`. The author is whoever the token is for."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from revtrack.render.json import comment_json
from revtrack.service.commenting import change_comment as change
from revtrack.service.commenting import remove_comment as remove
from revtrack.values.numbers import HIGHEST
from revtrack.web.access.gate import Editor, Service, Viewer, heard
from revtrack.web.api import examples
from revtrack.web.api.answers import Id, answer, listed, listing, says
from revtrack.web.api.articles import ArticleId
from revtrack.web.api.forms import ChangedComment, NewComment
from revtrack.web.api.repeating import Repeatable

CommentId = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the comment.")]
router = APIRouter(prefix="/articles/{article}/comments", tags=["comments"], route_class=Repeatable)


@router.get("", responses=listed(examples.COMMENT, 404))
def list_comments(request: Request, root: Service, person: Viewer, article: ArticleId) -> Response:
    """The comments on an article and its edits as they stand, oldest first; none where the tracker is only published."""
    return listing(request, map(comment_json, heard(person, root.store.comments(article))))


@router.post("", status_code=201, responses=says(examples.COMMENT, 400, 404, 409, 413, status=201))
def add_comment(request: Request, root: Service, person: Editor, article: ArticleId, wanted: NewComment) -> Response:
    """Say something of an article, or of the edit that led to a version."""
    made = root.store.add_comment(article, wanted.version, text=wanted.text, author=person.name, now=root.clock())
    return answer(request, comment_json(made), status=201)


@router.put("/{comment}", responses=says(examples.COMMENT, 400, 404, 409, 413))
def change_comment(
    request: Request, root: Service, person: Editor, article: ArticleId, comment: CommentId, wanted: ChangedComment
) -> Response:
    """Say it otherwise: a new comment in the place of that one."""
    return answer(request, comment_json(change(root, article, comment, text=wanted.text, who=person.name)))


@router.delete("/{comment}", responses=says(examples.COMMENT, 404, 409))
def remove_comment(request: Request, root: Service, person: Editor, article: ArticleId, comment: CommentId) -> Response:
    """Take its words away; that there was one stays."""
    return answer(request, comment_json(remove(root, article, comment, who=person.name)))
