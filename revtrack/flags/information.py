"""Information that is new or lost in the text: a clause, a name, a figure in brackets, that the other version has nowhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from revtrack.flags.changes import Change, opens_sentence
from revtrack.flags.content import content, fresh, is_content, is_fact, stems, tokens, unlike
from revtrack.flags.evidence import Evidence
from revtrack.flags.meaning import denies
from revtrack.flags.names import Name
from revtrack.flags.quantities import may_count
from revtrack.flags.replacements import Replacement
from revtrack.flags.roles import keeps_roles
from revtrack.flags.sources import is_silence
from revtrack.flags.tables.naming import EXCHANGES, NOT_NAMES
from revtrack.flags.when import may_date
from revtrack.flags.wording import retells
from revtrack.text import words
from revtrack.values.review import Flag

CLAUSE_WORDS = 5
CLAUSE_NEWS = 3
CAPTION_WORDS = 12
SHORT = 30
_NO_AGENT = (
    r"(?:\w+ing|then|now|far|\d+\w*|\w+day|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*|next|last|noon|midnight|dawn|dusk|"
    r"morning|evening|night|hand|mistake|accident|chance|law|rail|train|car|air|bus|boat|ship|plane|land|sea|road|mail|phone|email|"
    r"name|default|design|force|(?:the |its )?(?:end|start|time|side|sea|road|river\w*|lake|coast|way|day|week|month|year)|"
    r"an? (?:\w+ )?(?:margin|vote|majority|third|half|quarter))\b"
)
_AGENT = re.compile(rf"by (?!{_NO_AGENT})(?:[\w’'-]+ ){{0,3}}[\w’'-]+", re.IGNORECASE)
"""Who did something; not by when, by what means, by how much or where."""
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|got)\b(?: \w+ly)? "
    r"(?:\w+ed|\w+en|shot|hit|held|cut|met|led|sent|told|sued|struck|killed|found|made|built|paid)\s*$"
)
_EXCHANGE_NAME = rf"(?:{'|'.join(sorted(EXCHANGES))})"
_EXCHANGE = re.compile(rf"\(?{_EXCHANGE_NAME}\s?:\s?(?:[A-Z\d][A-Z\d.]{{0,5}}\)?)?")
"""The exchange in front of a company's sign ("NASDAQ: AMZN"), with or without the sign: markup of a template."""
_TICKER = re.compile(rf"\s?\({_EXCHANGE_NAME}\s?:\s?[A-Z\d][A-Z\d.]{{0,5}}\)")
_APART = '(,;:—–-[“"'


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of one side of a spot, and which of them are news to the other version. `facts` are names and figures."""

    text: str
    words: int
    news: list[str]
    facts: list[str]

    @property
    def counts(self) -> bool:
        """Whether a number or a date can be in it, in figures or in words."""
        return may_count(self.text, "en") or may_date(self.text)

    @property
    def is_mostly_news(self) -> bool:
        return 2 * len(self.news) > len(content(self.text))

    @property
    def new_facts(self) -> list[str]:
        return [word for word in self.facts if word in self.news]


def information_flags(evidence: Evidence) -> Iterator[Flag]:
    """What comes without a counterpart, and what goes; a move is neither."""
    for change in evidence.changes:
        if change.row.channel == "caption" and change.row.type == "change":
            continue
        if change.row.channel in ("headline", "dek") and change.old and change.new:
            continue
        for replacement in change.replacements:
            yield from _of_spot(change, replacement, evidence)


def is_exchange(replacement: Replacement) -> bool:
    """Whether only a stock exchange comes or goes, in the bracket that names a company's sign."""
    text = (replacement.old or replacement.new).strip()
    around = f"{replacement.before[-1:]}{text}{replacement.after.lstrip()[:8]}"
    return not (replacement.old and replacement.new) and bool(_EXCHANGE.fullmatch(text) and _TICKER.match(around))


def _is_same_name(replacement: Replacement) -> bool:
    """Whether a name gave way to another form of it ("Ore." and "Oregon")."""
    old, new = (Name(text.strip(" ,"), (0, 0)).key for text in (replacement.old, replacement.new))
    return old == new and replacement.is_local


def _of_spot(change: Change, replacement: Replacement, evidence: Evidence) -> Iterator[Flag]:
    if is_exchange(replacement) or _is_same_name(replacement):
        return
    if change.old and change.new:
        yield from _agent(change, replacement)
        if _is_slight(replacement):
            return
    old = _side(replacement.old, change.old, replacement.old_at, change.new, evidence.new_stems, evidence)
    new = _side(replacement.new, change.new, replacement.new_at, change.old, evidence.old_stems, evidence)
    if not (change.old and change.new) and _is_retold(change, evidence):
        return
    if _tells(change, replacement, new, old, evidence.old_flat):
        why = f"the old version has nothing of this: {', '.join(new.news[:6])}"
        yield Flag("info-added", "substantive", change.index, "", replacement.new.strip(), why)
    if _tells(change, replacement, old, new, evidence.new_flat) and not is_silence(replacement.old):
        why = f"the new version has nothing of this: {', '.join(old.news[:6])}"
        yield Flag("info-removed", "substantive", change.index, replacement.old.strip(), "", why)


