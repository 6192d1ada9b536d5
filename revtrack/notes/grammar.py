"""Joins the words of a language into the forms that a note has: its label, and the sentences that speak of the story's own text.

Every gap is bounded and every repeated group is possessive or tied to a word boundary, so that no text costs more than its
length times a constant.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from revtrack.notes.values import NoteKind
from revtrack.notes.wordings import Label, Verb, Wordings, phrases

START = r"(?:^[^\w(]{0,8}|(?<=[.:!?)\]”»—–*_|-] )|(?<=[:*_(\n]))"
_GAP = r"[^\w!?;]{1,4}"
_WORD = r"[\w’'-]+"
_CLOCK = r"\d(?:[\d:./,-]*\d)?(?:h\d*+|st|nd|rd|th|am|pm|a\.m|p\.m|er|º|ª|u)?"


def any_of(slot: str) -> str:
    """A pattern for the phrases of a slot, the longest first; a space stands for any white space, an apostrophe for both."""
    longest_first = sorted(phrases(slot), key=len, reverse=True)
    escaped = (re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "[’']?") for phrase in longest_first)
    return f"(?:{'|'.join(escaped)})"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled forms of one language."""

    label: re.Pattern[str]
    agency: re.Pattern[str]
    stamp: re.Pattern[str]
    done: re.Pattern[str]
    by_us: re.Pattern[str]
    earlier: re.Pattern[str]
    bare_earlier: re.Pattern[str]
    at_first: re.Pattern[str]
    updated_with: re.Pattern[str]
    wrong: re.Pattern[str]
    said: re.Pattern[str]
    verbs: tuple[tuple[Verb, re.Pattern[str]], ...]
    sentences: tuple[tuple[NoteKind, re.Pattern[str]], ...]
    introduces: re.Pattern[str]
    invites: re.Pattern[str]
    openings: re.Pattern[str]
    stops: re.Pattern[str]
    places: re.Pattern[str]
    ours: re.Pattern[str]
    within: re.Pattern[str]


@cache
def grammar(words: Wordings) -> Grammar:
    """The forms of `words`, compiled the first time that a text may be a note of the language."""
    when = rf"(?:[\s,;.()\[\]/|–—-]*+(?>{_CLOCK}|{any_of(words.when)}\b)){{0,16}}+"
    own = rf"(?:\b{any_of(words.ours)}\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,2}}?|{START}(?:{any_of(words.the)}\W{{0,2}})?(?={any_of(words.articles)}\b)){any_of(words.stories)}\b"
    spare = rf"(?:(?!{any_of(words.never)}\b){_WORD}{_GAP}){{0,{words.gap}}}?" if words.gap else ""
    adverbs = rf"(?:(?>{any_of(words.adverbs)}\b|{any_of(words.when.replace('last;', ''))}\b|{_CLOCK}){_GAP}){{0,12}}?"
    between = spare or adverbs
    participle = _named(words.done)
    tail = rf"(?:{_GAP}(?!{any_of(words.auxiliaries)}\b|{any_of(words.told)}\b){_WORD}){{0,8}}?"
    early, versions = any_of(words.early), any_of(words.versions)
    version = rf"\b(?:{early}\s+(?:{_WORD}\s+)?{versions}|{versions}\s+(?:\w+\s+)?{early})\b"
    of = rf"\W{{1,3}}{any_of(words.of)}\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,4}}?{any_of(words.stories)}\b"
    alone = rf"(?!\W{{1,3}}{any_of(words.of)}\b)"
    return Grammar(
        _label(words, when),
        _compiled(rf"[^\w(]{{0,4}}\(\s?(?:{_named(words.agency)})\b"),
        _compiled(rf"[\W_]*+(?:(?>{_CLOCK}|{any_of(';'.join((words.when, words.labels['updated'], words.labels['update'])))}\b)[\W_]*+){{1,24}}(?:(?:by|von|par|por|di|da|door)\s+{_WORD}(?:\s{_WORD}){{0,4}})?[\W_]*+\Z"),
        _compiled(rf"{own}{tail}{_GAP}{any_of(words.auxiliaries)}{_GAP}{between}(?:{participle})\b"),
        _compiled(rf"\b{any_of(words.we)}\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,{2 + words.gap}}}?(?:(?:{participle})\b\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,5}}?{any_of(words.stories)}\b"
                  + (rf"|(?<=\W){any_of(words.stories)}\b(?:{_GAP}{_WORD}){{0,{words.gap}}}?{_GAP}(?:{participle.replace('?P<', '?P<late_')})\b" if words.gap else "") + ")"),
        _compiled(version + of),
        _compiled(version + alone),
        _compiled(rf"{own}{tail}{_GAP}(?:{_WORD}\s)?{any_of(words.at_first)}\W{{1,3}}(?:{_WORD}\W{{1,3}}){{0,3}}?(?:{any_of(words.told)}|{any_of(words.wrong)})\b"),
        _compiled(rf"[\W_]{{0,6}}{any_of(words.labels['updated'])}\b{when}[\s,:–—-]{{1,3}}(?=(?:{words.openings}))"),
        _compiled(rf"\b{any_of(words.wrong)}\b"),
        _compiled(rf"\b(?:{any_of(words.told)}|{any_of(words.wrong)})\b"),
        tuple((verb, _compiled(rf"\b(?:{pattern})\b")) for verb, pattern in words.verbs.items()),
        tuple((sentence.kind, _compiled(sentence.pattern.replace("<start>", START))) for sentence in words.sentences),
        *map(_compiled, (words.introduces, words.invites, words.openings, words.stops, words.places, any_of(words.ours), rf"\b{any_of(words.of)}\W{{1,3}}")),
    )  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _named(slots: Mapping[Label, str] | Mapping[NoteKind, str] | Mapping[Verb, str]) -> str:
    """The phrases of several slots, each slot a group of its name."""
    return "|".join(f"(?P<{name}>{any_of(slot)})" for name, slot in slots.items())


def _label(words: Wordings, when: str) -> re.Pattern[str]:
    """A label with its date and time in any order, a number or the story it refers to, and the sign that closes it."""
    story = r"(?:\s(?:to|on|for|in)\s[^:\n]{0,80}?(?:story|article|post|report|column)\b[^:\n]{0,60})?"
    return _compiled(
        rf"[\W_]{{0,8}}(?:{_named(words.labels)})(?![\w’'])(?:\s?#?\d{{1,2}}(?=\W))?{when}{story}(?P<end>[*_)\]\s.,]{{0,4}}(?::|：)|\s?[—–]|\s-\s|[*_)\]]{{1,3}}\s|\.\s|\n|\s*\Z)"
    )
