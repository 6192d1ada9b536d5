"""The list of articles, each with its last edit, and the filters over it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, select, true

from revtrack.errors import InputError
from revtrack.schedule.hosts import left_alone_words
from revtrack.store.database import pairs
from revtrack.store.part import Part, labels_of
from revtrack.store.tables import article, flag, host, label, review, version
from revtrack.values.reports import ArticleRow, LastChange
from revtrack.values.review import CODES, SEVERITIES
from revtrack.values.watching import Window

UNACKNOWLEDGED = ("none_found", "partly")
UNREADABLE = ("failing", "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFilter:
    """Which articles are listed; every criterion that is given must hold.

    `flag`, `severity` (the least), `unacknowledged` and `since` ask for an article with one edit that meets all of them.
    """

    outlet: str | None = None
    flag: str | None = None
    severity: str | None = None
    unacknowledged: bool = False
    since: datetime | None = None
    changed: bool = False
    failing: bool = False
    label: str | None = None


class Listing(Part):
    """All articles at a glance."""

    def list_rows(
        self, wanted: ListFilter | None = None, *, limit: int | None = None, before: int | None = None
    ) -> list[ArticleRow]:
        """Articles that pass the filter, newest first; with `before` those with a lower number, `limit` at most.

        Raises InputError for a severity that does not exist.
        """
        query = _ROWS.where(*_criteria(wanted or ListFilter())).limit(limit)
        if before is not None:
            query = query.where(article.c.id < before)
        with self._db.reading() as connection:
            rows = connection.execute(query).all()
            span = article.c.id.between(rows[-1].id, rows[0].id) if limit and rows else true()
            labels = labels_of(connection, [row.id for row in rows])
            flags = _flags(connection.execute(_last_flags(span)).all())
            returns = pairs(connection.execute(_returns(span)))
        return [_row(row, labels.get(row.id, ()), flags.get(row.last_id, frozenset()), returns.get(row.id, 0)) for row in rows]

    def list_counts(self, wanted: ListFilter | None = None) -> tuple[int, int]:
        """How many articles pass the filter, and how many of those cannot be read now. Raises as `list_rows`."""
        unreadable = func.count().filter(article.c.state.in_(UNREADABLE))
        query = select(func.count(), unreadable).select_from(article).where(*_criteria(wanted or ListFilter()))
        with self._db.reading() as connection:
            articles, failing = connection.execute(query).one()
        return articles, failing


def _edits() -> Any:
    """Per article the number of its edits and the number of the newest. Versions of other typography are none."""
    edits = select(version.c.article_id, func.count().label("edits"), func.max(version.c.number).label("last"))
    return edits.where(version.c.outcome == "changed").group_by(version.c.article_id).subquery("edits")


_EDITS = _edits()
_LAST = version.alias("last")
_IS_LAST = and_(_LAST.c.article_id == _EDITS.c.article_id, _LAST.c.number == _EDITS.c.last)
_ROWS = (
    select(
        *(column for column in article.c if column.name != "edits"),
        host.c.failures.label("host_failures"),
        host.c.open_until,
        _EDITS.c.edits,
        _LAST.c.id.label("last_id"),
        _LAST.c.window_after,
        _LAST.c.window_until,
        review.c.severity,
        review.c.acknowledgement,
    )
    .join(host, host.c.name == article.c.host)
    .outerjoin(_EDITS, _EDITS.c.article_id == article.c.id)
    .outerjoin(_LAST, _IS_LAST)
    .outerjoin(review, review.c.version_id == _LAST.c.id)
    .order_by(article.c.id.desc())
)


def _last_flags(articles: ColumnElement[bool]) -> Select[Any]:
    """The flags of the newest edit of each of these articles."""
    newest = select(flag.c.version_id, flag.c.code).join(_LAST, _LAST.c.id == flag.c.version_id).join(_EDITS, _IS_LAST)
    return newest.join(article, article.c.id == _LAST.c.article_id).where(articles)


def _returns(articles: ColumnElement[bool]) -> Select[Any]:
    """Per article how many of its edits went back to an earlier text."""
    counts = select(version.c.article_id, func.count(func.distinct(version.c.id)))
    counts = counts.join(flag, flag.c.version_id == version.c.id).join(article, article.c.id == version.c.article_id)
    return counts.where(flag.c.code == "reverted", articles).group_by(version.c.article_id)


def _criteria(wanted: ListFilter) -> list[ColumnElement[bool]]:
    criteria: list[ColumnElement[bool]] = []
    if wanted.outlet is not None:
        criteria.append(func.lower(article.c.outlet) == wanted.outlet.lower())
    if wanted.label is not None:
        criteria.append(exists().where(label.c.article_id == article.c.id, label.c.name == wanted.label))
    if wanted.failing:
        criteria.append(article.c.state.in_(UNREADABLE))
    of_edit = _edit_criteria(wanted)
    if of_edit or wanted.changed:
        criteria.append(
            exists()
            .where(version.c.article_id == article.c.id, version.c.outcome == "changed")
            .where(version.c.id == review.c.version_id, *of_edit)
            .correlate(article)
        )
    return criteria


def _edit_criteria(wanted: ListFilter) -> list[ColumnElement[bool]]:
    """What an edit must meet, over `version` and `review`."""
    criteria: list[ColumnElement[bool]] = []
    if wanted.flag is not None:
        criteria.append(exists().where(flag.c.version_id == review.c.version_id, flag.c.code == wanted.flag))
    if wanted.severity is not None:
        criteria.append(review.c.severity.in_(at_least(wanted.severity)))
    if wanted.unacknowledged:
        criteria.append(review.c.acknowledgement.in_(UNACKNOWLEDGED))
    if wanted.since is not None:
        criteria.append(version.c.window_until >= wanted.since)
    return criteria


def at_least(severity: str) -> tuple[str, ...]:
    """The severity and those above it. Raises InputError for one that does not exist."""
    ranks: tuple[str, ...] = SEVERITIES
    if severity not in ranks:
        raise InputError(f"no severity is called {severity}", hint=", ".join(ranks))
    return ranks[ranks.index(severity) :]


def _flags(rows: Any) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for version_id, code in rows:
        found.setdefault(version_id, set()).add(code)
    return {version_id: frozenset(codes) for version_id, codes in found.items()}


def _row(row: Any, labels: tuple[str, ...], codes: frozenset[str], returns: int) -> ArticleRow:
    next_check_at, next_check_why = next_check(row)
    return ArticleRow(
        id=row.id,
        url=row.url,
        outlet=row.outlet,
        headline=row.headline,
        state=row.state,
        state_why=state_why(row),
        versions=row.number,
        edits=row.edits or 0,
        last_change=_last_change(row, codes),
        checked_at=row.checked_at,
        next_check_at=next_check_at,
        next_check_why=next_check_why,
        labels=labels,
        returns=returns,
        important=row.important,
        asked_every=row.asked_every,
    )


def next_check(row: Any) -> tuple[datetime | None, str]:
    """When an article is checked next and why then: not before its host, which may be left alone for its failures, is asked.

    Of a row with the article's columns, and `host_failures` and `open_until` of its host.
    """
    planned, free_at = row.next_check_at, row.open_until
    if planned is None or free_at is None or free_at <= planned:
        return planned, row.next_check_why
    return free_at, left_alone_words(row.host, row.host_failures)


def state_why(row: Row[Any]) -> str:
    """Why an article is in its state, where that needs saying."""
    if row.state == "retired":
        return str(row.next_check_why).removeprefix("because ")
    return str(row.failing_why) if row.state in UNREADABLE else ""


def _last_change(row: Row[Any], codes: frozenset[str]) -> LastChange | None:
    if row.last_id is None or row.window_until is None or row.severity is None:
        return None
    return LastChange(
        window=Window(row.window_after, row.window_until),
        severity=row.severity,
        acknowledgement=row.acknowledgement,
        flags=tuple(code for code in CODES if code in codes),
    )
