"""One edit: inline or side by side, its changes or the whole text, and as a file. Its address names both versions for good."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from revtrack.errors import NotFoundError
from revtrack.render.formats import RENDERERS
from revtrack.render.html import diff_fragment
from revtrack.render.html.share import share_tags
from revtrack.render.wording import Edit
from revtrack.service.edits import Kept, last_two
from revtrack.service.exporting import can_draw
from revtrack.service.root import Root
from revtrack.values.access import Person
from revtrack.values.numbers import HIGHEST
from revtrack.values.reports import EditHead
from revtrack.web.access.gate import Service, Viewer, is_inside, seen
from revtrack.web.share import oembed_address
from revtrack.web.templating import TEMPLATES, page

MOST_FRAGMENTS = 64
Layout = Literal["inline", "beside"]
Extent = Literal["changes", "whole"]
Number = Annotated[int, Query(ge=1, le=HIGHEST)]
_KINDS = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "patch": "text/x-diff; charset=utf-8",
}
_SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
router = APIRouter(include_in_schema=False)


@router.get("/articles/{article_id:int}/diff")
def compare_versions(
    root: Service,
    _: Viewer,
    article_id: int,
    old: Annotated[Number | None, Query(alias="from")] = None,
    new: Annotated[Number | None, Query(alias="to")] = None,
) -> RedirectResponse:
    """Lead the form of the timeline, or the bare address, to the edit that it means."""
    new = new or last_two(root.store, article_id)[1]
    return RedirectResponse(f"/articles/{article_id}/diff/{old or max(1, new - 1)}..{new}", 303)


@router.get("/articles/{article_id:int}/diff/{old:int}..{new:int}.{form}")
def download_diff(root: Service, _: Viewer, article_id: int, old: int, new: int, form: str) -> Response:
    """The edit as a file. An HTML file of ours may run nothing and ask for nothing."""
    if form not in _KINDS:
        raise NotFoundError(f"an edit is not made as {form}", hint=", ".join(_KINDS))
    report = root.edits.report(root.edits.head(article_id, (old, new)))
    name = f"article-{article_id}-v{old}-v{new}.{form}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Content-Security-Policy": _SEALED,
        "X-Content-Type-Options": "nosniff",
    }
    return Response(RENDERERS[form](Edit.of(report), True), media_type=_KINDS[form], headers=headers)


@router.get("/articles/{article_id:int}/diff/{old:int}..{new:int}")
def show_diff(
    request: Request,
    root: Service,
    person: Viewer,
    article_id: int,
    old: int,
    new: int,
    layout: Layout = "inline",
    text: Extent = "changes",
) -> Response:
    """The edit. Raises NotFoundError, RemovedError."""
    head = root.edits.head(article_id, (old, new))
    values = {
        "head": head,
        "old": old,
        "new": new,
        "layout": layout,
        "there": f"/articles/{article_id}/diff/{old}..{new}",
        "fragment": _fragment(request.app.state.fragments, root, head, layout, text),
        "comments": root.store.comments(article_id) if new == old + 1 and is_inside(person) else None,
        "labels": _labels(root, person, article_id, new) if new == old + 1 else None,
        "card": can_draw(),
        "tags": _tags(root, head),
    }
    return page(request, "diff.html", values)


def _labels(root: Root, person: Person, article_id: int, number: int) -> list[str]:
    return [each.name for each in seen(person, root.store.labels(article_id)) if each.number == number]


def _tags(root: Root, head: EditHead) -> Markup:
    """What link previews read; nothing while no public address is configured."""
    if not root.config.public_url:
        return Markup("")
    report = root.edits.report(head)
    return Markup(share_tags(report, card=can_draw(), oembed=oembed_address(root, report)))


def new_fragments() -> Kept[Markup]:
    """Where the edits that were drawn last are kept; they are drawn anew when anything that is told of them changes."""
    return Kept(MOST_FRAGMENTS)


def _fragment(kept: Kept[Markup], root: Root, head: EditHead, layout: Layout, text: Extent) -> Markup:
    key = (head, layout, text)
    found = kept.get(key)
    return found if found is not None else kept.put(key, _drawn(root, head, layout, text))


def _drawn(root: Root, head: EditHead, layout: Layout, text: Extent) -> Markup:
    tools = TEMPLATES.get_template("tools.html").render(layout=layout, text=text)
    edit = Edit.of(root.edits.report(head))
    return Markup(diff_fragment(edit, full=text == "whole", beside=layout == "beside", tools=tools))
