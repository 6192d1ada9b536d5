"""Writes what a fetch leaves behind, in one transaction: fetch, version, reading, review, article, events, deliveries.

Contents are compressed before the transaction begins, so that writers wait for each other only while rows are written.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, select
from sqlalchemy.exc import DBAPIError

from revtrack.store import blobs
from revtrack.store.aliases import add_aliases, add_labels, find
from revtrack.store.blobs import Packed
from revtrack.store.database import Database, insert_row
from revtrack.store.due import WATCHED
from revtrack.store.furniture import add_blocks
from revtrack.store.holding import check_lease, ensure_host, note_down
from revtrack.store.outgoing import Hearing, announce, who_hears
from revtrack.store.part import Part, missing
from revtrack.store.prepared import Prepared, savepoint
from revtrack.store.rows import article_values, fetch_values, first_values, review_values, version_values
from revtrack.store.search import index_version
from revtrack.store.tables import article, fetch, flag, reading, review, tombstone, version
from revtrack.store.together import Together
from revtrack.store.trouble import translated
from revtrack.store.versions import insert_reading, refuse_removed
from revtrack.values.records import Decision, NewArticle, NewVersion, Record
from revtrack.values.watching import Article, Event, FetchResult

_OF_LATEST = and_(
    tombstone.c.version_id == version.c.id, version.c.article_id == article.c.id, version.c.number == article.c.number
)
_STATE = Prepared(
    select(
        article.c.state, article.c.state_since, article.c.number, article.c.next_check_at, article.c.next_check_why,
        article.c.last_sighting, article.c.headline, exists().where(_OF_LATEST).label("removed"),
    )
    .where(article.c.id == bindparam("article"))
    .with_for_update()
)  # fmt: skip
_UPDATE = Prepared(article.update().where(article.c.id == bindparam("article")))
_FREEZE = Prepared(
    version.update()
    .where(version.c.article_id == bindparam("article"), version.c.number == bindparam("before"))
    .values(last_sighting=bindparam("seen"))
)
_LATEST = Prepared(
    select(version.c.page_id, reading.c.blob_id)
    .join(reading, reading.c.version_id == version.c.id)
    .where(version.c.article_id == bindparam("article"), ~exists().where(tombstone.c.version_id == version.c.id))
    .order_by(version.c.number.desc(), reading.c.id.desc())
    .limit(1)
)
_FETCH = Prepared(fetch.insert().returning(fetch.c.id))
_VERSION = Prepared(version.insert().returning(version.c.id))
_REVIEW, _FLAG = Prepared(review.insert()), Prepared(flag.insert())


@dataclass(frozen=True, slots=True)
class Contents:
    """The compressed contents of a fetch: the page where it is kept, the document too where it is a version."""

    page: Packed | None = None
    text: Packed | None = None


class Recording(Part):
    """Storing of new articles and of the results of fetches."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._together: Together[Record, int] = Together(self.record_many)

    def create(
        self, new: NewArticle, make_events: Callable[[int], tuple[Event, ...]], *, host_next_allowed_at: datetime
    ) -> tuple[int, bool]:
        """Begin to watch an article: it, its addresses, its first version and its events; (id, True).

        Where one of its addresses is known already nothing is stored: (id of the known article, False).
        """
        addresses = (new.article.url, *new.aliases)
        contents = _first_contents(new.version)
        decision = Decision(outcome="first", reason="first version", article=new.article, stores_version=True)
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            known = find(connection, addresses)
            if known is not None:
                return known, False
            ensure_host(connection, new.article.host, host_next_allowed_at)
            article_id = _insert_article(connection, new)
            decision = replace(decision, article=new.article.evolve(id=article_id))
            _insert(connection, decision, new.fetch, new.version, contents)
            announce(connection, make_events(article_id))
        return article_id, True

    def record(self, record: Record) -> int:
        """Store the result of a fetch; the id of its row. All of it or, on any error, nothing.

        On SQLite, which has one writer, those that threads bring at the same time share a commit. Raises LeaseLostError where
        the lease was taken over meanwhile, or what the result rests on was removed.
        """
        return self._together.do(record) if self._db.is_sqlite else self._record_one(record)

    def record_many(self, records: Sequence[Record]) -> list[int | Exception]:
        """Store the results of several fetches in one transaction; for each the id of its row, or the error it ended in.

        One that cannot be stored takes back only itself. Raises StoreError, and stores none, where the commit fails.
        """
        if len(records) == 1:
            return [self._record_one(records[0])]
        contents = self._contents(records)
        with self._db.writing() as connection:
            hearing = who_hears(connection) if any(record.events for record in records) else None
            return [self._try_one(connection, *each, hearing) for each in zip(records, contents, strict=True)]

    def _record_one(self, record: Record) -> int:
        (contents,) = self._contents([record])
        with self._db.writing() as connection:
            return _record(connection, record, contents)

    def _try_one(self, connection: Connection, record: Record, contents: Contents, hearing: Hearing | None) -> int | Exception:
        savepoint(connection, "SAVEPOINT")
        try:
            with translated(self._db.place):
                fetch_id = _record(connection, record, contents, hearing)
        except Exception as error:
            _go_back(connection, error)
            return error
        savepoint(connection, "RELEASE SAVEPOINT")
        return fetch_id

    def _contents(self, records: Sequence[Record]) -> list[Contents]:
        """The contents of fetches, ready to be stored. Those that keep nothing ask nothing."""
        if not any(record.version or record.page is not None for record in records):
            return [Contents()] * len(records)
        with self._db.reading() as connection:
            return [_contents(connection, record) for record in records]


