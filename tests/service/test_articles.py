"""Naming articles, making them due and telling their pace: one rule for terminal, API and pages."""

from datetime import timedelta

import pytest

from revtrack.errors import InputError, NotFoundError
from revtrack.service.articles import article_named, due_now, pace_of
from revtrack.service.holding import hold_article
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1

HOUR = timedelta(hours=1)


@pytest.fixture
def article(root: Root, newsroom: Newsroom, clock: FakeClock) -> int:
    found = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    clock.advance(timedelta(minutes=1))
    return found


def test_an_article_is_named_by_its_number_or_its_address(root: Root, article: int) -> None:
    address = root.store.article(article).url
    assert [article_named(root, each) for each in (str(article), f"00{article}", address)] == [article] * 3


@pytest.mark.parametrize("named", ["0", "99", "9" * 5_000, "٣", "-1", "1.0", "", "https://nobody.example/"])
def test_what_names_no_article_says_so(root: Root, article: int, named: str) -> None:
    with pytest.raises(NotFoundError):
        article_named(root, named)


def test_articles_are_due_once_for_a_reason_and_those_that_were_or_are_held_are_late(root: Root, article: int) -> None:
    assert due_now(root, [str(article), root.store.article(article).url], "a tip") == (1, 0)
    assert root.store.article(article).next_check_why == "because of a tip"
    assert due_now(root, [str(article)], "a tip") == (0, 1)
    hold_article(root, article, "paused")
    assert due_now(root, [str(article)], "a tip") == (0, 1)


@pytest.mark.parametrize("why", ["", "  ", "two\nlines", "x" * 101, "\udcff"])
def test_a_reason_is_one_line(root: Root, article: int, why: str) -> None:
    before = root.store.article(article).next_check_why
    with pytest.raises(InputError, match="a reason is one line of at most 100"):
        due_now(root, [str(article)], why)
    assert root.store.article(article).next_check_why == before


def test_a_pace_tells_what_was_asked_for_in_words(root: Root, article: int, clock: FakeClock) -> None:
    assert pace_of(root, article).every is None
    root.store.set_pace(article, now=clock.now(), important=True, every=HOUR)
    pace = pace_of(root, article)
    assert (pace.important, pace.every, pace.plan) == (True, HOUR, "every hour, as you asked")
