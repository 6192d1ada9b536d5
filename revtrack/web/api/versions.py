"""Versions and the edits between them; as the commands `log`, `show`, `diff`, `explain`."""

import hashlib
from dataclasses import asdict, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from revtrack import __version__
from revtrack.errors import InputError
from revtrack.render.json import block_reason_json, show_json, version_json
from revtrack.render.json_edits import edit_json, edit_row_json, explain_json
from revtrack.render.plain import plain_text
from revtrack.service.edits import last_two
from revtrack.service.explaining import blocks_of
from revtrack.service.moments import moment
from revtrack.service.root import Root
from revtrack.values.edits import EditFilter, Noted
from revtrack.values.numbers import HIGHEST
from revtrack.values.reports import EditHead
from revtrack.values.review import Acknowledgement, Code, Severity
from revtrack.web.access.gate import Insider, Service, Viewer, is_inside
from revtrack.web.access.published import version_for
from revtrack.web.api import examples
from revtrack.web.api.answers import (
    USUAL,
    Cursor,
    Id,
    Limit,
    answer,
    holds,
    listed,
    listing,
    number_of,
    says,
    tagged,
    unchanged,
)
from revtrack.web.api.articles import ArticleId, Named, Since
from revtrack.web.api.repeating import Repeatable
from revtrack.web.filters import cursor_of, cursor_text

Number = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the version.")]
Pair = Annotated[str, Path(pattern=r"^[1-9]\d{0,8}\.\.[1-9]\d{0,8}$", description="Two versions, as 1..2.")]
router = APIRouter(tags=["versions and edits"], route_class=Repeatable, default_response_class=Response)


def wanted_edits(
    root: Service,
    person: Viewer,
    outlet: Named = None,
    flag: Code | None = None,
    label: Named = None,
    acknowledgement: Acknowledgement | None = None,
    severity: Severity = "none",
    note: Noted = "any",
    since: Since = None,
    until: Since = None,
    text: Named = None,
) -> EditFilter:
    """The edits that are asked for; `text` is searched in all versions of an article."""
    now = root.clock()
    return EditFilter(
        outlets=frozenset(filter(None, (outlet,))),
        flags=frozenset(filter(None, (flag,))),
        labels=frozenset(filter(None, (label,))),
        acknowledgements=frozenset(filter(None, (acknowledgement,))),
        severity=severity,
        note=note,
        since=moment(since, now) if since else None,
        until=moment(until, now) if until else None,
        text=(text or "").strip(),
        inside=is_inside(person),
    )


Wanted = Annotated[EditFilter, Depends(wanted_edits)]


@router.get("/edits", responses=listed(examples.EDIT))
def list_edits(
    request: Request, root: Service, _: Viewer, wanted: Wanted, limit: Limit = USUAL, cursor: Cursor = ""
) -> Response:
    """Edits of all articles, newest first; `text` is searched in all versions of an article."""
    found = root.store.edits(wanted, limit=limit + 1, before=cursor_of(cursor))
    next = cursor_text(found[limit - 1].cursor) if len(found) > limit else None
    return listing(request, map(edit_row_json, found[:limit]), next=next)


@router.get("/edit-counts", responses=says(examples.COUNTS, 304))
def count_edits(request: Request, root: Service, _: Viewer, wanted: Wanted) -> Response:
    """How many edits there are like that: all, with a note, with none found where one was due; and articles that fail now."""
    return answer(request, asdict(root.store.edit_counts(wanted)))


@router.get("/articles/{article}/versions", responses=listed(examples.VERSION, 404))
def list_versions(
    request: Request, root: Service, person: Viewer, article: ArticleId, limit: Limit = USUAL, cursor: Cursor = ""
) -> Response:
    """Versions of an article, newest first."""
    below = number_of(cursor)
    found = [each for each in root.store.log_report(article, root.clock()).versions if below is None or each.number < below]
    next = str(found[limit - 1].number) if len(found) > limit else None
    return listing(request, [version_json(version_for(person, each)) for each in found[:limit]], next=next)


