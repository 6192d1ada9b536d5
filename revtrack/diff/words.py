"""The word diff of two passages: their tokens aligned, then a clean-up by whole words."""

from collections.abc import Iterable, Iterator, Sequence

from revtrack.diff.runs import Run, equal_words
from revtrack.diff.tokens import keys, tokens
from revtrack.values.diff import Segment

SURVIVES = 1 / 3
_STOP = frozenset(
    "the a an of to in on at and or but for with by from is was are were be been it its he she they his her their that this "
    "as not has have had will would said who which der die das und in zu den von mit le la les de des et du un une en el los "
    "las y que il e di che o os do da het een van".split()
)
Step = tuple[str, int, int, int, int]
"""("=" or "!", old start, old end, new start, new end) over token indexes."""


def word_segments(old: str, new: str) -> list[Segment]:
    """Segments that turn `old` into `new`, cut between tokens. A passage of which less than a third stays is replaced."""
    before, after = tokens(old), tokens(new)
    runs = _cleaned(_filled(equal_words(keys(before), keys(after)), len(before), len(after)), before, after)
    if _kept(runs, before, after) < SURVIVES:
        return replaced(old, new)
    return list(merged(_segments(runs, before, after)))


def replaced(old: str, new: str) -> list[Segment]:
    """The whole passage out, the whole passage in."""
    return [segment for segment in (("-", old), ("+", new)) if segment[1]]


def typography(old: str, new: str) -> list[Segment]:
    """Segments of passages that fold equal: token by token where the tokens agree, else the passage as one."""
    before, after = tokens(old), tokens(new)
    if keys(before) != keys(after):
        return same(old, new)
    return list(merged(_paired(before, after)))


def same(old: str, new: str) -> list[Segment]:
    """One segment for passages that fold equal."""
    return [("=", old) if old == new else ("~", old, new)]


def _filled(equal: Sequence[Run], old_size: int, new_size: int) -> list[Step]:
    runs: list[Step] = []
    at_old = at_new = 0
    for a, b, c, d in (*equal, (old_size, old_size, new_size, new_size)):
        if a > at_old or c > at_new:
            runs.append(("!", at_old, a, at_new, c))
        if b > a:
            runs.append(("=", a, b, c, d))
        at_old, at_new = b, d
    return runs


def _cleaned(runs: list[Step], old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """Islands dissolved: a kept run between two changes that weighs less than either reads as noise, not as kept."""
    found = list(runs)
    at = 1
    while at < len(found) - 1:
        if found[at][0] == "=" and _is_island(found, at, old, new):
            _, first_old, _, first_new, _ = found[at - 1]
            _, _, last_old, _, last_new = found[at + 1]
            found[at - 1 : at + 2] = [("!", first_old, last_old, first_new, last_new)]
            at = max(1, at - 2)
        else:
            at += 1
    return found


def _is_island(runs: list[Step], at: int, old: Sequence[str], new: Sequence[str]) -> bool:
    weight = _weight(old[runs[at][1] : runs[at][2]])
    sides = (runs[at - 1], runs[at + 1])
    heaviest = [max(_weight(old[a:b]), _weight(new[c:d])) for _, a, b, c, d in sides]
    if weight < 1:
        return True
    return weight < 2 and weight * 2 <= min(heaviest)


def _weight(cut: Sequence[str]) -> float:
    """How much a run says: a content word 1, a stop word 0.3, a sign 0.1."""
    total = 0.0
    for token in cut:
        word = token.strip().casefold()
        total += 0.3 if word in _STOP else 1 if word[:1].isalnum() or word[-1:].isalnum() else 0.1
    return total


def _kept(runs: Sequence[Step], old: Sequence[str], new: Sequence[str]) -> float:
    kept = sum(_weight(old[a:b]) for sign, a, b, _, _ in runs if sign == "=")
    return kept / max(0.1, min(_weight(old), _weight(new)) if old and new else _weight([*old, *new]))


def _segments(runs: Sequence[Step], old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    for sign, a, b, c, d in runs:
        if sign == "!":
            yield from replaced("".join(old[a:b]), "".join(new[c:d]))
        else:
            yield from _paired(old[a:b], new[c:d])


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    """Tokens of which each has the key of its partner: those that are the same to the letter as one."""
    start = 0
    for at, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            if at > start:
                yield ("=", "".join(old[start:at]))
            yield from pair(before, after)
            start = at + 1
    if start < len(old):
        yield ("=", "".join(old[start:]))


def pair(old: str, new: str) -> Iterator[Segment]:
    """Two tokens or sentences that fold equal: the space before them, which one side may lack, and the text, each as it is."""
    word_old, word_new = old.lstrip(), new.lstrip()
    space_old, space_new = old[: len(old) - len(word_old)], new[: len(new) - len(word_new)]
    if bool(space_old) == bool(space_new):
        yield from same(space_old, space_new) if space_old else ()
    else:
        yield from replaced(space_old, space_new)
    yield from same(word_old, word_new) if word_old or word_new else ()


def merged(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Neighbours of one sign as one; inside a change what goes stands before what comes, the space before it outside."""
    pieces = list(segments)
    at = 0
    held = ""
    while at < len(pieces):
        end = at
        while end < len(pieces) and pieces[end][0] in "+-":
            end += 1
        if end == at:
            if pieces[at][0] == "=":
                held += pieces[at][1]
            else:
                yield from (("=", held),) if held else ()
                yield pieces[at]
                held = ""
            at += 1
            continue
        gone = "".join(text for sign, text, *_ in pieces[at:end] if sign == "-")
        came = "".join(text for sign, text, *_ in pieces[at:end] if sign == "+")
        after = pieces[end] if end < len(pieces) else ("", "")
        space, gone, came, rest = _slid(gone, came, after[1] if after[0] == "=" else "")
        yield from (("=", held + space),) if held + space else ()
        yield from replaced(gone, came)
        held = ""
        if after[0] == "=":
            held, end = rest, end + 1
        at = end
    if held:
        yield ("=", held)


def _slid(gone: str, came: str, after: str) -> tuple[str, str, str, str]:
    """A change moved past the white space before it: the space, what goes, what comes, and what is kept after it."""
    if gone and came:
        space = _common_space(gone, came)
        return space, gone[len(space) :], came[len(space) :], after
    text = gone or came
    space = _common_space(text, after)
    text, after = text[len(space) :] + space, after[len(space) :]
    return space, text if gone else "", text if came else "", after


def _common_space(left: str, right: str) -> str:
    size = 0
    while size < min(len(left), len(right)) and left[size] == right[size] and left[size].isspace():
        size += 1
    return left[:size]
