"""Documents out of local files, and answers into them: HTML is read as a page, anything else as plain text.

In a text file the first line that is not empty is the headline; blank lines part paragraphs, and without any blank line
every line is a paragraph.
"""

import contextlib
import os
import re
import secrets
from pathlib import Path

from revtrack.errors import ExtractionError, InputError
from revtrack.notes.split import split_note
from revtrack.text import squeeze
from revtrack.values.document import Document

_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml|!--|[a-z][a-z0-9]*[\s>])", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def documents(old: Path, new: Path, url: str) -> tuple[Document, Document]:
    """The documents of two files; the second is read knowing the first, as a second fetch would be."""
    before = _document(old, url, None)
    return before, _document(new, url, before)


def text_document(text: str, url: str) -> Document:
    """The document of a plain text."""
    headline, _, rest = text.replace("\r\n", "\n").replace("\r", "\n").strip().partition("\n")
    parts = _BLANK_LINES.split(rest.strip("\n"))
    paragraphs = parts if len(parts) > 1 else rest.split("\n")
    pieces = [piece for part in paragraphs if part.strip() for piece in _without_glue(squeeze(part))]
    return Document.from_text(headline.strip(), pieces, url=url)


def _without_glue(paragraph: str) -> tuple[str, ...]:
    """The paragraph, and apart from it a note that is glued to its end."""
    return split_note(paragraph) or (paragraph,)


def _document(path: Path, url: str, previous: Document | None) -> Document:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}", hint="two files that exist") from error
    if not _MARKUP.match(content):
        return text_document(content.decode("utf-8-sig", "replace"), url)
    from revtrack.extract import extract

    try:
        return extract(content, url, previous=previous)
    except ExtractionError as error:
        raise InputError(f"{path} holds no article ({error.message})", hint="a page of one story, or its text") from error


def write_whole(path: Path, text: str | bytes) -> int:
    """Write a file so that it is whole or as it was: beside it first, then renamed. How many bytes it has.

    What is no file, as a pipe or a device, is written as it is. Raises InputError.
    """
    content = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    target = path.resolve()
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(content)
        else:
            _replaced(target, content)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}", hint="a file in a folder that can be written") from error
    return len(content)


def _replaced(target: Path, content: bytes) -> None:
    beside = target.with_name(f".revtrack-{secrets.token_hex(8)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
