"""Labels of articles and edits: each form leads back to where it stands."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from revtrack.service.labelling import change_labels
from revtrack.values.labels import LONGEST
from revtrack.values.numbers import HIGHEST
from revtrack.web.access.gate import Editor, Service

Label = Annotated[str, Form(max_length=LONGEST)]
Number = Annotated[int | None, Form(ge=1, le=HIGHEST)]
router = APIRouter(include_in_schema=False)


@router.post("/articles/{article_id:int}/labels")
def label_article(root: Service, person: Editor, article_id: int, label: Label, number: Number = None) -> RedirectResponse:
    """Put a label on it, or on the edit that led to version `number`. Raises NotFoundError, InputError."""
    change_labels(root, article_id, number, add=(label,), remove=(), who=person.name, line=person.line)
    return _back(article_id, number, "labelled")


@router.post("/articles/{article_id:int}/labels/remove")
def unlabel_article(root: Service, person: Editor, article_id: int, label: Label, number: Number = None) -> RedirectResponse:
    """Take a label off. Raises NotFoundError."""
    change_labels(root, article_id, number, add=(), remove=(label,), who=person.name, line=person.line)
    return _back(article_id, number, "unlabelled")


def _back(article_id: int, number: int | None, said: str) -> RedirectResponse:
    where = f"/diff/{number - 1}..{number}#labels" if number and number > 1 else f"?said={said}"
    return RedirectResponse(f"/articles/{article_id}{where}", 303)
