"""When articles of one host go away together, the outlet is told of, not every article. Pure: decisions go in and come out.

A site that is rebuilt or switched off answers 404 for everything; a hundred deletions would be a false alarm a hundred times.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from revtrack.values.outages import Down, Neighbour, Outage
from revtrack.values.records import Decision
from revtrack.values.watching import Article, EventType

LEAST, SHARE = 5, 0.5
TOGETHER = timedelta(hours=1)
"""Articles that went away within this time of each other went together."""
BEFORE_TOLD = timedelta(hours=6)
"""How long before the event the first article of an outage may have been missed."""
STRAGGLERS = timedelta(days=2)
"""How long after the event an article that is asked for rarely may still be found missing, or back, as part of it."""
_GONE: EventType = "article.unavailable"
_BACK: EventType = "article.restored"


def concerns(before: Article, decision: Decision) -> bool:
    """Whether the host's other articles matter for what is told: one goes, or comes back."""
    return _GONE in decision.events or (before.gone is not None and decision.article.gone is None)


def of_outlet(
    before: Article, decision: Decision, neighbours: Iterable[Neighbour], down: Down | None, now: datetime
) -> Decision:
    """The decision about an article in the light of the others of its host; `down`: when they were last told of as one.

    The first article that is confirmed gone while at least five, and at least half of those that were asked for meanwhile, are
    not there speaks for all of them; the others are silent. The first one that comes back when fewer than half are missing
    ends it and names who is still missing; those that follow soon are silent too.
    """
    mine = decision.article
    everyone = [each for each in neighbours if each.id != mine.id]
    everyone.append(Neighbour(mine.id, now, mine.gone.since if mine.gone else None))
    if mine.gone:
        return _gone(decision, everyone, mine.gone.since, down, now)
    if down is None or before.gone is None or not down.since - BEFORE_TOLD <= before.gone.since <= down.since + STRAGGLERS:
        return decision
    return _back(decision, everyone, down, now)


def _gone(decision: Decision, everyone: list[Neighbour], since: datetime, down: Down | None, now: datetime) -> Decision:
    if down and _was_told(everyone, since, down):
        return _silent(decision, _GONE, f"told of the outlet at {down.since:%Y-%m-%d %H:%M} UTC")
    outage = _missing(everyone, since - TOGETHER)
    if not _is_down(outage):
        return decision
    reason = f"{decision.reason}; {len(outage.articles)} of {outage.watched} articles of this host are not there"
    return replace(decision, reason=reason, outage=outage, down=Down(now))


def _was_told(everyone: list[Neighbour], since: datetime, down: Down) -> bool:
    """Whether an article that went at `since` was named in the event about its outlet, or belongs to what it told."""
    if down.since - BEFORE_TOLD <= since <= down.since:
        return True
    lasts = down.until is None and _is_down(_missing(everyone, down.since - BEFORE_TOLD))
    return lasts and down.since < since <= down.since + STRAGGLERS


def _back(decision: Decision, everyone: list[Neighbour], down: Down, now: datetime) -> Decision:
    if down.until:
        soon = now <= down.until + STRAGGLERS
        return _silent(decision, _BACK, f"told of the outlet at {down.until:%Y-%m-%d %H:%M} UTC") if soon else decision
    outage = _missing(everyone, down.since - BEFORE_TOLD)
    if _is_down(outage):
        return _silent(decision, _BACK, "most of its outlet is still missing")
    events = decision.events if _BACK in decision.events else (_BACK, *decision.events)
    return replace(decision, events=events, outage=outage, down=Down(down.since, now))


def _missing(everyone: list[Neighbour], start: datetime) -> Outage:
    """Who went away since `start`, of those that were asked for since then and were there until then."""
    asked = [each for each in everyone if each.checked_at and each.checked_at >= start]
    known = [each for each in asked if each.gone_since is None or each.gone_since >= start]
    return Outage(tuple(sorted(each.id for each in known if each.gone_since)), len(known))


def _is_down(outage: Outage) -> bool:
    return len(outage.articles) >= LEAST and len(outage.articles) >= SHARE * outage.watched


def _silent(decision: Decision, event: EventType, why: str) -> Decision:
    events = tuple(each for each in decision.events if each != event)
    return replace(decision, events=events, reason=f"{decision.reason}; {why}")
