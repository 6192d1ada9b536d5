"""An edit for other places: its card, its export, and oEmbed, which describes edits of this service alone."""

import re
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from revtrack.errors import InputError, NotFoundError, RemovedError, RevtrackError, with_hint
from revtrack.render.html.share import CARD_SIZE, EMBED_SIZE, embedded, share_title
from revtrack.render.json import dumps
from revtrack.service.exporting import TYPES, Form, can_draw, drawing, export_name, exported
from revtrack.service.root import Root
from revtrack.text import message, printable
from revtrack.values.numbers import number_in
from revtrack.values.reports import EditReport
from revtrack.web.access.gate import Service, Viewer
from revtrack.web.problems import status_of

router = APIRouter()
CACHE_S = 3_600
_RANGE = re.compile(r"([0-9]+)\.\.([0-9]+)")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}


@router.get("/articles/{article}/diff/{versions}/card.png", include_in_schema=False)
def card(request: Request, article: str, versions: str, root: Service, _: Viewer) -> Response:
    """The picture of an edit for link previews."""
    try:
        report = _edit(root, article, versions)
        cards = drawing()
    except RevtrackError as error:
        return _trouble(error)
    tag = cards.card_tag(report)
    headers = {**_HEADERS, "ETag": f'"{tag}"', "Cache-Control": f"private, max-age={CACHE_S}"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(cards.card_of(report), media_type="image/png", headers=headers)


@router.get("/articles/{article}/diff/{versions}/export", include_in_schema=False)
def export(
    article: str, versions: str, root: Service, _: Viewer, form: Annotated[Form, Query(alias="format")] = "html"
) -> Response:
    """An edit as a file: what `revtrack export` writes."""
    try:
        report = _edit(root, article, versions)
        content = exported(report, form)
    except RevtrackError as error:
        return _trouble(error)
    headers = {**_HEADERS, "Content-Disposition": f'attachment; filename="{export_name(report, form)}"'}
    return Response(content, media_type=TYPES[form], headers=headers)


@router.get("/oembed", include_in_schema=False)
def oembed(
    url: str, root: Service, _: Viewer, form: Annotated[Literal["json", "xml"], Query(alias="format")] = "json",
    maxwidth: Annotated[int | None, Query(ge=1)] = None, maxheight: Annotated[int | None, Query(ge=1)] = None,
) -> Response:  # fmt: skip
    """What may be shown of an edit elsewhere (oembed.com). Of XML the protocol lets a server say 501."""
    if form == "xml":
        return _said("only format=json", 501)
    try:
        report = _edit(root, *_parts(root, url))
    except RevtrackError as error:
        return _trouble(error)
    width, height = (min(limit or size, size) for limit, size in zip((maxwidth, maxheight), EMBED_SIZE, strict=True))
    value = {
        "version": "1.0",
        "type": "rich",
        "provider_name": "revtrack",
        "provider_url": root.config.public_url,
        "title": printable(share_title(report)),
        "author_name": printable(report.article.outlet),
        "html": embedded(report),
        "width": width,
        "height": height,
        "cache_age": CACHE_S,
    }
    if can_draw() and _fits(maxwidth, maxheight):
        names = ("thumbnail_url", "thumbnail_width", "thumbnail_height")
        value |= dict(zip(names, (f"{report.links.diff}/card.png", *CARD_SIZE), strict=True))
    return Response(dumps(value), media_type="application/json", headers=_HEADERS)


def oembed_address(root: Root, report: EditReport) -> str | None:
    """Where an edit is described for those who embed it; None while no public address is configured."""
    if not root.config.public_url or not report.links.diff:
        return None
    return f"{root.config.public_url}/oembed?{urlencode({'url': report.links.diff, 'format': 'json'})}"


def _fits(maxwidth: int | None, maxheight: int | None) -> bool:
    """A thumbnail must obey the limits of whoever asks."""
    return all(limit is None or size <= limit for limit, size in zip((maxwidth, maxheight), CARD_SIZE, strict=True))


def _parts(root: Root, url: str) -> tuple[str, str]:
    """Article and versions of an address of ours."""
    base = root.config.public_url
    if not base:
        raise NotFoundError("without a public address nothing can be embedded", hint="set public_url in config.yaml")
    match = re.fullmatch(r"/articles/([0-9]+)/diff/([0-9.]+)", url.removeprefix(base).partition("#")[0])
    if match is None or not url.startswith(f"{base}/"):
        raise NotFoundError("not the address of an edit that is shown here")
    return match[1], match[2]


def _edit(root: Root, article: str, versions: str) -> EditReport:
    match = _RANGE.fullmatch(versions)
    number, old, new = map(number_in, (article, match[1], match[2])) if match else (None, None, None)
    if number is None or old is None or new is None:
        raise NotFoundError("no such edit")
    return root.edits.report(root.edits.head(number, (old, new)))


def _trouble(error: RevtrackError) -> Response:
    said = error.told if isinstance(error, RemovedError) else error.message
    return _said(with_hint(said, error.hint), 501 if isinstance(error, InputError) else status_of(error))


def _said(text: str, status: int) -> Response:
    return Response(f"{message(text)}\n", status, media_type="text/plain; charset=utf-8", headers=_HEADERS)
