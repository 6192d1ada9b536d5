"""The health of a database in a few numbers, read without the tables' classes: `status` must answer at once.

It opens read-only and changes nothing: a database that is not there yet is not made, one of an older revtrack not migrated.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, text

from revtrack.store.columns import UtcTime
from revtrack.store.database import Database, pairs
from revtrack.store.feed_health import feed_health
from revtrack.store.migrate import HEAD, newer, read_revision, refuse_foreign
from revtrack.store.recent import recent_fetches
from revtrack.store.trouble import translated
from revtrack.values.operation import FeedHealth, RecentFetches
from revtrack.values.politeness import LeftAlone

_WATCHED = "state IN ('ok', 'failing', 'gone')"
_ARTICLES = "SELECT state, count(*), coalesce(sum(number), 0) FROM article GROUP BY state"
_DUE_FROM = "CASE WHEN h.next_allowed_at > a.next_check_at THEN h.next_allowed_at ELSE a.next_check_at END"
_OVERDUE = f"""
    SELECT count(*) AS due, min({_DUE_FROM}) AS oldest FROM article a JOIN host h ON h.name = a.host
    WHERE a.{_WATCHED} AND a.next_check_at <= :now AND (h.next_allowed_at IS NULL OR h.next_allowed_at <= :now)
"""
_LEASED = "SELECT count(*) FROM host WHERE lease_until > :now"
_DELIVERIES = "SELECT state, count(*) FROM delivery WHERE state IN ('pending', 'retrying', 'exhausted') GROUP BY state"
_FAILING_SINCE = "0004"
"""The revision since which it is known whether an endpoint fails; `status` must not fail on a database before it."""
_WAITING = """
    SELECT min(d.created_at) AS oldest, min(CASE WHEN d.next_at <= :now{well} THEN d.next_at END) AS late
    FROM delivery d JOIN endpoint e ON e.id = d.endpoint_id
    WHERE d.state IN ('pending', 'retrying') AND e.state = 'active'
"""
_ENDPOINTS = "SELECT state, count(*) FROM endpoint WHERE removed_at IS NULL GROUP BY state"
_FEEDS_SINCE = "0006"
"""The revision since which feeds bring stories."""
_HOSTS_SINCE = "0007"
"""The revision since which hosts that fail are left alone."""
_LEFT_ALONE = """
    SELECT name, failures, open_until, failing_why FROM host WHERE open_until > :now ORDER BY open_until LIMIT 1000
"""
_SETTINGS = "SELECT key, value FROM setting"
_ZERO = {"pending": 0, "retrying": 0, "exhausted": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What a database says of itself. `revision` is "" where there are no tables yet.

    `states` counts articles by state, `endpoints` endpoints by state, `queue` what waits: `due` articles, `leased` hosts,
    deliveries that are `pending`, `retrying` or `exhausted`. `overdue_s` is the age of the oldest check that its host would
    allow and nobody made, `pending_delivery_s` that of the oldest delivery an active endpoint has not got yet, and
    `late_delivery_s` how long the most overdue try to an endpoint that does not fail has been waiting.
    """

    revision: str = ""
    bytes: int = 0
    versions: int = 0
    states: Mapping[str, int] = field(default_factory=dict)
    endpoints: Mapping[str, int] = field(default_factory=dict)
    queue: Mapping[str, int] = field(default_factory=dict)
    overdue_s: float = 0.0
    pending_delivery_s: float = 0.0
    late_delivery_s: float = 0.0
    settings: Mapping[str, str] = field(default_factory=dict)
    fetches: RecentFetches = field(default_factory=RecentFetches)
    left_alone: tuple[LeftAlone, ...] = ()
    feeds: FeedHealth = field(default_factory=FeedHealth)

    @property
    def articles(self) -> int:
        """All articles, whatever their state."""
        return sum(self.states.values())


def read(url: str, now: datetime) -> Health:
    """The health of the database at `url`. Raises StoreError where it cannot be read."""
    database = Database(url, read_only=True)
    try:
        with translated(database.place):
            if database.path is not None and not database.path.exists():
                return Health()
        with database.reading() as connection:
            revision = read_revision(connection)
            if revision is None:
                refuse_foreign(connection, database.place)
                return Health(bytes=_size(database, connection))
            if revision > HEAD:
                raise newer(database.place, revision)
            return _health(database, connection, revision, now)
    finally:
        database.close()


def _health(database: Database, connection: Connection, revision: str, now: datetime) -> Health:
    states = connection.execute(text(_ARTICLES)).all()
    overdue = _timed(connection, _OVERDUE, now, "oldest")
    well = " AND e.failing_since IS NULL" if revision >= _FAILING_SINCE else ""
    waiting = _timed(connection, _WAITING.format(well=well), now, "oldest", "late")
    leased = connection.execute(text(_LEASED).bindparams(_moment(now))).scalar_one()
    return Health(
        revision=revision,
        bytes=_size(database, connection),
        versions=sum(int(versions) for _, _, versions in states),
        states={state: count for state, count, _ in states},
        endpoints=_pairs(connection, _ENDPOINTS),
        queue={"due": overdue.due, "leased": leased, **_ZERO, **_pairs(connection, _DELIVERIES)},
        overdue_s=_age(overdue.oldest, now),
        pending_delivery_s=_age(waiting.oldest, now),
        late_delivery_s=_age(waiting.late, now),
        settings=_pairs(connection, _SETTINGS),
        fetches=recent_fetches(connection, now),
        left_alone=_left_alone(connection, now) if revision >= _HOSTS_SINCE else (),
        feeds=feed_health(connection, now) if revision >= _FEEDS_SINCE else FeedHealth(),
    )


def _left_alone(connection: Connection, now: datetime) -> tuple[LeftAlone, ...]:
    typed = text(_LEFT_ALONE).bindparams(_moment(now)).columns(open_until=UtcTime())
    rows = connection.execute(typed).all()
    return tuple(LeftAlone(row.name, row.failures, row.open_until, row.failing_why or "") for row in rows)


def _timed(connection: Connection, query: str, now: datetime, *times: str) -> Row[Any]:
    """The one row of a query that is asked at `now` and gives moments under the names `times`."""
    typed = text(query).bindparams(_moment(now)).columns(**dict.fromkeys(times, UtcTime()))
    return connection.execute(typed).one()


def _moment(now: datetime) -> BindParameter[datetime]:
    return bindparam("now", now, UtcTime())


def _pairs(connection: Connection, query: str) -> dict[str, Any]:
    return pairs(connection.execute(text(query)))


def _age(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else max(0.0, (now - moment).total_seconds())


def _size(database: Database, connection: Connection) -> int:
    """Bytes on disk, the write-ahead log included."""
    if database.path is None:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    files = (database.path, database.path.with_name(f"{database.path.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
