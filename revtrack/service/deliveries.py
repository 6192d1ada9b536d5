"""Sends what is due in the outbox: POST, record the attempt, let the pure schedule say when to try again."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from revtrack.errors import LeaseLostError, RevtrackError
from revtrack.notify.sender import Sender
from revtrack.schedule.retry import next_try, stops
from revtrack.service.announce import Announcer
from revtrack.service.logs import log_event
from revtrack.service.watch import Watch
from revtrack.store import Store
from revtrack.values.sending import NextTry, Post, PostResult, Stop

LEASE = timedelta(seconds=60)
_log = logging.getLogger(__name__)


class Deliverer:
    """Delivers one post at a time; thread-safe, all state is in the store."""

    def __init__(
        self, store: Store, sender: Sender, announcer: Announcer, clock: Callable[[], datetime], watch: Watch
    ) -> None:
        self._store = store
        self._sender = sender
        self._announcer = announcer
        self._clock = clock
        self._grievances, self._metrics = watch.grievances, watch.metrics

    def claim(self, limit: int, *, failing: bool | None = None) -> list[Post]:
        """The posts that are due now, at most `limit`, and one to each endpoint at a time.

        What is due together at an endpoint that gathers becomes a digest first. Those to endpoints that fail and to those that
        are well can be asked for apart.
        """
        now = self._clock()
        self._store.gather(now=now, lease=LEASE, new_id=self._announcer.new_id)
        return self._store.claim_posts(now=now, lease=LEASE, limit=limit, per_endpoint=1, failing=failing)

    def deliver(self, post: Post) -> PostResult:
        """Try `post` once and record what came of it. A lost lease is logged: another process has the post now."""
        result = self._sender.send(post, now=self._clock())
        now = self._clock()
        follows = next_try(post.attempts, result, now=now, key=f"{post.delivery_id}:{post.attempts}")
        follows = replace(follows, stop=self._stop(post, result, now))
        try:
            self._store.record_attempt(post, result, follows)
        except LeaseLostError as error:
            log_event(_log, logging.WARNING, "lease.lost", delivery=post.delivery_id, reason=error.message)
        except RevtrackError as error:
            self._grievances.complain("delivery.not_recorded", error.message, delivery=post.delivery_id)
        else:
            self._grievances.settle("delivery.not_recorded")
            _tell(post, result, follows)
            self._metrics.deliveries.labels(follows.state).inc()
            if follows.state == "delivered":
                self._metrics.delivery_lag.observe(max(0.0, (now - post.created_at).total_seconds()))
        return result

    def _stop(self, post: Post, result: PostResult, now: datetime) -> Stop | None:
        state = stops(result, post.failing_since, now=now)
        if state is None:
            return None
        since = f"{post.failing_since:%Y-%m-%d %H:%M} UTC" if post.failing_since else ""
        last = result.error or f"HTTP {result.status}"
        why = f"it answered {last}" if state == "disabled" else f"no 2xx since {since}; the last answer was: {last}"
        return Stop(state=state, why=why, event=self._announcer.stopped(post, state, why, at=result.at))


def _tell(post: Post, result: PostResult, follows: NextTry) -> None:
    log_event(
        _log,
        logging.INFO if follows.state == "delivered" or post.failing_since else logging.WARNING,
        f"delivery.{follows.state}",
        delivery=post.delivery_id,
        endpoint=post.endpoint_id,
        event_id=post.event_id,
        attempt=post.attempts + 1,
        status=result.status,
        reason=result.error,
        ms=result.elapsed_ms,
        next=follows.at,
    )
    if follows.stop:
        log_event(_log, logging.ERROR, f"endpoint.{follows.stop.state}", endpoint=post.endpoint_id, reason=follows.stop.why)
