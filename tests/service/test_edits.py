"""Edits as views show them: compared when they are asked for, and the same as what was told when they happened."""

import hashlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError, StoppedError, TooSlowError
from revtrack.render.json_edits import edit_json
from revtrack.service.edits import EditReader, edit_of
from revtrack.service.root import Root
from revtrack.service.workers import TimedOutError, Workers
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport

SLUG = "embassy"
QUARTER = timedelta(minutes=15)
LATER = replace(EMBASSY_2, headline="State Department ends review of embassy security contracts")
Check = Callable[[int], CheckReport]


@pytest.fixture
def article(root: Root, newsroom: Newsroom, clock: FakeClock, check: Check) -> int:
    """A story in three versions, half an hour apart, each seen again after a quarter; an endpoint heard of the edits."""
    root.store.add_endpoint(
        name="desk",
        url="http://127.0.0.1:9/",
        kind="webhook",
        filter=EndpointFilter(events=frozenset({"article.updated"})),
        secret="whsec_x",
        now=clock.now(),
    )
    made = root.watcher.watch(newsroom.publish(SLUG, EMBASSY_1)).id
    for story in (EMBASSY_2, LATER):
        clock.advance(QUARTER)
        assert check(made).outcome == "same"
        clock.advance(QUARTER)
        newsroom.edit(SLUG, story)
        assert check(made).outcome == "changed"
    return made


def test_without_numbers_it_is_the_edit_between_the_last_two_versions(root: Root, article: int) -> None:
    edit = edit_of(root.store, article, None, "")
    assert (edit.from_number, edit.to_number, edit.versions) == (2, 3, 3)
    assert "headline-changed" in edit.review.codes
    assert edit.article.headline == LATER.headline


def test_the_window_opens_when_the_old_text_was_last_seen(root: Root, clock: FakeClock, article: int) -> None:
    now = clock.now()
    last = edit_of(root.store, article, (2, 3), "").window
    first = edit_of(root.store, article, (1, 2), "").window
    assert (last.after, last.until) == (now - QUARTER, now)
    assert (first.after, first.until) == (now - 3 * QUARTER, now - 2 * QUARTER)


def test_an_edit_over_several_versions_spans_their_windows(root: Root, clock: FakeClock, article: int) -> None:
    edit = edit_of(root.store, article, (1, 3), "")
    assert {"headline-changed", "note-added", "moved"} <= set(edit.review.codes)
    assert (edit.window.after, edit.window.until) == (clock.now() - 3 * QUARTER, clock.now())
    assert edit.diff.rebuild("old") == [block.text for block in root.store.document(article, 1).blocks]
    assert edit.diff.rebuild("new") == [block.text for block in root.store.document(article, 3).blocks]


def test_what_shows_a_version_is_the_page_and_the_text_that_are_stored(root: Root, article: int) -> None:
    edit = edit_of(root.store, article, (1, 2), "")
    for side in (edit.old, edit.new):
        assert side.sha256 == hashlib.sha256(root.store.page(article, side.number)).hexdigest()
        assert side.digest == root.store.document(article, side.number).digest
        assert side.status == 200


@pytest.mark.parametrize("to_number", [2, 3])
def test_an_edit_that_is_asked_for_is_the_one_that_was_told(root: Root, article: int, to_number: int) -> None:
    bodies = [json.loads(root.store.delivery(row.id).body)["data"] for row in root.store.deliveries()]
    (told,) = (body for body in bodies if body["versions"]["to"] == to_number)
    shown = edit_json(edit_of(root.store, article, (to_number - 1, to_number), ""))
    for name in ("versions", "changed_between", "claimed_modified", "evidence", "links"):
        assert told[name] == shown[name], name
    assert (told["summary"], told["severity"]) == (shown["review"]["summary"], shown["review"]["severity"])
    assert told["flags"] == list(edit_of(root.store, article, (to_number - 1, to_number), "").review.codes)
    assert told["stats"] == shown["diff"]["stats"]


