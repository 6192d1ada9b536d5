"""Finds stories: takes a feed, or an address that one named, through all steps. It calls them in order and decides little.

fetch.get           the feed, validators -> FetchResult
| read_feed_bytes   bytes -> FeedContent, in a worker
| outcome           what it means -> FeedDecision: well, failing, unavailable, back
| choose            which stories are new, which claim an update -> Choice
| plan_feed         when to come back, and why then
| store.due_now     articles that are said to be updated are due at once
| store.record      one transaction: feed, found addresses, claims, events
  watcher.watch     later, each found address under its host's lease -> Article, or a reason
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from revtrack.addresses import canonical_address
from revtrack.decide import Trouble
from revtrack.errors import FeedError, RevtrackError
from revtrack.feeds import outcome
from revtrack.feeds.choice import MOST_PASSED, choose
from revtrack.feeds.hubs import with_hub
from revtrack.fetch.headers import max_age
from revtrack.schedule.feeds import FeedPolicy, counted, first_counted, plan_feed, retry_at
from revtrack.service.announce import Announcer
from revtrack.service.feed_reading import read_feed_bytes
from revtrack.service.logs import log_event
from revtrack.service.pipeline import Pipeline
from revtrack.service.push import Push
from revtrack.service.trouble import hint, of_fetch
from revtrack.service.watching import UnreadableError, Watcher
from revtrack.service.workers import TimedOutError, Workers
from revtrack.store import Store
from revtrack.values.feed_reports import FeedReport
from revtrack.values.feeds import Choice, Feed, FeedContent, FeedDecision, FeedRecord, Found, Settled
from revtrack.values.watching import FetchResult, Lease

ACCEPT = (
    "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,"
    "text/html;q=0.5,*/*;q=0.4"
)
HOPELESS = frozenset({"private", "port", "bad-address", "not-html", "listing", "http-410"})
"""Troubles that another try would not mend."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a feed: the last call of its hub that it answers, the fetch, and its content, a trouble, or neither."""

    heard: datetime | None
    fetch: FetchResult
    content: FeedContent | None = None
    trouble: Trouble | None = None


class Discovery:
    """Checks feeds and visits what they found. Thread-safe: all state is in the store."""

    def __init__(
        self,
        store: Store,
        workers: Workers,
        pipeline: Pipeline,
        watcher: Watcher,
        announcer: Announcer,
        clock: Callable[[], datetime],
        policy: FeedPolicy,
        max_bytes: int,
        push: Push,
    ) -> None:
        self._store, self._workers, self._pipeline = store, workers, pipeline
        self._watcher, self._announcer, self._clock = watcher, announcer, clock
        self._policy, self._max_bytes, self._push = policy, max_bytes, push

    def check(self, feed: Feed, lease: Lease) -> FeedReport:
        """Read a feed once and record what it brought. Raises LeaseLostError where somebody else took the work over."""
        return self.take(feed, self.look(feed), lease)

    def look(self, feed: Feed) -> Look:
        """Fetch and read what of the feed is to be read next. A hub that calls from now on is heard."""
        heard = self._store.begin_reading(feed.id, self._clock(), whole=not feed.pending) if feed.id else None
        asks_again = feed.kind != "index" and not feed.pending
        validators = {"etag": feed.etag, "last_modified": feed.last_modified} if asks_again else {}
        fetch = self._pipeline.ask(feed.address, accept=ACCEPT, **validators)
        trouble = of_fetch(fetch)
        if trouble or fetch.not_modified:
            return Look(heard, fetch, trouble=trouble)
        return self._read(fetch, heard)

    def take(self, feed: Feed, look: Look, lease: Lease) -> FeedReport:
        """Record what a look at a feed showed."""
        now = look.fetch.finished_at
        choice = self._choose(feed, look.content, now)
        decision = self._planned(feed, _decided(feed, look, choice), look, choice)
        reads_hub = self._push.is_on and look.content is not None and not feed.pending
        events = tuple(self._announcer.of_feed(kind, decision, look.fetch) for kind in decision.events)
        health = self._pipeline.host_health(lease, look.fetch)
        updated = [each.article_id for each in choice.touched if each.article_id is not None]
        if updated:
            self._store.due_now(updated, now, f"because feed {feed.id} shows an update")
        self._store.record_feed(
            FeedRecord(
                feed=decision.feed,
                heard=look.heard,
                at=now,
                lease=lease,
                host_next_allowed_at=self._pipeline.host_free_at(look.fetch, health),
                health=health,
                choice=choice,
                events=events,
                reads_hub=reads_hub,
                hub=self._push.hub_of(look.content) if look.content and reads_hub else None,
            )
        )
        report = _report(decision, look, choice, len(updated))
        _tell(report, feed)
        return report

    def visit(self, found: Found, lease: Lease) -> Found:
        """Watch a found address, or say why not; its next state. Raises LeaseLostError where the work was taken over."""
        article_id = self._store.find_article(found.url)
        if article_id is not None:
            self._mark(found, article_id)
            return self._settled(_watched(found, article_id, "known already"), lease, self._clock())
        try:
            report = self._watcher.watch(found.url, lease, found.wishes, by_hand=False)
        except UnreadableError as error:
            return self._settled(_not_watched(found, error, self._clock()), lease, self._free_at(found, error.fetch))
        return self._settled(_watched(found, report.id, "watched"), lease, self._free_at(found))

    def _read(self, fetch: FetchResult, heard: datetime | None) -> Look:
        try:
            content = self._workers.run(read_feed_bytes, fetch.body, fetch.final_url, fetch.content_type, self._max_bytes)
        except TimedOutError as error:
            return Look(heard, fetch, trouble=Trouble("timed-out", f"the feed was {error}"))
        if isinstance(content, FeedError):
            return Look(heard, fetch, trouble=Trouble(outcome.NO_FEED, f"the answer is no feed: {content.message}"))
        return Look(heard, fetch, with_hub(content, fetch.final_url, fetch.headers))

    def _choose(self, feed: Feed, content: FeedContent | None, now: datetime) -> Choice:
        if content is None or not content.items:
            return Choice()
        addresses = [canonical_address(item.url) for item in content.items]
        today, passed = self._store.brought(feed.id, now)
        return choose(
            content.items,
            feed,
            self._store.sightings(feed.id, addresses),
            now=now,
            room=feed.order.per_day - today,
            primed=_is_primed(feed),
            memory=MOST_PASSED - passed,
        )

    def _planned(self, before: Feed, decision: FeedDecision, look: Look, choice: Choice) -> FeedDecision:
        """The decision with what came in its memory and the next check in it."""
        fetch, now = look.fetch, look.fetch.finished_at
        news = len(choice.new) + len(choice.touched) if _is_primed(before) else 0
        memory = counted(before, news, now)
        if look.content and before.primed_at is None and not before.pending:
            memory = first_counted(before, [item.date for item in look.content.items if item.date], now)
        state = decision.feed.evolve(news=memory.news, exposure_h=memory.exposure_h)
        fresh_for = max_age({name.lower(): value for name, value in fetch.headers})
        plan = plan_feed(state, self._policy, now=now, max_age=fresh_for, retry_after=fetch.retry_after)
        return replace(decision, feed=state.evolve(next_check_at=plan.at, next_check_why=plan.why))

    def _mark(self, found: Found, article_id: int) -> None:
        """A story that is known already is important from now on where a feed that names it is."""
        if found.wishes.important:
            self._store.set_pace(article_id, now=self._clock(), important=True)

    def _free_at(self, found: Found, fetch: FetchResult | None = None) -> datetime:
        """When the host may be asked next after an address of it was visited."""
        return self._pipeline.host_free_at(fetch) if fetch else self._clock() + self._pipeline.pause(found.url)

    def _settled(self, found: Found, lease: Lease, free_at: datetime) -> Found:
        now = self._clock()
        self._store.settle(Settled(found=found, at=now, lease=lease, host_next_allowed_at=free_at))
        level = logging.WARNING if found.state == "refused" else logging.INFO
        log_event(
            _log, level, "found.visited", url=found.url, feed=found.feed_id, state=found.state, article=found.article_id,
            reason=found.why, next=found.next_try_at,
        )  # fmt: skip
        return found


