"""What is due, host by host: articles, feeds and found addresses; and which hosts are free to be asked."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, or_, select, union_all

from revtrack.store.feed_rows import feed_of, found_of
from revtrack.store.prepared import Prepared
from revtrack.store.rows import article_of
from revtrack.store.tables import article, feed, found, host, label
from revtrack.values.slices import Slice
from revtrack.values.watching import Lease

WATCHED = ("ok", "failing", "gone")
MakeSlice = Callable[[Connection, Lease, Mapping[str, object]], Slice]
_NOW = bindparam("now", type_=host.c.lease_until.type)
_BEYOND = bindparam("beyond", type_=host.c.lease_until.type)
"""No lease taken by a clock that is right ends after this; one that does was left behind by a clock that was set back."""


def _is_past(column: ColumnElement[datetime | None]) -> ColumnElement[bool]:
    return or_(column.is_(None), column <= _NOW)


FREE = and_(or_(_is_past(host.c.lease_until), host.c.lease_until > _BEYOND), _is_past(host.c.next_allowed_at))
_DUE = and_(article.c.next_check_at <= _NOW, or_(*(article.c.state == state for state in WATCHED)))
# What is due is looked up by time first; planners that group by host at once walk through every article.
_BY_TIME = (
    union_all(
        select(article.c.host, article.c.next_check_at).where(_DUE),
        select(feed.c.host, feed.c.next_check_at).where(feed.c.next_check_at <= _NOW),
        select(found.c.host, found.c.next_try_at).where(found.c.next_try_at <= _NOW),
    )
    .cte("due")
    .prefix_with("MATERIALIZED")
)
DUE_HOSTS = Prepared(
    select(_BY_TIME.c.host)
    .join(host, host.c.name == _BY_TIME.c.host)
    .where(FREE)
    .group_by(_BY_TIME.c.host)
    .order_by(func.min(_BY_TIME.c.next_check_at))
    .limit(bindparam("hosts"))
)
FOUND_HOSTS = Prepared(
    select(found.c.host)
    .join(host, host.c.name == found.c.host)
    .where(found.c.next_try_at <= _NOW, FREE)
    .group_by(found.c.host)
    .order_by(func.min(found.c.next_try_at))
    .limit(bindparam("hosts"))
)
_DUE_ARTICLES = Prepared(
    select(article)
    .where(_DUE, article.c.host == bindparam("host"))
    .order_by(article.c.next_check_at, article.c.id)
    .limit(bindparam("per_host"))
)
_LABELS = Prepared(select(label.c.name).where(label.c.article_id == bindparam("article")))
_DUE_FEEDS = Prepared(
    select(feed)
    .where(feed.c.host == bindparam("host"), feed.c.next_check_at <= _NOW)
    .order_by(feed.c.next_check_at, feed.c.id)
    .limit(bindparam("per_host"))
)
_DUE_FOUND = Prepared(
    select(found)
    .where(found.c.host == bindparam("host"), found.c.next_try_at <= _NOW)
    .order_by(found.c.next_try_at, found.c.id)
    .limit(bindparam("per_host"))
)


def due_slice(connection: Connection, lease: Lease, due: Mapping[str, object]) -> Slice:
    """What is due of one host."""
    return Slice(
        lease,
        tuple(article_of(row, _labels(connection, row.id)) for row in _DUE_ARTICLES.rows(connection, due)),
        tuple(map(feed_of, _DUE_FEEDS.rows(connection, due))),
        tuple(map(found_of, _DUE_FOUND.rows(connection, due))),
    )


def _labels(connection: Connection, article_id: int) -> tuple[str, ...]:
    """The labels of an article that was found due: what is due may be other articles by now, where others write meanwhile."""
    return tuple(sorted(row.name for row in _LABELS.rows(connection, {"article": article_id})))


def found_slice(connection: Connection, lease: Lease, due: Mapping[str, object]) -> Slice:
    """The found addresses that are due of one host."""
    return Slice(lease, (), found=tuple(map(found_of, _DUE_FOUND.rows(connection, due))))
