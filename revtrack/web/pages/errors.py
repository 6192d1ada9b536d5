"""What people see when something is wrong: what happened, and where to go on."""

from fastapi import Request, Response

from revtrack.web.templating import page


def error_page(request: Request, status: int, title: str, detail: str) -> Response:
    """The page of an error. Hints for the command line are left out: they are of no use here."""
    said = detail.partition(". Try: revtrack ")[0]
    return page(request, "error.html", {"status": status, "title": title, "detail": said}, status, cache_control="no-store")
