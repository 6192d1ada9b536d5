"""One version: its text, and the evidence that it was served. Its page as it was served is shown as text, never as a page."""

import re

from fastapi import APIRouter, Request, Response

from revtrack.service.explaining import blocks_of
from revtrack.web.access.gate import Insider, Service, Viewer
from revtrack.web.templating import page

MOST_SOURCE = 200_000
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
router = APIRouter(include_in_schema=False)


@router.get("/articles/{article_id:int}/versions/{number:int}")
def show_version(request: Request, root: Service, _: Viewer, article_id: int, number: int) -> Response:
    """The text of a version with its digests, headers and window. Raises NotFoundError, RemovedError."""
    report = root.store.version_report(article_id, number)
    language = report.document.language
    values = {
        "report": report,
        "document": report.document,
        "latest": root.store.article(article_id).number,
        "language": language if _LANGUAGE.fullmatch(language) else "",
    }
    return page(request, "version.html", values)


@router.get("/articles/{article_id:int}/versions/{number:int}/source")
def show_source(request: Request, root: Service, _: Insider, article_id: int, number: int) -> Response:
    """The page as it was served, as text; of a long one the beginning. Raises NotFoundError, RemovedError."""
    source = root.store.page(article_id, number)
    text = _text(source, root.store.inputs(article_id, number).charset)
    values = {
        "article": root.store.article(article_id),
        "number": number,
        "bytes": len(source),
        "text": text[:MOST_SOURCE],
        "cut": len(text) > MOST_SOURCE,
    }
    return page(request, "source.html", values)


@router.get("/articles/{article_id:int}/versions/{number:int}/source.txt")
def download_source(root: Service, _: Insider, article_id: int, number: int) -> Response:
    """The bytes that were served, as a file that no browser shows. Raises NotFoundError, RemovedError."""
    headers = {
        "Content-Disposition": f'attachment; filename="article-{article_id}-v{number}.html.txt"',
        "X-Content-Type-Options": "nosniff",
    }
    return Response(root.store.page(article_id, number), media_type="application/octet-stream", headers=headers)


@router.get("/articles/{article_id:int}/versions/{number:int}/blocks")
def show_blocks(request: Request, root: Service, _: Viewer, article_id: int, number: int) -> Response:
    """Why each block of the page is in the document or not. Raises NotFoundError, RemovedError, ExtractionError."""
    values = {
        "article": root.store.article(article_id),
        "number": number,
        "blocks": blocks_of(root, article_id, number),
    }
    return page(request, "blocks.html", values)


def _text(source: bytes, charset: str | None) -> str:
    """The bytes as text, in the character set in which they were read."""
    try:
        return source.decode(charset or "utf-8", "replace")
    except LookupError:
        return source.decode("utf-8", "replace")
