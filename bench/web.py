"""What the pages cost: 1,000 watched articles of 1,000 words with three versions each, asked as a browser asks.

    python bench/web.py [-n 1000] [--requests 200]

Time is CPU of the whole request inside the application, warm, access and headers included; size is that of the page, unpacked.
`bench/load.py` asks a running service.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from revtrack import decide
from revtrack.addresses import host_of
from revtrack.decide import Read
from revtrack.service.config import load
from revtrack.service.reading import compare_documents
from revtrack.service.root import Root
from revtrack.store import Store
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, Story
from revtrack.values.document import Document
from revtrack.values.records import Inputs, NewArticle, NewVersion, Record
from revtrack.values.watching import Article, FetchResult
from revtrack.web.app import make_app

LEASE = timedelta(minutes=3)
OUTLETS = ("The Harbor Ledger", "Northern Post", "Quay Gazette", "Evening Tide")
PAGES = (
    ("an edit", "/articles/500/diff/1..2", "8 ms, 20 kB"),
    ("an edit, side by side", "/articles/500/diff/1..2?layout=beside", "8 ms"),
    ("articles, first page", "/articles", "25 ms, 40 kB"),
    ("articles, filtered", "/articles?outlet=Quay+Gazette&flag=note-added", "25 ms"),
    ("edits, filtered and searched", "/?outlet=Quay+Gazette&note=with&since=30d&q=embassies", "40 ms"),
    ("edits", "/", "40 ms"),
    ("an article", "/articles/500", ""),
    ("a version", "/articles/500/versions/2", ""),
    ("outlets", "/outlets", ""),
)


Published = tuple[str, str | None]
"""Where a story is found, and the ETag that it was served with."""


def document(story: Story, number: int) -> Document:
    """The story as a document of about 1,000 words; some of it differs from article to article."""
    more = tuple(f"On day {number}, {text[0].lower()}{text[1:]}" for text in EMBASSY_1.paragraphs)
    parts = (*story.paragraphs, *more, *([story.note] if story.note else ()))
    made = Document.from_text(f"{story.headline}, part {number}", parts, url=f"https://paper-{number % 50}.example/{number}")
    return replace(made, outlet=OUTLETS[number % len(OUTLETS)])


def versions(number: int) -> list[Document]:
    """Three versions: as published, with a note and a statement, with a word mended."""
    third = replace(EMBASSY_2, paragraphs=(*EMBASSY_2.paragraphs[:-1], EMBASSY_2.paragraphs[-1].replace("ninety", "nintey")))
    return [document(story, number) for story in (EMBASSY_1, EMBASSY_2, third)]


def fill(store: Store, count: int, now: datetime, published: Mapping[int, Published] = MappingProxyType({})) -> None:
    """Watch and edit so many articles. What an edit means is worked out for the first one: the others are edited alike.

    `published` says of articles where they are really found; others are at addresses that do not exist.
    """
    sample = versions(0)
    reviews = [compare_documents(old, new, {}) for old, new in pairwise(sample)]
    for number in range(1, count + 1):
        at = now - timedelta(minutes=count + 60 - number)
        url, etag = published.get(number, ("", None))
        first, *later = [replace(text, url=url or text.url) for text in versions(number)]
        article_id = _watch(store, first, at)
        for step, (new, (diff, review)) in enumerate(zip(later, reviews, strict=True), 1):
            seen = at + timedelta(minutes=15 * step)
            (work,) = store.claim_articles([article_id], now=seen, lease=LEASE, per_host=1)
            fetch = _fetch(new, seen, etag)
            decision = decide.outcome(work.articles[0], fetch, Read(new, ""))
            version = NewVersion(
                document=new, page=fetch.body, inputs=Inputs(url=new.url), window=decision.window, review=review,
                stats=diff.stats.to_dict(),
            )  # fmt: skip
            record = Record(decision=decision, fetch=fetch, lease=work.lease, host_next_allowed_at=seen, version=version)
            store.record(record)
            store.release(work.lease)


def _watch(store: Store, text: Document, at: datetime) -> int:
    fetch = _fetch(text, at)
    host = host_of(text.url)
    article = Article(
        id=0, url=text.url, fetch_url=text.url, host=host, outlet=text.outlet, headline=text.headline, created_at=at
    )
    state = decide.outcome(article, fetch, Read(text, "")).article.evolve(next_check_at=at + timedelta(days=9))
    new = NewArticle(
        article=state, aliases=(text.url,), fetch=fetch,
        version=NewVersion(document=text, page=fetch.body, inputs=Inputs(url=text.url)),
    )  # fmt: skip
    return store.create(new, lambda _: (), host_next_allowed_at=at)[0]


def _fetch(text: Document, at: datetime, etag: str | None = None) -> FetchResult:
    body = text.text.encode()
    return FetchResult(url=text.url, final_url=text.url, started_at=at, finished_at=at, status=200, body=body, etag=etag)


async def ask(app: Any, path: str, secret: str) -> tuple[int, int]:
    """One request as the server hands it over: status and bytes of the answer."""
    where, _, query = path.partition("?")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http", "path": where,
        "raw_path": where.encode(), "query_string": query.encode(), "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000),
        "headers": [(b"host", b"127.0.0.1"), (b"accept", b"text/html"), (b"authorization", f"Bearer {secret}".encode())],
    }  # fmt: skip
    found = {"status": 0, "bytes": 0}

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        found["status"] = message.get("status", found["status"])
        found["bytes"] += len(message.get("body", b""))

    await app(scope, receive, send)
    return found["status"], found["bytes"]


async def measure(app: Any, secret: str, turns: int) -> None:
    """Every page, warm: CPU of the process for one request."""
    for name, path, limit in PAGES:
        status, size = [await ask(app, path, secret) for _ in range(3)][-1]
        begun = time.process_time()
        for _ in range(turns):
            await ask(app, path, secret)
        cost = (time.process_time() - begun) / turns * 1000
        print(f"{name:<32}{cost:8.2f} ms {size / 1000:8.1f} kB   {f'limit {limit}' if limit else '':<22} HTTP {status}")


def main() -> None:
    """Make the database, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=1000)
    parser.add_argument("--requests", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder:
        config = load(None, {}, {"data_dir": Path(folder), "web.listen": "127.0.0.1:0"})
        with Root(config) as root:
            fill(root.store, max(500, options.n), datetime.now(UTC))
            secret = root.access.add_token("bench", "admin", None, by="bench")[1]
            asyncio.run(measure(make_app(root), secret, options.requests))


if __name__ == "__main__":
    main()
