"""What a page names to find stories by: its feeds, and where it is the front page of a site the sitemaps of its robots.txt."""

from collections.abc import Callable
from dataclasses import dataclass

from revtrack.addresses import is_home
from revtrack.service.feed_reading import feeds_named_by
from revtrack.service.workers import TimedOutError, Workers
from revtrack.values.feeds import NamedFeed
from revtrack.values.watching import FetchResult


@dataclass(frozen=True, slots=True)
class Names:
    """Looks into pages, in the worker processes; `sitemaps` gives those that the robots.txt of an address names."""

    workers: Workers
    sitemaps: Callable[[str], tuple[str, ...]]

    def feeds_of(self, fetch: FetchResult) -> tuple[NamedFeed, ...]:
        """The feeds that a fetched page names, its sitemaps last. Raises TimedOutError."""
        if fetch.failure or not fetch.body:
            return ()
        named = self.workers.run(feeds_named_by, fetch.body, fetch.final_url)
        known = {feed.url for feed in named}
        return (*named, *(NamedFeed(each) for each in self._sitemaps(fetch) if each not in known))

    def feeds_if_read(self, fetch: FetchResult) -> tuple[NamedFeed, ...]:
        """The same; none where the page could not be read in time."""
        try:
            return self.feeds_of(fetch)
        except TimedOutError:
            return ()

    def _sitemaps(self, fetch: FetchResult) -> tuple[str, ...]:
        """Those of a front page: who names a story does not ask for all of its site."""
        if not (is_home(fetch.url) or is_home(fetch.final_url)):
            return ()
        return self.sitemaps(fetch.final_url) or self.sitemaps(fetch.url)
