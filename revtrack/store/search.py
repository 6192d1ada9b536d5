"""The words of every version, to be searched: FTS5 on SQLite, a text vector with a GIN index on PostgreSQL.

Both engines are given words that are cut and folded here, so that they find the same: case, accents and compatibility forms
do not count, and scripts without spaces are cut into letters, of which a word is a phrase. A version's words are those of the
reading it was stored with. SQLite keeps no text of its own for them: to take a version out they are given once more, so
whoever changes how they are made has to fill the index anew.
"""

import logging
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, column, exists, func, select, table, text

from revtrack.errors import CorruptError, InputError
from revtrack.store import blobs
from revtrack.store.part import BATCH, batches
from revtrack.store.prepared import Prepared
from revtrack.store.tables import reading, tombstone, version
from revtrack.store.words import words_of
from revtrack.values.document import Document

MOST_BYTES = 400_000
"""How much of a text is searched; a text vector of PostgreSQL holds at most a megabyte."""
MOST_WORDS = 32
SHORTEST_BEGINNING = 2
"""One letter begins every eighth word: nearly all texts have one, and to find that out costs more than all else."""
_ASKED = re.compile(r'"([^"]*)"?|([^\s"]+)')
_log = logging.getLogger(__name__)

_EARLIEST = reading.alias("earliest")
_FIRST_READING = (
    select(func.min(_EARLIEST.c.id)).where(_EARLIEST.c.version_id == version.c.id).correlate(version).scalar_subquery()
)
_TEXTS: Select[Any] = (
    select(version.c.id, reading.c.blob_id)
    .select_from(version.join(reading, reading.c.id == _FIRST_READING))
    .where(~exists().where(tombstone.c.version_id == version.c.id))
)
_NEXT = _TEXTS.where(version.c.id > bindparam("after")).order_by(version.c.id).limit(BATCH)
_THESE = _TEXTS.where(version.c.id.in_(bindparam("ids", expanding=True)))
_BEFORE, _AFTER, _LATER = version.alias("before"), version.alias("after"), version.alias("later")
_NEXT_NUMBER = (
    select(func.min(_LATER.c.number))
    .where(_LATER.c.article_id == _BEFORE.c.article_id, _LATER.c.number > _BEFORE.c.number)
    .where(~exists().where(tombstone.c.version_id == _LATER.c.id))
    .correlate(_BEFORE)
    .scalar_subquery()
)
_NEXT_KEPT = select(_AFTER.c.id).select_from(
    _AFTER.join(_BEFORE, and_(_AFTER.c.article_id == _BEFORE.c.article_id, _AFTER.c.number == _NEXT_NUMBER))
)


@dataclass(frozen=True, slots=True)
class _Engine:
    """The statements of one engine: put, take out and empty; `key` is the column of versions, `match` the criterion."""

    put: str
    drop: str
    empty: str
    key: str
    match: str

    def found(self, asked: str) -> Select[Any]:
        """The ids of the versions that hold what is asked."""
        criterion = text(self.match).bindparams(bindparam("asked", asked, unique=True))
        return select(table("search", column(self.key)).c[self.key]).where(criterion)


_FTS5 = _Engine(
    put="INSERT INTO search (rowid, words) VALUES (:version, :words)",
    drop="INSERT INTO search (search, rowid, words) VALUES ('delete', :version, :words)",
    empty="INSERT INTO search (search) VALUES ('delete-all')",
    key="rowid",
    match="search MATCH :asked",
)
_VECTOR = _Engine(
    put="INSERT INTO search (version_id, words) VALUES (:version, CAST(:words AS tsvector))",
    drop="DELETE FROM search WHERE version_id = :version AND CAST(:words AS text) IS NOT NULL",
    empty="DELETE FROM search",
    key="version_id",
    match="words @@ CAST(:asked AS tsquery)",
)


def index_version(connection: Connection, version_id: int, document: Document) -> None:
    """Make a version findable by its words."""
    _run(connection, "put", version_id, document)


def drop_versions(connection: Connection, version_ids: Collection[int]) -> None:
    """Take the words of versions out. Where the text of one is damaged the index is filled anew, without them."""
    for batch in batches(version_ids):
        for row in connection.execute(_THESE, {"ids": batch}).all():
            document = _document(connection, row)
            if document is None:
                return fill(connection, without=version_ids)
            _run(connection, "drop", row.id, document)
    return None


