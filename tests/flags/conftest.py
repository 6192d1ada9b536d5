"""One sentence, or one headline, before and after: the codes that come of it."""

from collections.abc import Callable

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.values.document import Document

LEAD = "The council met at the harbour office to weigh the plan for the bridge, which has divided the town for years."
Codes = Callable[[str, str], set[str]]


def _codes(old: Document, new: Document) -> set[str]:
    return set(review(compare(old, new)).codes) - {"headline-changed"}


@pytest.fixture
def codes_of_text() -> Codes:
    return lambda old, new: _codes(*(Document.from_text("A headline that stays", [LEAD, text]) for text in (old, new)))


@pytest.fixture
def codes_of_headline() -> Codes:
    return lambda old, new: _codes(*(Document.from_text(headline, [LEAD]) for headline in (old, new)))
