"""Furniture of hosts: short blocks that stand on several of their articles, by digest."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from revtrack.store.part import Part
from revtrack.store.prepared import Prepared
from revtrack.store.tables import furniture

ARTICLES = 3
"""On how many articles a block must stand: two may be one story under two addresses."""
_COMMON = Prepared(
    select(furniture.c.digest)
    .where(furniture.c.host == bindparam("host"))
    .group_by(furniture.c.digest)
    .having(func.count() >= ARTICLES)
    .order_by(furniture.c.digest)
)
_NOTE = {
    "sqlite": Prepared(sqlite.insert(furniture).on_conflict_do_nothing()),
    "postgresql": Prepared(postgresql.insert(furniture).on_conflict_do_nothing()),
}


class FurnitureOfHosts(Part):
    """What the articles of a host have in common."""

    def furniture(self, host: str) -> frozenset[str]:
        """Digests of the blocks that at least three articles of `host` carry."""
        with self._db.reading() as connection:
            return frozenset(row.digest for row in _COMMON.rows(connection, {"host": host}))


def add_blocks(connection: Connection, host: str, article_id: int, digests: Iterable[str]) -> None:
    """Note that an article of `host` carries these blocks."""
    rows = [{"host": host, "digest": digest, "article_id": article_id} for digest in dict.fromkeys(digests)]
    _NOTE[connection.dialect.name].each(connection, rows)
