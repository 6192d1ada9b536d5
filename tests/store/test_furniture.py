"""Furniture: what at least three articles of a host carry."""

from typing import Any

from revtrack.store import Store
from revtrack.store.furniture import add_blocks

HOST = "gazette.example"


def test_a_block_counts_once_for_an_article_and_from_the_third_on(store: Store, desk: Any) -> None:
    articles = [desk.watch("The wall will rise.", slug=f"part-{number}") for number in range(3)]
    host = store.article(articles[0]).host
    for number, article in enumerate(articles, 1):
        with store._db.writing() as connection:
            add_blocks(connection, host, article, ["common", "common", f"own {article}"])
            add_blocks(connection, host, article, ["common"])
        assert store.furniture(host) == (frozenset({"common"}) if number == 3 else frozenset())
    assert store.furniture("another.example") == frozenset()