def _is_primed(feed: Feed) -> bool:
    """Whether what is read next, the feed or a sitemap of it, was read before."""
    return feed.address in feed.children if feed.pending else feed.primed_at is not None


def _decided(feed: Feed, look: Look, choice: Choice) -> FeedDecision:
    decision = _meant(feed, look)
    return outcome.unfinished(feed, decision) if choice.held_over else decision


def _meant(feed: Feed, look: Look) -> FeedDecision:
    if feed.pending:
        return outcome.read_child(feed, look.fetch, look.trouble)
    if look.trouble:
        return outcome.failed(feed, look.fetch, look.trouble)
    return outcome.read(feed, look.fetch, look.content)


def _watched(found: Found, article_id: int, why: str) -> Found:
    return replace(found, state="watched", article_id=article_id, why=why, next_try_at=None, tries=found.tries + 1)


def _not_watched(found: Found, error: UnreadableError, now: datetime) -> Found:
    """Tried again some times, since stories are announced before they can be read; then refused, with the reason."""
    tries = found.tries + 1
    again = None if error.kind in HOPELESS else retry_at(tries, now)
    return replace(found, state="waiting" if again else "refused", why=error.message, next_try_at=again, tries=tries)


def _report(decision: FeedDecision, look: Look, choice: Choice, updated: int) -> FeedReport:
    return FeedReport(
        feed=decision.feed,
        reason=decision.reason,
        status=look.fetch.status,
        new=len(choice.new),
        updated=updated,
        unwanted=choice.unwanted,
        held_over=choice.held_over,
        items=len(look.content.items) if look.content else 0,
        elapsed_ms=look.fetch.elapsed_ms,
    )


def _tell(report: FeedReport, before: Feed) -> None:
    """One line; a warning where trouble begins or a feed is given up, not at every check while it lasts."""
    feed = report.feed
    begins = feed.failing_why != before.failing_why or (feed.state, before.state) == ("unavailable", "failing")
    log_event(
        _log, logging.WARNING if feed.failing_why and begins else logging.INFO, "feed.checked", feed=feed.id,
        state=feed.state, reason=report.reason, status=report.status, new=report.new, updated=report.updated,
        held_over=report.held_over, ms=report.elapsed_ms, next=feed.next_check_at,
    )  # fmt: skip


def failure(look: Look, address: str) -> RevtrackError:
    """The error for an address that was to become a feed and is none."""
    trouble = look.trouble or Trouble(outcome.NO_FEED, "nothing came")
    if trouble.kind == outcome.NO_FEED:
        what_to_do = "give the address of a feed or a sitemap, or of a page that names its feeds"
        return FeedError(f"{address}: {trouble.detail}", hint=what_to_do)
    return UnreadableError(f"{address}: {trouble.detail}", hint=hint(trouble), kind=trouble.kind, fetch=look.fetch)
