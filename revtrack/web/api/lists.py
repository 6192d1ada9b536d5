"""Lists of addresses in and out; as the commands `import` and `export --all`."""

import hashlib
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from revtrack.feeds.lists import Form
from revtrack.render.lists import ListForm, imported_json
from revtrack.service.lists import export_list as exported
from revtrack.service.lists import import_list as imported
from revtrack.values.labels import LONGEST, checked_label
from revtrack.web.access.gate import Editor, Insider, Service
from revtrack.web.api import feed_examples as examples
from revtrack.web.api.answers import answer, says, tagged
from revtrack.web.api.repeating import Repeatable

LARGEST = 2_000_000
_KINDS: dict[ListForm, str] = {"opml": "text/x-opml", "csv": "text/csv", "jsonl": "application/x-ndjson"}
_EXAMPLES: dict[ListForm, str] = {"opml": examples.OPML, "csv": examples.CSV, "jsonl": examples.JSON_LINES}
_BODY: dict[str, Any] = {
    "required": True,
    "description": "OPML, CSV with `url,label`, JSON lines or plain lines.",
    "content": {"text/plain": {"schema": {"type": "string", "minLength": 1}, "example": examples.CSV}},
}


def _lists() -> dict[int | str, dict[str, Any]]:
    found = says(None, 304)
    for form, kind in _KINDS.items():
        found[200]["content"] |= says(_EXAMPLES[form], kind=kind)[200]["content"]
    return found


router = APIRouter(tags=["feeds"], route_class=Repeatable)


async def _content(request: Request) -> bytes:
    return await request.body()


@router.post(
    "/import",
    responses=says(examples.IMPORTED, 400, 409, 413),
    openapi_extra={"requestBody": _BODY},
    max_body_size=LARGEST,
)
def import_list(
    request: Request,
    root: Service,
    person: Editor,
    content: Annotated[bytes, Depends(_content)],
    format: Annotated[Form | None, Query(description="Else the first characters say.")] = None,
    label: Annotated[
        list[Annotated[str, Query(min_length=1, max_length=LONGEST)]] | None,
        Query(max_length=50, description="Put on everything in the list."),
    ] = None,
) -> Response:
    """Queue the stories of a list, at most 2 MB, and add its feeds, which needs an admin; the service goes on with both.

    What cannot be used is told by its place, and the rest is taken.
    """
    labels = tuple(map(checked_label, label or ()))
    return answer(request, imported_json(imported(root, content, format, labels, with_feeds=person.may("admin"))))


@router.get("/export", response_class=Response, responses=_lists())
def export_list(request: Request, root: Service, _: Insider, format: ListForm = "opml") -> Response:
    """All feeds that are not paused and all that is watched or waits for it, with labels, as `import` reads it."""
    body = exported(root, format).text.encode("utf-8", "replace")
    return tagged(request, body, f"{_KINDS[format]}; charset=utf-8", hashlib.sha256(body).hexdigest())
