"""Furniture of hosts: which blocks of a document are noted, and which of a new one stand on other articles too. Pure."""

from collections.abc import Collection

from revtrack.extract import block_digest
from revtrack.values.document import Document

LETTERS = 200
ROLES = frozenset({"body", "heading", "list", "periphery"})
"""Only such blocks can be furniture: no note, no caption, no long paragraph."""


def noted(document: Document) -> tuple[str, ...]:
    """Digests of the short blocks of a document."""
    return tuple(block_digest(block.text) for block in document.blocks if block.role in ROLES and len(block.text) <= LETTERS)


def found(document: Document, previous: Document | None, common: Collection[str]) -> tuple[str, ...]:
    """Those of the `common` digests whose blocks are new in `document`: what the version before had keeps its role.

    A reading that is given these alone is the reading that is given all of them, so they are what its inputs keep.
    """
    if not common:
        return ()
    before = frozenset(block.text for block in previous.blocks) if previous is not None else frozenset()
    fresh = document.evolve(blocks=tuple(block for block in document.blocks if block.text not in before))
    return tuple(sorted(set(noted(fresh)) & set(common)))
