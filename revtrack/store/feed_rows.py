"""Feeds and found addresses to rows and back. Pure: what is stored of them is decided here and nowhere else."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from revtrack.addresses import host_of
from revtrack.store.aliases import key_of
from revtrack.store.rows import streak_json, streak_of
from revtrack.values.feeds import Feed, FeedFilter, FeedItem, FeedOrder, Found, Wishes

_PLAIN = tuple(
    each.name for each in fields(Feed) if each.name not in ("id", "order", "gone", "children", "pending", "quiet_hours")
)


def feed_values(feed: Feed) -> dict[str, Any]:
    """The columns of a feed."""
    return {
        **{name: getattr(feed, name) for name in _PLAIN},
        "asked": order_json(feed.order),
        "gone": streak_json(feed.gone),
        "children": {url: at.isoformat() for url, at in feed.children.items()},
        "pending": list(feed.pending),
        "quiet_hours": list(feed.quiet_hours),
    }


def feed_of(row: Row[Any]) -> Feed:
    """The feed that a whole row of its table holds."""
    return Feed(
        **{name: getattr(row, name) for name in ("id", *_PLAIN)},
        order=order_of(row.asked),
        gone=streak_of(row.gone),
        children={url: datetime.fromisoformat(at) for url, at in row.children.items()},
        pending=tuple(row.pending),
        quiet_hours=tuple(row.quiet_hours),
    )


def found_values(item: FeedItem, feed_id: int | None, wishes: Wishes, now: datetime) -> dict[str, Any]:
    """A found address that waits from now on."""
    return {
        "feed_id": feed_id,
        "key": key_of(item.url),
        "url": item.url,
        "host": host_of(item.url),
        "labels": list(wishes.labels),
        "important": wishes.important,
        "outlet": wishes.outlet,
        "state": "waiting",
        "tries": 0,
        "found_at": now,
        "next_try_at": now,
        "settled_at": None,
        "why": "",
        "article_id": None,
        "claimed_at": item.updated,
    }


def found_of(row: Row[Any]) -> Found:
    """The found address that a whole row of its table holds."""
    return Found(
        id=row.id,
        url=row.url,
        host=row.host,
        feed_id=row.feed_id,
        found_at=row.found_at,
        wishes=Wishes(labels=tuple(row.labels), important=row.important, outlet=row.outlet),
        state=row.state,
        tries=row.tries,
        next_try_at=row.next_try_at,
        why=row.why,
        article_id=row.article_id,
        claimed_at=row.claimed_at,
    )


def order_json(order: FeedOrder) -> dict[str, Any]:
    """What a person asks of a feed, as JSON."""
    return {
        "filter": {name: list(values) for name, values in asdict(order.filter).items()},
        "labels": list(order.wishes.labels),
        "important": order.wishes.important,
        "outlet": order.wishes.outlet,
        "per_day": order.per_day,
        "backfill_s": None if order.backfill is None else round(order.backfill.total_seconds()),
    }


def order_of(data: Mapping[str, Any]) -> FeedOrder:
    """The order that `order_json` wrote."""
    back = data["backfill_s"]
    return FeedOrder(
        filter=FeedFilter(**{name: tuple(values) for name, values in data["filter"].items()}),
        wishes=Wishes(labels=tuple(data["labels"]), important=data["important"], outlet=data["outlet"]),
        per_day=data["per_day"],
        backfill=None if back is None else timedelta(seconds=back),
    )
