"""Edits of all articles as a list: newest first, filtered, page by page, and counted."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, false, func, literal, or_, select, tuple_

from revtrack.store import search
from revtrack.store.labels import labels_of_edits
from revtrack.store.listing import UNREADABLE, at_least
from revtrack.store.part import Part, batches, labels_of
from revtrack.store.tables import article, edit_label, flag, label, review, tombstone, version
from revtrack.values.edits import EditCounts, EditCursor, EditFilter, EditRow
from revtrack.values.references import ArticleRef
from revtrack.values.review import CODES
from revtrack.values.watching import Window

MOST = 1_000
"""How many edits one page has at most."""


def _before() -> Any:
    """The number of the version that an edit is compared with: the one before that was not removed."""
    past = version.alias("past")
    removed = exists().where(tombstone.c.version_id == past.c.id)
    mine = and_(past.c.article_id == version.c.article_id, past.c.number < version.c.number)
    return select(func.max(past.c.number)).where(mine, ~removed).correlate(version).scalar_subquery()


_BEFORE = _before()
_EDITS = and_(
    version.c.outcome == "changed",
    version.c.window_until.is_not(None),
    ~exists().where(tombstone.c.version_id == version.c.id),
    _BEFORE.is_not(None),
)
_JOINED = version.join(review, review.c.version_id == version.c.id).join(article, article.c.id == version.c.article_id)
_ROWS: Select[Any] = (
    select(
        version.c.id.label("row"), version.c.number.label("to_number"), _BEFORE.label("from_number"),
        version.c.window_after, version.c.window_until, review.c.severity, review.c.acknowledgement, review.c.summary,
        review.c.note_kind, review.c.note_text, review.c.detail, review.c.stats,
        article.c.id, article.c.url, article.c.outlet, article.c.headline,
    )
    .select_from(_JOINED)
    .where(_EDITS)
    .order_by(version.c.window_until.desc(), version.c.id.desc())
)  # fmt: skip
_NOTED = review.c.note_kind.is_not(None)
_NONE_FOUND = review.c.acknowledgement == "none_found"
_COUNTS = (
    select(
        func.count().label("edits"), func.count().filter(_NOTED).label("noted"), func.count().filter(_NONE_FOUND).label("none")
    )
    .select_from(_JOINED)
    .where(_EDITS)
)


class Edits(Part):
    """All edits at a glance. One whose text was removed on request is not among them."""

    def edits(self, wanted: EditFilter, *, limit: int, before: EditCursor | None = None) -> list[EditRow]:
        """Edits that pass the filter, newest first; with `before` those that follow it in the list. At most `MOST`.

        Raises InputError for a severity that does not exist and for a search of too many words.
        """
        query = _ROWS.where(*_criteria(wanted, sqlite=self._db.is_sqlite)).limit(max(0, min(limit, MOST)))
        if before is not None:
            place = tuple_(literal(before.until, version.c.window_until.type), literal(before.row))
            query = query.where(tuple_(version.c.window_until, version.c.id) < place)
        with self._db.reading() as connection:
            rows = connection.execute(query).all()
            articles = list(dict.fromkeys(row.id for row in rows))
            labels = labels_of(connection, articles)
            own = labels_of_edits(connection, articles) if wanted.inside else {}
            codes = _codes(connection, [row.row for row in rows])
        return [
            _row(row, codes.get(row.row, frozenset()), labels.get(row.id, ()), own.get((row.id, row.to_number), ()))
            for row in rows
        ]

    def edit_counts(self, wanted: EditFilter) -> EditCounts:
        """How many edits pass the filter, and how many of the articles it names cannot be read now. Raises as `edits`."""
        counts = _COUNTS.where(*_criteria(wanted, sqlite=self._db.is_sqlite))
        failing = (
            select(func.count())
            .select_from(article)
            .where(article.c.state.in_(UNREADABLE), *_of_articles(wanted), *_on_articles(wanted))
        )
        with self._db.reading() as connection:
            found = connection.execute(counts).one()
            unreadable = connection.execute(failing).scalar_one()
        return EditCounts(edits=found.edits, with_note=found.noted, none_found=found.none, failing=unreadable)


def _criteria(wanted: EditFilter, *, sqlite: bool) -> list[ColumnElement[bool]]:
    words = _of_words(wanted.text, sqlite=sqlite)
    return [*_of_articles(wanted), *_of_labels(wanted), *_of_reviews(wanted), *_of_times(wanted), *words]


def _of_articles(wanted: EditFilter) -> list[ColumnElement[bool]]:
    """What an article must meet, over `article`."""
    criteria: list[ColumnElement[bool]] = []
    if wanted.articles:
        criteria.append(article.c.id.in_(sorted(wanted.articles)))
    if wanted.outlets:
        criteria.append(func.lower(article.c.outlet).in_([func.lower(name) for name in sorted(wanted.outlets)]))
    return criteria


def _on_articles(wanted: EditFilter) -> list[ColumnElement[bool]]:
    """The labels of an article, over `article`."""
    if not wanted.labels:
        return []
    names = label.c.name.in_(sorted(wanted.labels))
    return [exists().where(label.c.article_id == article.c.id, names).correlate(article)]


def _of_labels(wanted: EditFilter) -> list[ColumnElement[bool]]:
    """The labels of an article, and where they may be seen those of the edit, over `article` and `version`."""
    on_article = _on_articles(wanted)
    if not wanted.labels or not wanted.inside:
        return on_article
    mine = and_(edit_label.c.article_id == version.c.article_id, edit_label.c.number == version.c.number)
    names = edit_label.c.name.in_(sorted(wanted.labels))
    return [or_(*on_article, exists().where(mine, names).correlate(version))]


def _of_reviews(wanted: EditFilter) -> list[ColumnElement[bool]]:
    """What the verdict on an edit must meet, over `review`."""
    criteria: list[ColumnElement[bool]] = []
    if wanted.flags:
        codes = flag.c.code.in_(sorted(wanted.flags))
        criteria.append(exists().where(flag.c.version_id == review.c.version_id, codes).correlate(review))
    if wanted.severity != "none":
        criteria.append(review.c.severity.in_(at_least(wanted.severity)))
    if wanted.acknowledgements:
        criteria.append(review.c.acknowledgement.in_(sorted(wanted.acknowledgements)))
    if wanted.note != "any":
        criteria.append(_NOTED if wanted.note == "with" else _NONE_FOUND)
    return criteria


def _of_times(wanted: EditFilter) -> list[ColumnElement[bool]]:
    criteria: list[ColumnElement[bool]] = []
    if wanted.since is not None:
        criteria.append(version.c.window_until >= wanted.since)
    if wanted.until is not None:
        criteria.append(version.c.window_until < wanted.until)
    return criteria


def _of_words(asked: str, *, sqlite: bool) -> list[ColumnElement[bool]]:
    """Both texts of an edit are searched: words that it took out lead to it too."""
    if not asked.strip():
        return []
    found = search.holding(asked, sqlite=sqlite)
    return [false() if found is None else search.in_edit(found)]


def _codes(connection: Connection, rows: list[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for batch in batches(rows):
        for version_id, code in connection.execute(select(flag.c.version_id, flag.c.code).where(flag.c.version_id.in_(batch))):
            found.setdefault(version_id, set()).add(code)
    return found


def _row(row: Row[Any], codes: set[str] | frozenset[str], labels: tuple[str, ...], own: tuple[str, ...]) -> EditRow:
    return EditRow(
        cursor=EditCursor(row.window_until, row.row),
        article=ArticleRef(id=row.id, url=row.url, outlet=row.outlet, headline=row.headline),
        from_number=row.from_number,
        to_number=row.to_number,
        window=Window(row.window_after, row.window_until),
        severity=row.severity,
        acknowledgement=row.acknowledgement,
        summary=row.summary,
        flags=tuple(code for code in CODES if code in codes),
        note_kind=row.note_kind,
        note_text=row.note_text,
        new_voices=_names(row.detail, "new_voices"),
        gone_voices=_names(row.detail, "gone_voices"),
        stats=row.stats,
        labels=labels,
        edit_labels=own,
    )


def _names(detail: Any, which: str) -> tuple[str, ...]:
    return tuple(voice["name"] for voice in (detail or {}).get(which, ()))
