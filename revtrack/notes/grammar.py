"""Joins the words of a language into the forms that a note has: its label, and the sentences that speak of the story's own text.

Every gap is bounded and every repeated group is atomic or tied to a word boundary, so that no text costs more than its
length times a constant. A group is never repeated by a possessive quantifier: before Python 3.11.5 such a repeat loses
matches where something inside it goes back (python/cpython issue 106052), and Debian 12 has 3.11.2.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from revtrack.notes.values import NoteKind
from revtrack.notes.wordings import Label, Sentence, Verb, Wordings, phrases

START = r"(?:^[^\w(]{0,8}|(?<=[.:!?)\]”»—–*_|-] )|(?<=[:*_(\n]))"
STARTS = re.compile(r"^[^\w(]{0,8}|[.:!?)\]”»—–*_|-] |[:*_(\n]")
_GAP = r"[^\w!?;]{1,4}"
_WORD = r"[\w’'-]++"
_CLOCK = r"\d(?:[\d:./,-]*\d)?(?:h\d*+|st|nd|rd|th|am|pm|a\.m|p\.m|er|º|ª|u)?"
_END_OF_LABEL = r"(?P<end>\]\s|[*_)\]\s.,]{0,4}(?::|：)|\s?[—–]|\s-\s|[*_)\]]{1,3}\s|\.\s|\n|\s*\Z)"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled forms of one language."""

    label: re.Pattern[str]
    agency: re.Pattern[str]
    stamp: re.Pattern[str]
    done: tuple[re.Pattern[str], ...]
    earlier: re.Pattern[str]
    labelled_earlier: re.Pattern[str]
    at_first: re.Pattern[str]
    updated_with: re.Pattern[str]
    wrong: re.Pattern[str]
    said: re.Pattern[str]
    acted: re.Pattern[str]
    ours: re.Pattern[str]
    within: re.Pattern[str]
    labelled: re.Pattern[str]
    introduces: re.Pattern[str]
    invites: re.Pattern[str]
    openings: re.Pattern[str]
    stops: re.Pattern[str]
    places: re.Pattern[str]
    verbs: tuple[tuple[Verb, re.Pattern[str]], ...]
    sentences: tuple[tuple[NoteKind, bool, re.Pattern[str]], ...]


@cache
def grammar(words: Wordings) -> Grammar:
    """The forms of `words`, compiled the first time that a text may be a note of the language."""
    told, wrong = any_of(words.told), any_of(words.wrong)
    acts = ";".join((*words.done.values(), *words.agency.values(), words.labels["updated"], words.labels["update"]))
    return Grammar(
        label=_label(words),
        agency=_compiled(rf"[^\w(]{{0,4}}\(\s?(?:{_named(words.agency)})\b"),
        stamp=_stamp(words),
        done=tuple(map(_compiled, (_passive(words, _ours(words)), _passive_of_the(words), _active(words)))),
        earlier=_compiled(_earlier(words) + _of_the_story(words)),
        labelled_earlier=_compiled(_earlier(words) + rf"(?:{_of(words)}(?:{_WORD}\W{{1,3}}){{0,4}}?{_story(words)}|(?!\W{{1,3}}{any_of(words.of)}\b))"),
        at_first=_compiled(_at_first(words)),
        updated_with=_compiled(rf"[\W_]{{0,6}}(?:{any_of(words.stories)}\s)?{any_of(words.labels['updated'])}\b{_when(words)}[\s.,:–—-]{{1,4}}(?={words.openings})"),
        wrong=_compiled(rf"\b{wrong}\b"),
        said=_compiled(rf"\b(?:{told}|{wrong})\b"),
        acted=_compiled(rf"\b{any_of(acts)}\b"),
        ours=_compiled(any_of(words.ours)),
        within=_compiled(rf"\b{any_of(words.of)}\W{{1,3}}"),
        labelled=_compiled(words.labelled),
        introduces=_compiled(words.introduces),
        invites=_compiled(words.invites),
        openings=_compiled(words.openings),
        stops=_compiled(words.stops),
        places=_compiled(words.places),
        verbs=tuple((verb, _compiled(rf"\b(?:{pattern})\b")) for verb, pattern in words.verbs.items()),
        sentences=tuple(_sentence(sentence) for sentence in words.sentences),
    )  # fmt: skip


def any_of(slot: str) -> str:
    """A pattern for the phrases of a slot, the longest first; a space stands for any white space, an apostrophe for both."""
    longest_first = sorted(phrases(slot), key=len, reverse=True)
    escaped = (re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "[’']?") for phrase in longest_first)
    return f"(?:{'|'.join(escaped)})"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _sentence(sentence: Sentence) -> tuple[NoteKind, bool, re.Pattern[str]]:
    """The kind, whether the pattern holds at the start of a sentence only, and the pattern."""
    at_start = sentence.pattern.startswith("<start>") and "|<start>" not in sentence.pattern
    return (
        sentence.kind,
        at_start,
        _compiled(sentence.pattern.removeprefix("<start>" if at_start else "").replace("<start>", START)),
    )


