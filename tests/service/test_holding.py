"""Holding articles, feeds and endpoints: what was paused waits for nothing, what goes on does so from now on."""

from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError
from revtrack.service.endpoints import add_endpoint
from revtrack.service.feeds import imported
from revtrack.service.holding import hold_article, hold_endpoint, hold_feed
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feeds import FeedOrder


def test_an_article_is_paused_given_up_and_watched_again(root: Root, newsroom: Newsroom, clock: FakeClock) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    for state in ("paused", "unwatched"):
        hold_article(root, article, state)  # type: ignore[arg-type]
        assert planned(root.store.article(article)) == (state, None, "")
    clock.advance(timedelta(days=1))
    hold_article(root, article, "ok")
    assert planned(root.store.article(article)) == ("ok", clock.now(), "because it was resumed")


def test_a_feed_is_paused_and_asked_again(root: Root, clock: FakeClock) -> None:
    feed, _ = imported(root, "https://news.example/feed", FeedOrder())
    hold_feed(root, feed, "paused")
    assert planned(root.store.feed(feed)) == ("paused", None, "")
    hold_feed(root, feed, "ok")
    assert planned(root.store.feed(feed)) == ("ok", clock.now(), "because it was resumed")


def test_an_endpoint_says_who_paused_it_until_it_goes_on(root: Root) -> None:
    endpoint = add_endpoint(root, "https://desk.example/hook", wanted=EndpointFilter()).id
    hold_endpoint(root, endpoint, "paused", by="Ada")
    assert standing(root, endpoint) == ("paused", "by Ada")
    hold_endpoint(root, endpoint, "active", by="Ada")
    assert standing(root, endpoint) == ("active", "")


def test_what_is_not_there_cannot_be_held(root: Root) -> None:
    for hold in (hold_article, hold_feed):
        with pytest.raises(NotFoundError):
            hold(root, 9, "paused")
    with pytest.raises(NotFoundError):
        hold_endpoint(root, 9, "paused", by="Ada")


def planned(held: Any) -> tuple[object, ...]:
    return held.state, held.next_check_at, held.next_check_why


def standing(root: Root, endpoint: int) -> tuple[str, str]:
    found = root.store.endpoint(endpoint)
    return found.state, found.state_why
