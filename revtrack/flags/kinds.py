"""One word gives way to another that does not mean the same: murder and manslaughter, the wall and the tree.

Words of one kind that exclude each other are known. Of other words it is only known that neither stands in the other
version, that they are not spelled alike, and that no style guide exchanges them: that is told as information which gives way
to other information, since what is not known to be style must not pass for it.
"""

import re
from collections.abc import Iterator

from revtrack.flags.changes import Change
from revtrack.flags.content import base, content, is_fact, tokens
from revtrack.flags.evidence import Evidence
from revtrack.flags.meaning import are_contrary, denies_twice
from revtrack.flags.names import is_title_case
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.kinds import CODES_OF_KINDS, KINDS
from revtrack.flags.wording import is_prefixed, phrases, says_the_same, strangers
from revtrack.text import words
from revtrack.values.review import Flag

COMPANY = 3
FEW = 2
LETTERS = 4
NEIGHBOURS = 2
_BEGINS = re.compile(r"(?:^|[a-z]{4}[.!?][\"”’)]*)\s*$")
"""Before a word whose capital says nothing; elsewhere a word with a capital is a name, and no kind of thing."""
ETC = frozenset(("etc",))
_PLACES: dict[str, tuple[str, int]] = {
    base(word): (kind, place)
    for kind, group in KINDS.items()
    for place, same in enumerate(group.split())
    for word in same.split("=")
}


def kind_flags(evidence: Evidence) -> Iterator[Flag]:
    """Spots in which a word of one kind is exchanged for another, and little else is."""
    for change in evidence.changes:
        if change.old and change.new:
            for replacement in change.replacements:
                if replacement.is_local:
                    yield from _exchanged(change, replacement)


def _exchanged(change: Change, replacement: Replacement) -> Iterator[Flag]:
    gone, came = _apart(replacement.old, replacement.new), _apart(replacement.new, replacement.old)
    if not _BEGINS.search(replacement.before):
        gone, came = ([word for word in side if word == word.lower()] for side in (gone, came))
    if max(len(gone), len(came)) > COMPANY:
        return
    for old in gone:
        for new in came:
            kind, other = _place(old), _place(new)
            if kind and other and kind[0] == other[0] and kind != other and not are_contrary(old, new):
                yield from _flags(change, replacement, kind[0], f"“{old}” became “{new}”, another {kind[0]}")
                return


def _place(word: str) -> tuple[str, int] | None:
    """The kind of a word, and its place in it; of several too."""
    plain = base(word)
    return _PLACES.get(plain) or _PLACES.get(plain.removesuffix("s")) or _PLACES.get(plain.removesuffix("es"))


def other_words(change: Change, replacement: Replacement, evidence: Evidence) -> Iterator[Flag]:
    """Words of the text that no rule of fact explains, for others; a few of them in English alone, whose style is known."""
    if not replacement.is_local or says_the_same(replacement.old.strip(), replacement.new.strip()):
        return
    gone, came = strangers(replacement.old, replacement.new), strangers(replacement.new, replacement.old)
    if evidence.language != "en" and not _are_many(gone, came):
        return
    if is_title_case(change.new) or not change.old[: replacement.old_at].strip() or _BEGINS.search(replacement.before):
        gone, came = ([word if word in evidence.capitalised else word.lower() for word in side] for side in (gone, came))
    if _is_prefixed_alone(replacement):
        yield from _flags(change, replacement, "", "one word is the other behind a prefix")
        return
    facts = sum(map(is_fact, gone + came))
    if facts and (max(len(gone), len(came)) <= FEW or not all(_plain(side) for side in (gone, came))):
        return
    old, new = (change.old, change.new) if _is_lone(change, replacement) else (evidence.old_whole, evidence.new_whole)
    gone, came = _only_here(gone, came, old, new)
    lost, won = _unmatched(gone, came, replacement)
    if denies_twice(replacement.old, replacement.new):
        return
    if lost and won:
        why = f"“{', '.join(lost)}” gave way to “{', '.join(won)}”, which says something else"
        yield from _flags(change, replacement, "", why)
    elif len(won) > FEW or (won and 0 < len(gone) == len(tokens(replacement.old))):
        yield came_alone(change, replacement, won)
    elif len(lost) > FEW or (lost and 0 < len(came) == len(tokens(replacement.new))):
        yield went_alone(change, replacement, lost)


