"""What versions cost on disk, and an unchanged check in the database: one-word edits of an invented 1,000-word article.

    python bench/storage.py [--versions 64] [--words 1000]

Limits: ≤ 600 bytes of stored text per version, keyframes included; well under 2 ms CPU for an unchanged check (claim, record).
"""

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from revtrack import decide
from revtrack.decide import Read, Unmodified
from revtrack.store import Store, default_url
from revtrack.testing.pages import article_page
from revtrack.testing.stories import EMBASSY_1, OUTLET, Story
from revtrack.values.document import Document
from revtrack.values.records import Decision, Inputs, NewArticle, NewVersion, Record
from revtrack.values.slices import Slice
from revtrack.values.watching import Article, FetchResult

ADDRESS = "https://ledger.example/embassy"
LEASE = timedelta(minutes=3)
CHECKS = 500
MOST_BYTES, MOST_MS = 600, 2.0


@dataclass
class Bench:
    """A store and a clock that is moved by hand."""

    store: Store
    now: datetime

    def create(self, document: Document, page: bytes) -> int:
        """Begin to watch."""
        article = Article(
            id=0, url=ADDRESS, fetch_url=ADDRESS, host="ledger.example", outlet="", headline="", created_at=self.now
        )
        fetch = self._fetch(page)
        state = decide.outcome(article, fetch, Read(document, "")).article
        version = NewVersion(document=document, page=page, inputs=Inputs(url=ADDRESS))
        new = NewArticle(article=state, aliases=(ADDRESS,), fetch=fetch, version=version)
        return self.store.create(new, lambda _: (), host_next_allowed_at=self.now)[0]

    def edit(self, article_id: int, document: Document, page: bytes) -> None:
        """Record one more version."""
        work, fetch = self._claim(article_id), self._fetch(page)
        decision = decide.outcome(work.articles[0], fetch, Read(document, ""))
        version = NewVersion(document=document, page=page, inputs=Inputs(url=ADDRESS), window=decision.window)
        self._record(work, fetch, decision, version)

    def check(self, article_id: int) -> None:
        """Record one fetch that brought nothing new."""
        work, fetch = self._claim(article_id), replace(self._fetch(b""), status=304)
        self._record(work, fetch, decide.outcome(work.articles[0], fetch, Unmodified()), None)

    def _claim(self, article_id: int) -> Slice:
        self.now += timedelta(minutes=15)
        return self.store.claim_articles([article_id], now=self.now, lease=LEASE, per_host=1)[0]

    def _fetch(self, body: bytes) -> FetchResult:
        return FetchResult(url=ADDRESS, final_url=ADDRESS, started_at=self.now, finished_at=self.now, status=200, body=body)

    def _record(self, work: Slice, fetch: FetchResult, decision: Decision, version: NewVersion | None) -> None:
        self.store.record(
            Record(decision=decision, fetch=fetch, lease=work.lease, host_next_allowed_at=self.now, version=version)
        )
        self.store.release(work.lease)


def story(words: list[str]) -> Story:
    """The words as a story in paragraphs of 50."""
    parts = tuple(" ".join(words[at : at + 50]) for at in range(0, len(words), 50))
    return replace(EMBASSY_1, paragraphs=parts)


def read(text_of: Story) -> Document:
    """The story as a document, as an extractor would read it."""
    return Document.from_text(text_of.headline, text_of.paragraphs, url=ADDRESS, byline=text_of.byline)


def page(text_of: Story, turn: int) -> bytes:
    """The page that serves the story; links around it change with `turn`."""
    return article_page(text_of, ADDRESS, OUTLET, turn).encode()


def measure(folder: str, versions: int, count: int) -> bool:
    """Store, read and check; print each figure. Whether the limits were kept."""
    chance = random.Random(1)
    vocabulary = " ".join(EMBASSY_1.paragraphs).split()
    words = chance.choices(vocabulary, k=count)
    with Store.open(default_url(Path(folder)), now=datetime(2026, 11, 20, tzinfo=UTC)) as store:
        bench = Bench(store, datetime(2026, 11, 20, tzinfo=UTC))
        article_id = bench.create(read(story(words)), page(story(words), 0))
        begun = time.process_time()
        for turn in range(1, versions):
            words[chance.randrange(count)] = chance.choice(vocabulary) + "s"
            bench.edit(article_id, read(story(words)), page(story(words), turn))
        print(f"store a version             {(time.process_time() - begun) * 1000 / (versions - 1):8.2f} ms CPU")
        bytes_per_version = sizes(folder, versions)
        begun = time.process_time()
        for number in range(1, versions + 1):
            store.document(article_id, number)
        print(f"read a version              {(time.process_time() - begun) * 1000 / versions:8.2f} ms CPU")
        begun = time.process_time()
        for _ in range(CHECKS):
            bench.check(article_id)
        ms = (time.process_time() - begun) * 1000 / CHECKS
        print(f"check what did not change   {ms:8.2f} ms CPU     limit {MOST_MS:.0f}")
    return bytes_per_version <= MOST_BYTES and ms < MOST_MS


def sizes(folder: str, versions: int) -> float:
    """Print what is stored of texts and of pages; bytes of text per version."""
    query = "SELECT kind, sum(length(data)), avg(size) FROM blob GROUP BY kind ORDER BY kind DESC"
    engine = create_engine(default_url(Path(folder)))
    with engine.connect() as connection:
        rows = connection.execute(text(query)).all()
    engine.dispose()
    for kind, stored, size in rows:
        limit = f"     limit {MOST_BYTES}" if kind == "text" else ""
        print(f"stored {kind} per version    {stored / versions:8.0f} B of {size:.0f}{limit}")
    return float(next(stored for kind, stored, _ in rows if kind == "text")) / versions


def main() -> int:
    """Measure and print; 1 where a limit was not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--versions", type=int, default=64)
    parser.add_argument("--words", type=int, default=1000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder:
        return 0 if measure(folder, arguments.versions, arguments.words) else 1


if __name__ == "__main__":
    sys.exit(main())
