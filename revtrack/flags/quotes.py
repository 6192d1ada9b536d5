"""Direct quotations: words in quotation marks, three at least, judged against the whole other version.

What an attribution divides ("…," she said. "…") belongs together; a quotation that runs over several paragraphs closes only in
the last; a title of a work and single words in marks are none. A quotation that loses its marks is gone: it is a paraphrase now.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from revtrack.flags.attribution import citations
from revtrack.flags.changes import Change
from revtrack.flags.evidence import Evidence
from revtrack.notes import find_note
from revtrack.text import fold, words
from revtrack.values.diff import Side
from revtrack.values.document import Document
from revtrack.values.review import Flag

LEAST_WORDS = 3
SHORT_WORDS = 4
EXTENDED_WORDS = 6
ALIKE = 60
MOST = 60
BETWEEN = 120
_QUOTATION = re.compile(
    r"“([^“”]{6,1500})[”“]|(?<![\w.,!?])\"(?=\S)([^\"\n]{6,1500})\"|«([^«»]{6,1500})»|„([^„“”\n]{6,1500})[“”]|「([^「」]{3,1500})」|"
    r"(?<!\w)‘([^‘’\n]{8,1500}(?:’\w[^‘’\n]*){0,20})’(?!\w)|(?<![\w.,])'(?=\w)([^'\"\n]{8,300}(?:'\w[^'\"\n]{0,300}){0,6})'(?!\w)|"
    r"“([^“”\n]{12,1500})(?:\n|\Z)|\A\"(?=\w)([^\"\n]{12,1500})\Z"
)
_STOP = re.compile(r"[.!?…](?=\s)")
_SMALL = frozenset("a an and as at by for from in into of on or the to with de la le der die das und et y e".split())
_SPEAKS = re.compile(r"[,.!?…]\Z")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks, without them, and where they stand."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=512)
def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations in `text`, each piece between two marks on its own."""
    found = []
    for match in _QUOTATION.finditer(text):
        quoted = _inside(match)
        if _is_said(quoted, text):
            found.append(Quotation(quoted, *match.span()))
    return tuple(found)


def _inside(match: re.Match[str]) -> str:
    return next(filter(None, match.groups()), "").strip()


def speeches(text: str) -> list[tuple[int, int]]:
    """Where somebody is quoted: pieces with only an attribution between them are one speech."""
    found: list[tuple[int, int]] = []
    speakers = [citation.at for citation in citations(text)]
    for quotation in quotations(text):
        start, end = quotation.start, quotation.end
        between = text[found[-1][1] : start] if found else ""
        divides = len(between) <= BETWEEN and len(_STOP.findall(between)) <= 1
        if found and divides and any(found[-1][1] <= at < start for at in speakers):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def spoken(evidence: Evidence) -> tuple[Change, ...]:
    """The changes in which somebody may speak: those of the story, and update notes, which often carry the answer themselves."""
    notes = [Change(at, row) for at, row in enumerate(evidence.diff.rows) if row.channel == "note" and row.type != "same"]
    return (*evidence.changes, *(change for change in notes if _is_update(change)))


def _is_update(change: Change) -> bool:
    notes = [find_note(text) for text in (change.old, change.new) if text]
    return bool(change.removed or change.added) and all(note is None or note.kind == "update" for note in notes)


def quote_flags(evidence: Evidence) -> Iterator[Flag]:
    """Quotations that are new, gone, or differ in their words."""
    gone, came = _only_in(evidence, "old"), _only_in(evidence, "new")
    if not gone and not came:
        return
    for row, new in list(came):
        at, old = _partner(new, row, gone, evidence)
        if old is None:
            continue
        came.remove((row, new))
        if at is not None:
            gone.pop(at)
        yield Flag("quote-changed", "substantive", row, old, new, "the words inside a quotation differ")
    for row, new in came:
        yield Flag("quote-added", "substantive", row, "", new, "a quotation that the old version does not have")
    for row, old in gone:
        yield Flag("quote-removed", "substantive", row, old, "", "a quotation that the new version does not have")


def _only_in(evidence: Evidence, side: Side) -> list[tuple[int, str]]:
    """Quotations of the changed rows whose words nobody says in the other version."""
    other = evidence.diff.new if side == "old" else evidence.diff.old
    mine = [
        (change.index, quotation.text)
        for change in spoken(evidence)
        for quotation in quotations(change.old if side == "old" else change.new)
    ]
    known = _quoted(other) if mine else ""
    return [(row, quoted) for row, quoted in mine if flat(quoted) not in known][:MOST]


def _partner(new: str, row: int, gone: list[tuple[int, str]], evidence: Evidence) -> tuple[int | None, str | None]:
    """The quotation that `new` was: one that is gone and reads alike, or one of its row that it extends by a few words."""
    scores = [(fuzz.ratio(flat(new), flat(old)), at) for at, (_, old) in enumerate(gone)]
    best, at = max(scores, default=(0.0, 0))
    if best >= ALIKE:
        return at, gone[at][1]
    for quotation in quotations(evidence.diff.rows[row].side("old")):
        shorter, longer = sorted((flat(quotation.text), flat(new)), key=len)
        if shorter in longer and len(words(longer)) - len(words(shorter)) < EXTENDED_WORDS:
            return None, quotation.text
    return None, None


def _quoted(document: Document) -> str:
    """Everything that stands in quotation marks in a version, one after the other."""
    passages = [document.headline, document.dek, *(block.text for block in document.blocks if block.role != "periphery")]
    pieces = [_inside(match) for passage in passages if _MARK.search(passage) for match in _QUOTATION.finditer(passage)]
    pieces += [block.text for block in document.blocks if block.role == "quote"]
    return " ".join(map(flat, pieces))


@lru_cache(maxsize=512)
def flat(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(words(fold(text).casefold()))


_MARK = re.compile("[“\"«„「‘']")


def _is_said(quoted: str, passage: str) -> bool:
    """Whether words in marks can be speech: enough of them, no title, and a short one with somebody who says it."""
    found = words(quoted)
    if "「" in passage and len(quoted) >= SHORT_WORDS and not quoted.isascii():
        return True
    if len(found) < LEAST_WORDS or _is_title(found, quoted):
        return False
    return len(found) > SHORT_WORDS or bool(_SPEAKS.search(quoted)) or len(passage) < 150 or bool(citations(passage))


def _is_title(found: list[str], quoted: str) -> bool:
    """ "A Plan for the Harbour": every word that can has a capital, and nothing ends a sentence."""
    told = [word for word in found if word.lower() not in _SMALL]
    return (
        all(word[:1].isupper() or word[:1].isdigit() for word in told)
        and not re.search(r"[.!?…]\Z", quoted)
        and len(found) <= 12
    )
