"""By which addresses and labels an article is known."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from revtrack.addresses import canonical_address
from revtrack.store.database import insert_into
from revtrack.store.tables import alias, label

_FIND = select(alias.c.article_id).where(alias.c.key == bindparam("key"))


def find(connection: Connection, addresses: Iterable[str]) -> int | None:
    """The article that one of `addresses` leads to; the first that is known counts."""
    found = (connection.execute(_FIND, {"key": key_of(address)}).scalar() for address in addresses)
    return next((article_id for article_id in found if article_id is not None), None)


def add_aliases(connection: Connection, article_id: int, addresses: Iterable[str]) -> None:
    """Make `addresses` lead to an article; one that leads to another article keeps doing so."""
    for address in addresses:
        values = {"key": key_of(address), "url": canonical_address(address), "article_id": article_id}
        connection.execute(insert_into(connection, alias).values(values).on_conflict_do_nothing())


def add_labels(connection: Connection, article_id: int, names: Iterable[str]) -> None:
    """Put labels on an article; those it has already stay."""
    for name in names:
        values = {"article_id": article_id, "name": name}
        connection.execute(insert_into(connection, label).values(values).on_conflict_do_nothing())


def key_of(address: str) -> str:
    """What an address is looked up by: the SHA-256 of its canonical form."""
    return hashlib.sha256(canonical_address(address).encode("utf-8", "surrogatepass")).hexdigest()
