"""What a note says was changed: its claims, each with a verb, the note's own words, and a place if it names one."""

import re

from revtrack.notes.grammar import STARTS, Grammar
from revtrack.notes.values import Claim

LONGEST = 300
_STOP = re.compile(
    r"[.;](?=\s|$)(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St|No|Nr|Lt)\.)(?<!\b(?:Mrs|Jan|Feb|Aug|Oct|Nov|Dec|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Maj)\.)(?<!\b(?:Sept|Prof|Capt)\.)|[)\]]\s*$|\n|[*_]+\s*$|; "
)
_WITH = re.compile(
    r"(?:with|because|after|since|mit|avec|con|tras|com|após|met)\b", re.IGNORECASE
)  # what is done with them is said before
_THING = r"(?:[^,.;:!?()]|(?<=\d)[,.](?=\d)){1,80}?"
_ENDS = r"(?=[,.](?!\d)|[;:!?()]|$)"
_WRONG_RIGHT = (
    re.compile(rf"(?P<right>\b{_THING}),? (?:and )?(?:not|instead of|rather than|nicht|statt|et non(?: pas)?|(?:y|e) no|e não|e non|invece di|en niet|in plaats van) (?P<wrong>{_THING}){_ENDS}", re.IGNORECASE),
    re.compile(rf"\b(?:from|von|de|da|van) (?P<wrong>{_THING}) (?:to|auf|zu|à|a|para|naar) (?P<right>{_THING}){_ENDS}", re.IGNORECASE),
)  # fmt: skip
_LINK = re.compile(
    r".*\b(?:is|are|was|were|to|that|has|have|show|says?|ist|sind|war|est|était|sont|es|son|era|fue|é|são|foi|è|sono|erano|in|at|on) (?=\S)",
    re.IGNORECASE,
)


def claims_of(note: str, forms: Grammar) -> tuple[Claim, ...]:
    """The claims of a note, in order; none where it only says that something was changed."""
    found = []
    end = 0
    for match in forms.openings.finditer(note):
        if match.end() < end or (_WITH.match(match[0]) and not forms.acted.search(note, 0, match.start())):
            continue
        end = _end(note, match.end(), forms)
        words = note[match.start() : end].strip(" ,.)]*_")
        if len(words.split()) > 1:
            found.append(_claim(words, note[match.start() : end + LONGEST], forms))
    return tuple(found)


def told_of(note: str, forms: Grammar) -> tuple[Claim, ...]:
    """What a correction without a verb of correcting is about: what the earlier version said, or what is set against what."""
    earlier = forms.earlier.search(note) or forms.labelled_earlier.search(note)
    said = forms.said.search(note, earlier.end()) if earlier else None
    if said:
        words = note[said.start() : _end(note, said.end(), forms)].strip(" ,.)]*_")
        return (_correction(words, note[said.start() : said.start() + LONGEST], forms),) if " " in words else ()
    contrast = next(filter(None, (pattern.search(note) for pattern in _WRONG_RIGHT)), None)
    words = note[contrast.start() : contrast.end()].strip(" ,.)]*_") if contrast else _owned_up(note, forms)
    return (_correction(words, words, forms),) if words else ()


def _owned_up(note: str, forms: Grammar) -> str:
    """The sentence that says that something was wrong."""
    wrong = forms.wrong.search(note)
    if wrong is None:
        return ""
    start = max((match.end() for match in STARTS.finditer(note, 0, wrong.start())), default=0)
    return note[start : _end(note, wrong.end(), forms)].strip(" ,.)]*_")[:LONGEST]


def _correction(words: str, onward: str, forms: Grammar) -> Claim:
    return Claim("correct", words, _place(words, forms), *_wrong_and_right(words, onward))


def _place(words: str, forms: Grammar) -> str | None:
    place = forms.places.search(words)
    return place[1].strip() if place else None


def _claim(words: str, onward: str, forms: Grammar) -> Claim:
    verb = _verb(words, forms)
    wrong, right = _wrong_and_right(words, onward) if verb in ("correct", "change") else (None, None)
    return Claim(verb, words, _place(words, forms), wrong, right)


def _end(note: str, begin: int, forms: Grammar) -> int:
    stops = (match.start() for pattern in (_STOP, forms.stops) if (match := pattern.search(note, begin, begin + LONGEST)))
    return min(stops, default=min(len(note), begin + LONGEST))


def _verb(words: str, forms: Grammar) -> str:
    """The verb that stands first in the words."""
    hits = [(match.start(), verb) for verb, pattern in forms.verbs if (match := pattern.search(words))]
    return min(hits)[1] if hits else "change"


def _wrong_and_right(words: str, onward: str) -> tuple[str | None, str | None]:
    """What stood there and what is right, where the claim or the sentence after it sets one against the other."""
    for pattern in _WRONG_RIGHT:
        if match := pattern.search(words) or pattern.search(onward, len(words)):
            return match["wrong"].strip(), _LINK.sub("", match["right"].strip(), count=1)
    return None, None
