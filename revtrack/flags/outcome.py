"""Events that move on: what was planned, expected or going on has happened, or has come to its next stage."""

import re
from collections.abc import Iterator

from revtrack.flags.changes import Change
from revtrack.flags.content import akin, base, content, stem, stems, tokens, unlike
from revtrack.flags.evidence import Evidence, Passage
from revtrack.flags.replacements import Replacement
from revtrack.flags.tables.events import HAPPENED, LADDERS, PLANNED, UNDECIDED
from revtrack.flags.tables.irregular import PAST
from revtrack.flags.wording import lemmas
from revtrack.text import fold, words
from revtrack.values.review import Flag

SHARED = 2
LONGEST = 1500
MOST_WORDS = 12
LETTERS = 4
NEAR = 12
_PLANNED = re.compile(
    rf"(?<![\w'-])(?:{PLANNED})(?![\w'-])|\b(?:is|are|was|were) (?:being )?(?!\w*(?:during|evening|morning|king)\b)[a-z]{{2,20}}ing\b"
)
_STRICT = re.compile(
    r"\b(?:(?:(?:is|are|was|were|be|been|'s|'re) )?(?:expected|due|set|scheduled|planned|likely|poised|slated|planning|preparing|hoping|about|ready) (?:to|for)|"
    r"(?:is|are) (?:expected|due|scheduled|planned)\b(?! (?:to|for|by)\b)|will|won't|going to|plans? to|planned to|hopes? to|aims? to|intends? to|expects? to|prepares? to|"
    r"(?:said|says|announced|promised|pledged|vowed|warned) (?:that )?(?:it|he|she|they) (?:would|will|plans? to|planned to))\b"
)
_NOT_YET = re.compile(r"\b(?:not yet|n't yet|yet to|still to)\b")
_GOING = re.compile(r"\b(?:is|are) (?:being )?([a-z]{2,20}ing)\b")
_WOULD = re.compile(r"\b(?:would|wouldn't|could|may|might|should|'d)\b")
_TO_COME = re.compile(
    r"(?<!start )(?<!started )(?<!begin )(?<!began )(?<!continue )(?<!continued )(?<!seem )(?<!seems )(?<!seemed )(?<!appears )(?<!appeared )"
    r"(?<!used )(?<!happened )(?<!managed )(?<!came )(?<!had )(?<!have )(?<!able )(?<!forced )(?<!helped )(?<!tried )(?<!claimed )(?<!order )(?<!yet )(?<!failed )(?<!refused )(?<!declined )(?<!unable )"
    r"\b(?:to|may|might|could) (?!have |not |be )([a-z]{2,20})\b"
)
"""A deed that is not done yet; of who began, managed or had to do it, it is."""
_NEGATED = re.compile(r"\b(?:not|never)\b|n't\b")
_CAUSE = re.compile(r"\b(?:because|owing to|caused|thanks to|on account of)\b")
_HAPPENED = frozenset(map(stem, HAPPENED))
_PERFECT = re.compile(r"\b(?:has|have) (?:now |since )?([a-z]{3,20})\b")
_STAGES = frozenset().union(*(stage for ladder in LADDERS for stage in ladder))
_OPEN = frozenset(map(stem, UNDECIDED))


def outcome_flags(evidence: Evidence) -> Iterator[Flag]:
    """Spots whose verb passes from the future, and headlines or passages whose events have moved on."""
    for change in evidence.changes:
        if change.old and change.new:
            for replacement in change.replacements:
                why = _moved_on(change, replacement)
                if why:
                    quoted = replacement.old.strip(), replacement.new.strip()
                    yield Flag("outcome-updated", "substantive", change.index, *quoted, why)
    for passage in evidence.passages:
        why = _next_stage(passage, lead_is_new=evidence.lead_is_new)
        if why:
            yield Flag("outcome-updated", "substantive", passage.index, passage.old[:300], passage.new[:300], why)


def _moved_on(change: Change, replacement: Replacement) -> str:
    """Why the words of one spot tell that something has happened."""
    old, new = _plain(replacement.old), _plain(replacement.new)
    if not old or max(len(words(old)), len(words(new))) > MOST_WORDS:
        return ""
    if change.row.channel == "headline" and (old == "to" or old.startswith("to ")):
        return _infinitive(old, new, _plain(replacement.after))
    planned = _STRICT.search(old)
    is_cause = bool(planned and planned.group().strip() == "due to" and _CAUSE.search(new))
    if planned and not is_cause and not _PLANNED.search(new) and not _WOULD.search(new):
        verb = next((word for word in tokens(new) if _is_finite(word)), "")
        return f"“{planned.group()}” became “{verb}”" if verb else ""
    if done := _done(_plain(replacement.before[-NEAR:]).rstrip(), old, new):
        return done
    if _NOT_YET.search(old) and not _NOT_YET.search(new):
        return f"“{_NOT_YET.findall(old)[0]}” is over"
    return _begun(old, new) or (_climbed(tokens(old), tokens(new)) if new else "")


