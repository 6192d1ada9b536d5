"""A document as lines of text, one for each block: what `show --plain` prints and what `--format patch` applies to."""

from collections.abc import Iterator

from revtrack.text import printable
from revtrack.values.document import Document

MARKS = {"caption": "[caption] ", "note": "[note] ", "heading": "## ", "quote": "> ", "list": "- "}


def document_lines(document: Document) -> Iterator[str]:
    """Headline, dek, byline and the blocks of the article, each on its own line; what steers a terminal is spelled out."""
    yield _line(document.headline)
    if document.shown_headline:
        yield f"[headline] {_line(document.shown_headline)}"
    if document.dek:
        yield f"[dek] {_line(document.dek)}"
    if document.byline:
        yield f"By {_line(', '.join(document.byline))}"
    for block in document.blocks:
        if block.role != "periphery":
            yield f"{MARKS.get(block.role, '')}{_line(block.text)}"


def plain_text(document: Document) -> str:
    """The lines as one text."""
    return "".join(f"{line}\n" for line in document_lines(document))


def _line(text: str) -> str:
    return printable(text.replace("\r\n", " ").replace("\n", " "))
