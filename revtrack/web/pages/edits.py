"""The dashboard: the latest edits of everything that is watched, filtered by the form above them."""

from fastapi import APIRouter, Request, Response

from revtrack.web import views
from revtrack.web.access.gate import Service, Viewer, is_inside
from revtrack.web.asked import AskedEdits, edits_of
from revtrack.web.filters import cursor_of, cursor_text
from revtrack.web.templating import page

EDITS = 30
FIELDS = ("outlet", "flag", "severity", "note", "since", "q")
router = APIRouter(include_in_schema=False)


@router.get("/")
def show_edits(request: Request, root: Service, person: Viewer, asked: AskedEdits, before: str = "") -> Response:
    """The edits that the form asks for, newest first."""
    wanted = edits_of(request, root.clock(), inside=is_inside(person))
    found = root.store.edits(wanted, limit=EDITS + 1, before=cursor_of(before))
    shown = found[:EDITS]
    values = {
        "asked": asked,
        "shown": FIELDS,
        "runs": list(views.runs(shown, fold=not asked.one("severity"))),
        "counts": root.store.edit_counts(wanted),
        "older": cursor_text(shown[-1].cursor) if len(found) > EDITS else "",
        "first": not before,
        "outlets": views.outlet_choices(root.store.outlet_names()),
        "flags": views.FLAG_CHOICES,
        "severities": views.SEVERITY_CHOICES,
        "notes": views.NOTE_CHOICES,
        "spans": views.since_choices(asked.one("since")),
    }
    return page(request, "edits.html", values)
