"""The description of the API (OpenAPI): what the routes say of themselves, and what holds for all of them."""

from typing import Any

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from revtrack.web.api.repeating import HEADER, LONGEST_KEY

_ABOUT = """Everything the commands of revtrack read and do, in the same words: an object is what `--json` prints, an item of
a list is a line of it. Send a token as `Authorization: Bearer rvt_…`. Lists go on at `next`; the header `Link` says so too.
Times are ISO 8601 in UTC. Names are never renamed within v1; new ones may come. Words of articles are the outlets': escape
them."""
_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "Problem details, RFC 9457.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {name: {"type": "string"} for name in ("type", "title", "detail", "instance")}
    | {"status": {"type": "integer"}},
    "example": {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "no article 21. Try: revtrack list",
        "instance": "/api/v1/articles/21",
    },
}
_KEY = {
    "name": HEADER,
    "in": "header",
    "description": "The same request with the same key is done once and answered alike, for 24 hours.",
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": r"^[!-~]+$"},
}
_TAG = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The `ETag` of an earlier answer: 304 where it is still the same.",
    "schema": {"type": "string"},
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The description, made once."""
    if app.openapi_schema is None:
        found = app.openapi()
        found["info"]["description"] = _ABOUT
        parts = found.setdefault("components", {})
        parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer", "bearerFormat": "rvt_…"}}
        parts.setdefault("schemas", {})["Problem"] = _PROBLEM
        found["security"] = [{"token": []}]
        _show_nulls(app, found["paths"])
        for operations in found["paths"].values():
            for method, operation in operations.items():
                _complete(operation, method)
    return dict(app.openapi_schema or {})


def _complete(operation: dict[str, Any], method: str) -> None:
    given = operation.setdefault("parameters", [])
    if method != "get":
        given.append(_KEY)
    elif "304" in operation["responses"]:
        given.append(_TAG)


def _show_nulls(app: FastAPI, paths: dict[str, Any]) -> None:
    """Put the examples in whole: the framework leaves out every name that holds null, and null is an answer."""
    for route in iter_route_contexts(app.routes):
        for method in route.methods or ():
            operation = paths.get(route.path_format or "", {}).get(method.lower())
            for status, answer in route.responses.items() if operation else ():
                for kind, shown in answer.get("content", {}).items():
                    if "example" in shown:
                        operation["responses"][str(status)]["content"][kind]["example"] = shown["example"]
