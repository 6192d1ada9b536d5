"""Who is quoted or cited: names and roles to whom a statement is attributed, judged against the whole other version.

To be mentioned is not to be a source: "the union marched" becomes "the union said it marched" and the union is a new one.
The same person in a shorter form is the same ("Quill" for "Ada Quill"); a spokesperson is not the body that they speak for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from revtrack.flags.attribution import Citation, citations
from revtrack.flags.changes import Change
from revtrack.flags.evidence import Evidence
from revtrack.flags.quotes import speeches, spoken
from revtrack.flags.saying import DOCUMENTS, NAMELESS, ROLES, TITLES
from revtrack.flags.statements import is_silence, statement_flags
from revtrack.flags.tables.naming import ALIASES, DEMONYMS
from revtrack.flags.wording import says_the_same
from revtrack.values.diff import Side
from revtrack.values.document import NUMBERED_ROLES, Document
from revtrack.values.review import Flag, Voice

_WORD = re.compile(r"[^\W_][\w'-]*(?:\.(?=[A-Za-z]\b))?")
_HEADS = frozenset(ROLES) | frozenset(DOCUMENTS)
_BODIES = frozenset(
    "company agency department ministry firm group union court bank team club organization organisation committee university "
    "administration government commission panel association foundation airline operator studio publisher developer league office "
    "report study statement document filing letter lawsuit article post data paper person people".split()
)
_SAME_HEADS = {
    "suit": "lawsuit",
    "memorandum": "memo",
    "paper": "study",
    "lawyer": "attorney",
    "neighbour": "neighbor",
    "organisation": "organization",
}
"""Nouns for the same source, each with the one under which it is known."""
_NUMBERS = frozenset("one two three four five six seven several some many other another senior top unnamed anonymous".split())

NEAR = 60
SHORT = 5
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e) (?:(?:also|later|then|had|has) )?(?:said|says|told|added|wrote|announced|noted|explained|argued)\b|"
    r"\b(?:said|says|added|wrote) (?:he|she|they)\b"
)
_END = re.compile(r"[,;.:\"“”]")
_SPEECH = re.compile(
    r"(?<![a-z])(?:sa(?:id|ys?|ying)|told|tells?|state(?:ment|d)|announc\w+|interview\w*|wrote|writ\w+|post(?:s|ed)|tweet\w*|report(?:s|ed|ing)|claim\w*|argu\w+|confirm\w*|explain\w*|warn\w*)\b"
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes two mentions the same source: the words of the name, and the role where one ends it."""

    words: frozenset[str]
    head: str
    initials: str = ""

    def is_same(self, other: "Identity") -> bool:
        """Whether both mean the same source, one perhaps in shorter form."""
        if self.head != other.head:
            return self.is_short_for(other) or other.is_short_for(self)
        if self.words <= other.words or other.words <= self.words:
            return bool(self.words and other.words) or bool(self.head)
        return self.is_short_for(other) or other.is_short_for(self)

    def is_short_for(self, other: "Identity") -> bool:
        """ "NWS" for "National Weather Service"."""
        return len(other.initials) > 1 and self.words == {other.initials}


@dataclass(frozen=True)
class Cited:
    """Who is cited in one version of a document; paragraphs are read only when somebody is looked for in them."""

    document: Document

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """Headline, dek, and the paragraphs of the story."""
        blocks = (block.text for block in self.document.blocks if block.role in (*NUMBERED_ROLES, "heading", "note"))
        return (self.document.headline, self.document.dek, *blocks)

    @cached_property
    def _lowered(self) -> tuple[str, ...]:
        return tuple(passage.lower() for passage in self.passages)

    def has(self, wanted: Identity) -> bool:
        """Whether this version cites `wanted`, or a pronoun speaks right after naming them."""
        keys = [word for word in (wanted.words or {wanted.head[:6]}) if len(word) > 1]
        shorts = [wanted.initials] if len(wanted.initials) > 1 else []
        may_be_short = len(wanted.words) == 1 and len(keys) == 1 and len(keys[0]) <= SHORT
        for at, lowered in enumerate(self._lowered):
            if wanted.head[:6] not in lowered and not wanted.initials:
                continue
            if not may_be_short and not any(key in lowered for key in keys + shorts):
                continue
            if any(citation.name and identity(citation.name).is_same(wanted) for citation in citations(self.passages[at])):
                return True
            if keys and not wanted.head and _speaks(max(keys, key=len), lowered):
                return True
            following = self.passages[at : at + 2]
            if not wanted.head and any(map(_PRONOUN.search, following)) and any(key in lowered for key in keys):
                return True
        return False

    def mentions(self, role: Identity) -> bool:
        """Whether a bare role ("police") stands here at all: whoever it means is nobody new."""
        return not role.words and any(role.head in lowered for lowered in self._lowered)

    def quotes(self, wanted: Identity) -> int:
        """How many quotations stand nearest to a citation of `wanted`."""
        return sum(_quotes(passage, wanted) for passage in self.passages if any(w in passage.lower() for w in wanted.words))


