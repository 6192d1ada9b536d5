"""What one fetch of a feed means for it: well, failing, unavailable, back again. Pure, with the limits of articles.

A feed is unavailable only after it was seen so several times over a stretch of time; then the world is told, once.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from revtrack import decide
from revtrack.addresses import host_of
from revtrack.decide import Trouble
from revtrack.text import counted
from revtrack.values.feeds import Child, Feed, FeedContent, FeedDecision
from revtrack.values.watching import FetchResult

NO_FEED = "not-a-feed"
"""The trouble of an answer that is no feed: a page that stands where it was."""
ABSENT = frozenset({"http-404", "http-451", "redirected-home", NO_FEED})
DELETED = "http-410"
CHILDREN_AT_ONCE = 5
"""How many sitemaps of an index are read for each reading of the index, each as a fetch of its own."""
_LONG_AGO = datetime.fromtimestamp(0, UTC)
"""Before any change of a sitemap."""


def read(feed: Feed, fetch: FetchResult, content: FeedContent | None) -> FeedDecision:
    """A feed that answered; `content` is None where nothing has changed since."""
    state = _well(feed, fetch)
    if content:
        state = state.evolve(
            kind=content.kind,
            title=content.title or feed.title,
            wait_s=round(content.wait.total_seconds()) if content.wait else 0,
            quiet_hours=tuple(sorted(content.quiet_hours)),
            etag=fetch.etag,
            last_modified=fetch.last_modified,
            primed_at=feed.primed_at or fetch.finished_at,
        )
    if content and content.kind == "index":
        known = {each.url: feed.children[each.url] for each in content.children if each.url in feed.children}
        state = state.evolve(children=known, pending=due_children(content.children, state))
    reason = "not modified" if content is None else counted(len(content.items) + len(content.children), "address", "addresses")
    back = feed.state == "unavailable"
    return FeedDecision(
        feed=state, reason=f"back again; {reason}" if back else reason, events=("feed.restored",) if back else ()
    )


def read_child(feed: Feed, fetch: FetchResult, trouble: Trouble | None) -> FeedDecision:
    """A sitemap of an index that was read, or could not be: the index is well either way, and the sitemap's turn is over."""
    state = feed.evolve(checked_at=fetch.finished_at, pending=feed.pending[1:])
    if trouble:
        return FeedDecision(feed=state, reason=f"a sitemap of it: {trouble.detail}")
    state = state.evolve(children={**feed.children, feed.address: fetch.finished_at})
    return FeedDecision(feed=state, reason="a sitemap of it was read")


def unfinished(feed: Feed, decision: FeedDecision) -> FeedDecision:
    """The decision where stories were left for a later day: they are in no answer that says that nothing has changed.

    So the feed is read in full again, or the sitemap of it, which counts as read all the same: what it shows is not new.
    """
    state = decision.feed
    if feed.pending:
        before = feed.children.get(feed.address, _LONG_AGO)
        return replace(decision, feed=state.evolve(children={**state.children, feed.address: before}))
    return replace(decision, feed=state.evolve(etag=None, last_modified=None))


def failed(feed: Feed, fetch: FetchResult, trouble: Trouble) -> FeedDecision:
    """A feed that could not be read."""
    state = feed.evolve(
        state="failing" if feed.state == "ok" else feed.state,
        checked_at=fetch.finished_at,
        failures=feed.failures + 1,
        failing_since=feed.failing_since or fetch.finished_at,
        failing_why=trouble.detail,
    )
    if trouble.kind not in ABSENT and trouble.kind != DELETED:
        return FeedDecision(feed=state, reason=trouble.detail)
    streak = decide.absence(feed.gone, trouble.kind, fetch.finished_at)
    state = state.evolve(gone=streak)
    if feed.state in ("unavailable", "paused"):
        return FeedDecision(feed=state, reason=trouble.detail)
    if not decide.confirmed(streak, fetch.finished_at):
        return FeedDecision(feed=state, reason=f"{trouble.detail}; seen {streak.count} times, not yet believed")
    reason = f"{trouble.detail}; seen {streak.count} times since {streak.since:%Y-%m-%d %H:%M} UTC"
    return FeedDecision(feed=state.evolve(state="unavailable"), reason=reason, events=("feed.unavailable",))


def due_children(children: tuple[Child, ...], feed: Feed) -> tuple[str, ...]:
    """The sitemaps of an index that are read next: newest first, those that changed since they were read, or may have.

    One that last changed before the stories that are wanted holds none of them. Those without a time take turns. Those of
    other hosts are left out: the feed is read under the lease of its own.
    """
    due = [each for each in children if host_of(each.url) == feed.host and _is_due(each, feed)]
    due.sort(key=lambda each: _turn(each, feed))
    return tuple(each.url for each in due[:CHILDREN_AT_ONCE])


def _is_due(child: Child, feed: Feed) -> bool:
    before = feed.children.get(child.url)
    if child.modified is None:
        return True
    if before is None:
        return feed.horizon is None or child.modified + timedelta(days=1) >= feed.horizon
    return child.modified > before


def _turn(child: Child, feed: Feed) -> tuple[float, float]:
    before: datetime | None = feed.children.get(child.url)
    return (-child.modified.timestamp() if child.modified else 0.0, before.timestamp() if before else 0.0)


def _well(feed: Feed, fetch: FetchResult) -> Feed:
    state = feed.evolve(
        checked_at=fetch.finished_at,
        failures=0,
        failing_since=None,
        failing_why="",
        gone=None,
        etag=fetch.etag or feed.etag,
        last_modified=fetch.last_modified or feed.last_modified,
    )
    return replace(state, state="ok") if feed.state in ("failing", "unavailable") else state
