"""What `feed` tells, and what is said of a feed."""

from datetime import timedelta
from typing import Any

from revtrack.addresses import host_of
from revtrack.cli.remote.values.parts import Json, at, known, time_of
from revtrack.values.feed_change import FeedChange
from revtrack.values.feed_reports import FeedDetail, FeedReport, FeedRow, Imported, Waiting
from revtrack.values.feeds import Feed, FeedFilter, FeedOrder, Found, Wishes
from revtrack.values.push import Subscription


def feed_row(data: Json) -> FeedRow:
    """A line of `feed list`; of the feed what that tells."""
    names = ("id", "url", "kind", "title", "state", "failures")
    feed = Feed(
        **{name: data[name] for name in names},
        host=host_of(data["url"]),
        order=_order(data),
        created_at=at(data["created_at"]),
        checked_at=time_of(data["checked_at"]),
        failing_since=time_of(data["failing_since"]),
        failing_why=data["state_why"],
        next_check_at=time_of(data["next_check"]["at"]),
        next_check_why=data["next_check"]["why"],
    )
    return FeedRow(feed, dict(data["stories"]))


def feed_detail(data: Json) -> FeedDetail:
    """What `feed show` tells."""
    lists = {name: tuple(_found(each, data["id"]) for each in data[name]) for name in ("waiting", "refused", "watched")}
    return FeedDetail(row=feed_row(data), push=_subscription(data["push"], data["id"]), **lists)


def _subscription(data: Json | None, feed_id: int) -> Subscription | None:
    """A subscription at a hub, without the path at which we are called: that is told to nobody."""
    if data is None:
        return None
    return Subscription(
        id=0,
        path="",
        feed_id=feed_id,
        next_at=at(data["next_at"]),
        until=time_of(data["until"]),
        notified_at=time_of(data["called_at"]),
        **{name: data[name] for name in ("hub", "topic", "state", "why")},
    )


def feed_report(data: Json, feed: Feed) -> FeedReport:
    """A line of `feed check`; the feed is asked for apart."""
    return FeedReport(feed=feed, **known(FeedReport, data))


def waiting(data: Json) -> Waiting:
    """How much waits to be watched."""
    spans = {"pause": timedelta(seconds=data["pause_s"]), "about": timedelta(seconds=data["about_s"])}
    return Waiting(addresses=data["addresses"], hosts=data["hosts"], **spans)


def imported(data: Json) -> Imported:
    """What came of a list."""
    return Imported(**{**known(Imported, data), "problems": tuple(data["problems"])})


def change_json(said: FeedChange) -> dict[str, Any]:
    """What is said of a feed; what is not said is left out."""
    filter, back = said.filter, said.backfill
    told = {
        "filter": None if filter is None else {name: list(getattr(filter, name)) for name in FeedFilter.__dataclass_fields__},
        "labels": None if said.labels is None else list(said.labels),
        "important": said.important,
        "outlet": said.outlet,
        "per_day": said.per_day,
        "backfill": round(back.total_seconds()) if isinstance(back, timedelta) else back,
    }
    return {name: value for name, value in told.items() if value is not None}


def _order(data: Json) -> FeedOrder:
    back = data["backfill_s"]
    return FeedOrder(
        filter=FeedFilter(**{name: tuple(values) for name, values in data["filter"].items()}),
        wishes=Wishes(labels=tuple(data["labels"]), important=data["important"], outlet=data["outlet"]),
        per_day=data["per_day"],
        backfill=None if back is None else timedelta(seconds=back),
    )


def _found(data: Json, feed_id: int) -> Found:
    """A found address. Its number is not told, and what goes with it is what goes with its feed."""
    return Found(
        id=0,
        url=data["url"],
        host=host_of(data["url"]),
        feed_id=feed_id,
        found_at=at(data["found_at"]),
        state=data["state"],
        tries=data["tries"],
        next_try_at=time_of(data["next_try_at"]),
        why=data["why"],
        article_id=data["article"],
        claimed_at=time_of(data["claimed_updated"]),
    )