def test_asked_twice_an_edit_is_the_same(root: Root, article: int) -> None:
    assert edit_json(edit_of(root.store, article, (1, 2), "")) == edit_json(edit_of(root.store, article, (1, 2), ""))


def test_the_address_of_an_edit_names_both_versions(root: Root, article: int) -> None:
    edit = edit_of(root.store, article, (1, 3), "https://revtrack.example.org")
    assert edit.links.diff == f"https://revtrack.example.org/articles/{article}/diff/1..3"


@pytest.mark.parametrize(
    ("asked", "numbers", "said"),
    [
        (99, None, "no article 99"),
        (99, (1, 2), "no article 99"),
        (1, (1, 4), "article 1 has no version 4"),
        (1, (0, 1), "article 1 has no version 0"),
    ],
)
def test_what_is_not_there_is_named(root: Root, article: int, asked: int, numbers: tuple[int, int] | None, said: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        edit_of(root.store, asked, numbers, "")
    assert caught.value.message == said
    assert caught.value.hint


def test_one_version_is_no_edit_yet(root: Root, newsroom: Newsroom) -> None:
    only = root.watcher.watch(newsroom.publish("other", LATER)).id
    with pytest.raises(NotFoundError, match="only one version so far") as caught:
        edit_of(root.store, only, None, "")
    assert caught.value.hint == f"revtrack check {only}"


class Stuck(Workers):
    """Workers that never come to an end."""

    def run(self, *_: object) -> Any:
        raise TimedOutError("not read within 30 s, twice")


def test_an_edit_that_workers_compare_is_the_same(root: Root, article: int) -> None:
    head = root.edits.head(article, (1, 2))
    assert edit_json(root.edits.report(head)) == edit_json(edit_of(root.store, article, (1, 2), ""))


def test_an_edit_that_takes_too_long_is_given_up_with_a_hint(root: Root, article: int) -> None:
    edits = EditReader(root.store, Stuck(1, time_limit_s=30), "")
    with pytest.raises(TooSlowError, match="the edit was not read within 30 s, twice") as caught:
        edits.report(edits.head(article, (1, 2)))
    assert caught.value.hint


def test_an_edit_that_is_asked_for_while_the_service_ends_is_not_compared(root: Root, article: int) -> None:
    root.workers.close()
    with pytest.raises(StoppedError):
        root.edits.report(root.edits.head(article, (1, 2)))


class Counting(Workers):
    """Workers that count how many tasks they have at once."""

    running = most = 0

    def run(self, *_: object) -> Any:
        self.running += 1
        self.most = max(self.most, self.running)
        time.sleep(0.2)
        self.running -= 1
        raise TimedOutError("not read within 30 s, twice")


def test_whoever_asks_for_many_edits_takes_one_worker_from_the_pages(root: Root, article: int) -> None:
    workers = Counting(2, time_limit_s=30)
    edits = EditReader(root.store, workers, "")

    def ask(numbers: tuple[int, int]) -> None:
        with pytest.raises(TooSlowError):
            edits.report(edits.head(article, numbers))

    threads = [threading.Thread(target=ask, args=(numbers,)) for numbers in ((1, 2), (2, 3), (1, 3))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workers.most == 1


def test_whoever_waits_long_for_a_turn_is_told_to_come_again(
    root: Root, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revtrack.service.edits.TURN_S", 0.05)
    edits = EditReader(root.store, Counting(2, time_limit_s=30), "")
    said: list[str] = []

    def ask(numbers: tuple[int, int]) -> None:
        with pytest.raises(TooSlowError) as caught:
            edits.report(edits.head(article, numbers))
        said.append(caught.value.message)

    threads = [threading.Thread(target=ask, args=(numbers,)) for numbers in ((1, 2), (2, 3))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "other edits were compared for 0.05 s" in said
