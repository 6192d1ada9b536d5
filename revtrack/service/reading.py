"""What worker processes do: read a page, compare two documents. Plain values in, plain values out, no database.

A module of its own, because a worker imports it before its first task.
"""

from collections.abc import Mapping

from revtrack.diff import compare
from revtrack.errors import ExtractionError
from revtrack.extract import SiteRules, detect_charset, extract
from revtrack.flags import review
from revtrack.values.diff import Diff
from revtrack.values.document import Document
from revtrack.values.reports import BlockReason
from revtrack.values.review import Review
from revtrack.values.watching import Inputs


def read_page(page: bytes, inputs: Inputs, previous: Document | None) -> Document | ExtractionError:
    """The document that `page` holds; a page that holds none gives the error as a value."""
    try:
        return extract(
            page,
            inputs.url,
            content_type=inputs.content_type,
            charset_hint=inputs.charset,
            previous=previous,
            furniture=inputs.furniture,
            site=_rules(inputs),
        )
    except ExtractionError as error:
        return error


def explain_page(page: bytes, inputs: Inputs, previous: Document | None) -> tuple[BlockReason, ...]:
    """Why each block of a page is in its document or not, by today's extractor. Raises ExtractionError."""
    from revtrack.extract.explain import explained
    from revtrack.extract.reading import Request

    return explained(
        Request(
            page=page,
            url=inputs.url,
            content_type=inputs.content_type,
            charset_hint=inputs.charset,
            previous=previous,
            furniture=inputs.furniture,
            site=_rules(inputs),
        )
    )


def _rules(inputs: Inputs) -> SiteRules | None:
    return SiteRules.from_dict(inputs.site) if inputs.site else None


def charset_of(page: bytes, content_type: str | None, hint: str | None) -> str:
    """The character set the page is read in."""
    return detect_charset(page, content_type, hint)


def compare_documents(old: Document, new: Document, earlier: Mapping[str, int]) -> tuple[Diff, Review]:
    """The difference of two documents, and what it means."""
    diff = compare(old, new)
    return diff, review(diff, earlier=earlier)
