"""What a fetch leaves behind commits whole or not at all, and only for who holds the lease."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from revtrack.errors import LeaseLostError, NotFoundError, StoreError
from revtrack.store import Store, recording
from revtrack.store.tables import metadata
from revtrack.testing.clock import FakeClock
from revtrack.values.watching import Window

MINUTE = timedelta(minutes=1)
LEASE = timedelta(minutes=3)


def counts(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    with store._db.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }


def rows(store: Store, table: str) -> list[Any]:
    with store._db.reading() as connection:
        return list(connection.execute(select(metadata.tables[table])))


def test_an_edit_is_stored_with_everything_about_it(store: Store, desk: Any, clock: FakeClock) -> None:
    desk.endpoint()
    article = desk.watch("The wall will rise.")
    before = counts(store)
    clock.advance(15 * MINUTE)
    desk.see(article, "The wall will sink.", review=desk.review("info-added", "copy-edit"), events=(desk.event(),))
    grown = {name: count - before[name] for name, count in counts(store).items() if count > before[name]}
    assert grown == {
        "fetch": 1,
        "version": 1,
        "reading": 1,
        "blob": 2,
        "review": 1,
        "flag": 2,
        "event": 1,
        "delivery": 1,
    }
    assert store.article(article).number == 2


def test_an_unchanged_page_leaves_one_fetch(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    before = counts(store)
    desk.see(article, "The wall will rise.")
    desk.see_nothing_new(article)
    assert counts(store) == {**before, "fetch": before["fetch"] + 2}
    assert [row.version for row in rows(store, "fetch")] == [1, 1, 1]


def test_the_article_becomes_what_was_decided(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    clock.advance(MINUTE)
    made = desk.see(article, "The wall will sink.")
    assert store.article(article) == made.decision.article


@pytest.mark.parametrize("step", ["insert_reading", "_insert_review", "_update_article", "announce"])
def test_an_error_at_any_step_leaves_nothing(store: Store, desk: Any, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    desk.endpoint()
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will sink.", events=(desk.event(),))
    before, state = counts(store), store.article(article)

    def fail(*_: object) -> None:
        raise RuntimeError("pulled the plug")

    with monkeypatch.context() as patch:
        patch.setattr(recording, step, fail)
        with pytest.raises(RuntimeError, match="pulled the plug"):
            store.record(made)
    assert counts(store) == before
    assert store.article(article) == state
    store.record(made)
    assert store.document(article, 2).text == "The wall will sink."


def test_the_same_event_twice_is_refused_and_leaves_nothing(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    event = desk.event()
    desk.see(article, "The wall will sink.", events=(event,))
    before = counts(store)
    with pytest.raises(StoreError):
        store.record(desk.record(article, "The wall will stay.", events=(event,)))
    assert counts(store) == before


def test_a_result_that_comes_after_its_lease_was_taken_over_is_refused(
    store: Store, other_store: Store, desk: Any, clock: FakeClock
) -> None:
    article = desk.watch("The wall will rise.")
    late = desk.record(article, "The wall will sink.", events=(desk.event(),))
    clock.advance(LEASE)
    before = counts(store)
    taken = desk.record(article, "The wall will stay.")
    with pytest.raises(LeaseLostError):
        other_store.record(late)
    assert counts(store) == before
    store.record(taken)
    assert store.document(article, 2).text == "The wall will stay."


def test_the_host_is_given_back_with_a_result_where_nothing_follows(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will rise.")
    store.record(made)
    assert store.lease_host("news.example", now=clock.now(), lease=LEASE) is None
    store.record(replace(made, gives_back=True))
    assert store.lease_host("news.example", now=clock.now(), lease=LEASE) is not None
    with pytest.raises(LeaseLostError):
        store.record(replace(made, gives_back=True))
    assert store.lease_host("news.example", now=clock.now(), lease=LEASE) is None


def test_an_address_that_was_set_anew_during_a_fetch_stands(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will sink.")
    with store._db.writing() as connection:
        connection.execute(metadata.tables["article"].update().values(fetch_url="https://news.example/moved"))
    store.record(made)
    assert store.article(article).fetch_url == "https://news.example/moved"


def test_of_many_that_record_the_same_version_one_succeeds(store: Store, other_store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will sink.")

    def attempt(number: int) -> bool:
        try:
            (store, other_store)[number % 2].record(made)
        except StoreError:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(attempt, range(4))) == [False, False, False, True]
    assert store.article(article).number == 2
    assert counts(store)["version"] == 2


def test_the_host_is_left_alone_as_long_as_it_asked(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will rise.")
    asked = clock.now() + 60 * MINUTE
    store.record(replace(made, host_next_allowed_at=asked))
    store.record(replace(made, host_next_allowed_at=clock.now()))
    store.release(made.lease)
    assert store.host_free_at(["news.example"]) == {"news.example": asked}


def test_a_suspect_page_is_kept_with_its_fetch(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise. " * 100)
    desk.see(article, "The wall")
    assert store.suspect_page(article) == b"<p>The wall</p>"
    (_, suspect) = rows(store, "fetch")
    assert (suspect.outcome, suspect.version) == ("suspect", None)
    assert suspect.digest == desk.story("The wall").digest
    assert suspect.headers == [["content-type", "text/html"]]
    assert store.article(article).number == 1


def test_without_a_suspect_page_there_is_none(store: Store, desk: Any) -> None:
    article = desk.watch()
    desk.see(article, "The wall will sink.")
    assert store.suspect_page(article) is None


def test_headers_are_kept_only_with_a_page(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    desk.see(article, "The wall will rise.")
    assert [row.headers is not None for row in rows(store, "fetch")] == [True, False]


def test_a_version_that_a_suspect_page_was_confirmed_as_is_as_old_as_that_page(
    store: Store, desk: Any, clock: FakeClock
) -> None:
    article = desk.watch("The wall will rise. " * 100)
    first = clock.advance(MINUTE) + timedelta(seconds=2)
    for _ in range(3):
        desk.see(article, "The wall")
        clock.advance(10 * MINUTE)
    assert store.log_report(article, clock.now()).versions[0].first_seen == first


def test_the_old_version_keeps_its_last_sighting(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    seen_at = clock.advance(15 * MINUTE)
    desk.see_nothing_new(article)
    changed_at = clock.advance(15 * MINUTE) + timedelta(seconds=2)
    desk.see(article, "The wall will sink.")
    clock.advance(15 * MINUTE)
    desk.see_nothing_new(article)
    sources = store.edit_sources(article, 1, 2)
    assert sources.window == Window(seen_at, changed_at)
    assert (sources.old.seen_at, sources.new.seen_at) == (seen_at, changed_at)


@pytest.mark.parametrize("state", ["paused", "unwatched"])
def test_what_a_person_decides_during_a_fetch_stands(store: Store, desk: Any, clock: FakeClock, state: Any) -> None:
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will sink.")
    store.set_state(article, state, now=clock.now(), next_check_at=None, why="")
    store.record(made)
    found = store.article(article)
    assert (found.state, found.next_check_at, found.number) == (state, None, 2)


def test_an_article_that_is_resumed_during_a_fetch_is_watched(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    store.set_state(article, "paused", now=clock.now(), next_check_at=None, why="")
    made = desk.record(article, "The wall will sink.")
    again = clock.now() + MINUTE
    store.set_state(article, "ok", now=clock.now(), next_check_at=again, why="because it was resumed")
    store.record(made)
    found = store.article(article)
    assert (found.state, found.next_check_at, found.next_check_why) == ("ok", again, "because it was resumed")


def test_a_paused_article_that_is_checked_by_name_stays_paused(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    store.set_state(article, "paused", now=clock.now(), next_check_at=None, why="")
    desk.see(article, "The wall will sink.")
    assert (store.article(article).state, store.article(article).number) == ("paused", 2)


def test_an_article_that_is_not_there_cannot_be_recorded(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    made = desk.record(article, "The wall will rise.")
    stranger = replace(made, decision=replace(made.decision, article=made.decision.article.evolve(id=99)))
    with pytest.raises(NotFoundError, match="no article 99"):
        store.record(stranger)


def test_beginning_to_watch_tells_of_it_in_the_same_transaction(store: Store, desk: Any, clock: FakeClock) -> None:
    endpoint = desk.endpoint(events=frozenset({"article.watched"}))
    asked: list[int] = []

    def events(article_id: int) -> tuple[Any, ...]:
        asked.append(article_id)
        return (desk.event("article.watched", article_id=article_id, version=1),)

    article, _ = store.create(desk.new(desk.story()), events, host_next_allowed_at=clock.now())
    (row,) = store.deliveries()
    assert (asked, row.article_id, row.endpoint_id) == ([article], article, endpoint)


def test_where_telling_fails_nothing_is_watched(store: Store, desk: Any, clock: FakeClock) -> None:
    before = counts(store)

    def events(_: int) -> tuple[Any, ...]:
        raise RuntimeError("no event")

    with pytest.raises(RuntimeError, match="no event"):
        store.create(desk.new(desk.story()), events, host_next_allowed_at=clock.now())
    assert counts(store) == before


def test_eight_that_begin_to_watch_one_story_at_once_make_one_article(
    store: Store, other_store: Store, desk: Any, clock: FakeClock
) -> None:
    new = desk.new(desk.story())
    with ThreadPoolExecutor(8) as threads:
        made = threads.map(
            lambda n: (store, other_store)[n % 2].create(new, lambda _: (), host_next_allowed_at=clock.now()), range(8)
        )
        assert sorted(made) == [(1, False)] * 7 + [(1, True)]
    assert counts(store)["article"] == 1


def test_an_event_of_an_outlet_goes_to_whoever_wants_one_of_its_articles(store: Store, desk: Any) -> None:
    first, second = desk.watch(slug="a"), desk.watch(slug="b")
    store.add_label(second, "sport")
    wanting = [desk.endpoint("label", labels=frozenset({"sport"})), desk.endpoint("article", articles=frozenset({second}))]
    desk.endpoint("neither", labels=frozenset({"sport"}), articles=frozenset({first}))
    desk.endpoint("other", labels=frozenset({"arts"}))
    gone = desk.event("article.unavailable", article_id=first, beside=(second,))
    desk.see(first, "The wall will sink.", events=(gone,))
    assert [row.endpoint_id for row in rows(store, "delivery")] == wanting
