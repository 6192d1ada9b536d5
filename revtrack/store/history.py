"""Views of one article: its versions, the gaps between its fetches, one version whole, the two sides of an edit."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from revtrack.store.comments import comments_of
from revtrack.store.due import WATCHED
from revtrack.store.gaps import UNSEEN, Moment, gaps, not_watched
from revtrack.store.labels import labels_on
from revtrack.store.listing import next_check, state_why
from revtrack.store.part import Part, existing, missing
from revtrack.store.prepared import Prepared
from revtrack.store.rows import reference_of
from revtrack.store.tables import article, fetch, host
from revtrack.store.version_rows import last_seen, versions_of
from revtrack.store.versions import compared, digests, document_of, stored
from revtrack.values.reports import EditHead, EditSources, Evidence, Span, VersionReport
from revtrack.values.timeline import LogReport
from revtrack.values.watching import Window

_FETCH_COLUMNS = (
    fetch.c.version,
    fetch.c.started_at,
    fetch.c.finished_at,
    fetch.c.outcome,
    fetch.c.reason,
    fetch.c.planned_at,
    fetch.c.fetches,
)
_SINCE = Prepared(
    select(*_FETCH_COLUMNS)
    .where(fetch.c.article_id == bindparam("article"), fetch.c.finished_at >= bindparam("since"))
    .order_by(fetch.c.id)
)
_HEADED = Prepared(
    select(article.c.id, article.c.url, article.c.outlet, article.c.headline, article.c.number, article.c.last_sighting).where(
        article.c.id == bindparam("article")
    )
)
_NEXT = (
    select(
        article.c.host,
        article.c.next_check_at,
        article.c.next_check_why,
        host.c.failures.label("host_failures"),
        host.c.open_until,
    )
    .join(host, host.c.name == article.c.host)
    .where(article.c.id == bindparam("article"))
)


class History(Part):
    """What happened to one article."""

    def edit_head(self, article_id: int, from_number: int, to_number: int) -> EditHead:
        """What is known of an edit beside its texts, which are not read. Raises NotFoundError."""
        with self._db.reading() as connection:
            row = _HEADED.row(connection, {"article": article_id})
            if row is None:
                raise missing("article", article_id)
            return _head(row, _sides(connection, article_id, from_number, to_number), from_number <= to_number)

    def edit_sources(self, article_id: int, from_number: int, to_number: int) -> EditSources:
        """Two versions in either order and the window between them. Raises NotFoundError."""
        with self._db.reading() as connection:
            row = existing(connection, article, article_id)
            sides = _sides(connection, article_id, from_number, to_number)
            documents = [document_of(connection, side) for side in sides]
            earlier = digests(connection, article_id, below=to_number)
            head = _head(row, sides, from_number <= to_number)
            silent = not_watched(_moments(connection, article_id, head.window.after), head.window)
            last_modified = _last_modified(connection, sides[from_number <= to_number])
        old, new = documents if from_number <= to_number else reversed(documents)
        return EditSources(
            article=head.article,
            versions=head.versions,
            window=head.window,
            old_document=old,
            new_document=new,
            old=head.old,
            new=head.new,
            earlier=earlier,
            not_watched=silent,
            last_modified=last_modified,
            feed_updated=head.feed_updated,
        )

    def not_watched(self, article_id: int, window: Window) -> tuple[Span, ...]:
        """The stretches of a window in which no fetch of the article was made though one was planned."""
        with self._db.reading() as connection:
            return not_watched(_moments(connection, article_id, window.after), window)

    def log_report(self, article_id: int, now: datetime) -> LogReport:
        """All versions of an article, newest first, and the times in which nobody could see it. Raises NotFoundError."""
        with self._db.reading() as connection:
            row = existing(connection, article, article_id)
            fetches = connection.execute(
                select(*_FETCH_COLUMNS).where(fetch.c.article_id == article_id).order_by(fetch.c.id)
            ).all()
            versions = versions_of(connection, row)
            next_check_at, next_check_why = next_check(connection.execute(_NEXT, {"article": article_id}).one())
            comments = comments_of(connection, article_id)
            labels = labels_on(connection, article_id)
        return LogReport(
            article=reference_of(row),
            state=row.state,
            state_why=state_why(row),
            watched_since=row.created_at,
            fetches=sum(each.fetches for each in fetches),
            next_check_at=next_check_at,
            next_check_why=next_check_why,
            important=row.important,
            asked_every=row.asked_every,
            versions=tuple(versions),
            comments=comments,
            labels=labels,
            gaps=gaps([Moment(*each[1:-1]) for each in fetches], now, watched=row.state in WATCHED),
        )

    def failures(self, article_id: int, most: int = 500) -> list[datetime]:
        """When fetches of an article failed, newest first; one row that stands for several counts once."""
        failed = select(fetch.c.started_at).where(fetch.c.article_id == article_id, fetch.c.outcome.in_(UNSEEN))
        with self._db.reading() as connection:
            return list(connection.execute(failed.order_by(fetch.c.id.desc()).limit(most)).scalars())

    def version_report(self, article_id: int, number: int) -> VersionReport:
        """One version as text, with the headers it came with. Raises NotFoundError."""
        with self._db.reading() as connection:
            row = existing(connection, article, article_id)
            found = stored(connection, article_id, number)
            headers = connection.execute(select(fetch.c.headers).where(fetch.c.id == found.fetch_id)).scalar() or ()
            (shown,) = versions_of(connection, row, number)
            return VersionReport(
                article=reference_of(row),
                version=shown,
                document=document_of(connection, found),
                headers=tuple((name, value) for name, value in headers),
            )


def _moments(connection: Connection, article_id: int, since: datetime | None) -> list[Moment]:
    """The fetches of an article that ended after `since`, oldest first."""
    if since is None:
        return []
    return [Moment(*each[1:-1]) for each in _SINCE.rows(connection, {"article": article_id, "since": since})]


def _last_modified(connection: Connection, found: Row[Any]) -> str | None:
    """What the server said of the time of a version, in its answer's head."""
    headers = connection.execute(select(fetch.c.headers).where(fetch.c.id == found.fetch_id)).scalar() or ()
    return next((value for name, value in headers if name.lower() == "last-modified"), None)


def _sides(connection: Connection, article_id: int, first: int, second: int) -> tuple[Row[Any], Row[Any]]:
    """The older and the newer of two versions."""
    return compared(connection, article_id, *sorted((first, second)))


def _head(row: Row[Any], sides: tuple[Row[Any], Row[Any]], forward: bool) -> EditHead:
    seen = (last_seen(row, sides[0]), sides[1].first_seen)
    evidence = [_evidence(side, at) for side, at in zip(sides, seen, strict=True)]
    readings = [side.reading_id for side in sides]
    old, new = (0, 1) if forward else (1, 0)
    return EditHead(
        article=reference_of(row),
        versions=row.number,
        window=Window(*seen),
        old=evidence[old],
        new=evidence[new],
        readings=(readings[old], readings[new]),
        feed_updated=sides[new].feed_updated,
    )


def _evidence(found: Row[Any], seen_at: datetime | None) -> Evidence:
    return Evidence(
        number=found.number,
        sha256=found.page_sha256,
        digest=found.read_digest,
        seen_at=seen_at,
        status=found.status,
    )
