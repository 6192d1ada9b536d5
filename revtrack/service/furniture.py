"""Furniture of hosts: which blocks of a document are noted, and which of a new one stand on other articles too. Pure."""

from collections.abc import Collection

from revtrack.extract import block_digest
from revtrack.values.document import Document

LETTERS = 300


def noted(document: Document) -> tuple[str, ...]:
    """Digests of what stands around a story. A paragraph of it never counts: outlets repeat their background."""
    around = (block.text for block in document.blocks if block.role == "periphery" and len(block.text) <= LETTERS)
    return tuple(map(block_digest, around))


def found(document: Document, previous: Document | None, common: Collection[str]) -> tuple[str, ...]:
    """Those of the `common` digests whose blocks are new in `document`: what the version before had keeps its role.

    A reading that is given these alone is the reading that is given all of them, so they are what its inputs keep.
    """
    if not common:
        return ()
    before = frozenset(block.text for block in previous.blocks) if previous is not None else frozenset()
    fresh = (block.text for block in document.blocks if block.text not in before and block.role in ("body", "heading", "list"))
    return tuple(sorted({block_digest(text) for text in fresh if len(text) <= LETTERS} & set(common)))
