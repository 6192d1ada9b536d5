"""Names that are replaced, corrected or respelled, and titles that are corrected.

A name is a run of words with capitals. At the head of a sentence, and in a headline that capitalises every word, a capital
says nothing: there a word is a name only if it stands with a capital inside a sentence elsewhere in either version.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from revtrack.flags.changes import Change, opens_sentence
from revtrack.flags.content import base, content, is_content
from revtrack.flags.evidence import Capitals, Evidence
from revtrack.flags.noun_phrases import LINKS
from revtrack.flags.pairs import opposite
from revtrack.flags.replacements import Replacement
from revtrack.flags.saying import BODY_NOUNS
from revtrack.flags.tables.naming import ALIASES, CONNECTORS, DEGREES, DEMONYMS, NOT_NAMES, STATES, TITLES
from revtrack.text import fold, words
from revtrack.values.review import Flag

MOST_WORDS = 6
LONGEST = 1500
RESPELLED = 75
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'&\-]\w+)*\.?")
_SUBJECT = re.compile(r" [^\W\d_a-z]\w+|,? (?:said|says|told|was|is|had|has|will|who|and|also|did|wrote|won|became)\b|'s ")
_NO_NAME_ENDINGS = ("ing", "ed", "ly", "ion", "ment", "ness", "s")
_ADDED_ENDINGS = frozenset("s n an ian ean ish ese i ic er ers ns ans ians".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words and where it stands."""

    text: str
    span: tuple[int, int]

    @property
    def key(self) -> tuple[str, str]:
        """What makes two names the same: capitals and possessives do not count, nor does which form of it is used."""
        plain = re.sub(r"['’]s?\Z", "", fold(self.text)).casefold().rstrip(".")
        plain = plain.removeprefix("the ")
        return "name", DEMONYMS.get(plain, ALIASES.get(plain, STATES.get(plain, plain)))


def names(text: str, known: Capitals, *, cut: bool = False) -> list[Name]:
    """The names in `text`; `known` are words with a capital inside some sentence. What is `cut` out is no line."""
    plain = not cut and is_title_case(text)
    found: list[Name] = []
    start = end = -1
    for match in _TOKEN.finditer(text):
        word = match.group().rstrip(".") if match.group().count(".") == 1 else match.group()
        if _is_part(word, text, match.start(), known, plain):
            joined = (start >= 0 and text[end : match.start()] in (" ", ". ", "-")) or (
                start >= 0 and _connects(text[end : match.start()])
            )
            if not joined:
                found += _closed(text, start, end)
                start = match.start()
            end = match.start() + len(word)
    return found + _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> list[Name]:
    return [Name(text[start:end], (start, end))] if start >= 0 else []


def _connects(between: str) -> bool:
    """Whether the words between two capitalised ones belong to a name: "Town of Evans"."""
    return len(between) <= 10 and bool(between.split()) and all(word in CONNECTORS for word in between.split())


def _is_part(word: str, text: str, start: int, known: Capitals, plain: bool) -> bool:
    if not any(map(str.isupper, word)) or base(word) in NOT_NAMES or not is_content(word):
        return False
    if not (plain or opens_sentence(text[max(0, start - 8) : start])) or word in known:
        return True
    return not plain and bool(_SUBJECT.match(text, start + len(word))) and not word.endswith(_NO_NAME_ENDINGS)


def is_title_case(text: str) -> bool:
    """Whether `text` is a line in which nearly every longer word has a capital."""
    longer = [word for word in words(text) if len(word) > 3][1:]
    least = 3 if text.rstrip()[-1:] in '.!?”"' else 1 if text[:1] in "#*" or len(longer) == len(words(text)) - 1 else 3
    return len(longer) >= least and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def name_flags(evidence: Evidence) -> Iterator[Flag]:
    """Names and titles in place of others; and a name that is spelled otherwise in a passage that was replaced whole."""
    for change in evidence.changes:
        for replacement in change.replacements:
            if _is_within_a_name(replacement):
                quoted = replacement.old.strip(), replacement.new.strip()
                yield _flag(change.index, *quoted, "it stands within the name of a body")
            elif replacement.is_local:
                yield from _in_place(change, replacement, evidence)
            elif _is_degree(replacement):
                quoted = replacement.old.strip(), replacement.new.strip()
                yield _flag(change.index, *quoted, "it makes another role of the title that follows")
    for passage in evidence.passages:
        if passage.is_replaced and max(len(passage.old), len(passage.new)) <= LONGEST:
            gone, came = names(passage.old, evidence.capitalised), names(passage.new, evidence.capitalised)
            for old, new in _respelled(gone, came, evidence):
                yield _flag(passage.index, old.text, new.text, f"{old.text} is spelled {new.text}")


