"""What is removed on request is in no file any more; its tombstone stays, and all other versions read as before."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from revtrack.errors import LeaseLostError, NotFoundError, RemovedError, StoreError
from revtrack.store import Store, blobs, default_url
from revtrack.store.integrity import check_integrity
from revtrack.store.recording import Contents
from revtrack.testing.clock import FakeClock
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.records import Record
from revtrack.values.sending import NextTry, PostResult

SECRET = "Zwiebelkuchenrezept"
LEASE = timedelta(minutes=1)
REASON = "court order 12/26"


def texts(number: int) -> tuple[str, ...]:
    """Version `number` of a story; the secret stands in version 2 alone."""
    rest = tuple(f"Paragraph {line} of the harbour story tells of gate {line}." for line in range(20))
    return (f"The wall will rise by {number} metres.", *((f"Our {SECRET} is out.",) if number == 2 else ()), *rest)


def in_files(folder: Path, word: str) -> list[str]:
    return sorted(file.name for file in folder.rglob("*") if file.is_file() and word.encode() in file.read_bytes())


def edited(desk: Any, versions: int) -> int:
    """An article with so many versions, each told by an event that quotes its words."""
    article: int = desk.watch(*texts(1))
    for number in range(2, versions + 1):
        desk.clock.advance(timedelta(minutes=15))
        body = f'{{"summary": "{" ".join(texts(number))[:60]}", "was": "{" ".join(texts(number - 1))[:60]}"}}'.encode()
        told = desk.event(article_id=article, version=number, body=body)
        flags = desk.review("info-added", "note-added")
        desk.see(article, *texts(number), events=(told,), review=flags)
    return article


def purge(store: Store, clock: FakeClock, article: int, number: int | None = None) -> Any:
    done = store.purge(article, number, reason=REASON, who="the desk", now=clock.now())
    store.erase()
    return done


def test_the_words_of_a_version_are_in_no_file_and_all_others_verify(tmp_path: Path, clock: FakeClock, desk_on: Any) -> None:
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        desk = desk_on(store)
        endpoint = desk.endpoint()
        article = edited(desk, 20)
        other = desk.watch("Another story.", slug="other")
        before = {number: store.document(article, number) for number in range(1, 21)}
        pages = {number: store.page(article, number) for number in range(1, 21)}
        (tmp_path / "revtrack.db.before-0003").write_text(SECRET)
        done = purge(store, clock, article, 2)
        assert (done.versions, done.cancelled, done.also_in) == ((2,), 2, ())
        for number in (1, *range(3, 21)):
            assert store.document(article, number) == before[number]
            assert store.page(article, number) == pages[number]
        assert store.document(other, 1).text
        assert store.endpoint(endpoint).state == "active"
        assert in_files(tmp_path, SECRET) == []
        assert not (tmp_path / "revtrack.db.before-0003").exists()
    assert in_files(tmp_path, SECRET) == []
    assert SECRET not in everything(tmp_path / "revtrack.db")


def everything(path: Path) -> str:
    """All texts and all contents of a database, unpacked."""
    from revtrack.store import blobs
    from revtrack.store.database import Database

    database = Database(f"sqlite:///{path}")
    with database.reading() as connection:
        ids = connection.exec_driver_sql("SELECT id FROM blob WHERE codec <> 'removed'").scalars().all()
        contents = [blobs.read(connection, each).decode() for each in ids]
    database.close()
    with sqlite3.connect(path) as raw:
        rows = [line for line in raw.iterdump() if 'INTO "blob"' not in line]
    raw.close()
    return "\n".join([*contents, *rows])


def test_the_timeline_keeps_number_times_and_digest_and_says_why(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 3)
    old = store.log_report(article, clock.now()).versions[1]
    clock.advance(timedelta(minutes=1))
    purge(store, clock, article, 2)
    new = store.log_report(article, clock.now()).versions[1]
    assert (new.number, new.window, new.digest, new.sha256, new.words) == (2, old.window, old.digest, old.sha256, old.words)
    assert new.removed is not None
    assert (new.removed.reason, new.removed.who, new.removed.at) == (REASON, "the desk", clock.now())
    assert (new.summary, new.note) == ("", None)
    for read in (store.document, store.page, store.version_report):
        with pytest.raises(RemovedError, match=r"version 2 .* removed on request .* by the desk: court order 12/26"):
            read(article, 2)
    for pair in ((1, 2), (2, 3)):
        with pytest.raises(RemovedError):
            store.edit_sources(article, *pair)
    assert store.edit_sources(article, 1, 3).new_document.digest


def test_deliveries_that_wait_with_its_words_are_cancelled_and_never_sent_again(
    store: Store, clock: FakeClock, desk: Any
) -> None:
    endpoint = desk.endpoint()
    article = edited(desk, 4)
    (first, *_) = store.claim_posts(now=clock.now(), lease=LEASE, limit=9, per_endpoint=9)
    done = purge(store, clock, article, 2)
    assert done.cancelled == 2
    with pytest.raises(LeaseLostError):
        store.record_attempt(first, PostResult(at=clock.now(), elapsed_ms=1, status=500, reply=SECRET), NextTry("retrying"))
    states = [row.state for row in store.deliveries(endpoint)]
    assert states == ["pending", "cancelled", "cancelled"]
    clock.advance(timedelta(minutes=10))
    assert store.retry("all", clock.now()) == 1
    assert "removed_on_request" in store.delivery(1).body


def test_what_a_receiver_answered_goes_too(store: Store, clock: FakeClock, desk: Any) -> None:
    desk.endpoint()
    article = edited(desk, 2)
    (post,) = store.claim_posts(now=clock.now(), lease=LEASE, limit=9, per_endpoint=9)
    store.record_attempt(post, PostResult(at=clock.now(), elapsed_ms=1, status=200, reply=SECRET), NextTry("delivered"))
    assert purge(store, clock, article, 2).cancelled == 0
    (attempt,) = store.delivery(post.delivery_id).attempts
    assert (attempt.status, attempt.reply) == (200, "")


def test_what_a_receiver_answered_to_a_digest_goes_too_and_so_does_what_it_is_about_to_answer(
    store: Store, clock: FakeClock, desk: Any
) -> None:
    now = clock.now()
    endpoint = store.add_endpoint(
        name="chat",
        url="https://chat.example/",
        kind="slack",
        filter=EndpointFilter(),
        secret=None,
        now=now,
        digest="every hour",
    ).id
    article = desk.watch(*texts(2))
    for number in (1, None):
        store.add_event(desk.event(article_id=article if number else None, version=number), endpoint)
    store.gather(now=now, lease=LEASE, new_id=lambda: "evt_digest")
    answers = PostResult(at=now, elapsed_ms=1, status=500, reply=SECRET)
    (post,) = store.claim_posts(now=now, lease=LEASE, limit=9, per_endpoint=1)
    store.record_attempt(post, answers, NextTry("retrying", now))
    (again,) = store.claim_posts(now=now, lease=LEASE, limit=9, per_endpoint=1)
    purge(store, clock, article, 1)
    with pytest.raises(LeaseLostError):
        store.record_attempt(again, answers, NextTry("delivered"))
    assert [each.reply for each in store.delivery(post.delivery_id).attempts] == [""]
    (last,) = store.claim_posts(now=clock.advance(LEASE), lease=LEASE, limit=9, per_endpoint=1)
    assert (last.event_id, len(last.gathered)) == ("evt_digest", 1)


def test_a_whole_article_goes_and_is_no_longer_watched(store: Store, clock: FakeClock, desk: Any) -> None:
    article, other = edited(desk, 18), desk.watch("Another story.", slug="other")
    done = purge(store, clock, article)
    assert done.versions == tuple(range(1, 19))
    kept = store.article(article)
    assert (kept.state, kept.headline, kept.next_check_at, kept.number) == ("unwatched", "", None, 18)
    with pytest.raises(RemovedError):
        store.latest(article)
    assert [row.removed.reason for row in store.log_report(article, clock.now()).versions if row.removed] == [REASON] * 18
    assert store.watched_ids() == [other]


def test_the_next_sight_of_a_removed_latest_version_brings_nothing_back(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 2)
    purge(store, clock, article, 2)
    assert store.latest(article).number == 1
    clock.advance(timedelta(minutes=15))
    desk.see(article, *texts(2))
    desk.see_nothing_new(article)
    kept = store.article(article)
    assert (kept.number, kept.headline, kept.state) == (2, "", "ok")


def test_the_same_text_served_anew_is_a_version_of_its_own(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 3)
    purge(store, clock, article, 2)
    clock.advance(timedelta(minutes=15))
    desk.see(article, *texts(2))
    assert SECRET in store.document(article, 4).text
    with pytest.raises(RemovedError):
        store.document(article, 2)


def test_a_version_that_stays_keeps_the_text_that_it_shares(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 3)
    clock.advance(timedelta(minutes=15))
    desk.see(article, *texts(2))
    assert purge(store, clock, article, 2).also_in == (4,)
    assert SECRET in store.document(article, 4).text
    assert purge(store, clock, article, 4).also_in == ()


def test_what_was_compared_with_removed_words_is_refused_and_found_out_anew(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 2)
    late = desk.record(article, *texts(3), events=(desk.event(article_id=article, version=3, body=SECRET.encode()),))
    purge(store, clock, article, 2)
    with pytest.raises(LeaseLostError, match="removed meanwhile"):
        store.record(late)
    assert store.article(article).number == 2
    store.release(late.lease)
    desk.see(article, *texts(3))
    assert store.document(article, 3).text == desk.story(*texts(3)).text


@pytest.mark.parametrize("keeps", ["version", "page"])
def test_what_is_packed_against_removed_bytes_is_refused_and_nothing_is_damaged(
    keeps: str, store: Store, clock: FakeClock, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = edited(desk, 2)
    late = desk.record(article, *texts(3))
    if keeps == "page":
        late = replace(late, version=None, page=late.version.page)

    def packed_then_removed(records: Sequence[Record]) -> list[Contents]:
        contents = pack(records)
        store.purge(article, 2, reason=REASON, who="the desk", now=clock.now())
        return contents

    pack = store._contents
    with monkeypatch.context() as between:
        between.setattr(store, "_contents", packed_then_removed)
        with pytest.raises(LeaseLostError, match="removed meanwhile"):
            store.record(late)
    assert check_integrity(store._db).damaged == ()


def test_a_removed_version_that_is_being_read_anew_does_not_come_back(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 2)
    document = desk.story(*texts(2)).evolve(extractor="a later one")
    inputs, pack = store.inputs(article, 2), blobs.pack

    def packed_then_removed(*args: Any) -> blobs.Packed:
        made = pack(*args)
        store.purge(article, 2, reason=REASON, who="the desk", now=clock.now())
        return made

    with pytest.MonkeyPatch.context() as between:
        between.setattr(blobs, "pack", packed_then_removed)
        with pytest.raises(LeaseLostError, match="removed meanwhile"):
            store.add_reading(article, 2, document, inputs, clock.now())
    assert check_integrity(store._db).damaged == ()


def test_asked_twice_the_first_tombstone_stays(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 2)
    purge(store, clock, article, 2)
    at = clock.now()
    clock.advance(timedelta(days=1))
    assert purge(store, clock, article, 2).versions == ()
    assert purge(store, clock, article).versions == (1,)
    removed = store.log_report(article, clock.now()).versions[0].removed
    assert removed is not None
    assert removed.at == at


def test_what_does_not_exist_is_not_removed(store: Store, clock: FakeClock, desk: Any) -> None:
    article = edited(desk, 2)
    with pytest.raises(NotFoundError, match="no version 3"):
        purge(store, clock, article, 3)
    with pytest.raises(NotFoundError, match="no article 99"):
        purge(store, clock, 99)


def test_a_reader_that_holds_the_file_is_named_and_the_erasing_can_be_asked_for_again(
    tmp_path: Path, clock: FakeClock, desk_on: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revtrack.store.erasing.BUSY_TIMEOUT_MS", 50)
    with Store.open(default_url(tmp_path), now=clock.now()) as store:
        article = edited(desk_on(store), 3)
        holder = sqlite3.connect(tmp_path / "revtrack.db", isolation_level=None)
        holder.execute("BEGIN")
        holder.execute("SELECT count(*) FROM version").fetchone()
        with pytest.raises(StoreError, match="process"):
            purge(store, clock, article, 2)
        holder.execute("ROLLBACK")
        holder.close()
        store.erase()
        assert in_files(tmp_path, SECRET) == []
        assert (tmp_path / "revtrack.db-wal").stat().st_size == 0
