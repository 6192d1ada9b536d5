"""The queue of found addresses: what a feed or a list named is a row until it is an article or is refused with a reason."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from revtrack.store.aliases import add_labels, find, key_of
from revtrack.store.due import WATCHED
from revtrack.store.feed_rows import found_of, found_values
from revtrack.store.holding import check_lease, ensure_host
from revtrack.store.part import BATCH, Part, labels_of
from revtrack.store.prepared import Prepared
from revtrack.store.tables import article, found
from revtrack.values.feed_reports import Backlog, Listed
from revtrack.values.feeds import FeedItem, FeedOrder, Found, Settled, Sighting, Wishes

_SIGHTED = select(found.c.id, found.c.key, found.c.article_id, found.c.claimed_at).where(
    found.c.feed_id == bindparam("feed"), found.c.key.in_(bindparam("keys", expanding=True))
)
_CLAIMED = Prepared(select(func.max(found.c.claimed_at)).where(found.c.article_id == bindparam("article")))
_WAITS_ALONE = select(found.c.id).where(found.c.feed_id.is_(None), found.c.key == bindparam("key"), found.c.state == "waiting")
_WAITING = found.c.state == "waiting"


class Findings(Part):
    """Addresses that are to be watched."""

    def enqueue_listed(self, listed: Sequence[Listed], now: datetime) -> tuple[int, int]:
        """Put the stories of a list into the queue; (how many wait now, how many are articles already and got the labels)."""
        waiting = known = 0
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            for each in listed:
                article_id = find(connection, (each.url,))
                if article_id is not None:
                    add_labels(connection, article_id, each.order.wishes.labels)
                    known += 1
                    continue
                waiting += _enqueue(connection, each, now)
        return waiting, known

    def settle(self, done: Settled) -> None:
        """Store what a visit to a found address came to. Raises LeaseLostError where the lease was taken over meanwhile.

        Where its feed was removed meanwhile nothing is left to store.
        """
        state = done.found
        values = {
            "state": state.state,
            "tries": state.tries,
            "next_try_at": state.next_try_at,
            "why": state.why,
            "article_id": state.article_id,
            "settled_at": None if state.state == "waiting" else done.at,
        }
        with self._db.writing() as connection:
            check_lease(connection, done.lease, done.host_next_allowed_at)
            connection.execute(found.update().where(found.c.id == state.id).values(values))
            if state.article_id is not None:
                add_labels(connection, state.article_id, state.wishes.labels)

    def postpone_found(self, found_id: int, until: datetime, why: str) -> None:
        """Leave a found address alone for a while."""
        with self._db.writing() as connection:
            connection.execute(found.update().where(found.c.id == found_id, _WAITING).values(next_try_at=until, why=why))

    def found(self, found_id: int) -> Found | None:
        """A found address; None where it was dropped with its feed."""
        with self._db.reading() as connection:
            row = connection.execute(select(found).where(found.c.id == found_id)).one_or_none()
        return found_of(row) if row else None

    def feed_updated(self, article_id: int) -> datetime | None:
        """The last update that feeds claim for an article; None where none shows it, or none says."""
        with self._db.reading() as connection:
            (row,) = _CLAIMED.rows(connection, {"article": article_id})
        claimed: datetime | None = row[0]
        return claimed

    def listed_articles(self) -> list[Listed]:
        """The articles that are watched, oldest first, as a list has them."""
        columns = select(article.c.id, article.c.url, article.c.headline).where(article.c.state.in_(WATCHED))
        with self._db.reading() as connection:
            rows = connection.execute(columns.order_by(article.c.id)).all()
            labels = labels_of(connection, [row.id for row in rows])
        return [_listed(row.url, row.headline, labels.get(row.id, ())) for row in rows]

    def listed_waiting(self) -> list[Listed]:
        """The addresses of lists that wait to be watched."""
        query = select(found).where(_WAITING, found.c.feed_id.is_(None)).order_by(found.c.id)
        with self._db.reading() as connection:
            return [_listed(row.url, "", tuple(row.labels)) for row in connection.execute(query)]

    def backlog(self, due_by: datetime | None = None) -> Backlog:
        """How many addresses wait, by host; with `due_by` those that may be visited by then."""
        query = select(found.c.host, func.count()).where(_WAITING).group_by(found.c.host)
        query = query if due_by is None else query.where(found.c.next_try_at <= due_by)
        with self._db.reading() as connection:
            return Backlog({host: int(number) for host, number in connection.execute(query)})


def sightings_of(connection: Connection, feed_id: int, addresses: Iterable[str]) -> dict[str, Sighting]:
    """Which of these canonical addresses a feed has shown before."""
    by_key = {key_of(address): address for address in addresses}
    keys = list(by_key)
    seen: dict[str, Sighting] = {}
    for start in range(0, len(keys), BATCH):
        for row in connection.execute(_SIGHTED, {"feed": feed_id, "keys": keys[start : start + BATCH]}):
            seen[by_key[row.key]] = Sighting(row.id, row.article_id, row.claimed_at)
    return seen


def _listed(url: str, title: str, labels: tuple[str, ...]) -> Listed:
    return Listed(url=url, title=title, order=FeedOrder(wishes=Wishes(labels=labels)))


def _enqueue(connection: Connection, each: Listed, now: datetime) -> int:
    """1 where the address waits from now on, 0 where it did already; labels of both lists are kept."""
    values = found_values(FeedItem(url=each.url), None, each.order.wishes, now)
    waits = connection.execute(_WAITS_ALONE, {"key": values["key"]}).scalar()
    if waits is not None:
        before = connection.execute(select(found.c.labels).where(found.c.id == waits)).scalar_one()
        labels = list(dict.fromkeys((*before, *each.order.wishes.labels)))
        connection.execute(found.update().where(found.c.id == waits).values(labels=labels))
        return 0
    ensure_host(connection, values["host"])
    connection.execute(found.insert(), values)
    return 1
