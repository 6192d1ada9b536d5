"""What every part of the store shares: the database, and looking up what must exist."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, select

from revtrack.errors import NotFoundError
from revtrack.store.database import Database
from revtrack.store.tables import article, delivery, endpoint, feed, label

BATCH = 500
"""How many ids a statement names at most."""
_LABELS = select(label.c.article_id, label.c.name).where(label.c.article_id.in_(bindparam("ids", expanding=True)))
_HINTS = {
    "article": "revtrack list",
    "endpoint": "revtrack webhook list",
    "delivery": "revtrack delivery list",
    "feed": "revtrack feed list",
    "token": "revtrack token list",
}
_BY_ID = {table.name: select(table).where(table.c.id == bindparam("id")) for table in (article, endpoint, delivery, feed)}


class Part:
    """A part of the store: methods on one database."""

    def __init__(self, database: Database) -> None:
        self._db = database


def existing(connection: Connection, table: Table, row_id: int) -> Row[Any]:
    """The row with that id. Raises NotFoundError, which says where the ids are listed."""
    row = connection.execute(_BY_ID[table.name], {"id": row_id}).one_or_none()
    if row is None:
        raise missing(table.name, row_id)
    return row


def missing(what: str, number: int | str) -> NotFoundError:
    """The error for an article, endpoint, delivery, feed or token that does not exist."""
    return NotFoundError(f"no {what} {number}", hint=_HINTS[what])


def labels_of(connection: Connection, ids: list[int]) -> dict[int, tuple[str, ...]]:
    """The labels of articles, in alphabetical order; articles without one are left out."""
    found: dict[int, list[str]] = {}
    for batch in batches(ids):
        for article_id, name in connection.execute(_LABELS, {"ids": batch}):
            found.setdefault(article_id, []).append(name)
    return {article_id: tuple(sorted(names)) for article_id, names in found.items()}


def batches(items: Iterable[int]) -> Iterator[list[int]]:
    """`items` in lists that one statement can name."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
