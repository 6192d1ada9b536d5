"""Takes versions out for good, on request: outlets and courts ask. A tombstone stays, so the timeline keeps its numbers.

Everything that holds words of a version goes in one transaction: its text in every reading, its page, the suspect pages that
led to it, what the reviews of the edits on either side of it quote, the bodies of their events, and what receivers answered.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, true

from revtrack.errors import NotFoundError
from revtrack.render.webhook import removed_body
from revtrack.store import blobs
from revtrack.store.comments import empty_comments
from revtrack.store.erasing import erase
from revtrack.store.labels import drop_edit_labels
from revtrack.store.outgoing import WAITING
from revtrack.store.part import Part, batches, existing
from revtrack.store.search import drop_versions
from revtrack.store.tables import (
    article,
    attempt,
    blob,
    delivery,
    event,
    fetch,
    flag,
    furniture,
    reading,
    review,
    tombstone,
    version,
)
from revtrack.store.versions import hold_article
from revtrack.values.operation import PurgeReport

_FAILED = ("failed", "gone", "suspect")
_NO_REVIEW: dict[str, Any] = {"summary": "", "note_kind": None, "note_text": None, "detail": {}}
_UNWATCHED = {
    "state": "unwatched",
    "next_check_at": None,
    "next_check_why": "",
    "failing_why": "",
    "suspect": None,
}


class Removal(Part):
    """Removal of versions and articles on request."""

    def purge(self, article_id: int, number: int | None, *, reason: str, who: str, now: datetime) -> PurgeReport:
        """Take one version out, or all of an article, which is then no longer watched. Raises NotFoundError.

        Deliveries that wait with words of it are cancelled, and what is being found out by comparing with it is refused. What
        was taken out before stays so, with its first reason.
        """
        with self._db.writing() as connection:
            hold_article(connection, article_id)
            known = existing(connection, article, article_id)
            versions = _versions(connection, article_id)
            asked = [row for row in versions if number is None or row.number == number]
            if not asked:
                raise NotFoundError(f"article {article_id} has no version {number}", hint=f"revtrack log {article_id}")
            doomed = [row for row in asked if row.removed_at is None]
            events = _events_of(article_id, None if number is None else _touched(versions, [row.number for row in asked]))
            cancelled = _cancel(connection, events)
            _remove_words(connection, article_id, versions, doomed, events, now, whole=number is None)
            entries = [{"version_id": row.id, "at": now, "reason": reason, "who": who} for row in doomed]
            if entries:
                connection.execute(tombstone.insert(), entries)
            if number is None or known.number == number:
                changes = {"headline": "", **(_UNWATCHED if number is None else {})}
                connection.execute(article.update().where(article.c.id == article_id).values(changes))
            also = _same_text(versions, doomed)
        return PurgeReport(article=article_id, versions=tuple(row.number for row in doomed), cancelled=cancelled, also_in=also)

    def erase(self) -> None:
        """Leave no bytes of what was removed in the files of the database or in copies made before a migration.

        Raises StoreError where that is not possible now; it can be asked for again.
        """
        erase(self._db)


def _versions(connection: Connection, article_id: int) -> Sequence[Row[Any]]:
    """All versions of an article, oldest first, and when they were removed."""
    query = select(version, tombstone.c.at.label("removed_at")).outerjoin(tombstone, tombstone.c.version_id == version.c.id)
    return connection.execute(query.where(version.c.article_id == article_id).order_by(version.c.number)).all()


def _touched(versions: Sequence[Row[Any]], numbers: Collection[int]) -> set[int]:
    """The numbers of the versions, and of those whose edits were compared with them: the next that was not removed, too."""
    touched = set(numbers)
    open_edit = False
    for row in versions:
        if open_edit:
            touched.add(row.number)
        open_edit = row.number in numbers or (open_edit and row.removed_at is not None)
    return touched


def _events_of(article_id: int, numbers: Collection[int] | None) -> ColumnElement[bool]:
    mine = event.c.article_id == article_id
    return mine if numbers is None else and_(mine, or_(event.c.version.in_(numbers), event.c.version.is_(None)))


def _cancel(connection: Connection, events: ColumnElement[bool]) -> int:
    """Cancel what waits; a new token refuses the result of a try that is under way, with what the receiver answered.

    A digest that holds more is sent without it. It is locked before what it gathered, as by who records that it was sent.
    """
    of_them = delivery.c.event_id.in_(select(event.c.id).where(events))
    off = {"state": "cancelled", "next_at": None, "lease_until": None, "token": delivery.c.token + 1}
    waiting = and_(of_them, delivery.c.state.in_(WAITING))
    digests = _digests(connection, of_them)
    anew = and_(delivery.c.id.in_(digests), delivery.c.state.in_(WAITING))
    connection.execute(delivery.update().where(anew).values(token=delivery.c.token + 1))
    cancelled = connection.execute(delivery.update().where(waiting).values(off)).rowcount
    answered = or_(attempt.c.delivery_id.in_(select(delivery.c.id).where(of_them)), attempt.c.delivery_id.in_(digests))
    connection.execute(attempt.update().where(answered).values(reply=""))
    return cancelled


def _digests(connection: Connection, of_them: ColumnElement[bool]) -> list[int]:
    """The deliveries that tell of them together with others."""
    gathered = select(delivery.c.digest_id).where(of_them, delivery.c.digest_id.is_not(None)).distinct()
    return list(connection.execute(gathered).scalars())


def _remove_words(
    connection: Connection,
    article_id: int,
    versions: Sequence[Row[Any]],
    doomed: Sequence[Row[Any]],
    events: ColumnElement[bool],
    now: datetime,
    *,
    whole: bool,
) -> None:
    touched = _touched(versions, [row.number for row in doomed])
    edits = [row.id for row in versions if row.number in touched]
    fetches = _fetches(versions, doomed, whole=whole)
    empty_comments(connection, article_id, None if whole else touched)
    drop_edit_labels(connection, article_id, None if whole else touched)
    drop_versions(connection, [row.id for row in doomed])
    blobs.remove(connection, _contents(connection, article_id, doomed, fetches, whole=whole))
    for batch in batches(edits):
        connection.execute(review.update().where(review.c.version_id.in_(batch)).values(_NO_REVIEW))
        connection.execute(flag.update().where(flag.c.version_id.in_(batch)).values(old="", new="", why=""))
    for batch in batches(row.id for row in doomed):
        connection.execute(version.update().where(version.c.id.in_(batch)).values(published=None))
    mine = and_(fetch.c.article_id == article_id, fetches)
    connection.execute(fetch.update().where(mine).values(page_id=None, headers=None))
    connection.execute(fetch.update().where(mine, fetch.c.outcome.in_(_FAILED)).values(detail="", reason=fetch.c.outcome))
    if whole:
        connection.execute(furniture.delete().where(furniture.c.article_id == article_id))
    _empty_events(connection, events, now)


def _empty_events(connection: Connection, events: ColumnElement[bool], now: datetime) -> None:
    for row in connection.execute(select(event).where(events, event.c.removed_at.is_(None))).all():
        body = removed_body(row.type, at=row.at, article_id=row.article_id)
        connection.execute(event.update().where(event.c.id == row.id).values(body=body, removed_at=now))


def _fetches(versions: Sequence[Row[Any]], doomed: Sequence[Row[Any]], *, whole: bool) -> ColumnElement[bool]:
    """The fetches that could have seen the text: from that of the version before on, up to that of the one after."""
    if whole:
        return true()
    first = {row.number: row.fetch_id for row in versions}
    spans = []
    for row in doomed:
        after, until = first.get(row.number - 1, 0), first.get(row.number + 1)
        spans.append(and_(fetch.c.id > after, fetch.c.id < until if until else true()))
    return or_(*spans) if spans else fetch.c.id < 0


def _contents(
    connection: Connection, article_id: int, doomed: Sequence[Row[Any]], fetches: ColumnElement[bool], *, whole: bool
) -> set[int]:
    """The rows whose bytes go: all of the article, or those of the versions that no version that stays needs."""
    if whole:
        return set(connection.execute(select(blob.c.id).where(blob.c.article_id == article_id)).scalars())
    ids = {row.id for row in doomed}
    suspects = select(fetch.c.page_id).where(fetch.c.article_id == article_id, fetch.c.page_id.is_not(None), fetches)
    used = select(version.c.id, version.c.page_id, reading.c.blob_id).join(reading, reading.c.version_id == version.c.id)
    rows = connection.execute(used.where(version.c.article_id == article_id)).all()
    kept = {each for row in rows if row.id not in ids for each in (row.page_id, row.blob_id)}
    gone = {each for row in rows if row.id in ids for each in (row.page_id, row.blob_id)}
    return (gone | set(connection.execute(suspects).scalars())) - kept


def _same_text(versions: Iterable[Row[Any]], doomed: Sequence[Row[Any]]) -> tuple[int, ...]:
    """Versions that stay and have the very text that was removed."""
    digests, ids = {row.digest for row in doomed}, {row.id for row in doomed}
    return tuple(row.number for row in versions if row.digest in digests and row.id not in ids and row.removed_at is None)
