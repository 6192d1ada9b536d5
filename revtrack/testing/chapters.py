"""Stories that go on, and receivers that refuse: what the torture test sends its service against.

A story goes on to its next version when a request shows that the current one is known, so that what was fetched whole can be
stored at the next check at the latest.
"""

import random
import re
from dataclasses import dataclass, field, replace
from threading import Lock

from revtrack.testing.newsroom import Answer, Newsroom, Request
from revtrack.testing.pages import article_page
from revtrack.testing.stories import EMBASSY_1, OUTLET

REFUSED = 0.1
"""The share of events whose first try is answered with 500."""
_MARK = re.compile(r"Report (\d+) on this contract was filed")
_ETAG = re.compile(r'W/"v(\d+)"')


@dataclass
class Chapter:
    """A story that goes on: the answer to each request, and its next version once the current one is known."""

    url: str
    number: int = 1
    turns: int = 0
    resting: bool = False
    lock: Lock = field(default_factory=Lock)

    def __call__(self, request: Request) -> Answer:
        """A page, or 304 to who knows it; that was the moment for the next version."""
        with self.lock:
            etag = f'W/"v{self.number}"'
            self.turns += 1
            if request.header("If-None-Match") == etag:
                self.number += 0 if self.resting else 1
                return Answer(status=304, headers={"ETag": etag})
            return Answer(headers={"Content-Type": "text/html; charset=utf-8", "ETag": etag}, body=self._page())

    def _page(self) -> bytes:
        added = f"Report {self.number} on this contract was filed, and it names {self.number + 11} posts."
        headline = f"{EMBASSY_1.headline}: {self.url[-8:]}"
        story = replace(EMBASSY_1, headline=headline, paragraphs=(*EMBASSY_1.paragraphs, added))
        return article_page(story, self.url, OUTLET, self.turns).encode()


@dataclass
class Judge:
    """Refuses the first try of some events; the same ones for the same seed."""

    seed: int
    seen: set[str] = field(default_factory=set)

    def __call__(self, event_id: str) -> int:
        """The status for a message."""
        first = event_id not in self.seen
        self.seen.add(event_id)
        return 500 if first and random.Random(f"{self.seed}{event_id}").random() < REFUSED else 200


def served(newsroom: Newsroom, slug: str) -> set[int]:
    """The versions of a story that somebody was sent to the last byte."""
    tags = (_ETAG.fullmatch(each.etag) for each in newsroom.requests(slug) if each.whole and each.status == 200)
    return {int(tag[1]) for tag in tags if tag}


def marks(words: str) -> list[int]:
    """Which versions of a story words hold."""
    return [int(mark) for mark in _MARK.findall(words)]
