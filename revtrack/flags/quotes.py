"""Direct quotations: words in quotation marks, three at least, judged against the whole other version."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from revtrack.flags.changes import Change, Evidence
from revtrack.text import fold, words
from revtrack.values.review import Flag

LEAST_WORDS = 3
ALIKE = 60
_QUOTATION = re.compile(
    r"“([^“”]{6,1500})[”“]|\"([^\"]{6,1500})\"|«([^«»]{6,1500})»|„([^„“]{6,1500})[“”]|(?<!\w)‘([^‘’]{12,1500}(?:’\w[^‘’]*)*)’(?!\w)"
)


def quotations(text: str) -> list[str]:
    """The quotations in `text`, without their marks."""
    found = (next(filter(None, match.groups()), "") for match in _QUOTATION.finditer(text))
    return [quotation.strip() for quotation in found if len(words(quotation)) >= LEAST_WORDS]


def spans(text: str) -> list[tuple[int, int]]:
    """Where the quotations stand in `text`."""
    return [match.span() for match in _QUOTATION.finditer(text) if len(words(match.group())) >= LEAST_WORDS]


def quote_flags(evidence: Evidence) -> Iterator[Flag]:
    """Quotations that are new, gone, or differ in their words."""
    for change in evidence.changes:
        yield from _of_change(change, evidence)


def _of_change(change: Change, evidence: Evidence) -> Iterator[Flag]:
    gone = [each for each in quotations(change.old) if _words(each) not in _words(evidence.new_text)]
    came = [each for each in quotations(change.new) if _words(each) not in _words(evidence.old_text)]
    for old in list(gone):
        new = max(came, key=lambda each: fuzz.ratio(fold(old), fold(each)), default=None)
        if new and fuzz.ratio(fold(old), fold(new)) >= ALIKE:
            gone.remove(old)
            came.remove(new)
            yield Flag("quote-changed", "substantive", change.index, old, new, "the words inside a quotation differ")
    for new in came:
        yield Flag("quote-added", "substantive", change.index, "", new, "a quotation that the old version does not have")
    for old in gone:
        yield Flag("quote-removed", "substantive", change.index, old, "", "a quotation that the new version does not have")


def _words(text: str) -> str:
    return " ".join(words(fold(text).casefold()))
