"""Finds to whom a text attributes statements: names, roles and papers, in the orders in which news writes them.

"Ada Quill, the mayor, said", "said Ada Quill", "according to a report by the union", "Quill: “…”". A pronoun names nobody; where
one speaks, whoever was named just before it may be meant. What is said inside quotation marks is no attribution of the story's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from revtrack.flags.noun_phrases import KNOWN_ROLES, LINKS, NAME_WORDS, PAPERS
from revtrack.flags.saying import ABROAD, BY, BY_ABROAD, CLAUSAL, DOCUMENTS, NAMELESS, ON_PAPER, ROLES, SIGNS, STRONG
from revtrack.flags.subjects import after, speaker, subject

REACH = 260
FOLLOWING = 120
LONGEST = 20_000
FEW = 2
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})
_QUOTED = re.compile(r'"[^"\n]{6,1500}"')
_AS_QUOTED = re.compile(r"(?:was|were|is|been) quoted as \Z")
_REPORTS = re.compile(
    r"\s*(?:[,:]?\s?(?:\"|that\b|[a-z]{2,9},? (?:on )?\w{2,10} that\b)|(?:in|on) (?:an?|his|her|its|their|the) [^.\"]{0,60}?(?:that\b|\")|,|\.|\Z|"
    r"(?:[a-z]+ ){1,8}?that\b|(?:the|an?|[a-z]+s|it|he|she|they|there|[A-Z]\w+) (?:\w+ ){0,5}?"
    r"(?:is|are|was|were|had|has|have|will|would|could|can|be)\b)"
)
_WORD = re.compile(r"[^\W\d_]+")
_VERBS: dict[str, str] = {
    **dict.fromkeys(STRONG, "strong"),
    **dict.fromkeys(("Says", "Say", "Warns"), "strong"),
    **dict.fromkeys(CLAUSAL, "clausal"),
    **dict.fromkeys(ABROAD, "abroad"),
    **dict.fromkeys(("announced", "announces"), "announced"),
    **dict.fromkeys("made issued released sent provided shared gave published posted".split(), "phrase"),
    **dict.fromkeys(ON_PAPER, "paper"),
    "saying": "saying",
}
_TO_A_CALL = re.compile(
    r" to (?:[\w'-]+ ){0,4}?(?:scenes?|calls?(?! for (?!help|service|assistance|aid|an ambulance)| on\b)|fires?|crash(?:es)?|"
    r"collisions?|accidents?|blazes?|incidents?|emergenc(?:y|ies)|alarms?|shootings?|explosions?|disturbances?|attacks?|strikes?|home|house|"
    r"block|area|reports? (?:of|about|that (?:shots|an?|someone|people|there)))\b(?![^.;]{0,60}\b(?:calling|saying|statement|tweet))"
    r"| to [^.;,]{1,60}?(?: by (?!calling|saying)\w+ing\b| with (?!(?:an? |his |her |its |their )?(?:\w+ )?(?:statements?|tweets?|comments?)\b))"
)
"""Behind "responded": who goes to a fire or strikes back says nothing, who answers a lawsuit does."""
_EVENT = re.compile(r" (?:an?|its|new|plans|three|two|several) |(?: the)? (?:launch|release|beta|availab|acquisition)")
_PHRASE = re.compile(r" (?:[\w'-]+ ){0,4}?(?:statement|announcement|response|comment)s?\b")
_BY = re.compile(rf"\b(?:(?P<home>{BY})|(?P<abroad>{BY_ABROAD})) (?P<rest>[^.;:!?\n\"]{{3,160}}(?:\.[^.;:!?\n\"]{{1,60}})?)")
_SAYING = frozenset("said says told tells tweeted announced".split())
_COLON = re.compile(
    r"^(?P<head>[A-Z][^:\"']{2,50}): [\"']|[\"']: (?P<tail>[A-Z][\w .'-]{2,50})$|[\"'] ?[-–—] (?P<dash>[A-Z][\w.' -]{2,50})$|"
    rf"[-–—:] (?P<role>(?:[a-z]+ )?(?:{'|'.join((*ROLES, *DOCUMENTS))}))$|^(?P<first>(?:Report|Study|Poll|(?:[A-Z][\w'-]* ){{0,2}}(?i:{'|'.join(ROLES)}))): "
)
_STOP = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Dr)(?<!Ms)(?<!Jr)(?<!Sen)(?<!Rep)(?<!Gov)(?<!Mrs)(?<!Gen)(?<!St)[.!?…](?=[\s\"')])")


@dataclass(frozen=True, slots=True)
class Citation:
    """Who speaks, and where in the text; an empty `name` is a pronoun."""

    name: str
    at: int


@lru_cache(maxsize=512)
def citations(text: str) -> tuple[Citation, ...]:
    """Everybody to whom `text` attributes something, in reading order."""
    plain = text[:LONGEST]
    if not plain.isascii():
        plain = plain.translate(_PLAIN)
    plain = _QUOTED.sub(_masked, plain) if '"' in plain else plain
    found = [*_by_verb(plain), *_by_colon(plain)]
    if any(sign in plain for sign in SIGNS):
        found += _by_preposition(plain)
    return tuple(sorted(found, key=lambda citation: citation.at))


def _masked(match: re.Match[str]) -> str:
    """A quotation with its letters blanked and its stops kept, so that the marks still show where it ends."""
    quoted = match.group()
    if quoted.count(" ") < 2:
        return quoted
    return '"' + "_" * (len(quoted) - 3) + (quoted[-2] if quoted[-2] in ",.?!" else "_") + '"'


def _by_verb(text: str) -> Iterator[Citation]:
    for verb, start in _verbs(text):
        end, kind = start + len(verb), _VERBS[verb]
        left = text[max(0, start - REACH) : start]
        clause = _clause(left)
        if not _attributes(kind, clause, text, end):
            continue
        names = _speakers(clause, kind) or (speaker(clause) if verb in _SAYING else [])
        if not names and (_inverts(left) or kind == "abroad"):
            names = after(text[end : end + FOLLOWING])
        for name in names:
            yield Citation(name, start)


def _speakers(clause: str, kind: str) -> list[str]:
    names = subject(_AS_QUOTED.sub("", clause))
    return [name for name in names if name.rpartition(" ")[2].lower() in PAPERS] if kind == "paper" else names


def _verbs(text: str) -> Iterator[tuple[str, int]]:
    """The verbs of saying in a text and where they stand; most passages have few, so each is looked for by itself."""
    for verb in _VERBS.keys() & set(_WORD.findall(text)):
        for match in re.finditer(rf"\b{verb}\b", text):
            yield verb, match.start()


def _attributes(kind: str, clause: str, text: str, end: int) -> bool:
    """Whether a verb attributes here: some only before a clause, "announced" not of a product, "made" only of a statement."""
    if text.startswith("respond", end - 9) and _TO_A_CALL.match(text, end):
        return False
    if kind in ("clausal", "paper"):
        return '"' in clause or bool(_REPORTS.match(text, end))
    if kind == "announced":
        return not _EVENT.match(text, end)
    if kind == "phrase":
        return bool(_PHRASE.match(text, end) or (_REPORTS.match(text, end) and text.startswith("posted", end - 6)))
    return kind != "saying" or clause.endswith("quoted as ")


def _by_preposition(text: str) -> Iterator[Citation]:
    for match in _BY.finditer(text):
        for name in after(match["rest"], papers=True):
            yield Citation(name, match.start())


def _by_colon(text: str) -> Iterator[Citation]:
    match = _COLON.search(text[:300])
    if match:
        name = next(filter(None, match.groups()))
        if len(name.split()) <= NAME_WORDS and name.split()[0].lower() not in NAMELESS and not _tells(name):
            yield Citation(name.strip(), match.start())


def _tells(said: str) -> bool:
    """Whether words are a clause rather than a name: what is written small in a name are roles and links."""
    return sum(word.islower() and word not in KNOWN_ROLES | PAPERS | LINKS for word in said.split()) > FEW


def _clause(left: str) -> str:
    """What stands before the verb in its own sentence."""
    start = max(left.rfind(mark) for mark in ";:\n—–") + 1
    end = len(left)
    while (end := max(left.rfind(mark, start, end) for mark in ".!?…")) >= start:
        if _STOP.match(left, end):
            return left[end + 1 :]
    return left[start:]


def _inverts(left: str) -> bool:
    """Whether a quotation or a clause ends right before the verb, so that who speaks follows."""
    return left.rstrip()[-1:] in ('"', "'", ",", "—", "–", "")
