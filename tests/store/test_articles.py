"""Finding articles, their state and their labels."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError
from revtrack.store import Store


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/harbour",
        "https://NEWS.example/harbour?utm_source=x#top",
        "https://short.example/h",
        "https://short.example/h?fbclid=1",
    ],
)
def test_an_article_is_found_by_every_spelling_of_its_addresses(store: Store, desk: Any, address: str, now: datetime) -> None:
    new = desk.new(desk.story(), aliases=("https://short.example/h",))
    article_id, _ = store.create(new, lambda _: (), host_next_allowed_at=now)
    assert store.find_article(address) == article_id


def test_an_unknown_address_finds_nothing(store: Store, desk: Any) -> None:
    desk.watch()
    assert store.find_article("https://news.example/other") is None


def test_an_address_of_ten_thousand_characters_finds_its_article(store: Store, desk: Any, now: datetime) -> None:
    address = "https://news.example/" + "x" * 10_000
    article_id, _ = store.create(desk.new(desk.story(), aliases=(address,)), lambda _: (), host_next_allowed_at=now)
    assert store.find_article(address) == article_id
    assert store.find_article(address + "y") is None


def test_an_article_comes_back_as_it_was_stored(store: Store, desk: Any, now: datetime) -> None:
    new = desk.new(desk.story())
    article_id, created = store.create(new, lambda _: (), host_next_allowed_at=now)
    assert created
    assert store.article(article_id) == new.article.evolve(id=article_id)


def test_the_hosts_of_articles_are_known_and_one_that_does_not_exist_is_an_error(store: Store, desk: Any) -> None:
    article = desk.watch()
    assert store.hosts_of([article]) == {article: "news.example"}
    with pytest.raises(NotFoundError, match="no article 99"):
        store.hosts_of([article, 99])


def test_an_unknown_article_says_where_the_ids_are(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no article 21") as raised:
        store.article(21)
    assert raised.value.hint == "revtrack list"


@pytest.mark.parametrize("known_by", ["canonical", "alias"])
def test_a_story_that_is_watched_already_stores_nothing(store: Store, desk: Any, now: datetime, known_by: str) -> None:
    first, _ = store.create(
        desk.new(desk.story(), aliases=("https://short.example/h",)), lambda _: (), host_next_allowed_at=now
    )
    other = desk.story("Other words.") if known_by == "canonical" else desk.story("Other words.", slug="moved")
    new = desk.new(other, aliases=("https://short.example/h",) if known_by == "alias" else ())
    assert store.create(new, lambda _: (desk.event(),), host_next_allowed_at=now) == (first, False)
    assert len(store.list_rows()) == 1
    assert store.log_report(first, now).fetches == 1
    assert store.deliveries() == []


def test_only_what_is_neither_paused_nor_unwatched_is_watched(store: Store, desk: Any, now: datetime) -> None:
    ids = [desk.watch(slug=slug) for slug in ("a", "b", "c")]
    store.set_state(ids[0], "paused", now=now, next_check_at=None, why="")
    store.set_state(ids[2], "unwatched", now=now, next_check_at=None, why="")
    assert store.watched_ids() == [ids[1]]


def test_a_state_is_set_with_its_next_check_and_the_reason(store: Store, desk: Any, now: datetime) -> None:
    article_id = desk.watch()
    store.set_state(article_id, "paused", now=now, next_check_at=None, why="")
    assert (store.article(article_id).state, store.article(article_id).next_check_at) == ("paused", None)
    at = now + timedelta(minutes=5)
    store.set_state(article_id, "ok", now=now, next_check_at=at, why="because it was resumed")
    found = store.article(article_id)
    assert (found.state, found.next_check_at, found.next_check_why) == ("ok", at, "because it was resumed")


@pytest.mark.parametrize("change", ["set_state", "add_label"])
def test_nothing_can_be_changed_on_an_unknown_article(store: Store, now: datetime, change: str) -> None:
    calls = {
        "set_state": lambda: store.set_state(7, "paused", now=now, next_check_at=None, why=""),
        "add_label": lambda: store.add_label(7, "coast"),
    }
    with pytest.raises(NotFoundError, match="no article 7"):
        calls[change]()


def test_articles_named_become_due_at_once_but_for_what_is_not_watched(store: Store, desk: Any, now: datetime) -> None:
    ids = [desk.watch(slug=slug) for slug in ("a", "b", "c", "d")]
    later = now + timedelta(hours=3)
    for article_id in ids[:3]:
        store.set_state(article_id, "ok", now=now, next_check_at=later, why="because it is new")
    store.set_state(ids[1], "paused", now=now, next_check_at=None, why="")
    assert store.due_now([ids[0], ids[1], 999], now, "because its feed shows an update") == 1
    told = [(store.article(each).next_check_at, store.article(each).next_check_why) for each in ids[:3]]
    assert told == [(now, "because its feed shows an update"), (None, ""), (later, "because it is new")]


def test_a_pace_set_by_hand_stays_through_what_fetches_record(store: Store, desk: Any, now: datetime) -> None:
    article = desk.watch()
    store.set_state(article, "ok", now=now, next_check_at=now + timedelta(hours=3), why="because it is new")
    store.set_pace(article, now=now, important=True, every=timedelta(minutes=10))
    found = store.article(article)
    assert (found.important, found.asked_every, found.next_check_at) == (True, timedelta(minutes=10), now)
    store.set_pace(article, now=now, every="auto")
    assert (store.article(article).important, store.article(article).asked_every) == (True, None)
    with pytest.raises(NotFoundError):
        store.set_pace(99, now=now, important=True)


def test_articles_that_are_alike_are_one_demand(store: Store, desk: Any, now: datetime) -> None:
    ids = [desk.watch(slug=slug) for slug in ("a", "b", "c", "d")]
    store.set_pace(ids[1], now=now, every=timedelta(hours=2))
    store.set_state(ids[2], "paused", now=now, next_check_at=None, why="")
    found = sorted(store.demands(), key=lambda demand: demand.articles)
    assert [(demand.articles, demand.every) for demand in found] == [(1, 2.0), (2, None)]


@pytest.mark.parametrize(("state", "anew"), [("ok", False), ("paused", True), ("unwatched", True), ("retired", True)])
def test_only_what_was_left_alone_begins_anew(store: Store, desk: Any, now: datetime, state: Any, anew: bool) -> None:
    article = desk.watch()
    store.set_state(article, state, now=now, next_check_at=None, why="")
    store.set_state(article, "ok", now=now, next_check_at=now, why="because it was resumed")
    assert (store.article(article).followed_from == now) is anew


def test_an_article_that_is_overdue_keeps_its_place_in_the_queue(store: Store, desk: Any, now: datetime) -> None:
    article = desk.watch()
    overdue = now - timedelta(hours=1)
    store.set_state(article, "ok", now=now, next_check_at=overdue, why="because it is new")
    assert store.due_now([article], now, "because of a ping") == 0
    assert (store.article(article).next_check_at, store.article(article).next_check_why) == (overdue, "because of a ping")


def test_only_what_was_told_to_be_gone_and_was_not_seen_since_is_gone_when_it_is_watched_again(
    store: Store, desk: Any, now: datetime
) -> None:
    told, unconfirmed = desk.watch(slug="told"), desk.watch(slug="unconfirmed")
    endpoint = desk.endpoint()
    store.add_event(desk.event("article.unavailable", article_id=told), endpoint)
    states = []
    for absent in (True, False):
        for each in (told, unconfirmed):
            if absent:
                desk.fail(each, kind="http-404")
            else:
                desk.see_nothing_new(each)
            store.set_state(each, "paused", now=now, next_check_at=None, why="")
            store.set_state(each, "ok", now=now, next_check_at=now, why="because it was resumed")
            states.append(store.article(each).state)
    assert states == ["gone", "ok", "ok", "ok"]
