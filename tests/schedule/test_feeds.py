"""When a feed is asked again, and why then."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.schedule.feeds import FeedPolicy, counted, first_counted, plan_feed, retry_at
from revtrack.values.feeds import Feed, FeedOrder, Wishes
from revtrack.values.watching import Streak

NOW = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
URL = "https://ledger.example/feed"
FEED = Feed(id=1, url=URL, host="ledger.example", created_at=NOW, checked_at=NOW, news=12.0, exposure_h=24.0)
IMPORTANT = FeedOrder(wishes=Wishes(important=True))


def streak(key: str) -> Streak:
    return Streak(key=key, count=1, since=NOW)


@pytest.mark.parametrize(
    ("changes", "minutes", "why"),
    [
        ({}, 60, "because it brings about 12 stories a day"),
        ({"news": 1000.0}, 5, "because it brings about 1000 stories a day"),
        ({"news": 1.0}, 360, "because it brings about 1 story a day"),
        ({"news": 0.0}, 360, "because it brings less than a story a day"),
        ({"exposure_h": 0.0}, 360, "because it brings less than a story a day"),
        ({"order": IMPORTANT}, 30, "because it brings about 12 stories a day and is important"),
        ({"news": 1000.0, "order": IMPORTANT}, 5, "because it brings about 1000 stories a day and is important"),
        ({"wait_s": 7200}, 120, "because the feed asks not to be read more often than every 2 hours"),
        ({"wait_s": 60}, 60, "because it brings about 12 stories a day"),
        ({"wait_s": 10**7}, 1440, "because the feed asks not to be read more often than every 1 day"),
        ({"pending": ("a", "b")}, 0, "because 2 of its sitemaps are still to be read"),
        ({"failures": 1}, 5, "because the last fetch failed"),
        ({"failures": 4}, 40, "because the last 4 fetches failed"),
        ({"failures": 99}, 360, "because the last 99 fetches failed"),
        ({"failures": 1, "gone": streak("absent")}, 30, "because it was not there and that needs confirming"),
        ({"failures": 1, "gone": streak("deleted")}, 10, "because it was not there and that needs confirming"),
        ({"state": "unavailable", "gone": streak("absent")}, 360, "because it is unavailable, and may come back"),
        ({"quiet_hours": (13, 14)}, 150, "because the feed asks to be left alone until 15:00 UTC"),
    ],
)
def test_the_next_check(changes: dict[str, object], minutes: int, why: str) -> None:
    plan = plan_feed(FEED.evolve(**changes), FeedPolicy(), now=NOW)
    assert ((plan.at - NOW) / MINUTE, plan.why) == (minutes, why)


def test_what_the_site_says_is_kept_where_it_is_rarer() -> None:
    aged = plan_feed(FEED, FeedPolicy(), now=NOW, max_age=3 * HOUR)
    assert (aged.at, aged.why) == (NOW + 3 * HOUR, "because the site says that it stays the same for 3 hours")
    assert plan_feed(FEED, FeedPolicy(), now=NOW, max_age=MINUTE).at == NOW + HOUR
    assert plan_feed(FEED, FeedPolicy(), now=NOW, retry_after=2 * HOUR).why == "because the site asked to wait 2 hours"


def test_a_feed_that_wakes_up_is_asked_more_often_and_one_that_falls_silent_ever_more_rarely() -> None:
    quiet = FEED.evolve(news=1.0, exposure_h=48.0)
    awake = counted(quiet, 10, NOW + 6 * HOUR)
    assert plan_feed(awake, FeedPolicy(), now=NOW).at < plan_feed(quiet, FeedPolicy(), now=NOW).at
    silent = awake.evolve(checked_at=NOW)
    for day in range(1, 8):
        silent = counted(silent, 0, NOW + timedelta(days=day)).evolve(checked_at=NOW + timedelta(days=day))
    assert plan_feed(silent, FeedPolicy(), now=NOW).at == NOW + 6 * HOUR


def test_a_new_feed_is_judged_by_the_dates_of_its_stories() -> None:
    dates = [NOW - number * HOUR for number in range(48)]
    known = first_counted(FEED, dates, NOW)
    assert (known.news, known.exposure_h) == (25.0, 24.0)
    assert first_counted(FEED, [], NOW).news / first_counted(FEED, [], NOW).exposure_h == 0.5


def test_an_address_is_tried_a_few_times_and_then_refused() -> None:
    waits = [retry_at(tries, NOW) for tries in range(1, 6)]
    assert waits == [NOW + 5 * MINUTE, NOW + 30 * MINUTE, NOW + 3 * HOUR, NOW + 12 * HOUR, None]
