"""Small facts that the service leaves in the database, such as the scheduler's last sign of life."""

from sqlalchemy import select

from revtrack.store.database import insert_into
from revtrack.store.part import Part
from revtrack.store.tables import setting


class Settings(Part):
    """Facts by name."""

    def get_setting(self, key: str) -> str | None:
        """The fact of that name; None where there is none."""
        with self._db.reading() as connection:
            return connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()

    def put_setting_once(self, key: str, value: str) -> str:
        """Leave a fact unless there is one of that name; the fact that stands."""
        with self._db.writing() as connection:
            connection.execute(insert_into(connection, setting).values(key=key, value=value).on_conflict_do_nothing())
            return str(connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar_one())

    def put_setting(self, key: str, value: str) -> None:
        """Leave a fact, in place of the one that was there."""
        with self._db.writing() as connection:
            insert = insert_into(connection, setting).values(key=key, value=value)
            connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
