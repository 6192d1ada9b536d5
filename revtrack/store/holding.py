"""What a writer needs of a host: a lease that is still held. It says when the host may be asked next, and how it answers."""

from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, case, or_

from revtrack.errors import LeaseLostError
from revtrack.store.database import insert_into
from revtrack.store.prepared import Prepared
from revtrack.store.tables import host
from revtrack.values.outages import Down
from revtrack.values.politeness import HostHealth
from revtrack.values.watching import Lease

IS_MINE = and_(host.c.name == bindparam("host"), host.c.token == bindparam("held"))
"""Whether a host's lease is the one that is `held`."""
_ALLOWED = bindparam("allowed", type_=host.c.next_allowed_at.type)
_LATER = case(
    (or_(host.c.next_allowed_at.is_(None), host.c.next_allowed_at < _ALLOWED), _ALLOWED), else_=host.c.next_allowed_at
)
_HEALTH = (
    host.update()
    .where(host.c.name == bindparam("host"))
    .values(failures=bindparam("count"), open_until=bindparam("until"), failing_why=bindparam("reason"))
)
HOLD_OFF = Prepared(host.update().where(IS_MINE).values(next_allowed_at=_LATER))
_GIVE_BACK = Prepared(host.update().where(IS_MINE).values(next_allowed_at=_LATER, lease_until=None))


def note_down(connection: Connection, name: str, down: Down) -> None:
    """Remember that the articles of a host are told of as one, or were."""
    connection.execute(host.update().where(host.c.name == name).values(down_since=down.since, up_since=down.until))


def check_lease(
    connection: Connection,
    lease: Lease,
    next_allowed_at: datetime,
    health: HostHealth | None = None,
    *,
    gives_back: bool = False,
) -> None:
    """Make sure that `lease` is still held, and leave its host alone until then. Raises LeaseLostError.

    `health` is how the host answers; None where that is as before. With `gives_back` it is held no longer.
    """
    values = {"host": lease.host, "held": lease.token, "allowed": next_allowed_at}
    if not (_GIVE_BACK if gives_back else HOLD_OFF).run(connection, values):
        raise LeaseLostError(f"the lease on {lease.host} was taken over", hint="nothing is lost: it is checked again")
    if health is not None:
        reason = health.why or None
        answers = {"host": lease.host, "count": health.failures, "until": health.open_until, "reason": reason}
        connection.execute(_HEALTH, answers)


def ensure_host(connection: Connection, name: str, next_allowed_at: datetime | None = None) -> None:
    """A row for the host, left alone until `next_allowed_at` if that is later than what was agreed."""
    connection.execute(insert_into(connection, host).values(name=name, token=0).on_conflict_do_nothing())
    if next_allowed_at is not None:
        connection.execute(
            host.update().where(host.c.name == bindparam("host")).values(next_allowed_at=_LATER),
            {"host": name, "allowed": next_allowed_at},
        )
