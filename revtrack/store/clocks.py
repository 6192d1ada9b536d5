"""What a wall clock that was set back leaves behind: times that lie ahead, which would keep everything waiting for nothing.

The last sign of life tells by how much it was. What had been agreed for later is moved back with the clock; what was planned
by it is due now. Leases need no mending: one that ends far ahead is taken for what it is, and results are fenced.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, select

from revtrack.store.database import insert_into
from revtrack.store.outgoing import WAITING
from revtrack.store.part import Part
from revtrack.store.tables import article, delivery, endpoint, feed, found, host, setting, subscription

STEP = timedelta(minutes=10)
"""Clocks of machines that share a database may differ by less; a sign of life that lies further ahead is of another time."""
WHY = "because the clock was set back"


class Clocks(Part):
    """Signs of life, and what they show of the clock."""

    def beat(self, key: str, now: datetime) -> timedelta:
        """Leave a sign of life under `key`; by how much the clock was set back since the last one (0: it was not)."""
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            last = connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
            ahead = datetime.fromisoformat(last) - now if last else timedelta(0)
            if ahead > STEP:
                _mend(connection, ahead, now)
            insert = insert_into(connection, setting).values(key=key, value=now.isoformat())
            connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_={"value": now.isoformat()}))
        return ahead if ahead > STEP else timedelta(0)


def _mend(connection: Connection, by: timedelta, now: datetime) -> None:
    for each in (article, feed):
        planned = each.c.checked_at > now, each.c.next_check_at > now
        connection.execute(each.update().where(*planned).values(next_check_at=now, next_check_why=WHY))
    _move_back(connection, host, host.c.name, host.c.next_allowed_at, by, now)
    _move_back(connection, host, host.c.name, host.c.open_until, by, now)
    _move_back(connection, found, found.c.id, found.c.next_try_at, by, now)
    _move_back(connection, subscription, subscription.c.id, subscription.c.next_at, by, now)
    _move_back(connection, endpoint, endpoint.c.id, endpoint.c.held_until, by, now)
    _move_back(connection, delivery, delivery.c.id, delivery.c.next_at, by, now, delivery.c.state.in_(WAITING))


def _move_back(
    connection: Connection,
    table: Table,
    key: Column[Any],
    column: Column[Any],
    by: timedelta,
    now: datetime,
    *only: ColumnElement[bool],
) -> None:
    """Move what lies ahead in a column back by as much as the clock, at most to now."""
    rows = connection.execute(select(key, column).where(column > now, *only)).all()
    moved = [{"row": row[0], "moment": max(now, row[1] - by)} for row in rows]
    if moved:
        update = table.update().where(key == bindparam("row")).values({column.name: bindparam("moment")})
        connection.execute(update, moved)
