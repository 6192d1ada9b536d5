"""What the forms above lists ask for, as their addresses name it. Every list that is filtered is a link, and a feed."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Annotated, get_args
from urllib.parse import urlencode

from fastapi import Depends, Query

from revtrack.errors import InputError
from revtrack.service.moments import moment
from revtrack.store import ListFilter
from revtrack.values.edits import EditCursor, EditFilter, Noted
from revtrack.values.review import CODES, SEVERITIES

Short = Annotated[str, Query(max_length=200)]
ARTICLE_STATES = ("failing", "changed", "unacknowledged")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsAsked:
    """Which edits a page asks for, in the words of its form; an empty one means all."""

    outlet: str = ""
    flag: str = ""
    label: str = ""
    severity: str = ""
    note: str = ""
    since: str = ""
    text: str = ""

    def filter(self, now: datetime) -> EditFilter:
        """The filter that is meant. Raises InputError."""
        return EditFilter(
            outlets=_named(self.outlet),
            flags=_named(_known("flag", self.flag, CODES)),
            labels=_named(self.label),
            severity=_known("severity", self.severity, SEVERITIES) or "none",  # type: ignore[arg-type]
            note=_known("note", self.note, get_args(Noted)) or "any",  # type: ignore[arg-type]
            since=moment(self.since, now) if self.since else None,
            text=self.text,
        )

    def query(self, **more: str) -> str:
        """The filter as the query of an address, with its question mark; "" for none."""
        return _query({**asdict(self), **more})

    @property
    def given(self) -> bool:
        """Whether anything is asked for."""
        return self != EditsAsked()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesAsked:
    """Which articles a page asks for, in the words of its form."""

    outlet: str = ""
    flag: str = ""
    label: str = ""
    severity: str = ""
    since: str = ""
    state: str = ""

    def filter(self, now: datetime) -> ListFilter:
        """The filter that is meant. Raises InputError."""
        state = _known("state", self.state, ARTICLE_STATES)
        return ListFilter(
            outlet=self.outlet or None,
            flag=_known("flag", self.flag, CODES) or None,
            label=self.label or None,
            severity=_known("severity", self.severity, SEVERITIES) or None,
            since=moment(self.since, now) if self.since else None,
            **{state: True} if state else {},
        )

    def query(self, **more: str) -> str:
        """The filter as the query of an address."""
        return _query({**asdict(self), **more})

    @property
    def given(self) -> bool:
        """Whether anything is asked for."""
        return self != ArticlesAsked()


def edits_asked(
    outlet: Short = "",
    flag: Short = "",
    label: Short = "",
    severity: Short = "",
    note: Short = "",
    since: Short = "",
    text: Short = "",
) -> EditsAsked:
    """The filter of a list of edits."""
    asked = EditsAsked(outlet=outlet, flag=flag, label=label, severity=severity, note=note, since=since, text=text)
    return replace(asked, text=text.strip(), since=since.strip(), label=label.strip())


def articles_asked(
    outlet: Short = "", flag: Short = "", label: Short = "", severity: Short = "", since: Short = "", state: Short = ""
) -> ArticlesAsked:
    """The filter of the list of articles."""
    return ArticlesAsked(outlet=outlet, flag=flag, label=label.strip(), severity=severity, since=since.strip(), state=state)


AskedEdits = Annotated[EditsAsked, Depends(edits_asked)]
AskedArticles = Annotated[ArticlesAsked, Depends(articles_asked)]


def cursor_text(cursor: EditCursor) -> str:
    """A place in the list of edits as an address bears it."""
    return f"{cursor.until.isoformat()}~{cursor.row}"


def cursor_of(text: str) -> EditCursor | None:
    """The place that `cursor_text` wrote. Raises InputError."""
    if not text:
        return None
    until, _, row = text.partition("~")
    try:
        at = datetime.fromisoformat(until)
        return EditCursor(at, int(row)) if at.tzinfo else _unknown_place()
    except (ValueError, OverflowError):
        return _unknown_place()


def _unknown_place() -> EditCursor:
    raise InputError("this is no place in the list of edits", hint="begin at its first page")


def _query(pairs: dict[str, str]) -> str:
    given = {name: value for name, value in pairs.items() if value}
    return f"?{urlencode(given)}" if given else ""


def _named(value: str) -> frozenset[str]:
    return frozenset({value} if value else ())


def _known(what: str, value: str, known: tuple[str, ...]) -> str:
    if value and value not in known:
        raise InputError(f"no {what} is called {value}", hint=", ".join(known))
    return value
