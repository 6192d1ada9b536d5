"""Contents of versions as rows: each against the one before it, a keyframe every 16, every digest checked when it is read.

A row names the row it is compressed against, so whoever has to remove one can first write its dependants anew.
"""

import hashlib
import json
import logging
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, literal_column, select

from revtrack.errors import CorruptError, LeaseLostError
from revtrack.store.codec import CODEC, can_be_base, compress, decompress
from revtrack.store.part import batches
from revtrack.store.prepared import Prepared
from revtrack.store.tables import blob
from revtrack.values.document import Document

KEYFRAME_EVERY = 16
REMOVED = "removed"
"""The codec of a row whose bytes were removed on request."""
Kind = Literal["text", "page"]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Packed:
    """Content ready to be stored: the row that holds it already (`id`), the values of a new one, or, where the row that
    should hold it is damaged, both."""

    sha256: str
    id: int | None = None
    values: Mapping[str, Any] | None = None


def _chain() -> Any:
    """The row asked for and all that it is compressed against, the keyframe last."""
    columns = (blob.c.id, blob.c.base_id, blob.c.sha256, blob.c.data, blob.c.depth)
    links = select(*columns, literal_column("0").label("link")).where(blob.c.id == bindparam("blob")).cte(recursive=True)
    more = select(*columns, links.c.link + 1).join(links, blob.c.id == links.c.base_id)
    whole = links.union_all(more)
    return select(whole.c.sha256, whole.c.data, whole.c.depth).order_by(whole.c.link)


_CHAIN = Prepared(_chain())
_KNOWN = Prepared(
    select(blob.c.id).where(
        blob.c.article_id == bindparam("article"), blob.c.kind == bindparam("kind"), blob.c.sha256 == bindparam("sha256")
    )
)
_CODEC = Prepared(select(blob.c.codec).where(blob.c.id == bindparam("blob")))
_INSERT = Prepared(blob.insert().returning(blob.c.id))


def read(connection: Connection, blob_id: int) -> bytes:
    """The content of a row. Raises CorruptError where it does not match its digest."""
    return _read(connection, blob_id)[0]


def _read(connection: Connection, blob_id: int) -> tuple[bytes, int]:
    """The content of a row, and its depth."""
    chain = _CHAIN.rows(connection, {"blob": blob_id})
    content: bytes | None = None
    for link in reversed(chain):
        content = decompress(link.data, content)
    if content is None or hashlib.sha256(content).hexdigest() != chain[0].sha256:
        raise CorruptError(f"stored content {blob_id} does not match its digest", hint="restore a backup")
    return content, chain[0].depth


def pack(connection: Connection, article_id: int, kind: Kind, content: bytes, previous_id: int | None) -> Packed:
    """Make `content` of an article ready, against the row `previous_id`; content that is already there keeps its row."""
    digest = hashlib.sha256(content).hexdigest()
    known = _KNOWN.row(connection, {"article": article_id, "kind": kind, "sha256": digest})
    if known is not None:
        sound = _undamaged(connection, known.id) is not None
        return Packed(digest, id=known.id, values=None if sound else pack_first(kind, content).values)
    base_id, base, depth = _base(connection, previous_id, content)
    return Packed(digest, values=_values(kind, content, digest, base, base_id=base_id, depth=depth))


def pack_first(kind: Kind, content: bytes) -> Packed:
    """Make the content of an article's first version ready: a keyframe."""
    digest = hashlib.sha256(content).hexdigest()
    return Packed(digest, values=_values(kind, content, digest, None, base_id=None, depth=0))


def put(connection: Connection, article_id: int, packed: Packed) -> int:
    """Store what was made ready; the id of its row. Raises LeaseLostError where what it rests on was removed meanwhile."""
    rests_on = packed.id or (packed.values or {}).get("base_id")
    if rests_on is not None and _CODEC.row(connection, {"blob": rests_on}).codec == REMOVED:
        raise removed_meanwhile(article_id)
    if packed.id is not None:
        if packed.values:
            connection.execute(blob.update().where(blob.c.id == packed.id).values(packed.values))
        return packed.id
    return _INSERT.number(connection, {**(packed.values or {}), "article_id": article_id})


def removed_meanwhile(article_id: int) -> LeaseLostError:
    """The error for a result that rests on what was removed while it was made."""
    return LeaseLostError(f"words of article {article_id} were removed meanwhile", hint="nothing is lost: it is checked again")


def remove(connection: Connection, doomed: Collection[int]) -> None:
    """Empty rows for good. What is compressed against them is written anew first; their digests cannot be found any more."""
    for batch in batches(doomed):
        for row in connection.execute(select(blob).where(blob.c.base_id.in_(batch)).order_by(blob.c.id)).all():
            if row.id not in doomed:
                _free(connection, row, doomed)
    empty = {"codec": REMOVED, "size": 0, "base_id": None, "depth": 0, "data": b""}
    for number in doomed:
        connection.execute(blob.update().where(blob.c.id == number).values({**empty, "sha256": f"{REMOVED} {number}"}))


def _free(connection: Connection, row: Row[Any], doomed: Collection[int]) -> None:
    """Write a row anew, without what it was compressed against. What is damaged is left as it is."""
    found = _undamaged(connection, row.id)
    if found is None:
        return
    content, _ = found
    base_id = next((each for each in _bases(connection, row.base_id) if each not in doomed), None)
    base_id, base, depth = _base(connection, base_id, content)
    values = _values(row.kind, content, row.sha256, base, base_id=base_id, depth=depth)
    connection.execute(blob.update().where(blob.c.id == row.id).values(values))


def _bases(connection: Connection, blob_id: int) -> Iterator[int]:
    """The row, and one after the other what it is compressed against."""
    base_id: int | None = blob_id
    while base_id is not None:
        yield base_id
        base_id = connection.execute(select(blob.c.base_id).where(blob.c.id == base_id)).scalar()


def encode_document(document: Document) -> bytes:
    """A document as the bytes that are stored: compact JSON with its keys in one order, so that versions stay alike."""
    text = json.dumps(document.to_dict(), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode("utf-8", "surrogatepass")


def decode_document(content: bytes) -> Document:
    """The document that `encode_document` wrote."""
    return Document.from_dict(json.loads(content.decode("utf-8", "surrogatepass")))


def _undamaged(connection: Connection, blob_id: int) -> tuple[bytes, int] | None:
    """The content of a row and its depth; None where it is damaged, which goes to the log."""
    try:
        return _read(connection, blob_id)
    except CorruptError as error:
        _log.error("content %d is damaged: %s", blob_id, error.message)
        return None


def _base(connection: Connection, previous_id: int | None, content: bytes) -> tuple[int | None, bytes | None, int]:
    """The row to compress against, its content, and the depth that follows; none where a keyframe is due.

    A previous content that is damaged must not cost the new one: then it is a keyframe too.
    """
    if previous_id is None:
        return None, None, 0
    found = _undamaged(connection, previous_id)
    if found is None or found[1] + 1 >= KEYFRAME_EVERY or not can_be_base(found[0], content):
        return None, None, 0
    base, depth = found
    return previous_id, base, depth + 1


def _values(kind: Kind, content: bytes, digest: str, base: bytes | None, *, base_id: int | None, depth: int) -> dict[str, Any]:
    data = compress(content, base)
    if decompress(data, base) != content:
        raise CorruptError("compressed content does not come back the same", hint="check this machine's memory")
    return {
        "kind": kind,
        "sha256": digest,
        "size": len(content),
        "codec": CODEC,
        "base_id": base_id,
        "depth": depth,
        "data": data,
    }
