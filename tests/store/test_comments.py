"""Comments of the newsroom: kept when they are changed, a trace when they are removed, emptied with what they may quote."""

from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import InputError, NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock


@pytest.fixture
def article(desk: Any) -> int:
    """A story that was edited twice."""
    made: int = desk.watch("The wall will rise.")
    for text in ("The wall will sink.", "The wall will stay."):
        desk.clock.advance(timedelta(minutes=15))
        desk.see(made, text)
    return made


def texts(store: Store, article: int) -> list[tuple[int | None, str]]:
    return [(comment.number, comment.text) for comment in store.comments(article)]


def test_comments_stand_on_the_article_and_on_its_edits(store: Store, clock: FakeClock, article: int) -> None:
    store.add_comment(article, None, text=" ask the press office ", author="Kim", now=clock.now())
    made = store.add_comment(article, 2, text="a reversal", author="Lee", now=clock.now())
    assert texts(store, article) == [(None, "ask the press office"), (2, "a reversal")]
    assert (made.author, made.at, made.replaces) == ("Lee", clock.now(), None)
    assert store.log_report(article, clock.now()).comments == store.comments(article)


def test_a_changed_comment_takes_the_place_of_the_one_before(store: Store, clock: FakeClock, article: int) -> None:
    first = store.add_comment(article, 2, text="a reversal", author="Lee", now=clock.now())
    second = store.change_comment(first.id, text="a typo after all", author="Kim", now=clock.now())
    assert (second.replaces, second.number) == (first.id, 2)
    assert texts(store, article) == [(2, "a typo after all")]
    with pytest.raises(NotFoundError, match=f"no comment {first.id} that stands"):
        store.change_comment(first.id, text="again", author="Lee", now=clock.now())


def test_a_removed_comment_leaves_who_and_when_and_no_word(store: Store, clock: FakeClock, article: int) -> None:
    first = store.add_comment(article, 2, text="slander", author="Lee", now=clock.now())
    second = store.change_comment(first.id, text="more slander", author="Lee", now=clock.now())
    store.remove_comment(second.id, who="desk", now=clock.now())
    (left,) = store.comments(article)
    assert (left.text, left.author, left.removed_by, left.removed_at) == ("", "Lee", "desk", clock.now())
    with store._db.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM comment WHERE text <> ''").scalar() == 0
    with pytest.raises(NotFoundError):
        store.remove_comment(second.id, who="desk", now=clock.now())


def test_purge_takes_the_words_of_comments_on_the_edits_that_it_touches(store: Store, clock: FakeClock, article: int) -> None:
    for number in (None, 1, 2, 3):
        store.add_comment(article, number, text="as quoted", author="Lee", now=clock.now())
    store.purge(article, 2, reason="a court said so", who="desk", now=clock.now())
    assert texts(store, article) == [(None, "as quoted"), (1, "as quoted"), (2, ""), (3, "")]
    store.purge(article, None, reason="a court said so", who="desk", now=clock.now())
    assert {text for _, text in texts(store, article)} == {""}


@pytest.mark.parametrize(("text", "said"), [("  ", "needs words"), ("x" * 4_001, "at most 4000")])
def test_an_empty_or_endless_comment_is_refused(store: Store, clock: FakeClock, article: int, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        store.add_comment(article, None, text=text, author="Lee", now=clock.now())


def test_what_does_not_exist_has_no_comments(store: Store, clock: FakeClock, article: int) -> None:
    with pytest.raises(NotFoundError, match="no version 9"):
        store.add_comment(article, 9, text="x", author="Lee", now=clock.now())
    with pytest.raises(NotFoundError, match="no article 99"):
        store.comments(99)
