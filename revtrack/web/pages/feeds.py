"""Feeds: addresses that name new stories, what is asked of each, what it brought, what was refused and why."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from revtrack.render.feeds import KINDS, limits_words, push_words, stories_words
from revtrack.render.filters import feed_filter_words
from revtrack.service.feed_asking import begin_feed_soon, check_feed_soon
from revtrack.service.holding import hold_feed
from revtrack.values.feed_change import FeedChange
from revtrack.values.feeds import FeedFilter
from revtrack.values.labels import checked_label
from revtrack.web import views
from revtrack.web.access.gate import Admin, Insider, Service
from revtrack.web.pages.fields import Text, lines_of
from revtrack.web.templating import page

router = APIRouter(include_in_schema=False)


@router.get("/feeds")
def show_feeds(request: Request, root: Service, _: Insider, said: str = "") -> Response:
    """All feeds, and the form for another one."""
    rows = [(row, KINDS[row.feed.kind], stories_words(row.counts)) for row in root.store.feed_rows()]
    values = {"rows": rows, "backlog": root.store.backlog(), "said": views.said(said)}
    return page(request, "feeds.html", values)


@router.post("/feeds")
def add(
    root: Service,
    _: Admin,
    url: Text,
    include: Text = "",
    exclude: Text = "",
    section: Text = "",
    keyword: Text = "",
    label: Text = "",
    important: Annotated[bool, Form()] = False,
) -> RedirectResponse:
    """Add a feed, or the first one that the page names, and read it once. Raises the errors of an address that is none."""
    lines = [lines_of(text) for text in (include, exclude, section, keyword)]
    wanted = FeedFilter(include=lines[0], exclude=lines[1], sections=lines[2], keywords=lines[3])
    said = FeedChange(filter=wanted, labels=tuple(map(checked_label, lines_of(label))), important=important)
    return _back(begin_feed_soon(root, url.strip(), said).feed_id, "feed-added")


@router.get("/feeds/{feed_id:int}")
def show_feed(request: Request, root: Service, _: Insider, feed_id: int, said: str = "") -> Response:
    """One feed, the newest of its stories, those that wait or were refused. Raises NotFoundError."""
    detail = root.store.feed_detail(feed_id)
    values = {
        "detail": detail,
        "feed": detail.row.feed,
        "kind": KINDS[detail.row.feed.kind],
        "told": stories_words(detail.row.counts),
        "limits": limits_words(detail.row.feed.order),
        "push": push_words(detail.push) if detail.push else "",
        "takes": feed_filter_words(detail.row.feed.order.filter),
        "said": views.said(said),
    }
    return page(request, "feed.html", values)


@router.post("/feeds/{feed_id:int}/check")
def check(root: Service, _: Admin, feed_id: int) -> RedirectResponse:
    """Read it now."""
    check_feed_soon(root, feed_id)
    return _back(feed_id, "feed-checked")


@router.post("/feeds/{feed_id:int}/pause")
def pause(root: Service, _: Admin, feed_id: int) -> RedirectResponse:
    """Ask it no more until it is resumed; what it found goes on."""
    hold_feed(root, feed_id, "paused")
    return _back(feed_id, "feed-paused")


@router.post("/feeds/{feed_id:int}/resume")
def resume(root: Service, _: Admin, feed_id: int) -> RedirectResponse:
    """Ask it again, from now on."""
    hold_feed(root, feed_id, "ok")
    return _back(feed_id, "feed-resumed")


@router.post("/feeds/{feed_id:int}/remove")
def remove(root: Service, _: Admin, feed_id: int) -> RedirectResponse:
    """Forget it; its articles stay watched."""
    root.store.remove_feed(feed_id)
    return RedirectResponse("/feeds?said=feed-removed", 303)


def _back(feed_id: int, said: str) -> RedirectResponse:
    return RedirectResponse(f"/feeds/{feed_id}?said={said}", 303)
