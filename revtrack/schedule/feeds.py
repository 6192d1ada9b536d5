"""When a feed is asked again, and why then; and when an address that could not be watched is tried again. Pure.

A feed is asked so often that about every second check brings something: the rate is counted with a memory of some days, so a
feed that wakes up is soon asked more often. What the feed itself asks for is kept where that is rarer.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from revtrack.schedule.policy import Plan, duration
from revtrack.values.feeds import Feed

MEMORY_H = 72.0
"""In so many hours what is counted fades to half."""
PER_CHECK = 0.5
AT_FIRST = (1.0, 2.0)
"""Of a feed that says nothing of its past: a story in so many hours."""
MOST_ASKED = timedelta(days=1)
ABSENT_AGAIN = timedelta(minutes=30)
DELETED_AGAIN = timedelta(minutes=10)
FAILED_FIRST = timedelta(minutes=5)
FAILED_MOST = timedelta(hours=6)
_HOUR = timedelta(hours=1)
RETRIES = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3), timedelta(hours=12))
"""After which times an address is tried again; then it is refused."""


@dataclass(frozen=True, slots=True)
class FeedPolicy:
    """Between which limits the interval of a feed lies."""

    fastest: timedelta = timedelta(minutes=5)
    slowest: timedelta = timedelta(hours=6)


def counted(feed: Feed, news: int, now: datetime) -> Feed:
    """The feed with what came since its last check in its memory: new stories and updates of known ones."""
    if feed.checked_at is None:
        return feed
    hours = max(0.0, (now - feed.checked_at) / _HOUR)
    fading = 0.5 ** (hours / MEMORY_H)
    return feed.evolve(news=feed.news * fading + news, exposure_h=feed.exposure_h * fading + hours)


def first_counted(feed: Feed, dates: list[datetime], now: datetime) -> Feed:
    """The feed with a memory made of the dates of its stories: how many are from the last 24 hours."""
    recent = sum(timedelta(0) <= now - date <= timedelta(hours=24) for date in dates)
    news, hours = (float(recent), 24.0) if dates else AT_FIRST
    return feed.evolve(news=news, exposure_h=hours)


def plan_feed(
    feed: Feed,
    policy: FeedPolicy,
    *,
    now: datetime,
    max_age: timedelta | None = None,
    retry_after: timedelta | None = None,
) -> Plan:
    """The next check of `feed` after one that ended at `now`. `max_age` is what its Cache-Control says."""
    interval, why = _interval(feed, policy)
    wishes = (
        (timedelta(seconds=feed.wait_s), "the feed asks not to be read more often than every {}"),
        (max_age or timedelta(0), "the site says that it stays the same for {}"),
        (retry_after or timedelta(0), "the site asked to wait {}"),
    )
    for span, words in () if feed.pending else wishes:
        asked = min(span, MOST_ASKED)
        if asked > interval:
            interval, why = asked, f"because {words.format(duration(asked))}"
    return _outside_quiet_hours(Plan(now + interval, why), feed)


def retry_at(tries: int, now: datetime) -> datetime | None:
    """When an address that was tried so many times is tried again; None where it is refused now."""
    return now + RETRIES[tries - 1] if tries <= len(RETRIES) else None


def _interval(feed: Feed, policy: FeedPolicy) -> tuple[timedelta, str]:
    if feed.pending:
        return timedelta(0), f"because {len(feed.pending)} of its sitemaps are still to be read"
    if feed.state == "unavailable":
        return FAILED_MOST, "because it is unavailable, and may come back"
    if feed.gone:
        again = DELETED_AGAIN if feed.gone.key == "deleted" else ABSENT_AGAIN
        return again, "because it was not there and that needs confirming"
    if feed.failures:
        times = "the last fetch" if feed.failures == 1 else f"the last {feed.failures} fetches"
        doublings: int = 2 ** min(feed.failures - 1, 16)
        return min(FAILED_MOST, FAILED_FIRST * doublings), f"because {times} failed"
    return _by_rate(feed, policy)


def _by_rate(feed: Feed, policy: FeedPolicy) -> tuple[timedelta, str]:
    rate = feed.news / feed.exposure_h if feed.exposure_h else 0.0
    hours = PER_CHECK / rate if rate else float("inf")
    weight = 0.5 if feed.order.wishes.important else 1.0
    slowest = policy.slowest / _HOUR
    interval = max(policy.fastest, timedelta(hours=min(slowest, hours) * weight))
    return interval, f"because it brings {_a_day(24 * rate)}{' and is important' if feed.order.wishes.important else ''}"


def _a_day(stories: float) -> str:
    if stories < 0.5:
        return "less than a story a day"
    number = round(stories)
    return f"about {number} {'story' if number == 1 else 'stories'} a day"


def _outside_quiet_hours(plan: Plan, feed: Feed) -> Plan:
    """The plan, put off to the end of hours in which the feed wants to be left alone."""
    at = plan.at
    while at.hour in feed.quiet_hours and at - plan.at < MOST_ASKED:
        at = at.replace(minute=0, second=0, microsecond=0) + _HOUR
    return plan if at == plan.at else Plan(at, f"because the feed asks to be left alone until {at:%H:%M} UTC")
