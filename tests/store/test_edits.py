"""The list of edits: newest first, filtered, page by page, counted; on both engines."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from revtrack.errors import InputError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.edits import EditFilter
from revtrack.values.review import Review, Voice

ALL = EditFilter()
EVERY_15_MIN = timedelta(minutes=15)


def edit(desk: Any, article: int, *paragraphs: str, **details: object) -> None:
    desk.clock.advance(EVERY_15_MIN)
    desk.see(article, *paragraphs, **details)


def noted(desk: Any, text: str = "Correction: the wall is 3 metres high.") -> Review:
    from revtrack.notes import find_note

    review: Review = desk.review("note-added", severity="substantive", acknowledgement="acknowledged")
    return replace(review, note=find_note(text), new_voices=(Voice("the mayor", 1),), gone_voices=(Voice("the builder", 2),))


def pairs(store: Store, wanted: EditFilter = ALL) -> list[tuple[int, int, int]]:
    return [(row.article.id, row.from_number, row.to_number) for row in store.edits(wanted, limit=99)]


@pytest.fixture
def three(desk: Any) -> tuple[int, int]:
    """Two stories: the first edited twice, the second in between."""
    return write(desk)


@pytest.fixture(scope="module")
def shared(standing: Any) -> Store:
    """The same stories, for tests that only read them."""
    write(standing)
    store: Store = standing.store
    return store


def write(desk: Any) -> tuple[int, int]:
    first, second = desk.watch("The wall will rise."), desk.watch("The ferry will sail.", slug="ferry")
    edit(
        desk,
        first,
        "The wall will sink.",
        review=desk.review("meaning-reversed", severity="substantive", acknowledgement="none_found"),
    )
    edit(desk, second, "The ferry will not sail.", review=noted(desk))
    edit(desk, first, "The wall will sink soon.")
    desk.store.add_label(second, "transport")
    return first, second


def test_the_newest_edit_stands_first_with_all_that_a_line_needs(store: Store, desk: Any, three: tuple[int, int]) -> None:
    first, second = three
    assert pairs(store) == [(first, 2, 3), (second, 1, 2), (first, 1, 2)]
    row = store.edits(ALL, limit=9)[1]
    assert (row.article.outlet, row.article.headline) == ("The Harbour Post", "Harbour wall to be raised")
    assert row.window.until - row.window.after == EVERY_15_MIN * 2 + timedelta(seconds=2)  # type: ignore[operator]
    assert (row.severity, row.acknowledgement, row.flags) == ("substantive", "acknowledged", ("note-added",))
    assert (row.note_kind, row.note_text) == ("correction", "Correction: the wall is 3 metres high.")
    assert (row.new_voices, row.gone_voices, row.labels) == (("the mayor",), ("the builder",), ("transport",))
    assert row.stats == {"words_added": 1, "words_removed": 1}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (EditFilter(articles=frozenset({2})), [(2, 1, 2)]),
        (EditFilter(outlets=frozenset({"the harbour post"})), [(1, 2, 3), (2, 1, 2), (1, 1, 2)]),
        (EditFilter(outlets=frozenset({"Another"})), []),
        (EditFilter(labels=frozenset({"transport", "sea"})), [(2, 1, 2)]),
        (EditFilter(flags=frozenset({"note-added", "meaning-reversed"})), [(2, 1, 2), (1, 1, 2)]),
        (EditFilter(severity="substantive"), [(2, 1, 2), (1, 1, 2)]),
        (EditFilter(severity="minor"), [(1, 2, 3), (2, 1, 2), (1, 1, 2)]),
        (EditFilter(acknowledgements=frozenset({"not_needed"})), [(1, 2, 3)]),
        (EditFilter(note="with"), [(2, 1, 2)]),
        (EditFilter(note="none"), [(1, 1, 2)]),
        (EditFilter(text="ferry"), [(2, 1, 2)]),
        (EditFilter(text="soon", severity="substantive"), []),
        (EditFilter(articles=frozenset({1}), text="sail"), []),
    ],
)
def test_every_criterion_that_is_given_must_hold(
    shared: Store, wanted: EditFilter, expected: list[tuple[int, int, int]]
) -> None:
    assert pairs(shared, wanted) == expected
    assert shared.edit_counts(wanted).edits == len(expected)


def test_times_bound_the_end_of_the_window(store: Store, three: tuple[int, int]) -> None:
    newest, middle, oldest = (row.window.until for row in store.edits(ALL, limit=9))
    assert pairs(store, EditFilter(since=middle)) == [(1, 2, 3), (2, 1, 2)]
    assert pairs(store, EditFilter(until=middle)) == [(1, 1, 2)]
    assert pairs(store, EditFilter(since=oldest, until=newest)) == [(2, 1, 2), (1, 1, 2)]


def test_pages_follow_each_other_also_where_windows_end_together(store: Store, desk: Any) -> None:
    articles = [desk.watch(f"Story {number}.", slug=f"s{number}") for number in range(5)]
    desk.clock.advance(EVERY_15_MIN)
    for article in articles:
        desk.see(article, "The story was rewritten.")
    whole = pairs(store)
    assert [row[0] for row in whole] == list(reversed(articles))
    found, before = [], None
    while page := store.edits(ALL, limit=2, before=before):
        found += [(row.article.id, row.from_number, row.to_number) for row in page]
        before = page[-1].cursor
    assert found == whole


def test_counts_are_those_of_the_filter_and_failing_those_of_its_articles(
    store: Store, desk: Any, three: tuple[int, int]
) -> None:
    desk.clock.advance(EVERY_15_MIN)
    desk.fail(three[1])
    counts = store.edit_counts(ALL)
    assert (counts.edits, counts.with_note, counts.none_found, counts.failing) == (3, 1, 1, 1)
    counts = store.edit_counts(EditFilter(articles=frozenset({three[0]})))
    assert (counts.edits, counts.with_note, counts.none_found, counts.failing) == (2, 0, 1, 0)


def test_an_edit_is_told_against_the_version_before_that_was_not_removed(
    store: Store, clock: FakeClock, three: tuple[int, int]
) -> None:
    store.purge(three[0], 2, reason="a court said so", who="desk", now=clock.now())
    assert pairs(store) == [(1, 1, 3), (2, 1, 2)]
    store.purge(three[1], 1, reason="a court said so", who="desk", now=clock.now())
    assert pairs(store) == [(1, 1, 3)]


def test_a_severity_that_does_not_exist_is_refused(store: Store) -> None:
    with pytest.raises(InputError, match="no severity"):
        store.edits(EditFilter(severity="terrible"), limit=1)  # type: ignore[arg-type]


def test_the_list_costs_the_same_statements_however_long_it_is(store: Store, three: tuple[int, int]) -> None:
    said: list[str] = []
    listener = lambda _, __, statement, *___: statement.startswith("BEGIN") or said.append(statement)  # noqa: E731
    event.listen(store._db._engine, "before_cursor_execute", listener)
    store.edits(EditFilter(text="wall"), limit=99)
    assert len(said) == 4
    store.edit_counts(EditFilter(text="wall"))
    event.remove(store._db._engine, "before_cursor_execute", listener)
    assert len(said) == 6
