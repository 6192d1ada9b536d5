"""Versions as they were stored: documents, pages, digests of the past, and later readings of the same page."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, exists, func, select

from revtrack.errors import NotFoundError, RemovedError
from revtrack.store import blobs
from revtrack.store.database import pairs
from revtrack.store.part import Part, missing
from revtrack.store.prepared import Prepared
from revtrack.store.rows import inputs_json, inputs_of
from revtrack.store.tables import article, fetch, reading, tombstone, version
from revtrack.values.document import Document
from revtrack.values.numbers import HIGHEST
from revtrack.values.records import Inputs, StoredVersion
from revtrack.values.timeline import Removal

TOMBSTONE = (tombstone.c.at.label("removed_at"), tombstone.c.reason.label("removed_why"), tombstone.c.who.label("removed_by"))
"""What a query over versions asks of their tombstones."""
_READINGS = (
    select(
        version,
        reading.c.blob_id,
        reading.c.digest.label("read_digest"),
        reading.c.exact_digest.label("read_exactly"),
        reading.c.inputs,
        reading.c.id.label("reading_id"),
        *TOMBSTONE,
    )
    .join(reading, reading.c.version_id == version.c.id)
    .outerjoin(tombstone, tombstone.c.version_id == version.c.id)
    .where(version.c.article_id == bindparam("article"), version.c.number == bindparam("number"))
    .limit(1)
)
_CURRENT = _READINGS.order_by(reading.c.id.desc())
_STORED = Prepared(_CURRENT)
_FIRST = Prepared(_READINGS.order_by(reading.c.id))
_CURRENT_BEFORE = Prepared(_CURRENT.where(reading.c.id < bindparam("before")))
_KEPT = ~exists().where(tombstone.c.version_id == version.c.id)
_LATEST = select(func.max(version.c.number)).where(version.c.article_id == bindparam("article"), _KEPT)
_DIGESTS = Prepared(
    select(reading.c.digest, func.max(version.c.number))
    .join(version, version.c.id == reading.c.version_id)
    .where(version.c.article_id == bindparam("article"), version.c.number < bindparam("below"))
    .group_by(reading.c.digest)
)
_SUSPECT = (
    select(fetch.c.page_id)
    .where(fetch.c.article_id == bindparam("article"), fetch.c.page_id.is_not(None))
    .order_by(fetch.c.id.desc())
    .limit(1)
)
_READING = Prepared(reading.insert())
_HOLD = select(article.c.id).where(article.c.id == bindparam("article")).with_for_update()
_TOMBSTONE = Prepared(
    select(tombstone.c.version_id)
    .join(version, version.c.id == tombstone.c.version_id)
    .where(version.c.article_id == bindparam("article"), version.c.number == bindparam("number"))
)


def _flips() -> Any:
    """Versions that brought back the text of an earlier one."""
    past = version.alias("past")
    returned = exists().where(
        past.c.article_id == version.c.article_id, past.c.number < version.c.number, past.c.digest == version.c.digest
    )
    here = and_(version.c.article_id == bindparam("article"), version.c.first_seen >= bindparam("since"))
    return select(func.count()).select_from(version).where(here, version.c.outcome == "changed", returned)


_FLIPS = _flips()


class Versions(Part):
    """Reading what was stored. Everything is checked against its digest; CorruptError where it does not match."""

    def latest(self, article_id: int) -> StoredVersion:
        """The latest version of an article that was not removed, in its current reading. Raises RemovedError for none."""
        with self._db.reading() as connection:
            number = connection.execute(_LATEST, {"article": article_id}).scalar()
        return self.stored_version(article_id, number or 1)

    def stored_version(self, article_id: int, number: int) -> StoredVersion:
        """A version in its current reading, with what that was made from and the digests that were noted of it.

        Whoever changes how digests are made has to name the extractor anew, so that what is stored is read anew.
        """
        with self._db.reading() as connection:
            row = stored(connection, article_id, number)
            return StoredVersion(
                number=row.number,
                document=document_of(connection, row).with_digests(row.read_digest, row.read_exactly),
                inputs=inputs_of(row.inputs),
                page_sha256=row.page_sha256,
                status=row.status,
                last_sighting=row.last_sighting,
            )

    def document(self, article_id: int, number: int) -> Document:
        """A version as its current reading has it."""
        with self._db.reading() as connection:
            return document_of(connection, stored(connection, article_id, number))

    def inputs(self, article_id: int, number: int) -> Inputs:
        """What the current reading of a version was made from, beside its page."""
        with self._db.reading() as connection:
            return inputs_of(stored(connection, article_id, number).inputs)

    def page(self, article_id: int, number: int) -> bytes:
        """The raw page of a version, as it was served."""
        with self._db.reading() as connection:
            return blobs.read(connection, stored(connection, article_id, number).page_id)

    def suspect_page(self, article_id: int) -> bytes | None:
        """The newest page that was kept because its text was suspect; None where there never was one."""
        with self._db.reading() as connection:
            page_id = connection.execute(_SUSPECT, {"article": article_id}).scalar()
            return None if page_id is None else blobs.read(connection, page_id)

    def earlier_digests(self, article_id: int) -> dict[str, int]:
        """The digests of all readings of all versions, each with the highest number that bore it."""
        with self._db.reading() as connection:
            return digests(connection, article_id)

    def recent_flips(self, article_id: int, since: datetime) -> int:
        """How many edits since then brought back the text of an earlier version."""
        with self._db.reading() as connection:
            return int(connection.execute(_FLIPS, {"article": article_id, "since": since}).scalar_one())

    def add_reading(
        self, article_id: int, number: int, document: Document, inputs: Inputs, now: datetime | None = None
    ) -> None:
        """Store what a newer extractor made of a version's page: it becomes the current reading, the others stay.

        Raises LeaseLostError where the version was removed meanwhile.
        """
        content = blobs.encode_document(document)
        with self._db.reading() as connection:
            row = stored(connection, article_id, number)
            packed = blobs.pack(connection, article_id, "text", content, row.blob_id)
        with self._db.writing() as connection:
            hold_article(connection, article_id)
            refuse_removed(connection, article_id, number)
            text_id = blobs.put(connection, article_id, packed)
            insert_reading(connection, row.id, text_id, document, inputs, now)


def hold_article(connection: Connection, article_id: int) -> None:
    """Keep others from recording an article, and from removing words of it, until the transaction ends."""
    connection.execute(_HOLD, {"article": article_id})


def refuse_removed(connection: Connection, article_id: int, number: int | None) -> None:
    """Raise LeaseLostError where a version, which a result was compared with or made of, was removed meanwhile."""
    if number is not None and _TOMBSTONE.row(connection, {"article": article_id, "number": number}):
        raise blobs.removed_meanwhile(article_id)


def stored(connection: Connection, article_id: int, number: int) -> Row[Any]:
    """The row of a version with its current reading. Raises NotFoundError, RemovedError where it was removed on request."""
    row: Row[Any] | None = _STORED.row(connection, {"article": article_id, "number": number})
    if row is not None and row.removed_at is not None:
        raise _removed(row, article_id)
    if row is not None:
        return row
    if connection.execute(select(article.c.id).where(article.c.id == article_id)).first() is None:
        raise missing("article", article_id)
    raise NotFoundError(f"article {article_id} has no version {number}", hint=f"revtrack log {article_id}")


def removal_of(row: Row[Any]) -> Removal | None:
    """What the tombstone of a version says, where there is one."""
    return None if row.removed_at is None else Removal(row.removed_at, row.removed_why, row.removed_by)


def _removed(row: Row[Any], article_id: int) -> RemovedError:
    return RemovedError(
        f"version {row.number} of article {article_id} was removed on request on {row.removed_at:%d %b %Y}",
        asked=f"by {row.removed_by}: {row.removed_why}",
        hint=f"revtrack log {article_id}",
    )


def compared(connection: Connection, article_id: int, old: int, new: int) -> tuple[Row[Any], Row[Any]]:
    """The rows of two versions with the readings that were compared when the newer one was stored.

    A later extractor reads the latest version once more, but what was told of an edit is what its diff shows ever after.
    """
    older, newer = (stored(connection, article_id, number) for number in (old, new))
    if old >= new:
        return older, newer
    at = {"article": article_id}
    newer = _FIRST.row(connection, {**at, "number": new})
    return _CURRENT_BEFORE.row(connection, {**at, "number": old, "before": newer.reading_id}), newer


def document_of(connection: Connection, row: Row[Any]) -> Document:
    """The document of a row that `stored` gave."""
    return blobs.decode_document(blobs.read(connection, row.blob_id))


def digests(connection: Connection, article_id: int, below: int = HIGHEST) -> dict[str, int]:
    """Digests of the versions with a number below `below`, each with the highest number that bore it."""
    return pairs(_DIGESTS.rows(connection, {"article": article_id, "below": below}))


def insert_reading(
    connection: Connection, version_id: int, text_id: int, document: Document, inputs: Inputs, made_at: datetime | None
) -> None:
    """The row of a reading; the newest of a version is its current one."""
    values = {
        "version_id": version_id,
        "blob_id": text_id,
        "extractor": document.extractor,
        "digest": document.digest,
        "exact_digest": document.exact_digest,
        "inputs": inputs_json(inputs),
        "made_at": made_at,
    }
    _READING.run(connection, values)