def _are_many(gone: list[str], came: list[str]) -> bool:
    """Whether so many longer words are exchanged that it is no matter of style in any language."""
    longer = [sum(len(word) >= LETTERS for word in side) for side in (gone, came)]
    return min(longer) >= FEW and max(longer) > FEW


def _plain(said: list[str]) -> list[str]:
    return [word for word in said if not is_fact(word)]


def _unmatched(gone: list[str], came: list[str], replacement: Replacement) -> tuple[list[str], list[str]]:
    """The words of each side for which the other has none that says the same, by itself or with its particle."""
    verb = "".join(replacement.before.rsplit(maxsplit=1)[-1:])
    left, right = gone + phrases(f"{verb} {replacement.old}"), came + phrases(f"{verb} {replacement.new}")
    same = [(mine, other) for mine in left for other in right if _mean_the_same(mine, other)]
    if any("_" in mine + other for mine, other in same):
        return [], []
    matched = {word for pair in same for word in pair}
    return [word for word in gone if word not in matched], [word for word in came if word not in matched]


def _is_prefixed_alone(replacement: Replacement) -> bool:
    left, right = content(replacement.old), content(replacement.new)
    return len(left) == len(right) == 1 and is_prefixed(left[0], right[0])


def _is_lone(change: Change, replacement: Replacement) -> bool:
    """Whether the words on both sides stayed, so that one word stands exactly where another stood."""
    from_start = len(replacement.before) >= replacement.old_at
    to_end = replacement.old_end + len(replacement.after) >= len(change.old)
    return (from_start or len(words(replacement.before)) >= NEIGHBOURS) and (
        to_end or len(words(replacement.after)) >= NEIGHBOURS
    )


def _only_here(gone: list[str], came: list[str], old: str, new: str) -> tuple[list[str], list[str]]:
    """The words that the other side has nowhere; of a few none, if it has one of them."""
    left, right = strangers(" ".join(gone), new), strangers(" ".join(came), old)
    return ([], []) if max(len(gone), len(came)) <= FEW and (left, right) != (gone, came) else (left, right)


def _mean_the_same(old: str, new: str) -> bool:
    left, right = base(old), base(new)
    same_kind = _place(old) is not None and _place(old) == _place(new)
    return bool(ETC & {left, right}) or same_kind or says_the_same(old, new)


def _apart(mine: str, other: str) -> list[str]:
    """The content words of one side that the other has not, in any form."""
    known = {base(word) for word in tokens(other)}
    return [word for word in content(mine) if base(word) not in known]


def came_alone(change: Change, replacement: Replacement, said: list[str]) -> Flag:
    """Words that come where the other side has none in their place."""
    why = f"“{', '.join(said)}” was not said before"
    return Flag("info-added", "substantive", change.index, "", replacement.new.strip(), why)


def went_alone(change: Change, replacement: Replacement, said: list[str]) -> Flag:
    """Words that go, and none come in their place."""
    why = f"“{', '.join(said)}” is not said any more"
    return Flag("info-removed", "substantive", change.index, replacement.old.strip(), "", why)


def _flags(change: Change, replacement: Replacement, kind: str, why: str) -> Iterator[Flag]:
    old, new = replacement.old.strip(), replacement.new.strip()
    if code := CODES_OF_KINDS.get(kind):
        yield Flag(code, "substantive", change.index, old, new, why)
        return
    yield Flag("info-added", "substantive", change.index, "", new, why)
    yield Flag("info-removed", "substantive", change.index, old, "", why)
