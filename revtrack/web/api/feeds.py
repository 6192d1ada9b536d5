"""Feeds, and how much of what they named still waits; as the command `feed`. An address may hold a key: not published."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from revtrack.render.feeds import feed_detail_json, feed_json, feed_report_json, waiting_json
from revtrack.service.feed_asking import begin_feed_soon, check_feed_soon, waiting
from revtrack.service.holding import hold_feed
from revtrack.service.root import Root
from revtrack.values.feeds import FeedState
from revtrack.values.numbers import HIGHEST
from revtrack.web.access.gate import Admin, Insider, Service
from revtrack.web.api import feed_examples as examples
from revtrack.web.api.answers import (
    USUAL,
    Cursor,
    Id,
    Limit,
    Truth,
    answer,
    listed,
    listing,
    number_of,
    says,
)
from revtrack.web.api.forms import ChangedFeed, NewFeed
from revtrack.web.api.repeating import Repeatable

FeedId = Annotated[Id, Path(ge=1, le=HIGHEST, description="Number of the feed.")]
router = APIRouter(tags=["feeds"], route_class=Repeatable)


@router.get("/feeds", responses=listed(examples.FEED))
def list_feeds(request: Request, root: Service, _: Insider, limit: Limit = USUAL, cursor: Cursor = "") -> Response:
    """All feeds, oldest first, with how many of their stories are in which state."""
    after = number_of(cursor) or 0
    found = [each for each in root.store.feed_rows() if each.feed.id > after]
    next = str(found[limit - 1].feed.id) if len(found) > limit else None
    return listing(request, map(feed_json, found[:limit]), next=next)


@router.post(
    "/feeds",
    status_code=201,
    responses={**says(examples.NEW_FEED, 400, 409, 413), **says(examples.NEW_FEED, 400, 409, 413, status=201)},
)
def add_feed(request: Request, root: Service, _: Admin, wanted: NewFeed) -> Response:
    """Ask a feed, a sitemap, or the first feed that the page there names, and read it once; 200 where it is known."""
    added = begin_feed_soon(root, wanted.url.strip(), wanted.value())
    value = {
        "feed": feed_json(root.store.feed_detail(added.feed_id).row),
        "known": added.known,
        "beside": [{"url": each.url, "title": each.title} for each in added.beside],
    }
    found = answer(request, value, status=200 if added.known else 201)
    found.headers["Location"] = f"/api/v1/feeds/{added.feed_id}"
    return found


@router.get("/feeds/{feed}", responses=says(examples.FEED_DETAIL, 304, 404))
def show_feed(request: Request, root: Service, _: Insider, feed: FeedId) -> Response:
    """One feed with the newest of its stories, those that wait, and those that were refused and why."""
    return answer(request, feed_detail_json(root.store.feed_detail(feed)))


@router.patch("/feeds/{feed}", responses=says(examples.FEED, 400, 404, 409, 413))
def change_feed(request: Request, root: Service, _: Admin, feed: FeedId, wanted: ChangedFeed) -> Response:
    """Ask something else of it, from its next check on. What it found already stays."""
    root.store.change_feed(feed, wanted.value())
    return _shown(request, root, feed)


@router.post("/feeds/{feed}/check", responses=says(examples.FEED_CHECK, 404, 409))
def check_feed(request: Request, root: Service, _: Admin, feed: FeedId) -> Response:
    """Read it now; 409 where its host is being asked by somebody else."""
    return answer(request, feed_report_json(check_feed_soon(root, feed)))


@router.post("/feeds/{feed}/pause", responses=says(examples.FEED, 404, 409))
def pause_feed(request: Request, root: Service, _: Admin, feed: FeedId) -> Response:
    """Ask it no more until it is resumed; what it found goes on."""
    return _held(request, root, feed, "paused")


@router.post("/feeds/{feed}/resume", responses=says(examples.FEED, 404, 409))
def resume_feed(request: Request, root: Service, _: Admin, feed: FeedId) -> Response:
    """Ask it again, from now on."""
    return _held(request, root, feed, "ok")


@router.delete("/feeds/{feed}", responses=says({"articles": 31, "dropped": 2}, 404, 409))
def remove_feed(request: Request, root: Service, _: Admin, feed: FeedId) -> Response:
    """Forget it: its articles stay watched, `dropped` addresses that still waited do not."""
    articles, dropped = root.store.remove_feed(feed)
    return answer(request, {"articles": articles, "dropped": dropped})


@router.get("/backlog", responses=says(examples.WAITING, 304))
def show_backlog(request: Request, root: Service, _: Insider, due: Truth = False) -> Response:
    """How many addresses that feeds and lists named wait to be watched, and about how long that takes; `due`: only by now."""
    return answer(request, waiting_json(waiting(root, root.clock() if due else None)))


def _held(request: Request, root: Root, feed: int, state: FeedState) -> Response:
    hold_feed(root, feed, state)
    return _shown(request, root, feed)


def _shown(request: Request, root: Root, feed: int) -> Response:
    return answer(request, feed_json(root.store.feed_detail(feed).row))
