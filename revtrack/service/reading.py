"""What worker processes do: read a page, compare two documents. Plain values in, plain values out, no database.

What they need is imported when they are called: where `preloading` was imported before, that costs nothing, and the main
process needs none of it before somebody looks at an edit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from revtrack.errors import ExtractionError
from revtrack.extract import SiteRules, detect_charset, extract
from revtrack.values.diff import Diff
from revtrack.values.document import Document
from revtrack.values.records import Inputs
from revtrack.values.reports import BlockReason
from revtrack.values.review import Review

Compared = tuple[Diff, Review]


@dataclass(frozen=True, slots=True)
class Past:
    """What an article was until now: its latest version that can be read, its exact digest, and all its digests."""

    latest: Document | None = None
    exact_digest: str | None = None
    earlier: Mapping[str, int] = field(default_factory=dict)


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


def read_and_compare(page: bytes, inputs: Inputs, past: Past) -> tuple[Document | ExtractionError, Compared | None]:
    """The document that `page` holds and, where it is not the one of before, what that means: one errand for both."""
    document = read_page(page, inputs, past.latest)
    if past.latest is None or isinstance(document, ExtractionError) or document.exact_digest == past.exact_digest:
        return document, None
    return document, compare_documents(past.latest, document, past.earlier)


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


def compare_documents(old: Document, new: Document, earlier: Mapping[str, int]) -> Compared:
    """The difference of two documents, and what it means."""
    from revtrack.diff import compare
    from revtrack.flags import review

    diff = compare(old, new)
    return diff, review(diff, earlier=earlier)
