"""Subscriptions at hubs: asked for with the feed that names one, confirmed, renewed, given up with the feed."""

import logging
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from revtrack.errors import SecretLostError, StoreError
from revtrack.schedule.push import CHANGED_AFTER, READING, WHY, due_after_call, is_answered, is_heard
from revtrack.store.database import Database, insert_row
from revtrack.store.part import Part
from revtrack.store.tables import feed, subscription
from revtrack.store.vault import Vault
from revtrack.values.push import Hub, PushState, Subscription

_log = logging.getLogger(__name__)
_OF_FEED = select(subscription).where(subscription.c.feed_id == bindparam("feed"), subscription.c.state != "leaving")
_CALLED_AT = (
    select(subscription.c.notified_at)
    .where(subscription.c.feed_id == bindparam("feed"), subscription.c.state != "leaving")
    .with_for_update()
)
_AT_PATH = select(subscription).where(subscription.c.path == bindparam("path"))
_DUE = (
    select(subscription)
    .where(subscription.c.next_at <= bindparam("now"))
    .order_by(subscription.c.next_at)
    .limit(bindparam("most"))
)
_CHECKED = select(feed.c.checked_at, feed.c.next_check_at).where(feed.c.id == bindparam("feed"), feed.c.state != "paused")


class Subscriptions(Part):
    """Who calls us when a feed has something new."""

    def subscription(self, path: str) -> Subscription | None:
        """The subscription that a hub calls at a path; without its secret where the key is lost."""
        with self._db.reading() as connection:
            row = connection.execute(_AT_PATH, {"path": path}).one_or_none()
        return _of(row, self._db.vault) if row else None

    def subscriptions_due(self, now: datetime, most: int) -> list[Subscription]:
        """Subscriptions whose hubs are to be asked."""
        with self._db.reading() as connection:
            rows = connection.execute(_DUE, {"now": now, "most": most}).all()
        return [_of(row, self._db.vault) for row in rows]

    def note_asking(self, asked: Subscription, next_at: datetime) -> bool:
        """That a hub is being asked, before it is. False where another process does, or nobody needs to any more."""
        mine = (subscription.c.id == asked.id, subscription.c.next_at == asked.next_at, subscription.c.state == asked.state)
        with self._db.writing() as connection:
            done = connection.execute(subscription.update().where(*mine).values(next_at=next_at, tries=asked.tries + 1))
            return bool(done.rowcount)

    def put_off(self, asked: Subscription, next_at: datetime) -> None:
        """A hub's host cannot be asked now; that is no try."""
        with self._db.writing() as connection:
            mine = (subscription.c.id == asked.id, subscription.c.next_at == asked.next_at)
            connection.execute(subscription.update().where(*mine).values(next_at=next_at))

    def note_answer(
        self,
        subscription_id: int,
        *,
        state: PushState | None = None,
        why: str = "",
        until: datetime | None = None,
        next_at: datetime | None = None,
    ) -> None:
        """What a hub said; None leaves as it is. A confirmation, with `until`, ends the count of tries."""
        known = {"state": state, "until": until, "next_at": next_at, "tries": 0 if until else None}
        values = {"why": why, **{name: value for name, value in known.items() if value is not None}}
        with self._db.writing() as connection:
            connection.execute(subscription.update().where(subscription.c.id == subscription_id).values(values))

    def forget_subscription(self, subscription_id: int) -> None:
        """Drop a subscription that has ended."""
        with self._db.writing() as connection:
            connection.execute(subscription.delete().where(subscription.c.id == subscription_id))

    def call(self, called: Subscription, now: datetime) -> bool:
        """A hub says that a feed has something new: it is due as soon as it may be, unless it is due earlier.

        False, and nothing is written, where that was noted a moment ago and the feed still waits to be read for it.
        """
        if is_heard(called.notified_at, now):
            with self._db.reading() as connection:
                if _due_by_call(connection, called.feed_id, now) is None:
                    return False
        with self._db.writing() as connection:
            connection.execute(subscription.update().where(subscription.c.id == called.id).values(notified_at=now))
            due = _due_by_call(connection, called.feed_id, now)
            if due:
                values = {"next_check_at": due, "next_check_why": WHY}
                connection.execute(feed.update().where(feed.c.id == called.feed_id).values(values))
        return True

    def begin_reading(self, feed_id: int, now: datetime, *, whole: bool = True) -> datetime | None:
        """A feed is read from now on: when its hub called last of what is answered by that.

        A call that was noted a moment ago is answered, one that comes now is not; and none is by a part of an index, which is
        not what the hub spoke of (`whole`).
        """
        with self._db.reading() as connection:
            row = connection.execute(_OF_FEED, {"feed": feed_id}).first()
        if row is None or not is_answered(row.notified_at, now):
            return row.notified_at if row else None
        if not whole:
            return None
        mine = (feed.c.id == feed_id, feed.c.state != "paused")
        with self._db.writing() as connection:
            connection.execute(feed.update().where(*mine).values(next_check_at=now + READING))
        called_at: datetime = row.notified_at
        return called_at

    def leave_all(self) -> None:
        """Hubs are wanted no more: each is to be told."""
        staying = subscription.c.state != "leaving"
        with self._db.reading() as connection:
            if connection.execute(select(subscription.c.id).where(staying).limit(1)).first() is None:
                return
        left = {"state": "leaving", "next_at": subscription.c.created_at, "tries": 0}
        with self._db.writing() as connection:
            connection.execute(subscription.update().where(staying).values(left))


