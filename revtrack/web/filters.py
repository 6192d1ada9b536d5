"""The one reading of query parameters as a filter of edits: pages, API and feeds understand the same address."""

from dataclasses import replace
from datetime import datetime

from starlette.datastructures import QueryParams

from revtrack.errors import InputError
from revtrack.service.filters import Typed, edit_filter
from revtrack.values.edits import EditCursor, EditFilter

PARAMETERS = ("article", "outlet", "flag", "label", "acknowledgement", "severity", "note", "since", "until", "q")
"""What is understood; those of the first five can be given several times. Others are left to whoever reads them."""

_BEYOND = 2**63


def filter_of(query: QueryParams, now: datetime, *, inside: bool = False) -> EditFilter:
    """The edits that an address asks for, by somebody of the newsroom or not. Raises InputError for a value that cannot be."""
    typed = Typed(
        articles=query.getlist("article"),
        outlets=query.getlist("outlet"),
        flags=query.getlist("flag"),
        labels=query.getlist("label"),
        acknowledgements=query.getlist("acknowledgement"),
        severity=query.get("severity", ""),
        note=query.get("note", ""),
        since=query.get("since", ""),
        until=query.get("until", ""),
        text=query.get("q", ""),
    )
    return replace(edit_filter(typed, now), inside=inside)


def cursor_text(cursor: EditCursor) -> str:
    """A place in the list of edits as an address bears it."""
    return f"{cursor.until.isoformat()}~{cursor.row}"


def cursor_of(text: str) -> EditCursor | None:
    """The place that `cursor_text` wrote; None for "". Raises InputError."""
    if not text:
        return None
    until, _, row = text.partition("~")
    try:
        at, place = datetime.fromisoformat(until), int(row)
        if at.tzinfo is None or not 0 <= place < _BEYOND:
            raise ValueError
    except ValueError:
        raise InputError("this is no place in the list of edits", hint="begin at its first page") from None
    return EditCursor(at, place)