def _named(slots: Mapping[Label, str] | Mapping[NoteKind, str] | Mapping[Verb, str]) -> str:
    """The phrases of several slots, each slot a group of its name."""
    return "|".join(f"(?P<{name}>{any_of(slot)})" for name, slot in slots.items())


def _when(words: Wordings) -> str:
    """Dates, times and zones in any order; what begins the next sentence is none."""
    return rf"(?>(?:(?!\.\s(?-i:The|This|A|An|It|In)\b)[\s,;.()\[\]/|–—-]*+(?>{_CLOCK}|{any_of(words.when)}\b)){{0,16}})"


def _label(words: Wordings) -> re.Pattern[str]:
    """A label with its date and time, a number or the story it refers to, and the sign that closes it."""
    story = r"(?:\s(?:to|on|for|in)\s[^:\n]{0,80}?(?:story|article|post|report|column|headline|caption|photo|graphic)\b[^:\n]{0,60})?"
    return _compiled(
        rf"[\W_]{{0,8}}(?:{_named(words.labels)})(?![\w’'])(?:\s?#?\d{{1,2}}(?=\W))?{_when(words)}{story}{_END_OF_LABEL}"
    )


def _stamp(words: Wordings) -> re.Pattern[str]:
    """A text that is nothing but a date, with or without a word like "updated" and the name of who did it."""
    stamps = ";".join((words.when, words.labels["updated"], words.labels["update"]))
    by = rf"(?:(?:by|von|par|por|di|da|door|av|af)\s+{_WORD}(?:\s{_WORD}){{0,4}})?"
    return _compiled(rf"[\W_]*+(?:(?>{_CLOCK}|{any_of(stamps)}\b)[\W_]*+){{1,24}}{by}[\W_]*+\Z")


def _story(words: Wordings) -> str:
    """A noun for a story; with a number it is an article of a law."""
    return rf"{any_of(words.stories)}\b(?!\W{{1,3}}\d)"


def _ours(words: Wordings) -> str:
    return rf"\b{any_of(words.ours)}\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,2}}?{_story(words)}"


def _the(words: Wordings) -> str:
    return rf"(?:{any_of(words.the)}\W{{0,2}})?{any_of(words.articles)}\b(?!\W{{1,3}}\d)(?! (?:{words.not_of}))"


def _passive(words: Wordings, story: str) -> str:
    """The story, its attributes, an auxiliary, adverbs and dates, and what was done, not by somebody else nor every year."""
    verbs = rf"{any_of(words.auxiliaries)}\b|(?!{any_of(words.published)}\b){any_of(words.told)}\b"
    tail = rf"(?:{_GAP}(?!{verbs}){_WORD}){{0,8}}?"
    spare = rf"(?:(?!{any_of(words.never)}\b){_WORD}{_GAP}){{0,{words.gap}}}?"
    adverbs = rf"(?:(?>{any_of(words.adverbs)}\b|{any_of(words.when.replace('last;', ''))}\b|{_CLOCK}){_GAP}){{0,12}}?"
    between = spare if words.gap else adverbs
    return rf"{story}{tail}{_GAP}{any_of(words.auxiliaries)}{_GAP}{between}(?:{_named(words.done)})\b(?!{_GAP}(?:{words.not_after}))"


def _passive_of_the(words: Wordings) -> str:
    after = rf"(?={_GAP}{any_of(words.after)}\b|[^\w,]*$|[.;:])" if words.after else ""
    return _passive(words, START + _the(words)) + after


def _active(words: Wordings) -> str:
    """ "We have updated this story"; in verb-final languages also with the participle at the end."""
    verb = _named(words.done)
    early = rf"(?:{verb})\b\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,5}}?{_story(words)}"
    late = rf"{_story(words)}(?:{_GAP}{_WORD}){{0,{words.gap}}}?{_GAP}(?:{verb.replace('?P<', '?P<late_')})\b"
    return (
        rf"\b{any_of(words.we)}\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,{2 + words.gap}}}?(?:{early}{'|' + late if words.gap else ''})"
    )


def _earlier(words: Wordings) -> str:
    early, versions = any_of(words.early), any_of(words.versions)
    return rf"\b(?:{early}\s+(?:{_WORD}\s+)?{versions}|{versions}\s+(?:\w+\s+)?{early})\b"


def _of(words: Wordings) -> str:
    return rf"\W{{1,3}}{any_of(words.of)}\W{{1,3}}"


def _of_the_story(words: Wordings) -> str:
    return rf"{_of(words)}(?:(?:{_WORD}\W{{1,3}}){{0,4}}?{_ours(words)}|(?:{_WORD}\W{{1,3}})?{_the(words)})"


def _at_first(words: Wordings) -> str:
    """ "This story originally said"; to be published at first is no error."""
    published = rf"(?!{any_of(words.published)}\b)"
    told = rf"(?:{any_of(words.told)}|{any_of(words.wrong)})"
    return (
        rf"(?:{_ours(words)}|{START}{_the(words)})(?:{_GAP}(?!{any_of(words.auxiliaries)}\b){_WORD}){{0,8}}?{_GAP}(?:{_WORD}\s)?"
        rf"{any_of(words.at_first)}\W{{1,3}}(?:{published}{_WORD}\W{{1,3}}){{0,3}}?{published}{told}\b"
    )
