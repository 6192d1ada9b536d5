"""Feeds as JSON (`feed list`, `feed show`, `feed check`), and the words for them that all faces share."""

from collections.abc import Mapping
from typing import Any

from revtrack.render.lists import order_json
from revtrack.render.times import day_clock, every, iso
from revtrack.values.feed_reports import FeedDetail, FeedReport, FeedRow, Waiting
from revtrack.values.feeds import FeedOrder, Found, FoundState
from revtrack.values.push import Subscription

KINDS = {
    "": "not read yet",
    "rss": "RSS",
    "atom": "Atom",
    "json": "JSON Feed",
    "sitemap": "sitemap",
    "index": "index of sitemaps",
}
_TOLD: dict[FoundState, str] = {"watched": "watched", "waiting": "waiting", "refused": "refused", "passed": "passed over"}


def stories_words(counts: Mapping[FoundState, int]) -> str:
    """What became of a feed's stories: "3 watched, 1 refused"."""
    return ", ".join(f"{counts[state]} {told}" for state, told in _TOLD.items() if counts.get(state)) or "none yet"


def limits_words(order: FeedOrder) -> str:
    """How many stories it may bring, and how old: "500 a day, none older than 1 d when it was added"."""
    age = "however old"
    if order.backfill is not None:
        age = f"none older than {every(order.backfill).removeprefix('every ')} when it was added"
    return f"{order.per_day} a day, {age}"


def feed_json(row: FeedRow) -> dict[str, Any]:
    """One feed, and how many of its stories are in which state."""
    feed = row.feed
    return {
        "id": feed.id,
        "url": feed.url,
        "kind": feed.kind,
        "title": feed.title,
        "state": feed.state,
        "state_why": feed.failing_why,
        "failing_since": iso(feed.failing_since),
        "failures": feed.failures,
        "labels": list(feed.order.wishes.labels),
        **order_json(feed.order),
        "stories": dict(row.counts),
        "created_at": iso(feed.created_at),
        "checked_at": iso(feed.checked_at),
        "next_check": {"at": iso(feed.next_check_at), "why": feed.next_check_why},
    }


def feed_detail_json(detail: FeedDetail) -> dict[str, Any]:
    """A feed with the newest of its stories."""
    lists = {"waiting": detail.waiting, "refused": detail.refused, "watched": detail.watched}
    push = {"push": push_json(detail.push) if detail.push else None}
    return {**feed_json(detail.row), **push, **{name: [found_json(each) for each in found] for name, found in lists.items()}}


def push_json(push: Subscription) -> dict[str, Any]:
    """How it stands with the hub of a feed; its path and secret are nobody's business."""
    return {
        "hub": push.hub,
        "topic": push.topic,
        "state": push.state,
        "until": iso(push.until),
        "next_at": iso(push.next_at),
        "called_at": iso(push.notified_at),
        "why": push.why,
    }


def push_words(push: Subscription) -> str:
    """The same in words, without the hub's name."""
    until = f" until {day_clock(push.until)} UTC" if push.until and push.state == "active" else ""
    called = f"; called {day_clock(push.notified_at)} UTC" if push.notified_at else ""
    why = f": {push.why}" if push.why else ""
    return f"{push.state}{until}{why}{called}"


def found_json(found: Found) -> dict[str, Any]:
    """A found address. `claimed_updated` is what the feed says."""
    return {
        "url": found.url,
        "state": found.state,
        "article": found.article_id,
        "found_at": iso(found.found_at),
        "tries": found.tries,
        "next_try_at": iso(found.next_try_at),
        "why": found.why,
        "claimed_updated": iso(found.claimed_at),
    }


def feed_report_json(report: FeedReport) -> dict[str, Any]:
    """What one check of a feed brought."""
    return {
        "id": report.feed.id,
        "state": report.feed.state,
        "reason": report.reason,
        "status": report.status,
        "items": report.items,
        "new": report.new,
        "updated": report.updated,
        "unwanted": report.unwanted,
        "held_over": report.held_over,
        "elapsed_ms": report.elapsed_ms,
        "next_check": {"at": iso(report.feed.next_check_at), "why": report.feed.next_check_why},
    }


def waiting_json(waiting: Waiting) -> dict[str, Any]:
    """How much waits to be watched; `about_s` is a guess."""
    return {
        "addresses": waiting.addresses,
        "hosts": waiting.hosts,
        "pause_s": waiting.pause.total_seconds(),
        "about_s": waiting.about.total_seconds(),
    }