@lru_cache(maxsize=512)
def identity(name: str) -> Identity:
    """The words that tell a source from others: no titles, no articles, a role in the singular."""
    plain = name.lower().removeprefix("the ")
    words = [ALIASES[plain]] if plain in ALIASES else [word.lower().removesuffix("'s") for word in _WORD.findall(name)]
    head = next((_head(word) for word in (words[-1:] if words else ()) if word in _HEADS), "")
    if not head and " for " in name:
        head = next((_head(word) for word in words if word in _HEADS), "")
    kept = frozenset(word for word in words if word not in NAMELESS and word not in _NUMBERS and _head(word) != head)
    capitals = [word for word in _WORD.findall(name) if word[:1].isupper()]
    initials = "".join(word[0] for word in capitals).lower() if len(capitals) > 1 and capitals[-1] == name.split()[-1] else ""
    kept = frozenset(DEMONYMS.get(word, ALIASES.get(word, word)) for word in kept)
    return Identity(kept - TITLES or kept, head, initials)


def source_flags(evidence: Evidence) -> Iterator[Flag]:
    """Sources that are new or gone, against the whole other version; and a source that answers."""
    old, new = Cited(evidence.diff.old), Cited(evidence.diff.new)
    changes = spoken(evidence)
    for change in changes:
        for name in _unknown(change, "new", old):
            yield Flag("source-added", "substantive", change.index, "", name, f"{name} is cited now and was not before")
        for name in _unknown(change, "old", new):
            yield Flag("source-removed", "substantive", change.index, name, "", f"{name} is not cited any more")
    yield from statement_flags(evidence, evidence.changes)


def new_and_gone(evidence: Evidence, flags: tuple[Flag, ...]) -> tuple[tuple[Voice, ...], tuple[Voice, ...]]:
    """Who is cited now and was not, and who is not any more, with their quotations."""
    new = [flag.new for flag in flags if flag.code == "source-added"]
    gone = [flag.old for flag in flags if flag.code == "source-removed"]
    return _voices(new, Cited(evidence.diff.new)), _voices(gone, Cited(evidence.diff.old))


def _voices(names: list[str], cited: Cited) -> tuple[Voice, ...]:
    """Each source once, in its longest form."""
    kept: list[str] = []
    for name in names:
        same = next((at for at, other in enumerate(kept) if identity(other).is_same(identity(name))), None)
        if same is None:
            kept.append(name)
        elif len(name) > len(kept[same]):
            kept[same] = name
    spoken_for = [identity(name).words for name in kept if identity(name).head == "spokesperson"]
    kept = [name for name in kept if {*identity(name).words, identity(name).head} - {""} not in spoken_for]
    return tuple(Voice(name, cited.quotes(identity(name))) for name in kept)


def _unknown(change: Change, side: Side, other: Cited) -> Iterator[str]:
    """The sources of one side of a row that the other version does not cite."""
    here, there = (change.new, change.old) if side == "new" else (change.old, change.new)
    seen: list[Identity] = []
    for citation in citations(here):
        wanted = identity(citation.name)
        if not citation.name or any(wanted.is_same(known) for known in seen):
            continue
        seen.append(wanted)
        if _is_reworded(change, citation, side):
            continue
        if here[max(0, citation.at - 14) : citation.at + 7] in there or _says_so(citation, there):
            continue
        if not wanted.words and wanted.head in _BODIES and citations(there):
            continue
        named_there = _is_named_in_headline(change, wanted, there) or (side == "new" and other.mentions(wanted))
        if not named_there and not other.has(wanted):
            yield citation.name


def _says_so(citation: Citation, there: str) -> bool:
    """Whether a verb of saying follows the name on the other side too, though it is not read there ("Researchers found it grew")."""
    said = re.search(rf"\b{re.escape(citation.name.lower())} (\w+)", there.lower())
    return said is not None and bool(_SPEECH.match(said[1]) or said[1] == "found")


def _is_reworded(change: Change, citation: Citation, side: Side) -> bool:
    """Whether the verb of saying, or the noun for who speaks, gave way to one that says the same, or was misspelled."""
    return any(
        (start <= citation.at < start + len(said) or (citation.name.islower() and said.strip() == citation.name))
        and says_the_same(spot.old.strip(), spot.new.strip())
        for spot in change.replacements
        for start, said in [(spot.new_at, spot.new) if side == "new" else (spot.old_at, spot.old)]
        if spot.is_local
    )


def _is_named_in_headline(change: Change, wanted: Identity, there: str) -> bool:
    """Whether being named is enough: a headline tells what the person it names says or does ("Quill ‘will not yield’")."""
    lowered = there.lower()
    return change.row.channel == "headline" and all(word in lowered for word in (wanted.words or {wanted.head}))


def _speaks(key: str, lowered: str) -> bool:
    """Whether a word of speech follows the name in its clause, in a wording that is no plain attribution."""
    at = lowered.find(key)
    while at >= 0:
        following = _END.split(lowered[at + len(key) : at + len(key) + NEAR], maxsplit=1)[0]
        if _SPEECH.search(following):
            return True
        at = lowered.find(key, at + 1)
    return False


def _quotes(passage: str, wanted: Identity) -> int:
    found = [(citation.at, identity(citation.name).is_same(wanted)) for citation in citations(passage) if citation.name]
    if not any(is_wanted for _, is_wanted in found):
        return 0
    nearest = (min(found, key=lambda each: max(start - each[0], each[0] - end, 0)) for start, end in speeches(passage))
    return sum(is_wanted for _, is_wanted in nearest)


def _head(word: str) -> str:
    single = _singular(word)
    return _SAME_HEADS.get(single, single)


def _singular(word: str) -> str:
    return "spokesperson" if word.startswith("spokes") else word.removesuffix("s") if not word.endswith("ss") else word


__all__ = ["Cited", "Identity", "identity", "is_silence", "new_and_gone", "source_flags"]
