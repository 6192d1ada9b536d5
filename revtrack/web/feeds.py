"""Feeds of edits over HTTP: what a page of edits shows, at the same parameters. Readers ask again and again, so mostly 304.

What writes them is imported when the first is asked for: it brings an XML library that nothing else of the service needs.
"""

from typing import Literal

from fastapi import APIRouter, Request, Response

from revtrack.errors import InputError, with_hint
from revtrack.values.access import Person
from revtrack.web.access.gate import Service, Viewer, is_inside
from revtrack.web.filters import PARAMETERS, filter_of

router = APIRouter()
_TYPES = {"atom": "application/atom+xml; charset=utf-8", "json": "application/feed+json; charset=utf-8"}
_HEADERS = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}


@router.get("/feeds/edits.atom", include_in_schema=False)
def edits_atom(request: Request, root: Service, person: Viewer) -> Response:
    """The newest edits as Atom."""
    return _feed(request, root, person, "atom")


@router.get("/feeds/edits.json", include_in_schema=False)
def edits_json(request: Request, root: Service, person: Viewer) -> Response:
    """The newest edits as a JSON Feed."""
    return _feed(request, root, person, "json")


def _feed(request: Request, root: Service, person: Person, form: Literal["atom", "json"]) -> Response:
    from revtrack.render.syndication import atom_feed, json_feed
    from revtrack.service.feeding import feed_of, listed

    try:
        found = listed(root, filter_of(request.query_params, root.clock(), inside=is_inside(person)), form)
    except InputError as error:
        return Response(
            f"{with_hint(error.message, error.hint)}\n", 400, media_type="text/plain; charset=utf-8", headers=_HEADERS
        )
    headers = {**_HEADERS, "ETag": f'"{found.etag}"'}
    if found.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    parameters = [pair for pair in request.query_params.multi_items() if pair[0] in PARAMETERS and pair[1]]
    feed = feed_of(root, found.rows, parameters)
    body = atom_feed(feed) if form == "atom" else json_feed(feed)
    return Response(body, media_type=_TYPES[form], headers=headers)
