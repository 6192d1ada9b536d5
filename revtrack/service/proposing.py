"""What to say of a page that is no story: the feeds that it names, or that it is a feed itself."""

from dataclasses import dataclass

from revtrack.service.feed_reading import read_feed_bytes
from revtrack.service.naming import Names
from revtrack.service.watching import Proposal
from revtrack.service.workers import TimedOutError
from revtrack.values.feeds import FeedContent
from revtrack.values.watching import FetchResult

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Proposer:
    """Looks into pages, in the worker processes; `max_bytes` is what a feed may unpack to."""

    names: Names
    max_bytes: int

    def propose(self, fetch: FetchResult) -> Proposal | None:
        """What to say and what to try; None where the page names no feed and is none."""
        try:
            return self._of_page(fetch) or self._of_feed(fetch)
        except TimedOutError:
            return None

    def _of_page(self, fetch: FetchResult) -> Proposal | None:
        named = [feed.url for feed in self.names.feeds_of(fetch)]
        if not named:
            return None
        more = f" and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
        shown = ", ".join(named[:SHOWN])
        return f"this is a list of stories, not one. Its feeds: {shown}{more}", f"revtrack feed add {named[0]}"

    def _of_feed(self, fetch: FetchResult) -> Proposal | None:
        read = self.names.workers.run(read_feed_bytes, fetch.body, fetch.final_url, fetch.content_type, self.max_bytes)
        if not isinstance(read, FeedContent):
            return None
        return "this is a feed, not a story", f"revtrack feed add {fetch.url}"
