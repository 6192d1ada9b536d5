"""The same value comes back from both engines, whatever was put in."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Column, MetaData, Table, select

from revtrack.store import Store
from revtrack.store.columns import CleanText, Id, Json, UtcTime
from revtrack.store.database import Database

THINGS = Table(
    "things",
    MetaData(),
    Column("id", Id, primary_key=True),
    Column("at", UtcTime),
    Column("words", CleanText),
    Column("data", Json),
)


@pytest.fixture
def database(own_url: str) -> Database:
    opened = Database(own_url)
    with opened.writing() as connection:
        THINGS.create(connection)
    return opened


def back(database: Database, **values: object) -> object:
    """What comes back of the one value given."""
    with database.writing() as connection:
        connection.execute(THINGS.insert(), values)
    with database.reading() as connection:
        (found,) = connection.execute(select(*(THINGS.c[name] for name in values))).one()
    database.close()
    return found


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 20, 14, 5, 12, 345678, tzinfo=UTC),
        datetime(2026, 11, 20, 14, 5, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        datetime(1969, 12, 31, 23, 59, tzinfo=UTC),
    ],
)
def test_a_moment_comes_back_aware_and_in_utc(database: Database, moment: datetime) -> None:
    found = back(database, at=moment)
    assert found == moment
    assert isinstance(found, datetime)
    assert found.utcoffset() == timedelta(0)


def test_a_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(ValueError, match="not an aware time"):
        back(database, at=datetime(2026, 11, 20, 14, 5))  # noqa: DTZ001
    database.close()


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("“so” – naïve 漢字 😀", "“so” – naïve 漢字 😀"),
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("\x1b[31m", "\x1b[31m"),
    ],
)
def test_text_that_no_database_can_hold_is_marked_and_all_other_text_is_kept(
    database: Database, text: str, stored: str
) -> None:
    assert back(database, words=text) == stored


def test_json_holds_any_text(database: Database) -> None:
    assert back(database, data={"headline": "a\x00b\ud800", "n": [1, None]}) == {"headline": "a\x00b\ud800", "n": [1, None]}


def test_a_hostile_headline_does_not_keep_an_article_from_being_stored(store: Store, desk: Any) -> None:
    document = desk.story("One paragraph\x00 with \ud800 in it.", headline="Wall\x00 \ud800 raised")
    new = desk.new(document)
    article_id, _ = store.create(new, lambda _: (), host_next_allowed_at=new.article.created_at)
    assert store.document(article_id, 1) == document
    assert store.article(article_id).headline == "Wall\ufffd \ufffd raised"
