"""Contents are stored small, once, in chains of at most sixteen, and are never believed without their digest."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from revtrack.errors import CorruptError
from revtrack.store import Store
from revtrack.store.blobs import KEYFRAME_EVERY, decode_document, encode_document
from revtrack.store.codec import compress
from revtrack.store.tables import blob
from revtrack.values.document import Block, Document

SYLLABLES = "ba ce di fo gu har bo ur wa ll ti de ga te qu ay sto rm sea man".split()


def words(count: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]


def paragraphs(text: list[str]) -> list[str]:
    return [" ".join(text[at : at + 50]) + "." for at in range(0, len(text), 50)]


def rows(store: Store, kind: str) -> list[Any]:
    with store._db.reading() as connection:
        return list(connection.execute(select(blob).where(blob.c.kind == kind).order_by(blob.c.id)))


def spoil(store: Store, blob_id: int, **values: object) -> None:
    with store._db.writing() as connection:
        connection.execute(blob.update().where(blob.c.id == blob_id).values(values))


@given(st.text(), st.lists(st.tuples(st.text(), st.text())), st.text())
def test_any_document_comes_back(text: str, links: list[tuple[str, str]], headline: str) -> None:
    document = Document(headline=headline, headlines={"og": text}, blocks=(Block(text, "note", tuple(links)),))
    assert decode_document(encode_document(document)) == document


def test_equal_documents_give_equal_bytes() -> None:
    one = Document(headlines={"h1": "A", "og": "B"})
    other = Document(headlines={"og": "B", "h1": "A"})
    assert encode_document(one) == encode_document(other)


def test_a_one_word_edit_of_a_thousand_words_costs_at_most_600_bytes_of_text(store: Store, desk: Any) -> None:
    text = words(1000)
    article = desk.watch(*paragraphs(text))
    for edit in range(2 * KEYFRAME_EVERY):
        text[(edit * 37) % 1000] = f"edited{edit}"
        desk.see(article, *paragraphs(text))
    stored = rows(store, "text")
    assert len(stored) == 2 * KEYFRAME_EVERY + 1
    assert sum(len(row.data) for row in stored) / len(stored) <= 600


def test_every_sixteenth_content_stands_alone(store: Store, desk: Any) -> None:
    article = desk.watch("Wall 0.")
    for number in range(1, 2 * KEYFRAME_EVERY + 1):
        desk.see(article, f"Wall {number}.")
    for kind in ("text", "page"):
        stored = rows(store, kind)
        assert [row.depth for row in stored] == [*range(KEYFRAME_EVERY), *range(KEYFRAME_EVERY), 0]
        assert [row.base_id is None for row in stored] == [row.depth == 0 for row in stored]
    for number in range(2 * KEYFRAME_EVERY + 1):
        assert store.document(article, number + 1).text == f"Wall {number}."
        assert store.page(article, number + 1) == f"<p>Wall {number}.</p>".encode()


def test_a_text_that_returns_is_stored_once(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    for text in ("The wall will sink.", "The wall will rise.", "The wall will sink."):
        desk.see(article, text)
    assert len(rows(store, "text")) == len(rows(store, "page")) == 2
    assert [store.document(article, number).text for number in (1, 2, 3, 4)] == [
        "The wall will rise.",
        "The wall will sink.",
    ] * 2


def test_two_articles_share_no_rows(store: Store, desk: Any) -> None:
    desk.watch("The same words.", slug="one")
    desk.watch("The same words.", slug="two")
    assert [row.article_id for row in rows(store, "page")] == [1, 2]


@pytest.mark.parametrize("damage", [{"data": b"not a frame"}, {"sha256": "0" * 64}])
def test_content_that_does_not_match_its_digest_is_never_shown(store: Store, desk: Any, damage: dict[str, object]) -> None:
    article = desk.watch("The wall will rise.")
    for row in (*rows(store, "text"), *rows(store, "page")):
        spoil(store, row.id, **damage)
    for read in (lambda: store.latest(article), lambda: store.document(article, 1), lambda: store.page(article, 1)):
        with pytest.raises(CorruptError):
            read()


def test_damage_is_seen_along_the_chain(store: Store, desk: Any) -> None:
    article = desk.watch(*paragraphs(words(200)))
    desk.see(article, *paragraphs([*words(199), "new"]))
    first, second = rows(store, "page")
    assert second.base_id == first.id
    other = desk.watch(*paragraphs(words(200, seed=2)), slug="other")
    spoil(store, first.id, data=rows(store, "page")[-1].data)
    with pytest.raises(CorruptError):
        store.page(article, 2)
    assert store.page(other, 1)


def test_a_damaged_page_does_not_cost_the_next_version(store: Store, desk: Any, caplog: pytest.LogCaptureFixture) -> None:
    article = desk.watch("The wall will rise.")
    (page,) = rows(store, "page")
    spoil(store, page.id, data=b"not a frame")
    desk.see(article, "The wall will sink.")
    assert store.page(article, 2) == b"<p>The wall will sink.</p>"
    assert rows(store, "page")[-1].base_id is None
    assert f"content {page.id} is damaged" in caplog.text


def test_a_text_that_returns_mends_the_damage_of_the_row_that_held_it(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    desk.see(article, "The wall will sink.")
    for kind in ("page", "text"):
        spoil(store, rows(store, kind)[0].id, data=b"not a frame")
    with pytest.raises(CorruptError):
        store.document(article, 1)
    latest = rows(store, "text")[1]
    spoil(store, latest.id, base_id=None, depth=0, data=compress(encode_document(desk.story("The wall will sink."))))
    desk.see(article, "The wall will rise.")
    assert store.document(article, 1).text == store.document(article, 3).text == "The wall will rise."
    assert store.page(article, 1) == store.page(article, 3) == b"<p>The wall will rise.</p>"
    assert store.page(article, 2) == b"<p>The wall will sink.</p>"


def test_who_builds_on_a_content_can_be_found(store: Store, desk: Any) -> None:
    article = desk.watch("Wall 0.")
    for number in (1, 2):
        desk.see(article, f"Wall {number}.")
    first, second, third = rows(store, "text")
    with store._db.reading() as connection:
        builds = select(blob.c.id).where(blob.c.base_id == first.id)
        assert connection.execute(builds).scalars().all() == [second.id]
        assert connection.execute(select(func.max(blob.c.base_id))).scalar() in (second.id, third.id, third.id - 1)
