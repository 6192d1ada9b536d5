"""revtrack: watch news articles, keep every version, say what changed and whether the outlet said so.

The library face. Each name is imported from its module when it is first used, so that `import revtrack` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revtrack.diff import compare
    from revtrack.errors import ExtractionError, RevtrackError
    from revtrack.extract import SiteRules, extract
    from revtrack.flags import review
    from revtrack.notes import Claim, Note, find_note
    from revtrack.values.diff import Diff, Row, Stats
    from revtrack.values.document import Block, Document, PageTime
    from revtrack.values.review import Flag, Review, TestedClaim, Voice

_HOMES = {
    "Block": "revtrack.values.document",
    "Claim": "revtrack.notes",
    "Diff": "revtrack.values.diff",
    "Document": "revtrack.values.document",
    "ExtractionError": "revtrack.errors",
    "Flag": "revtrack.values.review",
    "Note": "revtrack.notes",
    "PageTime": "revtrack.values.document",
    "Review": "revtrack.values.review",
    "RevtrackError": "revtrack.errors",
    "Row": "revtrack.values.diff",
    "SiteRules": "revtrack.extract",
    "Stats": "revtrack.values.diff",
    "TestedClaim": "revtrack.values.review",
    "Voice": "revtrack.values.review",
    "compare": "revtrack.diff",
    "extract": "revtrack.extract",
    "find_note": "revtrack.notes",
    "review": "revtrack.flags",
}
__version__ = "0.1.0"
__all__ = [
    "Block",
    "Claim",
    "Diff",
    "Document",
    "ExtractionError",
    "Flag",
    "Note",
    "PageTime",
    "Review",
    "RevtrackError",
    "Row",
    "SiteRules",
    "Stats",
    "TestedClaim",
    "Voice",
    "__version__",
    "compare",
    "extract",
    "find_note",
    "review",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
