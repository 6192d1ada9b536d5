"""Pausing, resuming and giving up what is watched, asked and told: what was paused is looked at again from that moment on."""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revtrack.service.root import Root
    from revtrack.values.endpoints import EndpointState
    from revtrack.values.feeds import FeedState
    from revtrack.values.watching import Watch


def hold_article(root: "Root", article_id: int, state: "Watch") -> None:
    """Pause an article, stop watching it, or watch it again ("ok"). Raises NotFoundError."""
    now = root.clock()
    again, why = _next_check(state, now)
    root.store.set_state(article_id, state, now=now, next_check_at=again, why=why)


def hold_feed(root: "Root", feed_id: int, state: "FeedState") -> None:
    """Pause a feed, or ask it again ("ok"). Raises NotFoundError."""
    now = root.clock()
    again, why = _next_check(state, now)
    root.store.set_feed_state(feed_id, state, now=now, next_check_at=again, why=why)


def hold_endpoint(root: "Root", endpoint_id: int, state: "EndpointState", *, by: str) -> None:
    """Hold the deliveries of an endpoint back, or send them ("active"). Raises NotFoundError."""
    why = f"by {by}" if state == "paused" else ""
    root.store.set_endpoint_state(endpoint_id, state, why, now=root.clock())


def _next_check(state: str, now: datetime) -> tuple[datetime | None, str]:
    """When what was held is looked at next, and why then."""
    return (now, "because it was resumed") if state == "ok" else (None, "")
