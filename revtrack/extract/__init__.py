"""Reads the article out of a page: bytes and an address in, a Document out, or ExtractionError with its reason.

Importing this package is cheap; lxml and trafilatura are imported when the first page is read, or by `preload`.
"""

import sys
from collections.abc import Collection
from importlib.metadata import version
from types import ModuleType

from revtrack.extract.decode import detect_charset
from revtrack.extract.rules import SiteRules
from revtrack.values.document import Document

__all__ = ["EXTRACTOR", "SiteRules", "block_digest", "detect_charset", "extract", "preload"]

EXTRACTOR: str = f"revtrack-extract/5 trafilatura/{version('trafilatura')}"
"""The name of what makes a reading, with its version. Another name means that stored pages are read again."""


def extract(
    page: bytes | str,
    url: str,
    *,
    content_type: str | None = None,
    charset_hint: str | None = None,
    previous: Document | None = None,
    furniture: Collection[str] = (),
    site: SiteRules | None = None,
) -> Document:
    """The article on a page.

    `previous` is the document of the latest version: what was seen there keeps its role. `furniture` holds digests (see
    `block_digest`) of blocks that other articles of the host carry too; they are never body. `site` overrides judgement.
    Equal arguments give equal documents. Raises ExtractionError; never returns a document without text.
    """
    from revtrack.extract.reading import Request, read

    return read(
        Request(
            page=page,
            url=url,
            content_type=content_type,
            charset_hint=charset_hint,
            previous=previous,
            furniture=furniture,
            site=site,
            extractor=EXTRACTOR,
        )
    )


def block_digest(text: str) -> str:
    """The digest by which a block is known as furniture of a host: SHA-256, in hex, of its folded text."""
    from revtrack.extract.roles import block_digest as digest

    return digest(text)


def preload() -> None:
    """Import everything that reading a page needs, and read its lists: for worker processes, before they are asked."""
    import trafilatura  # noqa: F401

    import revtrack.extract.reading  # noqa: F401
    from revtrack.addresses import registrable_domain

    registrable_domain("https://example.org/")


class _CallablePackage(ModuleType):
    """`revtrack.extract` is a package and, on the library face, a function: importing the one must not hide the other."""

    def __call__(self, page: bytes | str, url: str, **options: object) -> Document:
        return extract(page, url, **options)  # type: ignore[arg-type]


sys.modules[__name__].__class__ = _CallablePackage
