"""Words of versions: found alike on both engines whatever is asked, and gone with what was removed."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revtrack.errors import InputError
from revtrack.store import Store, default_url, search
from revtrack.testing.clock import FakeClock
from revtrack.values.document import Document
from revtrack.values.edits import EditFilter

ODD = 'The Café "Zoë" on Straße 12 reopened. Größe: 3.5 metres; cost $2,000. ＦＵＬＬ width, ﬁne. 日本の国会は審議した。 В Москве прошёл дождь.'


def found(store: Store, asked: str) -> list[tuple[int, int]]:
    return [(row.article.id, row.to_number) for row in store.edits(EditFilter(text=asked), limit=99)]


def edit(desk: Any, article: int, *paragraphs: str) -> None:
    desk.clock.advance(timedelta(minutes=15))
    desk.see(article, *paragraphs)


@pytest.fixture(scope="module")
def odd(standing: Any) -> Store:
    """A database with one edit, whose words are odd."""
    assert standing.watch("Something else.") == 1
    edit(standing, 1, ODD)
    store: Store = standing.store
    return store


@pytest.mark.parametrize(
    ("asked", "matches"),
    [
        ("café", True),
        ("CAFE zoe", True),
        ("strasse", True),
        ("12", True),
        ("3.5", True),
        ("2,000", True),
        ('"cafe zoe"', True),
        ('"zoe cafe"', False),
        ("zoe cafe", True),
        ("full width fine", True),
        ("国会", True),
        ("会国", False),
        ("москве дождь", True),
        ("прошел", True),
        ("met*", True),
        ("me*", True),
        ("m*", False),
        ("国*", True),
        ("met", False),
        ('"met*"', False),
        ("harbour", True),
        ("cafe tea", False),
        ('"unclosed cafe', False),
        ('"on Straße 12', True),
        ("...", False),
        ("cafe ... -", True),
        ("cafe AND NOT zoe OR", False),
        ("NEAR(cafe zoe)", False),
        ("words:cafe", False),
        ("cafe' OR 1=1 --", False),
        ("*", False),
        ("^cafe", True),
        ("ca\x00fe", False),
        ("\udc80 cafe", True),
    ],
)
def test_words_and_phrases_are_found_whatever_their_form(odd: Store, asked: str, matches: bool) -> None:
    assert found(odd, asked) == ([(1, 2)] if matches else [])


def test_an_edit_is_found_by_what_it_took_out_and_by_what_stayed(store: Store, desk: Any) -> None:
    article = desk.watch("The minister resigned.", "It rains.")
    edit(desk, article, "The minister smiled.", "It rains.")
    edit(desk, article, "The minister smiled.", "It snows.")
    assert found(store, "resigned") == [(article, 2)]
    assert found(store, "smiled") == [(article, 3), (article, 2)]
    assert found(store, "minister") == [(article, 3), (article, 2)]
    assert found(store, "snows") == [(article, 3)]


def test_no_text_is_no_criterion_and_too_many_words_are_refused(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    edit(desk, article, "The wall will sink.")
    assert found(store, "  ") == [(article, 2)]
    with pytest.raises(InputError, match="at most 32 words"):
        found(store, "word " * 33)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="\"*()^:-+ANDORNEAR{}\\'&|!<> \x00", max_size=40))
def test_nothing_that_can_be_typed_is_an_error(store: Store, asked: str) -> None:
    assert store.edits(EditFilter(text=asked), limit=1) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_stored_and_taken_out_again(store: Store, text: str) -> None:
    document = Document.from_text("H", [text])
    with store._db.writing() as connection:
        version = 10**9
        connection.exec_driver_sql("SELECT 1")
        _without_parent(connection, version, document)


def _without_parent(connection: Any, version: int, document: Document) -> None:
    """Words alone, in a transaction that is taken back."""
    with connection.begin_nested() as inner:
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql("ALTER TABLE search DROP CONSTRAINT fk_search_version_id_version")
        search.index_version(connection, version, document)
        inner.rollback()


def test_a_text_without_end_is_searched_as_far_as_an_index_goes(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    edit(desk, article, "first " + " ".join(f"n{number}" for number in range(90_000)) + " last")
    assert found(store, "first") == [(article, 2)]
    assert found(store, "n50000") == [(article, 2)]
    assert found(store, "last") == []


def test_the_words_go_with_the_version_and_stay_where_others_have_them(store: Store, clock: FakeClock, desk: Any) -> None:
    article, other = desk.watch("The wall will rise."), desk.watch("A quiet day.", slug="other")
    edit(desk, article, "The xylographer was named.")
    edit(desk, other, "The xylographer was named.")
    edit(desk, article, "The name was taken out.")
    store.purge(article, 2, reason="a court said so", who="desk", now=clock.now())
    assert found(store, "xylographer") == [(other, 2)]
    store.purge(other, None, reason="a court said so", who="desk", now=clock.now())
    assert found(store, "xylographer") == []
    assert found(store, "taken") == [(article, 3)]


def test_a_damaged_text_is_taken_out_by_filling_the_index_anew(store: Store, clock: FakeClock, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    edit(desk, article, "The xylographer was named.")
    edit(desk, article, "The name was taken out.")
    with store._db.writing() as connection:
        damage = "UPDATE blob SET data = base.data FROM blob base WHERE blob.kind = 'text' AND base.kind = 'page' AND base.base_id IS NULL AND blob.id = (SELECT blob_id FROM reading WHERE version_id = 2)"
        assert connection.exec_driver_sql(damage).rowcount == 1
    store.purge(article, 2, reason="a court said so", who="desk", now=clock.now())
    assert found(store, "xylographer") == []


def test_after_erasing_no_word_is_left_in_the_files(tmp_path: Path, clock: FakeClock, desk_on: Any) -> None:
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        desk = desk_on(store)
        articles = [desk.watch(f"Story {number} of the day.", slug=f"s{number}") for number in range(30)]
        for article in articles:
            edit(desk, article, f"The xylographer of street {article} was named.")
        edit(desk, articles[0], "Quiet again.")
        for article in articles:
            store.purge(article, 2, reason="a court said so", who="desk", now=clock.now())
        store.erase()
    assert terms(tmp_path / "revtrack.db") >= {"quiet", "story", "17"}
    assert "xylographer" not in terms(tmp_path / "revtrack.db")
    assert [file.name for file in tmp_path.rglob("*") if file.is_file() and b"xylograph" in file.read_bytes()] == []


def terms(path: Path) -> set[str]:
    """Every word that the index holds."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, 'row')")
        return {term for (term,) in raw.execute("SELECT term FROM words")}
