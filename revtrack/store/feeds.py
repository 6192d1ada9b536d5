"""Feeds: adding and pausing them, and what one fetch of a feed leaves behind, in one transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from revtrack.store.aliases import add_labels, find
from revtrack.store.database import insert_row, pairs
from revtrack.store.feed_rows import feed_of, feed_values, found_of, found_values, order_json, order_of
from revtrack.store.findings import sightings_of
from revtrack.store.holding import check_lease, ensure_host
from revtrack.store.outgoing import announce
from revtrack.store.part import Part, existing, missing
from revtrack.store.push import called_meanwhile, last_call, leave_hubs, note_hub, of_feed
from revtrack.store.tables import article, feed, found, version
from revtrack.values.feed_change import FeedChange
from revtrack.values.feed_reports import FeedDetail, FeedRow
from revtrack.values.feeds import (
    Feed,
    FeedItem,
    FeedRecord,
    FeedState,
    Found,
    FoundState,
    Sighting,
    Touched,
)

DAY = timedelta(hours=24)
_BY_PERSON = ("paused",)
_SHOWN = 20
_COUNTS = select(found.c.state, func.count()).where(found.c.feed_id == bindparam("feed")).group_by(found.c.state)
_TODAY = (
    select(func.count())
    .select_from(found)
    .where(found.c.feed_id == bindparam("feed"), found.c.state != "passed", found.c.found_at > bindparam("since"))
)
_CLAIM = found.update().where(found.c.id == bindparam("row")).values(claimed_at=bindparam("claimed"))
_CLAIM_EDIT = (
    version.update()
    .where(
        version.c.article_id == bindparam("article"),
        version.c.number == select(article.c.number).where(article.c.id == bindparam("article")).scalar_subquery(),
        version.c.window_after <= bindparam("claimed"),
        version.c.window_until >= bindparam("claimed"),
    )
    .values(feed_updated=bindparam("claimed"))
)
_STATE = select(feed.c.state, feed.c.next_check_at, feed.c.next_check_why, feed.c.asked).where(feed.c.id == bindparam("feed"))
_IN_FULL = {"etag": None, "last_modified": None}
"""What a feed shows now is wanted, changed or not."""


class Feeds(Part):
    """What discovers articles."""

    def add_feed(self, new: Feed) -> tuple[int, bool]:
        """Add a feed, due at once; (id, True). Where its address is known nothing is stored: (id of the known one, False)."""
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            known = connection.execute(select(feed.c.id).where(feed.c.url == new.url)).scalar()
            if known is not None:
                return int(known), False
            ensure_host(connection, new.host)
            return insert_row(connection, feed, {**feed_values(new), "state_since": new.created_at}), True

    def feed(self, feed_id: int) -> Feed:
        """A feed. Raises NotFoundError."""
        with self._db.reading() as connection:
            return feed_of(existing(connection, feed, feed_id))

    def feed_rows(self) -> list[FeedRow]:
        """All feeds, oldest first, with how many of their stories are in which state."""
        counted = select(found.c.feed_id, found.c.state, func.count()).group_by(found.c.feed_id, found.c.state)
        with self._db.reading() as connection:
            feeds = [feed_of(row) for row in connection.execute(select(feed).order_by(feed.c.id))]
            counts: dict[int, dict[FoundState, int]] = {}
            for feed_id, state, number in connection.execute(counted):
                counts.setdefault(feed_id, {})[state] = number
        return [FeedRow(each, counts.get(each.id, {})) for each in feeds]

    def feed_detail(self, feed_id: int) -> FeedDetail:
        """A feed with the newest of its stories by state. Raises NotFoundError."""
        with self._db.reading() as connection:
            row = FeedRow(feed_of(existing(connection, feed, feed_id)), pairs(connection.execute(_COUNTS, {"feed": feed_id})))
            return FeedDetail(
                row=row,
                push=of_feed(connection, self._db.vault, feed_id),
                waiting=_some(connection, feed_id, "waiting"),
                refused=_some(connection, feed_id, "refused"),
                watched=_some(connection, feed_id, "watched"),
            )

    def set_feed_state(
        self, feed_id: int, state: FeedState, *, now: datetime, next_check_at: datetime | None, why: str
    ) -> None:
        """Pause or resume a feed. Raises NotFoundError."""
        values: dict[str, object] = {"state": state, "state_since": now}
        values |= {"next_check_at": next_check_at, "next_check_why": why}
        if state == "ok":
            values |= {"failures": 0, "failing_since": None, "failing_why": "", "gone": None}
        with self._db.writing() as connection:
            if not connection.execute(feed.update().where(feed.c.id == feed_id).values(values)).rowcount:
                raise missing("feed", feed_id)

    def change_feed(self, feed_id: int, said: FeedChange) -> None:
        """Ask something else of a feed, from its next check on, which is in full. Raises NotFoundError."""
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            order = said.of(order_of(existing(connection, feed, feed_id).asked))
            connection.execute(feed.update().where(feed.c.id == feed_id).values(asked=order_json(order), **_IN_FULL))

    def postpone_feed(self, feed_id: int, until: datetime, why: str) -> None:
        """Leave a feed alone for a while, unless a person paused it."""
        mine = (feed.c.id == feed_id, feed.c.state.not_in(_BY_PERSON))
        with self._db.writing() as connection:
            connection.execute(feed.update().where(*mine).values(next_check_at=until, next_check_why=why))

    def remove_feed(self, feed_id: int) -> tuple[int, int]:
        """Forget a feed and what it found; (how many articles stay, how many addresses that waited are dropped)."""
        mine = found.c.feed_id == feed_id
        with self._db.writing() as connection:
            existing(connection, feed, feed_id)
            articles = select(func.count(func.distinct(found.c.article_id))).where(mine)
            kept = int(connection.execute(articles).scalar_one())
            waiting = select(func.count()).select_from(found).where(mine, found.c.state == "waiting")
            dropped = int(connection.execute(waiting).scalar_one())
            connection.execute(found.delete().where(mine))
            leave_hubs(connection, feed_id)
            connection.execute(feed.delete().where(feed.c.id == feed_id))
        return kept, dropped

    def sightings(self, feed_id: int, addresses: Iterable[str]) -> dict[str, Sighting]:
        """Which of these canonical addresses a feed has shown before."""
        with self._db.reading() as connection:
            return sightings_of(connection, feed_id, addresses)

    def brought(self, feed_id: int, now: datetime) -> tuple[int, int]:
        """How many stories a feed brought within 24 hours, and how many of its stories are remembered as too old."""
        with self._db.reading() as connection:
            today = connection.execute(_TODAY, {"feed": feed_id, "since": now - DAY}).scalar_one()
            return int(today), int(pairs(connection.execute(_COUNTS, {"feed": feed_id})).get("passed", 0))

    def record_feed(self, record: FeedRecord) -> None:
        """Store what a fetch of a feed meant: its state, what it found, what it claims, events. All of it or nothing.

        Raises LeaseLostError where the lease was taken over meanwhile, NotFoundError where the feed was removed.
        """
        choice = record.choice
        with self._db.writing() as connection:
            check_lease(connection, record.lease, record.host_next_allowed_at, record.health)
            called_at = last_call(connection, record.feed.id)
            _update(connection, record.feed, record.at)
            _find(connection, choice.new, record.feed, record.at)
            _pass(connection, choice.passed, record.feed, record.at)
            _claim(connection, choice.touched)
            called_meanwhile(connection, record.feed.id, called_at, record.heard, record.at)
            if record.reads_hub:
                note_hub(connection, self._db, record.feed.id, record.hub, record.at)
            announce(connection, record.events)


def _some(connection: Connection, feed_id: int, state: FoundState) -> tuple[Found, ...]:
    query = select(found).where(found.c.feed_id == feed_id, found.c.state == state).order_by(found.c.id.desc()).limit(_SHOWN)
    return tuple(found_of(row) for row in connection.execute(query))


def _update(connection: Connection, state: Feed, at: datetime) -> None:
    """The feed's next state. What a person decided while it was fetched stands: pause, resume, what is asked of it."""
    before = connection.execute(_STATE, {"feed": state.id}).one_or_none()
    if before is None:
        raise missing("feed", state.id)
    values = feed_values(state)
    if values.pop("asked") != before.asked:
        values |= _IN_FULL
    if before.state in _BY_PERSON:
        values |= {"state": before.state, "next_check_at": before.next_check_at, "next_check_why": before.next_check_why}
    if values["state"] != before.state:
        values["state_since"] = at
    connection.execute(feed.update().where(feed.c.id == state.id).values(values))


