"""The one reading of query parameters as a filter of edits: pages, API and feeds understand the same address."""

from datetime import datetime

from starlette.datastructures import QueryParams

from revtrack.service.filters import Typed, edit_filter
from revtrack.values.edits import EditFilter

PARAMETERS = ("article", "outlet", "flag", "label", "acknowledgement", "severity", "note", "since", "until", "q")
"""What is understood; those of the first five can be given several times. Others are left to whoever reads them."""


def filter_of(query: QueryParams, now: datetime) -> EditFilter:
    """The edits that an address asks for. Raises InputError for a value that cannot be."""
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
    return edit_filter(typed, now)
