"""How it goes with a feed: well, failing, unavailable after several looks over time, and back."""

from datetime import datetime, timedelta

import pytest

from revtrack.decide import Trouble
from revtrack.feeds import outcome
from revtrack.values.feeds import Child, Feed, FeedContent, FeedDecision
from revtrack.values.watching import FetchResult

from .conftest import NOW

MINUTE = timedelta(minutes=1)


def fetched(at: datetime = NOW, **changes: object) -> FetchResult:
    url = "https://ledger.example/feed"
    return FetchResult(url=url, final_url=url, started_at=at, finished_at=at, **changes)  # type: ignore[arg-type]


def run(feed: Feed, *kinds: str, step: timedelta) -> list[FeedDecision]:
    """The decisions of looks that ended in trouble of these kinds, `step` apart; "" is a look that went well."""
    decisions = []
    for number, kind in enumerate(kinds):
        fetch = fetched(NOW + number * step)
        trouble = Trouble(kind, f"it was {kind}")
        decision = outcome.failed(feed, fetch, trouble) if kind else outcome.read(feed, fetch, FeedContent(kind="rss"))
        decisions.append(decision)
        feed = decision.feed
    return decisions


@pytest.mark.parametrize(
    ("kinds", "step", "states"),
    [
        (("http-404",) * 3, 30 * MINUTE, ["failing", "failing", "unavailable"]),
        (("http-404",) * 3, 20 * MINUTE, ["failing", "failing", "failing"]),
        (("http-410",) * 2, 10 * MINUTE, ["failing", "unavailable"]),
        (("http-410", "http-404"), 10 * MINUTE, ["failing", "failing"]),
        (("not-a-feed", "redirected-home", "http-451"), 30 * MINUTE, ["failing", "failing", "unavailable"]),
        (("http-500",) * 9, 60 * MINUTE, ["failing"] * 9),
        (("timed-out",) * 9, 60 * MINUTE, ["failing"] * 9),
        (("http-404", "http-404", "", "http-404"), 30 * MINUTE, ["failing", "failing", "ok", "failing"]),
    ],
)
def test_a_feed_is_unavailable_only_when_that_is_confirmed(
    feed: Feed, kinds: tuple[str, ...], step: timedelta, states: list[str]
) -> None:
    assert [decision.feed.state for decision in run(feed, *kinds, step=step)] == states


def test_the_world_is_told_once_of_each_turn(feed: Feed) -> None:
    told = [decision.events for decision in run(feed, *["http-404"] * 5, "", "", step=30 * MINUTE)]
    assert told == [(), (), ("feed.unavailable",), (), (), ("feed.restored",), ()]


def test_a_feed_that_is_well_has_forgotten_its_troubles(feed: Feed) -> None:
    after = run(feed, "http-500", "http-404", "", step=MINUTE)[-1].feed
    assert (after.failures, after.failing_since, after.failing_why, after.gone) == (0, None, "", None)


def test_a_paused_feed_stays_paused(feed: Feed) -> None:
    paused = feed.evolve(state="paused")
    assert {decision.feed.state for decision in run(paused, *["http-404"] * 4, "", step=30 * MINUTE)} == {"paused"}


def test_the_sitemaps_of_an_index_that_are_read_next(feed: Feed) -> None:
    site = "https://ledger.example"
    index = feed.evolve(kind="index", children={f"{site}/read": NOW - 60 * MINUTE, f"{site}/changed": NOW - 60 * MINUTE})
    children = (
        Child(f"{site}/read", NOW - 90 * MINUTE),
        Child(f"{site}/archive", NOW - timedelta(days=30)),
        Child(f"{site}/undated"),
        Child(f"{site}/changed", NOW - 30 * MINUTE),
        Child(f"{site}/fresh", NOW),
        Child("https://other.example/fresh", NOW),
    )
    assert outcome.due_children(children, index) == (f"{site}/fresh", f"{site}/changed", f"{site}/undated")


def test_one_reading_of_an_index_leads_to_a_few_sitemaps(feed: Feed) -> None:
    many = tuple(Child(f"https://ledger.example/{number}.xml", NOW) for number in range(100))
    decision = outcome.read(feed, fetched(), FeedContent(kind="index", children=many))
    assert len(decision.feed.pending) == outcome.CHILDREN_AT_ONCE


def test_a_sitemap_that_could_not_be_read_has_its_turn_again_later(feed: Feed) -> None:
    index = feed.evolve(kind="index", pending=("one", "two"))
    failed = outcome.read_child(index, fetched(), Trouble("http-500", "the site answered HTTP 500")).feed
    assert (failed.state, failed.pending, failed.children) == ("ok", ("two",), {})
    assert outcome.read_child(failed, fetched(), None).feed.children == {"two": NOW}