def _find(connection: Connection, items: Sequence[FeedItem], state: Feed, now: datetime) -> None:
    """New addresses wait from now on; one that leads to an article already is known at once, and gets the labels."""
    for item in items:
        values = found_values(item, state.id, state.order.wishes, now)
        article_id = find(connection, (item.url,))
        if article_id is not None:
            add_labels(connection, article_id, state.order.wishes.labels)
            values |= {"state": "watched", "article_id": article_id, "next_try_at": None, "settled_at": now}
        ensure_host(connection, values["host"])
        connection.execute(found.insert(), values)


def _pass(connection: Connection, items: Sequence[FeedItem], state: Feed, now: datetime) -> None:
    rows = [
        {**found_values(item, state.id, state.order.wishes, now), "state": "passed", "next_try_at": None} for item in items
    ]
    for name in {row["host"] for row in rows}:
        ensure_host(connection, name)
    if rows:
        connection.execute(found.insert(), rows)


def _claim(connection: Connection, touched: Sequence[Touched]) -> None:
    """What a feed claims, and with which edit that goes: the last one of the story, where its window holds that time."""
    known = [{"article": each.article_id, "claimed": each.claimed_at} for each in touched if each.article_id is not None]
    if known:
        connection.execute(_CLAIM_EDIT, known)
    if touched:
        connection.execute(_CLAIM, [{"row": each.found_id, "claimed": each.claimed_at} for each in touched])
