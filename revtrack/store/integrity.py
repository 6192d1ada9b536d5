"""Proves that a database is whole: its file, its references, every digest, and that what belongs together is there.

Read-only. What is damaged is named, one thing a line; trouble with one thing does not end the search for others.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, func, literal, or_, select, text

from revtrack.errors import CorruptError, StoreError
from revtrack.store import blobs
from revtrack.store.codec import decompress
from revtrack.store.database import Database
from revtrack.store.migrate import HEAD, newer, read_revision, refuse_foreign
from revtrack.store.outgoing import WAITING
from revtrack.store.tables import article, blob, delivery, event, reading, review, tombstone, version
from revtrack.store.trouble import FOREIGN, explain
from revtrack.values.operation import IntegrityReport

KEPT_CONTENTS = blobs.KEYFRAME_EVERY + 1
OnProgress = Callable[[int, int], None]
"""Told how many contents were read, and of how many."""
_DAMAGE = (*FOREIGN, StoreError, ValueError, TypeError)
_COUNTED = ("article", "version", "reading", "blob", "event", "delivery")
_TOLD = ("article.updated", "article.alternating")


def silent(done: int, of: int) -> None:
    """Nobody waits for progress."""


def check_integrity(database: Database, on_progress: OnProgress = silent) -> IntegrityReport:
    """What is in the database and what of it is damaged. Raises StoreError where it cannot be opened at all."""
    damaged: list[str] = []
    with database.reading() as connection:
        revision = read_revision(connection)
        if revision is None:
            refuse_foreign(connection, database.place)
            return IntegrityReport(revision="", counts={}, damaged=())
        _refuse_other(database.place, revision)
        for rule in (_file, _numbers, _readings, _events, _deliveries):
            damaged += _collected(rule(connection), database.place)
        damaged += _collected(_contents(connection, on_progress), database.place)
        counts, uncounted = _counts(connection, database.place)
        damaged += uncounted
    return IntegrityReport(revision=revision, counts=counts, damaged=tuple(dict.fromkeys(damaged)))


def _refuse_other(place: str, revision: str) -> None:
    if revision > HEAD:
        raise newer(place, revision)
    if revision < HEAD:
        raise StoreError(f"{place} is of revision {revision}, this revtrack checks {HEAD}", hint="revtrack list migrates it")


def _collected(findings: Iterator[str], place: str) -> list[str]:
    """The findings; where the database cannot even be read for them, that."""
    found: list[str] = []
    try:
        for each in findings:
            found.append(each)
    except _DAMAGE as error:
        found.append(_said(error, place))
    return found


def _said(error: BaseException, place: str) -> str:
    if isinstance(error, FOREIGN):
        return explain(error, place).message
    return error.message if isinstance(error, StoreError) else f"{place} holds values that cannot be read: {error}"


def _counts(connection: Connection, place: str) -> tuple[dict[str, int], list[str]]:
    """How many rows each table has; one whose pages are damaged has no count, and that is damage."""
    counts, damaged = {}, []
    for name in _COUNTED:
        try:
            counts[name] = _count(connection, name)
        except _DAMAGE as error:
            damaged.append(_said(error, place))
    return counts, damaged


def _file(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if said != "ok":
            yield f"the file: {said}"
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"row {row} of table {table} names a row of table {parent} that is not there"


def _numbers(connection: Connection) -> Iterator[str]:
    counted = (
        select(article.c.id, article.c.number, func.count(version.c.id), func.max(version.c.number))
        .outerjoin(version, version.c.article_id == article.c.id)
        .group_by(article.c.id, article.c.number)
    )
    for article_id, number, count, highest in connection.execute(counted):
        if not number == count == (highest or 0):
            yield f"article {article_id} should have versions 1 to {number}, and has {count}, the highest {highest}"


def _readings(connection: Connection) -> Iterator[str]:
    none = ~exists().where(reading.c.version_id == version.c.id)
    for article_id, number in connection.execute(select(version.c.article_id, version.c.number).where(none)):
        yield f"version {number} of article {article_id} has no reading"


def _events(connection: Connection) -> Iterator[str]:
    """An edit is told, unless it brought back an earlier text: those are told once a day."""
    past = version.alias("past")
    returned = exists().where(
        past.c.article_id == version.c.article_id, past.c.number < version.c.number, past.c.digest == version.c.digest
    )
    told = exists().where(
        event.c.article_id == version.c.article_id, event.c.version == version.c.number, event.c.type.in_(_TOLD)
    )
    edits = select(version.c.article_id, version.c.number).join(review, review.c.version_id == version.c.id)
    for article_id, number in connection.execute(edits.where(version.c.outcome == "changed", ~returned, ~told)):
        yield f"version {number} of article {article_id} has no event"


def _deliveries(connection: Connection) -> Iterator[str]:
    there = exists().where(version.c.article_id == event.c.article_id, version.c.number == event.c.version)
    orphans = select(delivery.c.id, event.c.article_id, event.c.version).join(event, event.c.id == delivery.c.event_id)
    for number, article_id, of in connection.execute(orphans.where(event.c.version.is_not(None), ~there)):
        yield f"delivery {number} tells of version {of} of article {article_id}, which is not there"
    waits = delivery.c.state.in_(WAITING)
    wrong = or_(
        and_(waits, delivery.c.next_at.is_(None), delivery.c.digest_id.is_(None)),
        and_(~waits, delivery.c.next_at.is_not(None)),
    )
    for number, state in connection.execute(select(delivery.c.id, delivery.c.state).where(wrong)):
        yield f"delivery {number} is {state}, and its next try does not fit that"


def _contents(connection: Connection, on_progress: OnProgress) -> Iterator[str]:
    """Every content against its digest: pages, and texts in every reading; each chain is unpacked once."""
    ids = connection.execute(select(blob.c.article_id).distinct().order_by(blob.c.article_id)).scalars().all()
    total, done = _count(connection, "blob"), 0
    for article_id in ids:
        uses = _uses(connection, article_id)
        for row, content in _unpacked(connection, article_id):
            yield from _judged(row, content, uses.pop(row.id, []))
            done += 1
            on_progress(done, total)
        yield from (f"the content of {name} is not there" for each in uses.values() for name, *_ in each)


def _uses(connection: Connection, article_id: int) -> dict[int, list[tuple[str, str, bool]]]:
    """By content: the versions and readings that need it, with the digest they name, and whether it is that of a text."""
    removed = exists().where(tombstone.c.version_id == version.c.id).label("removed")
    pages = select(version.c.page_id, version.c.number, version.c.page_sha256, literal(False), removed)
    texts = select(reading.c.blob_id, version.c.number, reading.c.digest, literal(True), removed)
    texts = texts.join(version, version.c.id == reading.c.version_id)
    found: dict[int, list[tuple[str, str, bool]]] = {}
    for query in (pages, texts):
        for blob_id, number, digest, is_text, gone in connection.execute(query.where(version.c.article_id == article_id)):
            if not gone:
                what = "the text" if is_text else "the page"
                name = f"{what} of version {number} of article {article_id}"
                found.setdefault(blob_id, []).append((name, digest, bool(is_text)))
    return found


def _unpacked(connection: Connection, article_id: int) -> Iterator[tuple[Row[Any], bytes | None]]:
    """The contents of an article, oldest first; None for what cannot be unpacked."""
    recent: dict[int, bytes] = {}
    for kind in ("page", "text"):
        query = select(blob).where(blob.c.article_id == article_id, blob.c.kind == kind).order_by(blob.c.id)
        for row in connection.execute(query).yield_per(KEPT_CONTENTS):
            if row.codec == blobs.REMOVED:
                yield row, b""
                continue
            content = _content(connection, row, recent)
            if content is not None:
                recent[row.id] = content
            if len(recent) > KEPT_CONTENTS:
                del recent[next(iter(recent))]
            yield row, content


def _content(connection: Connection, row: Row[Any], recent: dict[int, bytes]) -> bytes | None:
    try:
        if row.base_id is None or row.base_id in recent:
            return decompress(row.data, recent.get(row.base_id))
        return blobs.read(connection, row.id)
    except CorruptError:
        return None


def _judged(row: Row[Any], content: bytes | None, uses: Sequence[tuple[str, str, bool]]) -> Iterator[str]:
    if row.codec == blobs.REMOVED:
        yield from (f"{name} was removed, and there is no tombstone" for name, *_ in uses)
        return
    if content is None or hashlib.sha256(content).hexdigest() != row.sha256:
        names = [name for name, *_ in uses] or [f"content {row.id} of article {row.article_id}"]
        yield from (f"{name} does not match its digest" for name in names)
        return
    for name, digest, is_text in uses:
        if (blobs.decode_document(content).digest if is_text else row.sha256) != digest:
            yield f"{name} is another one than its version names"


def _count(connection: Connection, name: str) -> int:
    return int(connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one())