@router.get("/articles/{article}/versions/{number}", responses=says(examples.SHOWN, 304, 404, 410))
def show_version(request: Request, root: Service, person: Viewer, article: ArticleId, number: Number) -> Response:
    """One version with its document and the headers that it came with."""
    report = root.store.version_report(article, number)
    return answer(request, show_json(replace(report, version=version_for(person, report.version))))


@router.get("/articles/{article}/versions/{number}/text", responses=says("The story.\n", 304, 404, 410, kind="text/plain"))
def show_text(request: Request, root: Service, _: Viewer, article: ArticleId, number: Number) -> Response:
    """The text of a version alone, a line for each block."""
    body = plain_text(root.store.version_report(article, number).document).encode("utf-8", "replace")
    return tagged(request, body, "text/plain; charset=utf-8", hashlib.sha256(body).hexdigest())


@router.get(
    "/articles/{article}/versions/{number}/raw",
    responses=says("<html>…", 304, 404, 410, kind="application/octet-stream"),
)
def show_raw(request: Request, root: Service, _: Insider, article: ArticleId, number: Number) -> Response:
    """The page as it was captured, byte for byte; closed also where the tracker is published."""
    body = root.store.page(article, number)
    found = tagged(request, body, "application/octet-stream", hashlib.sha256(body).hexdigest())
    found.headers["Content-Disposition"] = f'attachment; filename="article-{article}-v{number}.html"'
    return found


@router.get("/articles/{article}/versions/{number}/blocks", responses=says({"items": [examples.BLOCK]}, 304, 404, 409, 410))
def show_blocks(request: Request, root: Service, _: Viewer, article: ArticleId, number: Number) -> Response:
    """Every block of the page, with its role and the reason."""
    return answer(request, {"items": [block_reason_json(each) for each in blocks_of(root, article, number)]})


@router.get("/articles/{article}/diff", responses=says(examples.DIFF, 304, 404, 410))
def show_last_diff(request: Request, root: Service, _: Viewer, article: ArticleId) -> Response:
    """The edit between the last two versions."""
    return _diff(request, root, root.edits.head(article, last_two(root.store, article)))


@router.get("/articles/{article}/diff/{pair}", responses=says(examples.DIFF, 304, 404, 410))
def show_diff(request: Request, root: Service, _: Viewer, article: ArticleId, pair: Pair) -> Response:
    """The edit between two versions, also backwards."""
    return _diff(request, root, root.edits.head(article, _numbers(pair)))


@router.get("/articles/{article}/diff/{pair}/explain", responses=says(examples.EXPLAINED, 304, 404, 410))
def explain_diff(request: Request, root: Service, _: Viewer, article: ArticleId, pair: Pair) -> Response:
    """Why each flag of an edit: the rule, the words, the place; and the note claim by claim."""
    head = root.edits.head(article, _numbers(pair))
    tag = _tag("explain", head, root)
    return unchanged(tag) if holds(request, tag) else answer(request, explain_json(root.edits.report(head)), tag=tag)


def _diff(request: Request, root: Root, head: EditHead) -> Response:
    """Whoever has it already is told so before anything is compared."""
    tag = _tag("diff", head, root)
    return unchanged(tag) if holds(request, tag) else answer(request, edit_json(root.edits.report(head)), tag=tag)


def _tag(what: str, head: EditHead, root: Root) -> str:
    """Over all that the answer is made from: the digests and readings of both versions, this revtrack, its address."""
    return hashlib.sha256(repr((what, head, __version__, root.config.public_url)).encode()).hexdigest()


def _numbers(pair: str) -> tuple[int, int]:
    old, _, new = pair.partition("..")
    if int(old) == int(new):
        raise InputError(f"{pair} names one version twice", hint="1..2")
    return int(old), int(new)
