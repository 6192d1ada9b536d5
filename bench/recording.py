"""Versions recorded with their outbox rows per second, beside bare inserts of two rows on the same disk (SQLite, FULL).

    python bench/recording.py [--versions 400] [--folder DIR]

Limits: one by one at least 0.6 of the bare rate; twenty together at least four times it. A bad record among the twenty takes
back only itself.
"""

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from revtrack import decide
from revtrack.decide import Read
from revtrack.store import Store, default_url
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.document import Document
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.records import Inputs, NewArticle, NewVersion, Record
from revtrack.values.watching import Article, Event, FetchResult

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LEASE = timedelta(hours=9)
TOGETHER, TURNS = 20, 5
LEAST, LEAST_TOGETHER = 0.6, 4.0


def bare(folder: Path, count: int) -> None:
    """Bare inserts of a version and an outbox row, each pair a transaction."""
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        for table in ("version", "outbox"):
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table} (id INTEGER PRIMARY KEY, body BLOB)")
        body = random.Random(1).randbytes(500)
        for _ in range(count):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO version (body) VALUES (?)", (body,))
            connection.execute("INSERT INTO outbox (body) VALUES (?)", (body,))
            connection.execute("COMMIT")


def records(store: Store, count: int, turn: int) -> list[Record]:
    """Edits of so many articles, each with its event, ready to be recorded."""
    made = []
    for number in range(count):
        host, url = f"paper-{turn}-{number}.example", f"https://paper-{turn}-{number}.example/embassy"
        article_id = _watch(store, host, url)
        (work,) = store.claim_articles([article_id], now=NOW, lease=LEASE, per_host=1)
        document = _story(url, f"Edited {turn}-{number}.")
        made.append(_edit(work.articles[0], document, f"evt_{turn}_{number}", work.lease))
    return made


def _story(url: str, last: str) -> Document:
    return Document.from_text(EMBASSY_1.headline, (*EMBASSY_1.paragraphs, last), url=url)


def _fetch(url: str, document: Document) -> FetchResult:
    page = document.text.encode()
    return FetchResult(url=url, final_url=url, started_at=NOW, finished_at=NOW, status=200, body=page)


def _watch(store: Store, host: str, url: str) -> int:
    article = Article(id=0, url=url, fetch_url=url, host=host, outlet="", headline="", created_at=NOW)
    document = _story(url, "First.")
    fetch = _fetch(url, document)
    state = decide.outcome(article, fetch, Read(document, "")).article
    version = NewVersion(document=document, page=fetch.body, inputs=Inputs(url=url))
    new = NewArticle(article=state, aliases=(url,), fetch=fetch, version=version)
    return store.create(new, lambda _: (), host_next_allowed_at=NOW)[0]


def _edit(article: Article, document: Document, event_id: str, lease: object) -> Record:
    fetch = _fetch(article.url, document)
    decision = decide.outcome(article, fetch, Read(document, ""))
    event = Event(id=event_id, type="article.updated", at=NOW, body=b"{}" * 300, article_id=article.id, version=2)
    version = NewVersion(document=document, page=fetch.body, inputs=Inputs(url=article.url), window=decision.window)
    return Record(
        decision=decision,
        fetch=fetch,
        lease=lease,
        host_next_allowed_at=NOW,
        version=version,
        events=(event,),  # type: ignore[arg-type]
    )


def timed(run: Callable[[], object], count: int) -> tuple[float, float]:
    """So many a second; and how much of it the processor was at work, in microseconds for each."""
    begun, worked = time.perf_counter(), time.process_time()
    run()
    return count / (time.perf_counter() - begun), (time.process_time() - worked) / count * 1e6


def one_by_one(store: Store, made: list[Record]) -> None:
    """Each in a transaction of its own."""
    for record in made:
        store.record(record)


def together(store: Store, made: list[Record]) -> None:
    """Twenty in a transaction."""
    for at in range(0, len(made), TOGETHER):
        store.record_many(made[at : at + TOGETHER])


def only_itself(store: Store) -> bool:
    """Whether a bad record among twenty is refused, and the other nineteen are there."""
    made = records(store, TOGETHER, 999)
    made[7] = replace(made[7], lease=replace(made[7].lease, token=99))
    results = store.record_many(made)
    stored = [store.article(record.decision.article.id).number for record in made]
    return isinstance(results[7], Exception) and stored == [1 if at == 7 else 2 for at in range(TOGETHER)]


def measure(folder: Path, versions: int) -> None:
    """Take turns, so that a busy disk is busy for all; print the medians beside the limits."""
    rows: list[tuple[float, ...]] = []
    each = versions // TURNS
    with Store.open(default_url(folder), now=NOW) as store:
        store.add_endpoint(
            name="desk", url="https://desk.example/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=NOW
        )
        for turn in range(TURNS):
            first, second = records(store, each, 2 * turn), records(store, each, 2 * turn + 1)
            base, base_cpu = timed(partial(bare, folder, each), each)
            alone, alone_cpu = timed(partial(one_by_one, store, first), each)
            batch, batch_cpu = timed(partial(together, store, second), each)
            rows.append((base, base_cpu, alone, alone_cpu, alone / base, batch, batch_cpu, batch / base))
        sound = only_itself(store)
    show([median(column) for column in zip(*rows, strict=True)])
    print(f"a bad record takes back only itself: {'yes' if sound else 'no'}")


def show(medians: list[float]) -> None:
    """Print rates, shares and the time of the processor; what is left of the time of a bare insert is the disk's."""
    base, base_cpu, alone, alone_cpu, share, batch, batch_cpu, joint = medians
    disk, most = 1e6 / base - base_cpu, 1e6 / base / batch_cpu
    print(f"bare insert of two rows     {base:8.0f} a second, {base_cpu:5.0f} us of processor and {disk:.0f} us of disk")
    print(f"recorded one by one         {alone:8.0f} a second, {alone_cpu:5.0f} us, {share:5.2f} of it     limit {LEAST}")
    of_it = f"{joint:5.2f} of it     limit {LEAST_TOGETHER}"
    print(f"recorded {TOGETHER} together        {batch:8.0f} a second, {batch_cpu:5.0f} us, {of_it}")
    print(f"together it can be no more than {most:.2f} of it on this disk: the processor's time bounds it")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--versions", type=int, default=400)
    parser.add_argument("--folder", type=Path, default=None)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-", dir=arguments.folder) as folder:
        measure(Path(folder), arguments.versions)


if __name__ == "__main__":
    main()
