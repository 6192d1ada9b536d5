"""Reads one passage in one language: its label, the sentences that speak of the story itself, and so its kind."""

import re
from dataclasses import dataclass
from typing import cast

from revtrack.notes.claims import claims_of, told_of
from revtrack.notes.grammar import STARTS, Grammar, grammar
from revtrack.notes.values import Claim, NoteKind
from revtrack.notes.wordings import Label, Wordings

_QUOTED = re.compile(r"“[^”]{0,300}”|«[^»]{0,300}»|„[^“”]{0,300}[“”]|\"[^\"\n]{0,300}\"")
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|wrote|writes|acknowledged|noted|admitted|reported|told|claimed|revealed|teilte mit|a indiqué|dijo|disse|ha detto|zei|skrev|skriver|uppgav|sanoi|kertoi)(?:,? (?:that|que|che|dat|dass))?(?: \w+){0,2} ?$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"[^.!?\n]{0,120}?,[”’»\"]? (?:sagt|sagte|teilte|erklärte|aldus|zegt|zei|sier|seier|siger|sagde|säger|sade|forteller|fortæller|berättar|opplyser|oplyser|uppger|sanoo|sanoi|kertoo|kertoi|"
    r"dijo|dice|afirmó|explicó|señaló|aseguró|disse|diz|afirmou|explicou|(?:ha|hanno) (?:detto|dichiarato|spiegato|affermato)|(?:a|ont) (?:dit|déclaré|indiqué|affirmé|assuré|ajouté|expliqué))\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|when|once|whenever|as soon as|until|unless|before|in case|sobald|falls|wenn|dès que|en cuanto|zodra|så snart) ?$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|wurde|war|a été|fue|ha sido|werd|blev)\b", re.IGNORECASE)
