"""What is known of hosts, for all processes on a database: how they answer, and what their robots.txt says."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import bindparam, select

from revtrack.store.database import insert_into
from revtrack.store.holding import check_lease
from revtrack.store.part import Part
from revtrack.store.tables import host, robots
from revtrack.values.politeness import HostHealth, HostState, Robots
from revtrack.values.watching import Lease

_ROBOTS = select(robots).where(robots.c.origin == bindparam("origin"))
_STATE = select(host.c.failures, host.c.open_until, host.c.failing_why, host.c.next_allowed_at).where(
    host.c.name == bindparam("host")
)


class Hosts(Part):
    """Whom to ask, and whom to leave alone."""

    def note_host(self, lease: Lease, next_allowed_at: datetime, health: HostHealth | None = None) -> None:
        """Remember how the host of a lease answered (None: as before). Raises LeaseLostError."""
        with self._db.writing() as connection:
            check_lease(connection, lease, next_allowed_at, health)

    def note_robots(self, found: Robots) -> None:
        """Remember a robots.txt in the place of what was known of its origin."""
        values = {**asdict(found), "sitemaps": list(found.sitemaps)}
        with self._db.writing() as connection:
            insert = insert_into(connection, robots).values(values)
            connection.execute(insert.on_conflict_do_update(index_elements=["origin"], set_=values))

    def robots(self, origin: str) -> Robots | None:
        """What is known of the robots.txt of an origin."""
        with self._db.reading() as connection:
            row = connection.execute(_ROBOTS, {"origin": origin}).one_or_none()
        return Robots(**{**row._asdict(), "sitemaps": tuple(row.sitemaps or ())}) if row else None

    def host_state(self, name: str) -> HostState:
        """How a host answers and when it may be asked; one that is not known yet is well."""
        with self._db.reading() as connection:
            row = connection.execute(_STATE, {"host": name}).one_or_none()
        if row is None:
            return HostState()
        return HostState(HostHealth(row.failures, row.open_until, row.failing_why or ""), row.next_allowed_at)
