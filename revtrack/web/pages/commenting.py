"""What the newsroom says of an article or of an edit: each comment leads back to where it was written."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from revtrack.service.commenting import remove_comment as remove
from revtrack.values.numbers import HIGHEST
from revtrack.web.access.gate import Editor, Service

Number = Annotated[int | None, Form(ge=1, le=HIGHEST)]
router = APIRouter(include_in_schema=False)


@router.post("/articles/{article_id:int}/comments")
def comment_article(
    root: Service, person: Editor, article_id: int, text: Annotated[str, Form(max_length=8_000)], number: Number = None
) -> RedirectResponse:
    """Say something of it, or of the edit that led to version `number`. Raises NotFoundError, InputError."""
    root.store.add_comment(article_id, number, text=text, author=person.name, now=root.clock())
    return _back(article_id, number)


@router.post("/articles/{article_id:int}/comments/remove")
def remove_comment(
    root: Service, person: Editor, article_id: int, comment: Annotated[int, Form(ge=1, le=HIGHEST)], number: Number = None
) -> RedirectResponse:
    """Take a comment away; that it was there stays. Raises NotFoundError."""
    remove(root, article_id, comment, who=person.name)
    return _back(article_id, number)


def _back(article_id: int, number: int | None) -> RedirectResponse:
    edit = f"/diff/{number - 1}..{number}" if number and number > 1 else ""
    return RedirectResponse(f"/articles/{article_id}{edit}#comments", 303)
