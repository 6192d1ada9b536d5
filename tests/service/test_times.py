"""When an edit happened: the window, what of it nobody looked, and what the outlet claims of it."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from revtrack.render.html import diff_fragment
from revtrack.render.json_edits import edit_head
from revtrack.render.terminal import Style, diff_text
from revtrack.render.wording import Edit
from revtrack.service.edits import edit_of
from revtrack.service.feeds import add_feed, check_feeds, visit_found
from revtrack.service.root import Root
from revtrack.service.times import claimed_times, header_time
from revtrack.testing.clock import START, FakeClock
from revtrack.testing.feeds import ATOM, JSON, RSS, SITEMAP
from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.pages import article_page
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feeds import FeedOrder
from revtrack.values.reports import CheckReport

Check = Callable[[int], CheckReport]
SERVED = "Fri, 20 Nov 2026 14:10:00 GMT"


@pytest.mark.parametrize(
    "value", [None, "", "yesterday", "Fri, 99 Nov 2026 14:10:00 GMT", "x" * 1000, "\x1b[31m", "Fri, 20 Nov 99999 14:10:00 GMT"]
)
def test_a_header_that_names_no_time_is_no_claim(value: str | None) -> None:
    assert header_time(value) is None
    assert claimed_times(None, value, None) == ()


def test_a_header_s_time_is_utc() -> None:
    found = header_time("Fri, 20 Nov 2026 16:10:00 +0200")
    assert found is not None
    assert found.instant == START + timedelta(minutes=10)


def test_after_an_outage_the_edit_says_when_nobody_looked_everywhere(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Check
) -> None:
    now = clock.now()
    root.store.add_endpoint(
        name="", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=now
    )
    url = newsroom.publish("embassy", EMBASSY_1)
    article = root.watcher.watch(url).id
    clock.advance(timedelta(hours=7))

    def served(_: Request) -> Answer:
        return Answer(body=article_page(EMBASSY_2, url, newsroom.outlet, 1).encode(), headers={"Last-Modified": SERVED})

    newsroom.answer("embassy", served)
    assert check(article).outcome == "changed"
    edit = edit_of(root.store, article, None, "")
    assert [(span.after, span.until) for span in edit.not_watched] == [(now, clock.now())]
    shown = diff_text(edit, Style(width=200))
    assert "(a 7-hour window), not watched 14:00–21:00" in shown
    assert "14:10 UTC (Last-Modified)" in shown
    data = told(root)
    assert data["changed_between"]["not_watched"] == [{"from": "2026-11-20T14:00:00Z", "until": "2026-11-20T21:00:00Z"}]
    assert {"source": "Last-Modified", "time": "2026-11-20T14:10:00Z"} in data["claimed_times"]
    assert [gap.kind for gap in root.store.log_report(article, clock.now()).gaps] == ["not-watched"]


@pytest.mark.parametrize("name", [ATOM, RSS, JSON, SITEMAP])
def test_what_a_feed_claims_stands_beside_the_window_everywhere(
    name: str, root: Root, newsroom: Newsroom, clock: FakeClock, check: Check
) -> None:
    root.store.add_endpoint(
        name="", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=clock.now()
    )
    feed_id, article = followed(root, newsroom, name)
    clock.advance(timedelta(minutes=20))
    newsroom.edit("embassy", replace(EMBASSY_2, modified=START + timedelta(minutes=15)))
    check_feeds(root, [feed_id], lambda _: None)
    assert check(article).outcome == "changed"
    edit = edit_of(root.store, article, None, "")
    assert "14:15 UTC (feed)" in diff_text(edit, Style(width=200))
    assert re.search("14:15 UTC(</bdi>|</span>)? \\(feed\\)", diff_fragment(Edit.of(edit)))
    said = {"source": "feed", "time": "2026-11-20T14:15:00Z"}
    assert said in edit_head(edit)["claimed_times"]
    assert said in told(root)["claimed_times"]


@pytest.mark.parametrize(("minute", "belongs"), [(15, True), (25, False)])
def test_what_a_feed_claims_later_goes_with_the_edit_whose_window_holds_it(
    minute: int, belongs: bool, root: Root, newsroom: Newsroom, clock: FakeClock, check: Check
) -> None:
    feed_id, article = followed(root, newsroom, ATOM)
    clock.advance(timedelta(minutes=20))
    newsroom.edit("embassy", replace(EMBASSY_2, modified=START + timedelta(minutes=minute)))
    assert check(article).outcome == "changed"
    before = root.store.edit_head(article, 1, 2)
    clock.advance(timedelta(minutes=10))
    check_feeds(root, [feed_id], lambda _: None)
    after = root.store.edit_head(article, 1, 2)
    assert (after.feed_updated == START + timedelta(minutes=minute)) is belongs
    assert (after != before) is belongs


def test_fetches_that_failed_are_no_gap_in_watching(root: Root, newsroom: Newsroom, clock: FakeClock, check: Check) -> None:
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    newsroom.answer("embassy", Answer(status=500))
    clock.advance(timedelta(minutes=5))
    check(article)
    newsroom.restore("embassy")
    newsroom.edit("embassy", EMBASSY_2)
    clock.advance(timedelta(minutes=5))
    check(article)
    assert edit_of(root.store, article, None, "").not_watched == ()
    assert [gap.kind for gap in root.store.log_report(article, clock.now()).gaps] == ["failed"]


def followed(root: Root, newsroom: Newsroom, name: str) -> tuple[int, int]:
    """The numbers of a feed and of the article that it brought."""
    newsroom.publish("embassy", replace(EMBASSY_1, published=START - timedelta(hours=1), modified=None))
    feed_id = add_feed(root, newsroom.feed_url(name), FeedOrder()).feed_id
    visit_found(root, lambda _: None)
    (article,) = root.store.watched_ids()
    return feed_id, article


def told(root: Root) -> Any:
    bodies = [json.loads(root.store.delivery(row.id).body) for row in root.store.deliveries()]
    return next(body["data"] for body in bodies if body["type"] == "article.updated")
