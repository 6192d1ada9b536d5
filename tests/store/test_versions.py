"""Versions come back as they were stored; a newer reading of the same page takes the place of the older."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.records import Inputs

A, B, C = "The wall will rise.", "The wall will sink.", "The wall will stay."


def test_the_latest_version_comes_with_what_its_reading_was_made_from(store: Store, desk: Any) -> None:
    article = desk.watch(A)
    made = desk.see(article, B)
    latest = store.latest(article)
    assert (latest.number, latest.document.text) == (2, B)
    assert latest.inputs == made.version.inputs
    assert latest.document == made.version.document


def test_the_raw_page_comes_back_byte_for_byte(store: Store, desk: Any) -> None:
    article = desk.watch(A)
    desk.see(article, B)
    assert [store.page(article, number) for number in (1, 2)] == [f"<p>{text}</p>".encode() for text in (A, B)]


@pytest.mark.parametrize("read", ["document", "page"])
def test_an_unknown_version_or_article_is_not_found(store: Store, desk: Any, read: str) -> None:
    article = desk.watch(A)
    with pytest.raises(NotFoundError, match=f"article {article} has no version 2") as raised:
        getattr(store, read)(article, 2)
    assert raised.value.hint == f"revtrack log {article}"
    with pytest.raises(NotFoundError, match="no article 99"):
        getattr(store, read)(99, 1)


def test_an_unknown_article_has_no_latest_version(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no article 99"):
        store.latest(99)


def test_digests_of_the_past_name_the_highest_version_that_bore_them(store: Store, desk: Any) -> None:
    article = desk.watch(A)
    for text in (B, A, C):
        desk.see(article, text)
    digest = {text: desk.story(text).digest for text in (A, B, C)}
    assert store.earlier_digests(article) == {digest[A]: 3, digest[B]: 2, digest[C]: 4}


def test_a_newer_reading_becomes_current_and_the_first_is_kept(store: Store, desk: Any, now: datetime) -> None:
    article = desk.watch(A)
    inputs = Inputs(url="https://news.example/harbour", charset="utf-8")
    read_anew = desk.story(A, "Photo: the wall.").evolve(extractor="blocks 2")
    store.add_reading(article, 1, read_anew, inputs, now)
    latest = store.latest(article)
    assert (latest.document, latest.inputs) == (read_anew, inputs)
    assert store.document(article, 1) == read_anew
    assert store.earlier_digests(article) == {desk.story(A).digest: 1, read_anew.digest: 1}
    assert store.article(article).number == 1


def test_the_next_version_builds_on_the_current_reading(store: Store, desk: Any) -> None:
    article = desk.watch(A)
    store.add_reading(article, 1, desk.story(A, "Photo."), Inputs(url="https://news.example/harbour"))
    desk.see(article, B)
    assert store.document(article, 1).text == f"{A}\nPhoto."
    assert store.document(article, 2).text == B


@pytest.mark.parametrize(
    ("texts", "flips"),
    [((), 0), ((B,), 0), ((B, A), 1), ((B, A, B), 2), ((B, A, C), 1), ((B, C, A, B), 2)],
)
def test_returns_to_an_earlier_text_are_counted(store: Store, desk: Any, clock: FakeClock, texts: Any, flips: int) -> None:
    article = desk.watch(A)
    for text in texts:
        clock.advance(timedelta(hours=1))
        desk.see(article, text)
    assert store.recent_flips(article, clock.now() - timedelta(hours=24)) == flips


def test_returns_of_the_day_before_do_not_count(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch(A)
    for text in (B, A):
        desk.see(article, text)
    assert store.recent_flips(article, clock.now() + timedelta(hours=1)) == 0


def test_other_typography_is_no_return(store: Store, desk: Any, now: datetime) -> None:
    article = desk.watch('He said "no".')
    desk.see(article, "He said “no”.")
    assert store.article(article).number == 2
    assert store.recent_flips(article, now - timedelta(hours=24)) == 0
