"""How the API answers: the JSON of the commands, tags for what was answered before, pages of lists, and what each may say."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Query, Request, Response
from pydantic import BeforeValidator

from revtrack.errors import InputError
from revtrack.render.json import dumps
from revtrack.web.problems import PROBLEM

MOST, USUAL = 200, 50
_HELD = "private, no-cache"


def _yes_or_no(value: object) -> object:
    if value in ("true", "false", True, False):
        return value in ("true", True)
    raise ValueError("true or false")


def _digits(value: object) -> object:
    if isinstance(value, str) and not (value.isascii() and value.isdecimal()):
        raise ValueError("a whole number")
    return value


Id = Annotated[int, BeforeValidator(_digits)]
Limit = Annotated[int, BeforeValidator(_digits), Query(ge=1, le=MOST, description="At most so many.")]
Cursor = Annotated[str, Query(max_length=100, description="Where a page ended: `next` of the answer before.")]
Truth = Annotated[bool, BeforeValidator(_yes_or_no)]


def answer(request: Request, value: Mapping[str, Any], *, tag: str = "", status: int = 200) -> Response:
    """One object, with a strong tag: of its bytes, or of `tag` where that names all that it is made from."""
    body = dumps(value).encode()
    return tagged(request, body, "application/json", tag or hashlib.sha256(body).hexdigest(), status=status)


def tagged(request: Request, body: bytes, kind: str, tag: str, *, status: int = 200) -> Response:
    """Bytes with their tag; 304 where whoever asks has them."""
    if request.method == "GET" and holds(request, tag):
        return unchanged(tag)
    return Response(body, status, {"ETag": f'"{tag}"', "Cache-Control": _HELD}, kind)


def unchanged(tag: str) -> Response:
    """Whoever asks has it already."""
    return Response(status_code=304, headers={"ETag": f'"{tag}"', "Cache-Control": _HELD})


def holds(request: Request, tag: str) -> bool:
    """Whether whoever asks says to have what bears that tag."""
    given = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
    return "*" in given or f'"{tag}"' in given


def secret(value: Mapping[str, Any], *, status: int = 201) -> Response:
    """An answer that shows a secret once: nothing on the way may keep it."""
    return Response(dumps(value), status, {"Cache-Control": "no-store"}, "application/json")


def listing(request: Request, items: Iterable[Mapping[str, Any]], *, next: str | None = None) -> Response:
    """A page of a list: each item is the line that the command prints; `next` is the cursor of the page after it."""
    found = answer(request, {"items": list(items), "next": next})
    if next is not None:
        pairs = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
        found.headers["Link"] = f'<{request.url.path}?{urlencode([*pairs, ("cursor", next)])}>; rel="next"'
    return found


def number_of(cursor: str) -> int | None:
    """The number that a list goes on below. Raises InputError."""
    if not cursor:
        return None
    if not (cursor.isascii() and cursor.isdecimal()) or len(cursor) > 18:
        raise InputError("this is no place in the list", hint="begin at its first page")
    return int(cursor)


def numbered(found: Sequence[Any], limit: int) -> tuple[Sequence[Any], str | None]:
    """The first `limit` of what was found, and the cursor of what follows, where one more was found."""
    return found[:limit], str(found[limit - 1].id) if len(found) > limit else None


_MEANINGS = {
    304: "What was tagged so is what it still is.",
    400: "The body cannot be read.",
    401: "No token, or one that opens nothing.",
    403: "The role of the token is too low.",
    404: "There is nothing of that number.",
    409: "It cannot be done now.",
    410: "It was removed on request.",
    413: "The body is too large.",
    422: "A value cannot be used.",
    429: "Too many tokens that open nothing.",
    500: "What is stored is damaged, or a bug.",
    503: "The database cannot be used now, the service is stopping, or the work took too long.",
}


def says(example: Any, *problems: int, status: int = 200, kind: str = "application/json") -> dict[int | str, dict[str, Any]]:
    """What a route may answer: its example, with the shape that follows from it, and its problems."""
    content = {kind: {"schema": shape(example), "example": example}} if example is not None else {}
    found: dict[int | str, dict[str, Any]] = {status: {"description": "Done.", "content": content}}
    for code in sorted({401, 403, 422, 429, 500, 503, *problems}):
        found[code] = {"description": _MEANINGS[code]}
        if code != 304:
            found[code]["content"] = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return found


def listed(example: Mapping[str, Any], *problems: int) -> dict[int | str, dict[str, Any]]:
    """What a list may answer."""
    return says({"items": [example], "next": "41"}, 304, *problems)


def shape(example: Any) -> dict[str, Any]:
    """The schema that an example follows: every name of it is always there, and null where nothing is known."""
    if isinstance(example, Mapping):
        properties = {name: shape(value) for name, value in example.items()}
        return {"type": ["object", "null"], "properties": properties, "required": list(example)}
    if isinstance(example, list):
        return {"type": "array", "items": _of_all([shape(each) for each in example])}
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string"}
    return {"type": [kinds[type(example)], "null"]} if example is not None else {}


def _of_all(shapes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The schema of several examples of one thing: names that all of them have are always there."""
    objects = [each for each in shapes if each.get("properties")]
    if len(objects) < 2:
        return shapes[0] if shapes else {}
    names = list(dict.fromkeys(name for each in objects for name in each["properties"]))
    properties = {name: _first(name, objects) for name in names}
    return {**objects[0], "properties": properties, "required": [n for n in names if all(n in e["required"] for e in objects)]}


def _first(name: str, objects: Sequence[dict[str, Any]]) -> Any:
    """What a name holds, by the first example that shows it."""
    shown = [each["properties"][name] for each in objects if name in each["properties"]]
    return next((each for each in shown if each), shown[0])
