"""Words that judge, and verbs of saying that vouch: what shifts the tone of a few words that tell the same facts."""

from revtrack.flags.content import tokens
from revtrack.flags.tables.strength import FACTIVE, LOADED, NEUTRAL
from revtrack.text import fold

_JUDGEMENTS = {word: number for number, line in enumerate(LOADED) for word in line.split()}


def judges(old: str, new: str) -> str:
    """The word with which a judgement comes or goes; "slams" for "blasts" brings none."""
    left, right = _judged(old), _judged(new)
    return min((word for judgement, word in (left | right).items() if (judgement in left) != (judgement in right)), default="")


def vouches(old: str, new: str) -> str:
    """Why a plain verb of saying gave way to one that vouches for what is said, or the other way round."""
    left, right = _words(old), _words(new)
    if (left & NEUTRAL and right & FACTIVE) or (left & FACTIVE and right & NEUTRAL):
        return f"“{min(left & (NEUTRAL | FACTIVE))}” became “{min(right & (NEUTRAL | FACTIVE))}”"
    return ""


def _judged(text: str) -> dict[int, str]:
    return {_JUDGEMENTS[word]: word for word in sorted(_words(text)) if word in _JUDGEMENTS}


def _words(text: str) -> set[str]:
    return {word.casefold() for word in tokens(fold(text))}
