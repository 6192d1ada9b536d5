"""The outbox: deliveries that are due are claimed under a lease, and what failed is sent again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, case, exists, func, or_, select

from revtrack.errors import SecretLostError
from revtrack.store.attempts import set_state
from revtrack.store.digests import gathered_bodies
from revtrack.store.endpoints import present, secrets_of
from revtrack.store.leases import beyond
from revtrack.store.outgoing import WAITING, enqueue
from revtrack.store.part import Part, batches, missing
from revtrack.store.rows import event_values
from revtrack.store.tables import delivery, endpoint, event
from revtrack.store.vault import Vault
from revtrack.values.sending import Post
from revtrack.values.watching import Event

Which = Sequence[int] | Literal["all", "exhausted"]
_NOW = bindparam("now", type_=delivery.c.next_at.type)
_BEYOND = bindparam("beyond", type_=delivery.c.next_at.type)
_UNLEASED = or_(delivery.c.lease_until.is_(None), delivery.c.lease_until <= _NOW, delivery.c.lease_until > _BEYOND)
_DUE = and_(delivery.c.state.in_(WAITING), delivery.c.next_at <= _NOW, _UNLEASED)
_ACTIVE = and_(endpoint.c.state == "active", endpoint.c.removed_at.is_(None))
_REACHABLE = or_(endpoint.c.held_until.is_(None), endpoint.c.held_until <= _NOW)
_WHICH = case((endpoint.c.failing_since.is_(None), 0), else_=1).in_(bindparam("which", expanding=True))
_DUE_ENDPOINTS = (
    select(endpoint.c.id, func.min(delivery.c.next_at))
    .join(delivery, delivery.c.endpoint_id == endpoint.c.id)
    .where(_ACTIVE, _REACHABLE, _DUE, _WHICH)
    .group_by(endpoint.c.id)
    .order_by(func.min(delivery.c.next_at))
)
_BESIDE = delivery.alias("beside")
_OLDEST = select(func.min(_BESIDE.c.id)).where(
    _BESIDE.c.endpoint_id == endpoint.c.id, _BESIDE.c.state.in_(WAITING), _BESIDE.c.next_at.is_not(None)
)
_ITS_TURN = or_(
    endpoint.c.ordered.is_(None), endpoint.c.ordered.is_(False), delivery.c.id == _OLDEST.correlate(endpoint).scalar_subquery()
)
_LOCK = select(endpoint.c.id).where(endpoint.c.id == bindparam("endpoint"), _ACTIVE).with_for_update(skip_locked=True)
_IN_FLIGHT = (
    select(func.count())
    .select_from(delivery)
    .where(delivery.c.endpoint_id == bindparam("endpoint"), delivery.c.state.in_(WAITING), ~_UNLEASED)
)
_POST = (
    select(
        delivery,
        endpoint.c.url,
        endpoint.c.kind,
        endpoint.c.secrets,
        endpoint.c.name.label("endpoint_name"),
        endpoint.c.failing_since,
        event.c.type,
        event.c.body,
    )
    .join(endpoint, endpoint.c.id == delivery.c.endpoint_id)
    .join(event, event.c.id == delivery.c.event_id)
    .where(_ACTIVE)
    .with_for_update(of=delivery, skip_locked=True)
)
_DUE_POSTS = (
    _POST.where(_DUE, _ITS_TURN, delivery.c.endpoint_id == bindparam("endpoint"))
    .order_by(delivery.c.next_at, delivery.c.id)
    .limit(bindparam("free"))
)
_NAMED_POST = _POST.where(delivery.c.id == bindparam("delivery"), delivery.c.state.in_(WAITING), _UNLEASED)
_LEASE = (
    delivery.update()
    .where(delivery.c.id == bindparam("delivery"))
    .values(lease_until=bindparam("until"), token=bindparam("next_token"))
)
_ALONE = delivery.c.digest_id.is_(None)
_NEXT = select(func.min(delivery.c.next_at)).join(endpoint, endpoint.c.id == delivery.c.endpoint_id).where(_ACTIVE)


class Outbox(Part):
    """What waits to be sent."""

    def add_event(self, event_: Event, endpoint_id: int, *, due_at: datetime | None = None) -> int:
        """Store an event for one endpoint, whatever its filter says; the id of its delivery, due at once or at `due_at`.

        Raises NotFoundError.
        """
        with self._db.writing() as connection:
            present(connection, endpoint_id)
            connection.execute(event.insert(), event_values(event_))
            return enqueue(connection, event_.id, endpoint_id, event_.at, due_at)

    def claim_posts(
        self, *, now: datetime, lease: timedelta, limit: int, per_endpoint: int, failing: bool | None = None
    ) -> list[Post]:
        """Due deliveries to active endpoints, under leases: at most `limit`, and of one endpoint at most `per_endpoint`,
        those in flight counted. `failing` asks for those to endpoints that fail, or to those that do not."""
        asked = {"now": now, "beyond": beyond(now, lease), "which": [0, 1] if failing is None else [int(failing)]}
        with self._db.reading() as connection:
            if not connection.execute(_DUE_ENDPOINTS, asked).first():
                return []
        posts: list[Post] = []
        with self._db.writing() as connection:
            for endpoint_id, _ in connection.execute(_DUE_ENDPOINTS, asked).all():
                free = min(limit - len(posts), _free(connection, endpoint_id, now, lease, per_endpoint))
                due = {"now": now, "beyond": beyond(now, lease), "endpoint": endpoint_id, "free": max(0, free)}
                posts += _leased(connection, connection.execute(_DUE_POSTS, due).all(), self._db.vault, now, lease)
        return posts

    def claim_post(self, delivery_id: int, *, now: datetime, lease: timedelta) -> Post | None:
        """One delivery, due or not; None where it waits no longer, is in flight, or its endpoint is not active.

        Raises SecretLostError.
        """
        with self._db.writing() as connection:
            row = connection.execute(
                _NAMED_POST, {"delivery": delivery_id, "now": now, "beyond": beyond(now, lease)}
            ).one_or_none()
            return None if row is None else _lease(connection, row, secrets_of(row.secrets, self._db.vault, now), now, lease)

    def retry(self, which: Which, now: datetime) -> int:
        """Send again, with the same event id and body: named deliveries, all that are not delivered, or the exhausted ones.

        Gives the number of those that are due now; what is in flight, waits with a digest, was for a removed endpoint, or has
        words that were removed on request, is left alone. A digest brings what it gathered; one of these goes alone if named.
        Raises NotFoundError for a named one that does not exist.
        """
        with self._db.writing() as connection:
            if which == "exhausted":
                return _send_again(connection, and_(delivery.c.state == "exhausted", _ALONE), now)
            if which == "all":
                return _send_again(connection, and_(delivery.c.state != "delivered", _ALONE), now)
            return sum(_retry_named(connection, batch, now) for batch in batches(map(int, which)))

    def last_edit(self) -> tuple[int, int] | None:
        """Article and version of the newest edit that was told."""
        edits = event.select().where(event.c.type == "article.updated").order_by(event.c.at.desc(), event.c.id.desc()).limit(1)
        with self._db.reading() as connection:
            row = connection.execute(edits).one_or_none()
            return None if row is None else (row.article_id, row.version)

    def next_post_at(self) -> datetime | None:
        """When the next delivery to an active endpoint is due; None where none waits."""
        with self._db.reading() as connection:
            return connection.execute(_NEXT).scalar()


def _free(connection: Connection, endpoint_id: int, now: datetime, lease: timedelta, per_endpoint: int) -> int:
    """How many more deliveries the endpoint may have in flight; 0 where another process is claiming for it right now."""
    if connection.execute(_LOCK, {"endpoint": endpoint_id}).first() is None:
        return 0
    asked = {"endpoint": endpoint_id, "now": now, "beyond": beyond(now, lease)}
    return per_endpoint - int(connection.execute(_IN_FLIGHT, asked).scalar_one())


def _leased(connection: Connection, rows: Sequence[Row[Any]], vault: Vault, now: datetime, lease: timedelta) -> list[Post]:
    """Deliveries of one endpoint, under leases. Where its secrets cannot be opened it is paused, and they wait."""
    if not rows:
        return []
    try:
        secrets = secrets_of(rows[0].secrets, vault, now)
    except SecretLostError as error:
        set_state(connection, rows[0].endpoint_id, "paused", f"its secret cannot be opened: {error.message}", now)
        return []
    return [_lease(connection, row, secrets, now, lease) for row in rows]


def _lease(connection: Connection, row: Row[Any], secrets: tuple[str, ...], now: datetime, lease: timedelta) -> Post:
    connection.execute(_LEASE, {"delivery": row.id, "until": now + lease, "next_token": row.token + 1})
    return Post(
        delivery_id=row.id,
        endpoint_id=row.endpoint_id,
        token=row.token + 1,
        url=row.url,
        kind=row.kind,
        secrets=secrets,
        event_id=row.event_id,
        event_type=row.type,
        body=bytes(row.body),
        attempts=row.tries,
        created_at=row.created_at,
        endpoint_name=row.endpoint_name,
        failing_since=row.failing_since,
        gathered=gathered_bodies(connection, row),
    )


def _retry_named(connection: Connection, ids: Sequence[int], now: datetime) -> int:
    named = delivery.c.id.in_(ids)
    known = set(connection.execute(select(delivery.c.id).where(named)).scalars())
    for number in ids:
        if number not in known:
            raise missing("delivery", number)
    return _send_again(connection, named, now)


def _send_again(connection: Connection, wanted: ColumnElement[bool], now: datetime) -> int:
    kept: Select[Any] = select(endpoint.c.id).where(endpoint.c.id == delivery.c.endpoint_id, endpoint.c.removed_at.is_(None))
    idle = or_(delivery.c.lease_until.is_(None), delivery.c.lease_until <= now)
    sent: Select[Any] = select(event.c.id).where(event.c.id == delivery.c.event_id, event.c.removed_at.is_(None))
    again = {"state": "pending", "next_at": now, "tries": 0, "lease_until": None, "digest_id": None}
    free = or_(_ALONE, delivery.c.state.not_in(WAITING))
    return connection.execute(delivery.update().where(wanted, idle, free, exists(kept), exists(sent)).values(again)).rowcount
