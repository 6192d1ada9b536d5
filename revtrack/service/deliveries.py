"""Sends what is due in the outbox: POST, record the attempt, let the pure schedule say when to try again."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from revtrack.errors import LeaseLostError, RevtrackError
from revtrack.notify.sender import Sender
from revtrack.schedule.retry import next_try
from revtrack.service.logs import log_event
from revtrack.store import Store
from revtrack.values.watching import NextTry, Post, PostResult

LEASE = timedelta(seconds=60)
_log = logging.getLogger(__name__)


class Deliverer:
    """Delivers one post at a time; thread-safe, all state is in the store."""

    def __init__(self, store: Store, sender: Sender, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock

    def claim(self, limit: int) -> list[Post]:
        """The posts that are due now, at most `limit`, and one to each endpoint at a time."""
        return self._store.claim_posts(now=self._clock(), lease=LEASE, limit=limit, per_endpoint=1)

    def deliver(self, post: Post) -> PostResult:
        """Try `post` once and record what came of it. A lost lease is logged: another process has the post now."""
        result = self._sender.send(post, now=self._clock())
        follows = next_try(post.attempts, result, now=self._clock(), key=f"{post.delivery_id}:{post.attempts}")
        try:
            self._store.record_attempt(post, result, follows)
        except LeaseLostError as error:
            log_event(_log, logging.WARNING, "lease.lost", delivery=post.delivery_id, reason=error.message)
        except RevtrackError as error:
            log_event(_log, logging.ERROR, "delivery.not_recorded", delivery=post.delivery_id, reason=error.message)
        else:
            _tell(post, result, follows)
        return result


def _tell(post: Post, result: PostResult, follows: NextTry) -> None:
    log_event(
        _log,
        logging.INFO if follows.state == "delivered" else logging.WARNING,
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