def fill(connection: Connection, *, without: Collection[int] = ()) -> None:
    """Make every version findable, from nothing: for a database that has no index yet, or a damaged one."""
    connection.execute(text(_engine(connection).empty))
    for row in _texts(connection):
        document = None if row.id in without else _document(connection, row)
        if document is not None:
            _run(connection, "put", row.id, document)


def holding(asked: str, *, sqlite: bool) -> Select[Any] | None:
    """A query for the ids of the versions that hold all words and "phrases" of `asked`; `word*` is the beginning of one,
    of two letters or more: a single letter is a word by itself.

    None where nothing is asked for. Raises InputError for too many words.
    """
    terms = list(_terms(asked))
    if not terms:
        return None
    if sum(len(term.words) for term in terms) > MOST_WORDS:
        raise InputError(f"a search has at most {MOST_WORDS} words", hint="fewer words")
    return _FTS5.found(" AND ".join(map(_fts5_term, terms))) if sqlite else _VECTOR.found(" & ".join(map(_vector_term, terms)))


def in_edit(found: Select[Any]) -> ColumnElement[bool]:
    """Over `version`: the text after the edit is among `found`, or that before it is."""
    ids = select(found.cte("found"))
    return version.c.id.in_(ids.union(_NEXT_KEPT.where(_BEFORE.c.id.in_(ids))))


@dataclass(frozen=True, slots=True)
class _Term:
    words: tuple[str, ...]
    begins: bool


def _terms(asked: str) -> Iterator[_Term]:
    for match in _ASKED.finditer(asked):
        phrase, bare = match.groups()
        words = words_of(bare if phrase is None else phrase)
        if words:
            begins = bare is not None and bare.endswith("*") and len(words[-1]) >= SHORTEST_BEGINNING
            yield _Term(tuple(words), begins=begins)


def _fts5_term(term: _Term) -> str:
    return f'"{" ".join(term.words)}"' + (" *" if term.begins else "")


def _vector_term(term: _Term) -> str:
    phrase = " <-> ".join(f"'{word}'" for word in term.words)
    return f"({phrase}{':*' if term.begins else ''})"


def _searchable(document: Document) -> list[str]:
    """The words of a document, up to as many as an index takes."""
    blocks = (block.text for block in document.blocks if block.channel != "periphery")
    texts = (document.headline, document.dek or "", *document.byline, *blocks)
    if sum(map(len, texts)) > MOST_BYTES:
        return _beginning(texts)
    words = words_of("\n".join(texts))
    return words if _size(words) <= MOST_BYTES else _beginning(texts)


def _beginning(texts: Iterable[str]) -> list[str]:
    """The words of texts, one text after the other, as long as there is room for them."""
    found: list[str] = []
    room = MOST_BYTES
    for words in map(words_of, texts):
        size = _size(words)
        if size > room:
            return found + list(_fitting(words, room))
        found += words
        room -= size
    return found


def _fitting(words: Iterable[str], room: int) -> Iterator[str]:
    """The words before the first that has no room."""
    for word in words:
        room -= _size([word])
        if room < 0:
            return
        yield word


def _size(words: Collection[str]) -> int:
    """The bytes of words with a space after each."""
    return len(" ".join(words).encode()) + 1 if words else 0


def _vector(words: Iterable[str]) -> str:
    """Words with their places, as PostgreSQL reads a text vector."""
    places: dict[str, list[str]] = {}
    for at, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(at))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())


def _engine(connection: Connection) -> _Engine:
    return _FTS5 if connection.dialect.name == "sqlite" else _VECTOR


def _run(connection: Connection, what: str, version_id: int, document: Document) -> None:
    words = _searchable(document)
    shown = " ".join(words) if connection.dialect.name == "sqlite" else _vector(words)
    _ready(getattr(_engine(connection), what)).run(connection, {"version": version_id, "words": shown})


@cache
def _ready(statement: str) -> Prepared:
    return Prepared(text(statement))


def _texts(connection: Connection) -> Iterator[Row[Any]]:
    after = 0
    while rows := connection.execute(_NEXT, {"after": after}).all():
        yield from rows
        after = rows[-1].id


def _document(connection: Connection, row: Row[Any]) -> Document | None:
    try:
        return blobs.decode_document(blobs.read(connection, row.blob_id))
    except CorruptError as error:
        _log.error("version row %d cannot be searched: %s", row.id, error.message)
        return None