def _in_place(change: Change, replacement: Replacement, evidence: Evidence) -> Iterator[Flag]:
    if replacement.old.islower() and replacement.new.islower():
        yield from _titles(change, replacement)
        return
    before, after = change.window(replacement, "old"), change.window(replacement, "new")
    gone = _touched(names(before.text, evidence.capitalised, cut=before.text != change.old), before.start, before.end)
    came = _touched(names(after.text, evidence.capitalised, cut=after.text != change.new), after.start, after.end)
    pairs = [
        pair for pair in opposite(gone, came) if not _is_same(*pair) and not all(evidence.dates_of(name.text) for name in pair)
    ]
    if pairs and _is_about_names(replacement, gone, came):
        yield from (_flag(change.index, old.text, new.text, f"{old.text} became {new.text}") for old, new in pairs)
    elif not gone or not came:
        yield from _titles(change, replacement)


def _touched(found: list[Name], start: int, end: int) -> list[Name]:
    return [each for each in found if each.span[0] < end and start < each.span[1]]


def _is_about_names(replacement: Replacement, gone: list[Name], came: list[Name]) -> bool:
    """Whether the spot holds hardly anything but the names, so that one stands for the other."""
    others = [
        len(content(text)) - sum(len(content(each.text)) for each in found)
        for text, found in ((replacement.old, gone), (replacement.new, came))
    ]
    return max(others) <= 1 and max(len(words(replacement.old)), len(words(replacement.new))) <= MOST_WORDS


def _is_same(old: Name, new: Name) -> bool:
    """Forms of one name: fuller or shorter, an abbreviation, initials, a demonym."""
    left, right = old.key[1], new.key[1]
    if (
        left == right
        or TITLES.get(left, left) == TITLES.get(right, right)
        or set(left.split()) <= set(right.split())
        or set(right.split()) <= set(left.split())
    ):
        return True
    return _is_derived(left, right) or _is_abbreviated(old.text, new.text) or _is_abbreviated(new.text, old.text)


def _is_derived(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return (
        long.startswith(short[:-1] if short[-1:] in "aeyo" else short) and long[len(short) :].lstrip("aeyo") in _ADDED_ENDINGS
    )


def _is_abbreviated(short: str, long: str) -> bool:
    """Initials of the words ("EPA"), or the beginning of the word with a stop ("Calif.")."""
    letters = "".join(letter for letter in short if letter.isalpha())
    every = "".join(word[0].upper() for word in words(long))
    capitals = "".join(word[0] for word in words(long) if word[0].isupper())
    return len(letters) > 1 and letters.isupper() and letters in (every, capitals)


def _respelled(gone: list[Name], came: list[Name], evidence: Evidence) -> Iterator[tuple[Name, Name]]:
    old = [each for each in gone if each.text not in evidence.new_whole and len(each.text) > 3]
    new = [each for each in came if each.text not in evidence.old_whole and len(each.text) > 3]
    for left in old:
        for right in new:
            if fuzz.ratio(left.text, right.text) >= RESPELLED and not _is_same(left, right):
                yield left, right
                break


def _titles(change: Change, replacement: Replacement) -> Iterator[Flag]:
    """A title in place of another beside a name: "Sen." and "Rep.", "chief executive" and "chairman"."""
    old, new = _title(replacement.old), _title(replacement.new)
    if old and new and old != new and _is_beside_a_name(replacement):
        quoted = replacement.old.strip(), replacement.new.strip()
        yield _flag(change.index, *quoted, f"the title {quoted[0]} became {quoted[1]}")


def _is_within_a_name(replacement: Replacement) -> bool:
    """Whether one little word is exchanged between the words of a name: "Institute of" and "for Fiscal Studies"."""
    last = replacement.before.rstrip().rsplit(" ", 1)[-1]
    is_between = last[:1].isupper() and last.casefold() in BODY_NOUNS and replacement.after.lstrip()[:1].isupper()
    return is_between and all(text.strip() in LINKS for text in (replacement.old, replacement.new))


def _is_degree(replacement: Replacement) -> bool:
    """Whether only "former", "acting" or the like comes or goes before a title."""
    word = (replacement.old or replacement.new).strip(" -.").casefold()
    following = fold(replacement.after[:40]).casefold().lstrip(" -")
    is_alone = not (replacement.old and replacement.new) and word in DEGREES
    return is_alone and any(following.startswith(title) for title in TITLES)


def _title(text: str) -> str:
    plain = " ".join(
        word
        for word in re.sub(r"[.,]", " ", fold(text).casefold()).split()
        if word not in ("a", "an", "the", "of", "its", "his", "her")
    )
    return TITLES.get(plain, "")


def _is_beside_a_name(replacement: Replacement) -> bool:
    after = replacement.after.lstrip(" ,.")
    before = replacement.before.rstrip(" ,").rsplit(" ", 1)[-1]
    return (
        after[:1].isupper()
        or (before[:1].isupper() and base(before) not in NOT_NAMES)
        or after.startswith(("of ", "at ", "for "))
    )


def _flag(index: int, old: str, new: str, why: str) -> Flag:
    return Flag("name-changed", "substantive", index, old, new, why)
