"""When an article is asked again, and why then. Pure: the article's state and the policy go in, a plan comes out.

A story is watched as closely as it is expected to change (`schedule.rate`), at the pace that the budget allows
(`schedule.budget`); one that was quiet for a year retires. Observations that must be confirmed (a cut text, a page that is
gone) are confirmed soon; a host that fails is left alone longer each time.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from revtrack.schedule.budget import EAGER, Bounds
from revtrack.schedule.rate import Liveliness, interval, rate
from revtrack.values.records import Decision
from revtrack.values.watching import LEFT_ALONE, Article

SUSPECT_AGAIN = (timedelta(minutes=2), timedelta(minutes=10))
ABSENT_AGAIN = timedelta(minutes=30)
DELETED_AGAIN = timedelta(minutes=10)
FAILED_FIRST = timedelta(minutes=5)
FAILED_MOST = timedelta(hours=6)
GONE_AGAIN = timedelta(days=1)
JUST, FRESH = timedelta(minutes=1), timedelta(days=1)
_NEWS = {
    "changed": "the last check found a change",
    "was resumed": "it was resumed",
    "was published": "it is new",
    "was first watched": "it is new",
}
"""What happened a moment ago, in words that stay true until the next check."""
IMPORTANCE = 4.0
"""An important story is treated as one that changes so many times as often: it is fetched about three times as often."""
_SAW = frozenset({"same", "changed", "typography", "dates", "restored"})


@dataclass(frozen=True, slots=True)
class Policy:
    """The bounds: no interval is shorter than `shortest` or longer than `longest`, and a story quiet for so long retires."""

    shortest: timedelta = timedelta(minutes=5)
    longest: timedelta = timedelta(days=7)
    retire_after: timedelta = timedelta(days=365)

    @property
    def bounds(self) -> Bounds:
        """The shortest and the longest interval, in hours."""
        return Bounds(_hours(self.shortest), _hours(self.longest))


@dataclass(frozen=True, slots=True)
class Plan:
    """The next check: when, and why then, in words that follow "next check at …". `rate`: an article's, in changes an hour."""

    at: datetime
    why: str
    rate: float = 0.0


def scheduled(
    decision: Decision, before: Article, policy: Policy, *, pace: float, now: datetime, retry_after: timedelta | None = None
) -> Decision:
    """The decision with what it teaches about its article, and its next check; or with its retirement.

    An article that is paused, unwatched or retired has no next check. None retires before what was just seen is confirmed.
    """
    article = learned(before, decision, now)
    if article.state in LEFT_ALONE:
        return replace(decision, article=article)
    quiet = now - _last_sign(article, now)[0]
    if quiet >= policy.retire_after and not article.asked_every and not _to_be_confirmed(before, decision):
        return _retired(decision, article, quiet)
    found = plan(article, policy, pace=pace, now=now, retry_after=retry_after)
    article = article.evolve(next_check_at=found.at, next_check_why=found.why, rate=found.rate)
    return replace(decision, article=article)


def learned(before: Article, decision: Decision, now: datetime) -> Article:
    """The article of a decision, with the belief of how lively it is; a fetch that saw no text teaches nothing."""
    article = decision.article
    if not before.number or decision.outcome not in _SAW:
        return article
    known = _known(before)
    age, gap = _hours(now - _born(before)), _hours(now - (before.last_sighting or before.created_at))
    changed = decision.outcome == "changed"
    known = known.changed(age, max(0.0, gap)) if changed else known.unchanged(age, max(0.0, gap))
    return article.evolve(rate_a=known.a, rate_b=known.b, edits=before.edits + changed)


def plan(
    article: Article, policy: Policy, *, now: datetime, pace: float = EAGER, retry_after: timedelta | None = None
) -> Plan:
    """The next check of `article` after a fetch that ended at `now`. A host's Retry-After is kept, at most for a day."""
    expected = _rate(article, now)
    interval, why = _interval(article, policy, now, pace, expected)
    asked = min(retry_after or timedelta(0), timedelta(days=1))
    if asked > interval:
        return Plan(now + asked, f"because the site asked to wait {duration(asked)}", expected)
    return Plan(now + interval, why, expected)


def describe(article: Article, policy: Policy, now: datetime) -> str:
    """How an article is watched, in words: "again in about 5 minutes, then more rarely as it grows quiet"."""
    if article.asked_every:
        return f"every {_briefly(article.asked_every)}, as you asked"
    if policy.shortest == policy.longest:
        return f"every {_briefly(policy.shortest)}"
    if article.next_check_at is None:
        return article.state
    wait = article.next_check_at - now
    soon = f"in about {duration(wait)}" if wait > timedelta(0) else "at once"
    rarely = f"then more rarely as it grows quiet, at least every {_briefly(policy.longest)}"
    return f"again {soon}, {rarely}; sooner after each change"


