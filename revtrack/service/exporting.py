"""An edit as evidence for publication: one file with the edit, its window and the digests of both pages."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from revtrack.errors import InputError
from revtrack.render.formats import RENDERERS
from revtrack.render.wording import Edit
from revtrack.values.reports import EditReport

Form = Literal["html", "md", "png", "json"]
TYPES: Mapping[Form, str] = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "png": "image/png",
    "json": "application/json",
}


def export_name(report: EditReport, form: Form) -> str:
    """What the file is called where nobody says."""
    return f"article-{report.article.id}-v{report.from_number}-v{report.to_number}.{form}"


def exported(report: EditReport, form: Form) -> bytes:
    """The bytes of an edit in a form, with nothing folded."""
    return FORMS[form](report)


@cache
def can_draw() -> bool:
    """Whether cards can be drawn here. Looked up once: it is asked for with every page of an edit."""
    return find_spec("PIL") is not None


def drawing() -> Any:
    """The module that draws cards (`revtrack.service.cards`). Raises InputError where Pillow is not installed."""
    try:
        return import_module("revtrack.service.cards")
    except ModuleNotFoundError as error:
        if error.name != "PIL":
            raise
        raise InputError("a card is drawn by Pillow, which is not installed", hint="pip install 'revtrack[card]'") from error


def _text(form: str) -> Callable[[EditReport], bytes]:
    return lambda report: RENDERERS[form](Edit.of(report), True).encode("utf-8", "backslashreplace")


def _png(report: EditReport) -> bytes:
    content: bytes = drawing().card_of(report)
    return content


FORMS: Mapping[Form, Callable[[EditReport], bytes]] = {
    "html": _text("html"),
    "md": _text("md"),
    "json": _text("json"),
    "png": _png,
}