def _go_back(connection: Connection, error: Exception) -> None:
    """Take back one record. Raises its error where there is nothing to go back to: a full disk ends the whole transaction."""
    try:
        for what in ("ROLLBACK TO SAVEPOINT", "RELEASE SAVEPOINT"):
            savepoint(connection, what)
    except DBAPIError:
        raise error from None


def _record(connection: Connection, record: Record, contents: Contents, hearing: Hearing | None = None) -> int:
    """The rows of a result; the id of its fetch."""
    decision = record.decision
    check_lease(connection, record.lease, record.host_next_allowed_at, record.health, gives_back=record.gives_back)
    before = _STATE.row(connection, {"article": decision.article.id})
    if before is None:
        raise missing("article", decision.article.id)
    if record.version:
        refuse_removed(connection, decision.article.id, record.version.inputs.previous_number)
    fetch_id = _insert(connection, decision, record.fetch, record.version, contents)
    if record.version:
        seen = {"article": decision.article.id, "before": before.number, "seen": before.last_sighting}
        _FREEZE.run(connection, seen)
    _update_article(connection, decision.article, before, record)
    if decision.down is not None:
        note_down(connection, decision.article.host, decision.down)
    announce(connection, record.events, hearing)
    return fetch_id


def _first_contents(new: NewVersion) -> Contents:
    return Contents(blobs.pack_first("page", new.page), blobs.pack_first("text", blobs.encode_document(new.document)))


def _contents(connection: Connection, record: Record) -> Contents:
    page = record.version.page if record.version else record.page
    if page is None:
        return Contents()
    article_id = record.decision.article.id
    page_id, text_id = _LATEST.row(connection, {"article": article_id}) or (None, None)
    packed = blobs.pack(connection, article_id, "page", page, page_id)
    if record.version is None:
        return Contents(packed)
    text = blobs.encode_document(record.version.document)
    return Contents(packed, blobs.pack(connection, article_id, "text", text, text_id))


def _insert(connection: Connection, decision: Decision, seen: FetchResult, new: NewVersion | None, contents: Contents) -> int:
    """The rows of a fetch and, if it has one, of its version; the id of the fetch."""
    article_id = decision.article.id
    page_id = blobs.put(connection, article_id, contents.page) if contents.page else None
    sha256 = contents.page.sha256 if contents.page else hashlib.sha256(seen.body).hexdigest() if seen.body else None
    values = fetch_values(seen, decision, sha256=sha256, keeps_page=page_id is not None)
    suspect_page = None if new else page_id
    fetch_id = _FETCH.number(connection, {**values, "article_id": article_id, "page_id": suspect_page})
    if new and contents.text:
        parents = {"article_id": article_id, "fetch_id": fetch_id, "page_id": page_id, "page_sha256": sha256}
        version_id = _VERSION.number(connection, {**version_values(new, decision, seen), **parents})
        text_id = blobs.put(connection, article_id, contents.text)
        insert_reading(connection, version_id, text_id, new.document, new.inputs, seen.finished_at)
        index_version(connection, version_id, new.document)
        add_blocks(connection, decision.article.host, article_id, new.block_digests)
        _insert_review(connection, version_id, new)
    return fetch_id


def _insert_review(connection: Connection, version_id: int, new: NewVersion) -> None:
    if new.review is None:
        return
    _REVIEW.run(connection, {**review_values(new.review, new.stats), "version_id": version_id})
    flags = [{**each.to_dict(), "position": place, "version_id": version_id} for place, each in enumerate(new.review.flags)]
    _FLAG.each(connection, flags)


def _insert_article(connection: Connection, new: NewArticle) -> int:
    article_id = insert_row(connection, article, first_values(new.article))
    add_aliases(connection, article_id, (new.article.url, *new.aliases))
    add_labels(connection, article_id, new.article.labels)
    return article_id


def _update_article(connection: Connection, state: Article, before: Any, record: Record) -> None:
    """The article's next state. What a person decided while it was fetched stands: pause, resume, unwatch, look again.

    The words of a latest version that was removed do not come back with the next sight of them.
    """
    values = {**article_values(state), "state_since": before.state_since}
    if before.removed and state.number == before.number:
        values["headline"] = before.headline
    by_hand = before.state not in WATCHED
    if by_hand or (state.state not in WATCHED and state.state != "retired"):
        values["state"] = before.state if by_hand or before.state in WATCHED else state.state
        values |= {"next_check_at": before.next_check_at, "next_check_why": before.next_check_why}
    elif _is_due_again(state, before, record):
        values |= {"next_check_at": before.next_check_at, "next_check_why": before.next_check_why}
    if values["state"] != before.state:
        values["state_since"] = record.fetch.finished_at
    _UPDATE.run(connection, {**values, "article": state.id})


def _is_due_again(state: Article, before: Any, record: Record) -> bool:
    """Whether an article was made due while it was fetched, at a time that comes before the next check of the plan."""
    if record.planned in (None, (before.next_check_at, before.next_check_why)):
        return False
    return bool(before.next_check_at and state.next_check_at and before.next_check_at < state.next_check_at)