def outlook(policy: Policy) -> str:
    """How a story will be watched, in words, before it is."""
    if policy.shortest == policy.longest:
        return f"every {_briefly(policy.shortest)}"
    return f"often while it is fresh, then more rarely as it grows quiet, at least every {_briefly(policy.longest)}"


def duration(span: timedelta) -> str:
    """A span in words, in its largest whole unit: "20 minutes", "1 hour", "3 days"."""
    seconds = max(0, int(span.total_seconds()))
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            return _counted(seconds // size, unit)
    return _counted(seconds, "second")


def _briefly(span: timedelta) -> str:
    """A span that follows "every" or "about": "10 minutes", "hour", "day"."""
    return duration(span).removeprefix("1 ")


def _hours(span: timedelta) -> float:
    return span / timedelta(hours=1)


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _interval(article: Article, policy: Policy, now: datetime, pace: float, expected: float) -> tuple[timedelta, str]:
    if article.suspect and article.suspect.tries <= len(SUSPECT_AGAIN):
        return SUSPECT_AGAIN[article.suspect.tries - 1], "because the text looks cut short and is asked for again"
    if article.state == "gone":
        return GONE_AGAIN, "because it is gone, and may come back"
    if article.gone:
        again = DELETED_AGAIN if article.gone.key == "deleted" else ABSENT_AGAIN
        return again, "because the page was not there and that needs confirming"
    if article.failures:
        times = "the last fetch" if article.failures == 1 else f"the last {article.failures} fetches"
        return _backoff(article.failures), f"because {times} failed"
    if article.asked_every:
        return article.asked_every, f"because you asked for every {_briefly(article.asked_every)}"
    shortest, longest = _hours(policy.shortest), _hours(policy.longest)
    hours = interval(expected, pace, shortest=shortest, longest=longest, key=str(article.id))
    return timedelta(hours=hours), _why(article, now)


def _rate(article: Article, now: datetime) -> float:
    """Changes an hour that are expected now, to two digits: finer is not known, and stories that are alike count as one."""
    quiet = _hours(now - article.changed_at) if article.changed_at else None
    found = rate(_known(article), _hours(now - _born(article)), quiet, IMPORTANCE if article.important else 1.0)
    return float(f"{found:.2g}")


def _known(article: Article) -> Liveliness:
    return Liveliness(article.rate_a, article.rate_b) if article.rate_b else Liveliness.start()


def _backoff(failures: int) -> timedelta:
    doublings: int = 2 ** min(failures - 1, 16)
    return min(FAILED_MOST, FAILED_FIRST * doublings)


def _why(article: Article, now: datetime) -> str:
    """The reason for an interval that was reckoned: what happened last while that is fresh, later the age and the past."""
    since, what = _last_sign(article, now)
    important = "it is important and " if article.important else "it "
    if now - since < JUST:
        return f"because {'it is important, and ' if article.important else ''}{_NEWS[what]}"
    if now - since < FRESH:
        return f"because {important}{what} {duration(now - since)} ago"
    past = f"changed {_times(article.edits)}" if article.edits else "has not changed"
    return f"because {important}{'' if article.important else 'is '}{_age(now - _born(article))} old and {past}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _age(span: timedelta) -> str:
    """An age: "3 days", from two years on in years, "a year" between."""
    years = span.days // 365
    return duration(span) if not years else "a year" if years == 1 else f"{years} years"


def _born(article: Article) -> datetime:
    """When the story was published, as far as the page can be believed: not after we first saw it."""
    return min(article.published_at or article.created_at, article.created_at)


def _last_sign(article: Article, now: datetime) -> tuple[datetime, str]:
    """The newest sign of life: a change, the publication, or that we began to watch it, or began again."""
    signs = [(article.created_at, "was first watched")]
    signs += [(article.published_at, "was published")] if article.published_at and article.published_at <= now else []
    signs += [(article.followed_from, "was resumed")] if article.followed_from else []
    signs += [(article.changed_at, "changed")] if article.changed_at else []
    return max(signs, key=lambda sign: sign[0])


def _to_be_confirmed(before: Article, decision: Decision) -> bool:
    """Whether a check saw a cut text, or that the page is not there, and it is asked again soon whether that is so."""
    article = decision.article
    if article.suspect and article.suspect != before.suspect:
        return article.suspect.tries <= len(SUSPECT_AGAIN)
    return article.gone is not None and article.gone != before.gone and article.state != "gone"


def _retired(decision: Decision, article: Article, quiet: timedelta) -> Decision:
    why = f"because it was quiet for {duration(quiet)}"
    article = article.evolve(state="retired", next_check_at=None, next_check_why=why)
    return replace(decision, article=article, events=(*decision.events, "article.retired"))
