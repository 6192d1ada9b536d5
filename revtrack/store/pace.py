"""How far the budget of fetches is spent: one row, which every process on a database spends from."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from revtrack.schedule.hosts import Pace
from revtrack.store.database import insert_into
from revtrack.store.prepared import Prepared
from revtrack.store.tables import setting

KEY = "schedule.pace"
_MINE = setting.c.key == KEY
_PACE = Prepared(select(setting.c.value).where(_MINE).with_for_update())
_SPEND = Prepared(setting.update().where(_MINE).values(value=bindparam("until")))


def read_pace(connection: Connection) -> Pace:
    """How far the budget is spent; it is locked until the transaction ends, for it will be spent further."""
    row = _PACE.row(connection, {})
    if row is None:
        connection.execute(insert_into(connection, setting).values(key=KEY, value="").on_conflict_do_nothing())
        row = _PACE.row(connection, {})
    return Pace(datetime.fromisoformat(row.value) if row.value else None)


def note_pace(connection: Connection, pace: Pace) -> None:
    """Remember how far the budget is spent."""
    if pace.next_at is not None:
        _SPEND.run(connection, {"until": pace.next_at.isoformat()})
