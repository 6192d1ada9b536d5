"""Labels on articles and on edits; as the command `label`. Their author is whoever the token is for."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from revtrack.render.json import label_json
from revtrack.service.labelling import change_labels
from revtrack.service.root import Root
from revtrack.values.access import Person
from revtrack.values.labels import LONGEST
from revtrack.web.access.gate import Editor, Service, Viewer, seen
from revtrack.web.api import examples
from revtrack.web.api.answers import answer, listed, listing, says
from revtrack.web.api.articles import ArticleId, shown_row
from revtrack.web.api.forms import ChangedLabels
from revtrack.web.api.repeating import Repeatable
from revtrack.web.api.versions import Number

Name = Annotated[str, Path(min_length=1, max_length=LONGEST)]
_CHANGED = says({"items": [examples.LABEL]}, 400, 404, 409, 413)
router = APIRouter(prefix="/articles/{article}", tags=["labels"], route_class=Repeatable)


@router.get("/labels", responses=listed(examples.LABEL, 404))
def list_labels(request: Request, root: Service, person: Viewer, article: ArticleId) -> Response:
    """The labels of an article, then those of its edits; those of the article alone where the tracker is only published."""
    return listing(request, map(label_json, seen(person, root.store.labels(article))))


@router.post("/labels", responses=_CHANGED)
def change_article_labels(
    request: Request, root: Service, person: Editor, article: ArticleId, wanted: ChangedLabels
) -> Response:
    """Put labels on an article and take others off, all of it or nothing; the labels that it has then."""
    return _changed(request, root, article, None, wanted, person)


@router.post("/versions/{number}/labels", responses=_CHANGED)
def change_edit_labels(
    request: Request, root: Service, person: Editor, article: ArticleId, number: Number, wanted: ChangedLabels
) -> Response:
    """Put labels on the edit that led to a version and take others off, all of it or nothing; the labels that it has then."""
    return _changed(request, root, article, number, wanted, person)


@router.put("/labels/{label}", responses=says(examples.ARTICLE, 404, 409))
def label_article(request: Request, root: Service, person: Editor, article: ArticleId, label: Name) -> Response:
    """Put a label on an article."""
    change_labels(root, article, None, add=(label,), remove=(), who=person.name, line=person.line)
    return shown_row(request, root, article)


@router.delete("/labels/{label}", responses=says(examples.ARTICLE, 404, 409))
def unlabel_article(request: Request, root: Service, person: Editor, article: ArticleId, label: Name) -> Response:
    """Take a label off."""
    change_labels(root, article, None, add=(), remove=(label,), who=person.name, line=person.line)
    return shown_row(request, root, article)


def _changed(request: Request, root: Root, article: int, number: int | None, wanted: ChangedLabels, by: Person) -> Response:
    labels = change_labels(root, article, number, add=wanted.add, remove=wanted.remove, who=by.name, line=by.line)
    return answer(request, {"items": [label_json(each) for each in labels]})
