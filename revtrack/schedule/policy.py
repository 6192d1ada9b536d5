"""When an article is asked again, and why then. Pure: the article's state and the policy go in, a plan comes out.

A story is watched closely while it is fresh or was just changed, and ever more rarely as it grows quiet. Observations that
must be confirmed (a cut text, a page that is gone) are confirmed soon; a host that fails is left alone longer each time.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from revtrack.values.watching import Article

SUSPECT_AGAIN = (timedelta(minutes=2), timedelta(minutes=10))
ABSENT_AGAIN = timedelta(minutes=30)
DELETED_AGAIN = timedelta(minutes=10)
FAILED_FIRST = timedelta(minutes=5)
FAILED_MOST = timedelta(hours=6)
_PACES = {timedelta(hours=1): "hourly", timedelta(days=1): "daily"}


@dataclass(frozen=True, slots=True)
class Policy:
    """How often a story is asked: every `fresh_every` until it is quiet for `fresh_for`, and so on."""

    fresh_every: timedelta = timedelta(minutes=15)
    fresh_for: timedelta = timedelta(hours=24)
    recent_every: timedelta = timedelta(hours=1)
    recent_for: timedelta = timedelta(days=7)
    old_every: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """The next check: when, and why then, in words that follow "next check at …"."""

    at: datetime
    why: str


def plan(article: Article, policy: Policy, *, now: datetime, retry_after: timedelta | None = None) -> Plan:
    """The next check of `article` after a fetch that ended at `now`. A host's Retry-After is kept, at most for a day."""
    interval, why = _interval(article, policy, now)
    asked = min(retry_after or timedelta(0), timedelta(days=1))
    if asked > interval:
        return Plan(now + asked, f"because the site asked to wait {duration(asked)}")
    return Plan(now + interval, why)


def describe(policy: Policy) -> str:
    """The policy in words: "every 15 min for 24 hours, then hourly for 7 days, then daily"."""
    steps = (
        f"{_pace(policy.fresh_every)} for {_stretch(policy.fresh_for)}",
        f"{_pace(policy.recent_every)} for {_stretch(policy.recent_for)}",
        _pace(policy.old_every),
    )
    return ", then ".join(steps)


def duration(span: timedelta) -> str:
    """A span in words, in its largest whole unit: "20 minutes", "1 hour", "3 days"."""
    seconds = max(0, int(span.total_seconds()))
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            return _counted(seconds // size, unit)
    return _counted(seconds, "second")


def _pace(span: timedelta) -> str:
    """How often, in words: "every 15 min", "hourly", "every 2 days"."""
    if span in _PACES:
        return _PACES[span]
    return f"every {duration(span)}".replace("minutes", "min").replace("every 1 ", "every ")


def _stretch(span: timedelta) -> str:
    """How long, in words; up to two days in hours."""
    hours = span / timedelta(hours=1)
    return _counted(int(hours), "hour") if hours <= 48 and hours.is_integer() else duration(span)


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _interval(article: Article, policy: Policy, now: datetime) -> tuple[timedelta, str]:
    if article.suspect and article.suspect.tries <= len(SUSPECT_AGAIN):
        return SUSPECT_AGAIN[article.suspect.tries - 1], "because the text looks cut short and is asked for again"
    if article.state == "gone":
        return policy.old_every, "because it is gone, and may come back"
    if article.gone:
        again = DELETED_AGAIN if article.gone.key == "deleted" else ABSENT_AGAIN
        return again, "because the page was not there and that needs confirming"
    if article.failures:
        times = "the last fetch" if article.failures == 1 else f"the last {article.failures} fetches"
        return _backoff(article.failures), f"because {times} failed"
    return _tier(article, policy, now)


def _backoff(failures: int) -> timedelta:
    doublings: int = 2 ** min(failures - 1, 16)
    return min(FAILED_MOST, FAILED_FIRST * doublings)


def _tier(article: Article, policy: Policy, now: datetime) -> tuple[timedelta, str]:
    since, what = _last_sign(article, now)
    quiet = now - since
    why = f"because it {what} {duration(quiet)} ago"
    if quiet < policy.fresh_for:
        return policy.fresh_every, why
    return (policy.recent_every if quiet < policy.recent_for else policy.old_every), why


def _last_sign(article: Article, now: datetime) -> tuple[datetime, str]:
    """The newest sign of life: a change, the publication, or that we began to watch it."""
    signs = [(article.created_at, "was first watched")]
    signs += [(article.published_at, "was published")] if article.published_at and article.published_at <= now else []
    signs += [(article.changed_at, "changed")] if article.changed_at else []
    return max(signs, key=lambda sign: sign[0])