def of_feed(connection: Connection, vault: Vault, feed_id: int) -> Subscription | None:
    """The subscription of a feed."""
    row = connection.execute(_OF_FEED, {"feed": feed_id}).first()
    return _of(row, vault) if row else None


def note_hub(connection: Connection, database: Database, feed_id: int, hub: Hub | None, now: datetime) -> None:
    """Keep to what a feed says of its hub (None: it has none). A change is believed once a day.

    Without a key to seal its secret with there is no subscription; the feed is read all the same.
    """
    row = connection.execute(_OF_FEED, {"feed": feed_id}).first()
    if row and hub and (row.hub, row.topic) == (hub.hub, hub.topic):
        return
    if row and now - row.created_at < CHANGED_AFTER:
        return
    try:
        sealed = database.vault.seal(hub.secret) if hub else ""
    except StoreError as error:
        _log.warning("no subscription at a hub: %s", error.message)
        return
    if row:
        connection.execute(subscription.update().where(subscription.c.id == row.id).values(_leaving(row)))
    if hub:
        values = {"feed_id": feed_id, "path": hub.path, "hub": hub.hub, "topic": hub.topic, "state": "asked", "tries": 0}
        insert_row(connection, subscription, {**values, "secret": sealed, "why": "", "created_at": now, "next_at": now})


def last_call(connection: Connection, feed_id: int) -> datetime | None:
    """When a hub called of a feed last. Calls that come from now on wait until the transaction ends."""
    return connection.execute(_CALLED_AT, {"feed": feed_id}).scalars().first()


def called_meanwhile(
    connection: Connection, feed_id: int, called_at: datetime | None, heard: datetime | None, at: datetime
) -> None:
    """A hub that called since the call that was `heard` when the reading began may have spoken of what came after.

    Which came first says no clock: who takes a call may have another one than who reads.
    """
    if called_at is None or called_at == heard:
        return
    due = due_after_call(at, called_at)
    later = (feed.c.id == feed_id, feed.c.state != "paused", feed.c.next_check_at > due)
    connection.execute(feed.update().where(*later).values(next_check_at=due, next_check_why=WHY))


def _due_by_call(connection: Connection, feed_id: int | None, now: datetime) -> datetime | None:
    """When a feed is due by a call of now; None where it is due by then already, or paused."""
    row = connection.execute(_CHECKED, {"feed": feed_id}).one_or_none()
    if row is None:
        return None
    due = due_after_call(row.checked_at, now)
    return due if row.next_check_at is None or row.next_check_at > due else None


def leave_hubs(connection: Connection, feed_id: int) -> None:
    """The feed is removed: its hub is to be told."""
    for row in connection.execute(select(subscription).where(subscription.c.feed_id == feed_id)).all():
        values = {**_leaving(row), "feed_id": None}
        connection.execute(subscription.update().where(subscription.c.id == row.id).values(values))


def _leaving(row: Row[Any]) -> dict[str, Any]:
    """The hub is told at once: what is due since the beginning comes first."""
    return {"state": "leaving", "next_at": row.created_at, "tries": 0 if row.state != "leaving" else row.tries}


def _of(row: Row[Any], vault: Vault) -> Subscription:
    values = {name: value for name, value in row._asdict().items() if name not in ("secret", "created_at")}
    return Subscription(**values, secret=_opened(row.secret, vault))


def _opened(sealed: str, vault: Vault) -> str:
    try:
        return vault.open(sealed)
    except SecretLostError:
        return ""
