"""Whether two short sentences of the same words say who does what to whom alike.

No grammar: a part of a sentence may move to its other end, and what stands around a verb may change places where one side is
passive. Any other order says something else.
"""

import re

from revtrack.flags.content import content
from revtrack.flags.wording import says_the_same, strangers

LONGEST = 12
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b.*\bby\b", re.IGNORECASE)


def keeps_roles(old: str, new: str) -> bool:
    """Whether the words that both sentences have stand in an order that says the same."""
    left, right = _shared(old, new)
    if len(left) > LONGEST or sorted(left) != sorted(right):
        return False
    orders = _turned(left) if bool(_PASSIVE.search(old)) != bool(_PASSIVE.search(new)) else [left]
    return any(right in _moved(order) for order in orders)


def _shared(old: str, new: str) -> tuple[list[str], list[str]]:
    """The content words that have their like on the other side, each side in its order, in the forms of the old one."""
    mine = content(old)
    right = [next((word for word in mine if _is_like(word, other)), "") for other in content(new)]
    return [word for word in mine if word in right], [word for word in right if word]


def _is_like(one: str, other: str) -> bool:
    return not strangers(one, other) or says_the_same(one, other)


def _moved(said: list[str]) -> list[list[str]]:
    """The same with any part of its end at its head."""
    return [said[at:] + said[:at] for at in range(max(1, len(said)))]


def _turned(said: list[str]) -> list[list[str]]:
    """What stands before a word exchanged for what stands behind it, for each word that may be the verb."""
    return [
        [*said[at + 1 : end], said[at], *said[:at], *said[end:]]
        for at in range(len(said))
        for end in range(at + 2, len(said) + 1)
    ]
