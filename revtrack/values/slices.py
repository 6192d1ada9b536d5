"""What one thread takes to do at once: all that is due of one host, under its lease."""

from dataclasses import dataclass, replace
from typing import Self

from revtrack.values.feeds import Feed, Found
from revtrack.values.watching import Article, Lease


@dataclass(frozen=True, slots=True)
class Slice:
    """What is due of one host, held under one lease: one thread asks for it, one after the other."""

    lease: Lease
    articles: tuple[Article, ...]
    feeds: tuple[Feed, ...] = ()
    found: tuple[Found, ...] = ()

    @property
    def size(self) -> int:
        """How many addresses are asked for."""
        return len(self.feeds) + len(self.articles) + len(self.found)

    def first(self, most: int) -> Self:
        """At most `most` of it, in the order in which it is asked for; the rest stays due."""
        feeds = self.feeds[:most]
        articles = self.articles[: most - len(feeds)]
        return replace(self, feeds=feeds, articles=articles, found=self.found[: most - len(feeds) - len(articles)])
