"""The style sheet, the script and the icon: three files that every page asks for, served from memory.

The style of an edit is the one that its exported file has. The address of a file names its content, so browsers keep it.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import APIRouter, HTTPException, Response

from revtrack.render.html.style import COLOURS, DIFF

FOLDER = Path(__file__).parent / "static"
_KINDS = {
    "revtrack.css": "text/css; charset=utf-8",
    "revtrack.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_FOR_EVER = "public, max-age=31536000, immutable"

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file with its kind; `digest` is what its address ends with."""

    content: bytes
    kind: str
    digest: str


@router.get("/static/{name}", include_in_schema=False)
def asset(name: str, v: str = "") -> Response:
    """One of the files."""
    if name not in _KINDS:
        raise HTTPException(404)
    found = read(name)
    kept = _FOR_EVER if v == found.digest else "no-cache"
    return Response(found.content, media_type=found.kind, headers={"Cache-Control": kept})


def address(name: str) -> str:
    """The address of a file, which changes with its content."""
    return f"/static/{name}?v={read(name).digest}"


@cache
def read(name: str) -> Asset:
    """A file as it is served."""
    content = (FOLDER / name).read_bytes()
    if name.endswith(".css"):
        content = COLOURS.encode() + content + DIFF.encode()
    return Asset(content, _KINDS[name], hashlib.sha256(content).hexdigest()[:12])