_BARE_KINDS: tuple[Label, ...] = ("correction", "clarification", "retraction", "other")
_TITLE = re.compile(r" \| ")
_PLACEHOLDER = re.compile(r"\[[^\]\d]{0,30}\]")
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"(?:(CORRECTED|CORRECTION|REFILE|WITHDRAWN|CLARIFIED|RPT|UPDATE \d{1,2})(?: \d)? ?-(?=[\w(“\"‘'$]))")
_TAG_KINDS: dict[str, NoteKind] = {"C": "correction", "R": "other", "W": "retraction", "U": "update"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a passage is in one language."""

    kind: NoteKind
    claims: tuple[Claim, ...]
    by_sentence: bool


@dataclass(frozen=True, slots=True)
class _Signs:
    """What was seen in a passage: its label and the rest after it, and the first form of each family."""

    label: Label | None
    colon: bool
    rest: str
    agency: NoteKind | None
    sentence: NoteKind | None
    done: str | None
    earlier: bool
    wrong: bool

    def speaks(self) -> bool:
        """Whether a sentence says something about the story's own text or history."""
        return bool(self.agency or self.sentence or self.done or self.earlier)


def read(passage: str, words: Wordings, possible: frozenset[str]) -> Reading | None:
    """The passage as a note of one language, or None; `possible` are the forms whose words it has."""
    if tag := _TAG.match(passage):
        return Reading("clarification" if tag[1] == "CLARIFIED" else _TAG_KINDS[tag[1][0]], (), True)
    forms = grammar(words)
    signs = _signs(passage, forms, possible)
    claims = claims_of(passage, forms) if signs.label or signs.speaks() else ()
    if not _is_note(passage, signs, claims, forms):
        return None
    kind = _kind(signs, claims)
    if kind == "correction" and not claims:
        claims = told_of(passage, forms)
    return Reading(kind, claims, signs.speaks())


def _signs(passage: str, forms: Grammar, possible: frozenset[str]) -> _Signs:
    plain = _QUOTED.sub("“”", passage)
    match = forms.label.match(passage) if "label" in possible else None
    label = cast(Label, _group(match)) if match else None
    rest = passage[match.end() :] if match else passage
    earlier = _earlier(plain, rest, label, forms, possible)
    return _Signs(
        label,
        bool(match and any(sign in match["end"] for sign in ":：]")),
        rest.strip(" *_\n"),
        cast(NoteKind, _group(agency)) if "label" in possible and (agency := forms.agency.match(passage)) else None,
        _sentence(plain, forms, possible),
        _done(plain, forms, possible)
        or ("correct" if label in ("editors_note", "note") and forms.labelled.search(plain) else None),
        earlier,
        earlier and forms.wrong.search(plain) is not None,
    )


def _group(match: re.Match[str]) -> str:
    """The name of the slot that matched."""
    return next(name for name, words in match.groupdict().items() if words and name != "end")


def _sentence(plain: str, forms: Grammar, possible: frozenset[str]) -> NoteKind | None:
    """The kind of the first sentence that is a note by itself; most are sought at the start of sentences only."""
    starts = [match.end() for match in STARTS.finditer(plain)]
    for index, (kind, at_start, pattern) in enumerate(forms.sentences):
        if str(index) not in possible:
            continue
        found = (pattern.match(plain, start) for start in starts) if at_start else (pattern.search(plain),)
        if any(match and not _SAID_AFTER.match(plain, match.end()) for match in found):
            return kind
    return None


def _done(plain: str, forms: Grammar, possible: frozenset[str]) -> str | None:
    """The verb of what was done to the story, from a participle that is not somebody else's deed."""
    for pattern in forms.done if "done" in possible else ():
        matches = pattern.finditer(plain)
        match = next((one for one in matches if not _is_told(plain, one) and not _is_supposed(plain, one)), None)
        if match:
            verb = _group(match).removeprefix("late_")
            if verb not in ("remove", "retract") or pattern is not forms.done[1]:
                return _whole(verb, _around(plain, match), forms)
    return "change" if "label" in possible and forms.updated_with.match(plain) else None


def _said_before(plain: str, match: re.Match[str]) -> bool:
    return _SAID_BEFORE.search(plain, max(0, match.start() - 60), match.start()) is not None


def _is_told(plain: str, match: re.Match[str]) -> bool:
    """Whether the sentence is somebody's words: "he said that we have …", or "we have …, he said"."""
    return _said_before(plain, match) or _SAID_AFTER.match(plain, match.end()) is not None


def _is_supposed(plain: str, match: re.Match[str]) -> bool:
    """Whether the deed is one that may come ("we will tell you when this story is updated")."""
    before = _SUPPOSED.search(plain, max(0, match.start() - 12), match.start())
    return before is not None and _PAST.search(match.group()) is None


def _around(plain: str, match: re.Match[str]) -> str:
    """The words of a deed with a few before it, but without the verb, which may have a preposition of its own."""
    start, end = match.span(next(name for name, words in match.groupdict().items() if words))
    return f"{plain[max(0, match.start() - 12) : start]} {plain[end : match.end()]}"


def _whole(verb: str, words: str, forms: Grammar) -> str:
    """A story that is removed is retracted; a quote that is removed from it is not."""
    return "retract" if verb == "remove" and not forms.within.search(words) else verb


def _earlier(plain: str, rest: str, label: Label | None, forms: Grammar, possible: frozenset[str]) -> bool:
    """Whether an earlier version of this text is told of: by name, under a label, or by an adverb ("originally said")."""
    match = forms.earlier.search(plain) if "earlier" in possible else None
    if match and not _said_before(plain, match):
        return forms.said.search(plain) is not None
    if label and "earlier" in possible and (match := forms.labelled_earlier.search(rest, 0, 120)):
        return forms.said.search(plain) is not None
    return "at_first" in possible and forms.at_first.search(plain) is not None


def _is_note(passage: str, signs: _Signs, claims: tuple[Claim, ...], forms: Grammar) -> bool:
    if signs.label is None or signs.label in ("editors_note", "note"):
        return signs.speaks() and not _vetoed(passage, signs, claims, forms)
    if forms.stamp.match(passage):
        return signs.label == "update" and passage.endswith(":") and any(letter.isdigit() for letter in passage)
    if signs.speaks():
        return True
    if forms.invites.search(passage) or _TITLE.search(passage):
        return False
    words = _WORD.findall(_PLACEHOLDER.sub("", signs.rest))
    if signs.label in _BARE_KINDS:
        return len(words) > 1 or len(passage.split()) > 4
    return signs.colon and len(words) > 1


def _vetoed(passage: str, signs: _Signs, claims: tuple[Claim, ...], forms: Grammar) -> bool:
    """Introductions, promises, promotion and invitations; an error that is owned up to, or a deed with its object, is a note all the same."""
    if signs.earlier and signs.wrong:
        return False
    if forms.stamp.match(passage):
        return True
    owns_up = signs.sentence in ("correction", "retraction") or (signs.done not in (None, "edit") and claims)
    return not owns_up and bool(forms.introduces.search(passage) or forms.invites.search(passage))


def _kind(signs: _Signs, claims: tuple[Claim, ...]) -> NoteKind:
    if signs.label == "retraction" or signs.done == "retract" or signs.sentence == "retraction":
        return "retraction"
    if signs.agency or "other" in (signs.label, signs.sentence):
        return signs.agency or "other"
    if signs.label in ("correction", "clarification"):
        return "clarification" if signs.label == "clarification" else "correction"
    if not signs.speaks():
        return "update"
    return _kind_by_sentence(signs, claims[0].verb if claims else signs.done, any(claim.wrong for claim in claims))


def _kind_by_sentence(signs: _Signs, first: str | None, contrasted: bool) -> NoteKind:
    """The first thing that the note says was done decides; to set the right against the wrong is to correct."""
    if first == "clarify" or signs.done == "clarify" or (signs.sentence == "clarification" and first != "correct"):
        return "clarification"
    if first == "add":
        return "update"
    if signs.earlier or contrasted or first == "correct" or signs.done == "correct" or signs.sentence == "correction":
        return "correction"
    if signs.sentence == "editors_note":
        return "editors_note"
    return "editors_note" if signs.done == "edit" and signs.label == "editors_note" and not signs.sentence else "update"