def _done(before: str, old: str, new: str) -> str:
    """A deed that was to come and is done: "is under pressure to resign" and "has resigned", "could hit" and "hit"."""
    for match in _TO_COME.finditer(f"{before} {old}", len(before)):
        forms = (word for word in tokens(new) if base(word) == match[1] or match[1] in lemmas(word))
        done = next(filter(_is_past, forms), "")
        if done and not _WOULD.search(new) and not _NEGATED.search(new):
            return f"“{match.group().strip()}” became “{done}”"
    return ""


def _infinitive(old: str, new: str, after: str) -> str:
    """In a headline "to" speaks of the future: "to resign" became "resigns", or lost its "to"."""
    verb = next(iter(tokens(f"{old[2:]} {after}")), "")
    is_same = verb and (not new or stem(verb) in {stem(word) for word in tokens(new)})
    return f"“to {verb}” became “{new or verb}”" if is_same and not new.startswith("to ") and not new.endswith("ing") else ""


def _begun(old: str, new: str) -> str:
    """A verb that goes on then and is done now: "is closing" became "closed", "is considering" became "announced"."""
    going = _GOING.search(old)
    if going and not _GOING.search(new):
        end = _end(going[1], new)
        return f"“{going.group()}” became “{end}”" if end else ""
    perfect = _PERFECT.search(new)
    if (
        perfect
        and stem(perfect[1]) in _HAPPENED
        and base(perfect[1]) in map(str.lower, tokens(old))
        and not _PERFECT.search(old)
    ):
        return f"“{perfect.group()}”, which was still to come"
    return ""


def _end(going: str, new: str) -> str:
    """The verb with which something ends: its own past, a perfect, or any past where its end was open."""
    past = [word for word in tokens(new) if _is_past(word)]
    if stem(going) in _OPEN:
        return "" if _WOULD.search(new) else next(iter(past), "")
    perfect = _PERFECT.search(new)
    is_other = perfect and perfect[1] != "been"
    return next((word for word in past if stem(word) == stem(going)), perfect.group() if perfect and is_other else "")


def _is_past(word: str) -> bool:
    return word in PAST or (word.endswith("ed") and len(word) > LETTERS)


def _is_finite(word: str) -> bool:
    """Whether a word is a verb of what is or has been: "launched", "took", "is"."""
    return _is_past(word) or word in ("is", "are", "has", "have") or (word.endswith("s") and stem(word) in _HAPPENED)


def _next_stage(passage: Passage, *, lead_is_new: bool) -> str:
    """A headline, or a passage replaced whole, that is still about the same thing while the state of events has moved."""
    titled = passage.channel in ("headline", "dek")
    if not (titled or passage.is_replaced) or max(len(passage.old), len(passage.new)) > LONGEST:
        return ""
    old, new = _plain(passage.old), _plain(passage.new)
    gone, came = unlike(passage.old, stems(passage.new)), unlike(passage.new, stems(passage.old))
    if not came or not _is_same_matter(passage.old, passage.new, SHARED if titled else 2 * SHARED):
        return ""
    planned, still = _PLANNED.search(old), _PLANNED.search(new)
    happened = next((word for word in came if stem(word) in _HAPPENED and not _is_to_come(word, new)), "")
    if planned and not still and (happened or (titled and _STRICT.search(f"is {old[planned.start() :]}"))):
        return f"“{planned.group().strip()}” then, “{happened or came[0]}” now"
    if titled and lead_is_new:
        return f"the headline now tells of {', '.join(came[:4])}, and the story opens anew"
    if titled and not gone and happened and len(came) <= SHARED:
        return f"the headline goes on: “{happened}”"
    return _climbed(tokens(old) if titled else gone, came)


def _is_to_come(word: str, text: str) -> bool:
    return bool(re.search(rf"\b(?:to|will|would|may|could|might|not) {re.escape(word.lower())}\b", text))


def _climbed(gone: list[str], came: list[str]) -> str:
    """A later stage of one ladder in place of an earlier one: "missing", then "found"."""
    left, right = ({fold(word).casefold() for word in side} & _STAGES for side in (gone, came))
    for ladder in LADDERS if left and right else ():
        before = [at for at, stage in enumerate(ladder) if left & stage]
        after = [at for at, stage in enumerate(ladder) if right & stage]
        if before and after and max(after) > max(before):
            return f"“{min(left & ladder[max(before)])}” then, “{min(right & ladder[max(after)])}” now"
    return ""


def _is_same_matter(old: str, new: str, least: int) -> bool:
    """Whether so many content words, or words akin to them, stand on both sides."""
    left, right = {stem(word) for word in content(old)}, {stem(word) for word in content(new)}
    shared = sum(any(one == other or (one[:3] == other[:3] and akin(one, other)) for other in right) for one in left)
    return shared >= least


def _plain(text: str) -> str:
    return fold(text).lower()