def _is_retold(change: Change, evidence: Evidence) -> bool:
    """Whether a short paragraph that comes or goes is the one in whose place it stands, in another order of its words."""
    mine = change.old or change.new
    pair = next((each for each in evidence.passages if mine in (each.old, each.new)), None)
    if pair is None or max(len(words(pair.old)), len(words(pair.new))) > SHORT:
        return False
    is_like = retells(pair.old, pair.new) and denies(pair.old) == denies(pair.new)
    return is_like and keeps_roles(pair.old, pair.new)


def _agent(change: Change, replacement: Replacement) -> Iterator[Flag]:
    """Who did what is told in the passive ("was shot by police"): named on one side alone."""
    text = (replacement.old or replacement.new).strip()
    if (replacement.old and replacement.new) or not _AGENT.fullmatch(text) or not _PASSIVE.search(replacement.before):
        return
    if replacement.old:
        yield Flag("info-removed", "substantive", change.index, text, "", "the new version does not say who did it")
    else:
        yield Flag("info-added", "substantive", change.index, "", text, "the old version does not say who did it")


def _is_slight(replacement: Replacement) -> bool:
    """A word or two without a capital or a figure: too little to tell anything in a text."""
    both = replacement.old + replacement.new
    return len(words(both)) <= 2 and not is_fact(both)


def _side(text: str, row: str, at: int, other: str, known: set[str], evidence: Evidence) -> _Side:
    aligned = bool(text) and len(text) < len(row)
    same = evidence.shared_facts(row, other) if other and _has_digit(text) else set()
    facts = [
        word
        for word in (content(text) if aligned else ())
        if is_fact(word) and word not in same and _is_name(word, row, at + text.find(word), evidence)
    ]
    return _Side(text, len(words(text)), fresh(text, known), facts)


def _is_name(word: str, row: str, start: int, evidence: Evidence) -> bool:
    """Whether a word with a capital or a digit is a fact; at the head of a sentence only if it is one elsewhere."""
    if word.casefold() in NOT_NAMES or (word.isupper() and len(word) > 12):
        return False
    return _has_digit(word) or not opens_sentence(row[max(0, start - 8) : start]) or word in evidence.capitalised


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _tells(change: Change, replacement: Replacement, mine: _Side, other: _Side, elsewhere: str) -> bool:
    """Whether one side of a spot tells what the other does not."""
    if not mine.text or not _is_clause(change, mine.text):
        return False
    if not (change.old and change.new):
        return mine.words >= CLAUSE_WORDS and " ".join(words(mine.text.casefold())) not in elsewhere
    if mine.words - other.words >= CLAUSE_WORDS and len(mine.news) >= CLAUSE_NEWS:
        return True
    if _is_insertion(mine, other):
        return _is_inserted_fact(replacement, mine, other)
    return _is_more_telling(mine, other)


def _is_clause(change: Change, text: str) -> bool:
    """Whether words can tell anything: a credit in capitals cannot, nor a caption's label."""
    if change.row.channel == "caption" and len(words(text)) < CAPTION_WORDS and text.rstrip('"”’) ')[-1:] not in ".!?…":
        return False
    return any(character.islower() for character in text) or text.upper() == text.lower() or bool(change.old and change.new)


def _is_insertion(mine: _Side, other: _Side) -> bool:
    """Whether the other side has nothing that this one does not say too."""
    return not unlike(other.text, stems(mine.text))


def _is_inserted_fact(replacement: Replacement, mine: _Side, other: _Side) -> bool:
    """A new name or figure, or a remark set apart by commas, dashes or brackets, that is more than a part of a name."""
    facts = mine.new_facts
    if any(map(_has_digit, other.facts)):
        facts = [word for word in facts if not _has_digit(word)]
    if facts:
        return not is_part_of_name(replacement, mine.text)
    return mine.words >= 3 and len(mine.news) >= 2 and mine.text.lstrip()[:1] in _APART


def is_part_of_name(replacement: Replacement, text: str) -> bool:
    """Whether words are a first name, an initial or a title that joins the name beside them."""
    only_capitals = all(word[:1].isupper() for word in tokens(text))
    last = replacement.before.rstrip().rsplit(" ", 1)[-1]
    joins = replacement.after.lstrip(" ")[:1].isupper() or (last[:1].isupper() and last[-1:].isalnum() and is_content(last))
    return only_capitals and joins and text.strip()[:1] not in _APART and text.strip()[-1:] not in _APART


def _is_figure_lost(mine: _Side, other: _Side) -> bool:
    """Whether a figure gives way to words that are no number: "20 years" and "life"."""
    return any(map(_has_digit, mine.new_facts)) and not other.counts and bool(unlike(other.text, stems(mine.text)))


def _is_more_telling(mine: _Side, other: _Side) -> bool:
    """Words for words: names with none in their place, or a long passage that shares little with what replaced it."""
    names = [word for word in mine.new_facts if not word.isdigit()]
    if names and not other.facts and mine.words >= 2:
        return True
    if mine.news and (_is_figure_lost(mine, other) or _is_figure_lost(other, mine)):
        return True
    shared = stems(mine.text) & stems(other.text)
    is_long = mine.words >= 2 * CLAUSE_WORDS and 2 * len(shared) < mine.words
    is_other = mine.is_mostly_news and other.is_mostly_news
    return is_long and (is_other or (bool(names) and len(mine.news) >= 2 * CLAUSE_NEWS))
