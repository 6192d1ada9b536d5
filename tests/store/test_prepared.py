"""What a prepared statement does is what SQLAlchemy would have done with it, errors included, on both engines."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from revtrack.store import Store
from revtrack.store.prepared import Prepared, savepoint
from revtrack.store.tables import event, setting

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
ALL = select(setting.c.key, setting.c.value).order_by(setting.c.key).where(setting.c.key.like("test%"))
INSERT = Prepared(setting.insert())
NAMED = {"key": "test", "value": "1"}
EVENT = {
    "id": "evt_1", "type": "endpoint.test", "at": AT, "outlet": "nul \x00 and half \ud800", "labels": ["é", "\ud800"], "flags": [],
    "severity": "none", "acknowledgement": "", "body": b"\x00\xff",
}  # fmt: skip


def test_values_are_stored_and_come_back_as_sqlalchemy_has_them(store: Store) -> None:
    columns = (event.c.at, event.c.outlet, event.c.labels, event.c.body, event.c.article_id)
    query = select(*columns).where(event.c.id == bindparam("id"))
    with store._db.writing() as connection:
        number = Prepared(event.insert().returning(event.c.at)).rows(connection, EVENT)
        found = Prepared(query).row(connection, {"id": "evt_1"})
        assert number[0].at == AT
        assert tuple(found) == tuple(connection.execute(query, {"id": "evt_1"}).one())
        assert (found.at, bytes(found.body), found.article_id) == (AT, b"\x00\xff", None)
        assert "\x00" not in found.outlet


def test_rows_are_counted_and_columns_are_those_of_the_values(store: Store) -> None:
    update = Prepared(setting.update().where(setting.c.key == bindparam("named")))
    with store._db.writing() as connection:
        INSERT.each(connection, [NAMED, {"key": "test 2", "value": "2"}])
        INSERT.each(connection, [])
        assert update.run(connection, {"named": "test", "value": "3"}) == 1
        assert update.run(connection, {"named": "test", "key": "test 3"}) == 1
        assert update.run(connection, {"named": "nobody", "value": "3"}) == 0
        assert connection.execute(ALL).all() == [("test 2", "2"), ("test 3", "3")]
        assert Prepared(ALL).row(connection, {}).key == "test 2"


def test_errors_of_the_driver_come_as_sqlalchemy_raises_them(store: Store) -> None:
    with pytest.raises(IntegrityError), store._db._engine.begin() as connection:
        INSERT.each(connection, [NAMED, NAMED])


def test_a_naive_time_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="not an aware time"), store._db.writing() as connection:
        Prepared(event.insert()).run(connection, {**EVENT, "at": AT.replace(tzinfo=None)})


def test_what_came_after_a_savepoint_is_taken_back_alone(store: Store) -> None:
    with store._db.writing() as connection:
        INSERT.run(connection, NAMED)
        savepoint(connection, "SAVEPOINT")
        INSERT.run(connection, {"key": "test 2", "value": "2"})
        savepoint(connection, "ROLLBACK TO SAVEPOINT")
        savepoint(connection, "RELEASE SAVEPOINT")
    with store._db.reading() as connection:
        assert connection.execute(ALL).all() == [("test", "1")]
