"""What a note says was changed: its claims, each with a verb, the note's own words, and a place if it names one."""

import re

from revtrack.notes.values import Claim
from revtrack.notes.wordings import VERBS

_PLACE = re.compile(
    r"\b(?:in (?:the )?)?((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|\d+(?:st|nd|rd|th)) "
    r"paragraph|paragraphs? \d+(?:(?:,| and|-|–) ?\d+)*|(?:the )?(?:headline|caption|photo caption|byline|dek|subhead|lead|lede))\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(?:(?:to|by) (?=(?:add|includ|reflect|correct|clarif|remov|fix|not|show|say|mak|chang|updat|delet|replac|attribut|specif|note|"
    r"stat)\w*)|(?=with (?:an?|the|more|additional|new|further|comments?|details?|information|quotes?|statements?|remarks?|"
    r"response|reaction|background|context|\w+ comments?)\b)|(?=(?:adds|corrects|clarifies|removes|fixes|deletes|updates|recasts) )|"
    r"(?=(?:misstated|misspelled|misspelt|misidentified|misattributed|misquoted|mischaracterized|incorrectly|inaccurately|erroneously|"
    r"wrongly|mistakenly|omitted) ))",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[.;](?:\s|$)|[)\]]\s*$|, and (?=to |by |with )| and (?=to (?:add|correct|clarify|remove|fix|reflect|include)\b)|\n"
)
LONGEST = 300


def claims_of(note: str) -> tuple[Claim, ...]:
    """The claims of a note, in order; none where it only says that something was changed."""
    found = []
    end = 0
    for match in _OPENING.finditer(note):
        if match.end() < end:
            continue
        stop = _STOP.search(note, match.end())
        end = min(stop.start() if stop else len(note), match.end() + LONGEST)
        words = note[match.start() : end].strip(" ,.)]")
        if len(words.split()) > 1:
            found.append(Claim(_verb(words), words, _place(words)))
    return tuple(found)


def _verb(words: str) -> str:
    """The verb that stands first in the words."""
    hits = [(match.start(), verb) for verb, pattern in _PATTERNS.items() if (match := pattern.search(words))]
    return min(hits)[1] if hits else "change"


def _place(words: str) -> str | None:
    match = _PLACE.search(words)
    return match[1] if match else None


_PATTERNS = {verb: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for verb, pattern in VERBS.items()}
