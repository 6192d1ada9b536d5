"""Which edits are asked for, from words that somebody typed: options of a command, parameters of an address."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import get_args

from revtrack.errors import InputError
from revtrack.service.moments import moment
from revtrack.values.edits import EditFilter, Noted
from revtrack.values.numbers import number_in
from revtrack.values.review import CODES, SEVERITIES, Acknowledgement

NOTED: tuple[str, ...] = get_args(Noted)
ACKNOWLEDGEMENTS: tuple[str, ...] = get_args(Acknowledgement)
MOST_NAMED = 12
"""So many words are named where none is like what was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed; what is empty asks for nothing."""

    outlets: Iterable[str] = ()
    flags: Iterable[str] = ()
    labels: Iterable[str] = ()
    acknowledgements: Iterable[str] = ()
    articles: Iterable[str] = ()
    severity: str = ""
    note: str = ""
    since: str = ""
    until: str = ""
    text: str = ""


def edit_filter(typed: Typed, now: datetime) -> EditFilter:
    """The filter that is meant. Raises InputError for a flag, severity, time or number that there cannot be."""
    return EditFilter(
        articles=frozenset(map(_number, filter(None, typed.articles))),
        outlets=frozenset(filter(None, typed.outlets)),
        flags=frozenset(one_of(CODES, "flag", each) for each in typed.flags if each),
        labels=frozenset(filter(None, typed.labels)),
        acknowledgements=frozenset(
            one_of(ACKNOWLEDGEMENTS, "acknowledgement", each) for each in typed.acknowledgements if each
        ),
        severity=one_of(SEVERITIES, "severity", typed.severity or "none"),  # type: ignore[arg-type]
        note=one_of(NOTED, "kind of note", typed.note or "any"),  # type: ignore[arg-type]
        since=moment(typed.since, now) if typed.since else None,
        until=moment(typed.until, now) if typed.until else None,
        text=typed.text,
    )


def one_of(known: tuple[str, ...], what: str, given: str) -> str:
    """The word that was given, if it is known. Raises InputError, with those that it may have been meant for."""
    if given not in known:
        near = get_close_matches(given, known) or [each for each in known if given and given in each] or known
        named = [each for each in near if each]
        more = ("…",) if len(named) > MOST_NAMED else ()
        raise InputError(f"no {what} {given}", hint=", ".join((*named[:MOST_NAMED], *more)))
    return given


def _number(text: str) -> int:
    found = number_in(text)
    if found is None:
        raise InputError(f"not the number of an article: {text}", hint="revtrack list")
    return found
