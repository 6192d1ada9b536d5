"""Which articles a filter lists, and what the list says of each."""

from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import InputError
from revtrack.store import ListFilter, Store
from revtrack.testing.clock import START, FakeClock
from revtrack.values.watching import Window

HOUR = timedelta(hours=1)
EDITED, QUIET, FAILING, TIDIED = 1, 2, 3, 4


@pytest.fixture
def stories(desk: Any) -> None:
    """A story with two edits, one without, one that fails, one of which only the typography changed."""
    write(desk)


@pytest.fixture(scope="module")
def shared(standing: Any) -> Store:
    """The same stories, for tests that only read them."""
    write(standing)
    store: Store = standing.store
    return store


def write(desk: Any) -> None:
    for slug in ("edited", "quiet", "failing", "tidied"):
        desk.watch("The “wall” will rise.", slug=slug)
    desk.store.add_label(QUIET, "coast")
    desk.clock.advance(HOUR)
    big = desk.review("quote-added", "headline-changed", severity="substantive", acknowledgement="none_found")
    desk.see(EDITED, "The wall will sink.", review=big)
    desk.clock.advance(HOUR)
    desk.see(EDITED, "The wall will stay.", review=desk.review("copy-edit"))
    desk.see(TIDIED, 'The "wall" will rise.', review=desk.review("typography", severity="none"))
    desk.fail(FAILING)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ListFilter(), [TIDIED, FAILING, QUIET, EDITED]),
        (ListFilter(outlet="the harbour POST"), [TIDIED, FAILING, QUIET, EDITED]),
        (ListFilter(outlet="Harbour"), []),
        (ListFilter(label="coast"), [QUIET]),
        (ListFilter(failing=True), [FAILING]),
        (ListFilter(changed=True), [EDITED]),
        (ListFilter(flag="quote-added"), [EDITED]),
        (ListFilter(flag="note-added"), []),
        (ListFilter(severity="minor"), [EDITED]),
        (ListFilter(severity="substantive"), [EDITED]),
        (ListFilter(unacknowledged=True), [EDITED]),
        (ListFilter(since=START + 2 * HOUR), [EDITED]),
        (ListFilter(since=START + 3 * HOUR), []),
        (ListFilter(unacknowledged=True, since=START + 2 * HOUR), []),
        (ListFilter(flag="copy-edit", severity="substantive"), []),
        (ListFilter(flag="copy-edit", severity="minor", label="coast"), []),
    ],
)
def test_a_filter_lists(shared: Store, wanted: ListFilter, found: list[int]) -> None:
    assert [row.id for row in shared.list_rows(wanted)] == found


def test_a_row_tells_the_last_edit(store: Store, stories: None, clock: FakeClock) -> None:
    row = store.list_rows()[-1]
    assert (row.id, row.versions, row.edits, row.outlet) == (EDITED, 3, 2, "The Harbour Post")
    assert row.last_change is not None
    assert row.last_change.window == Window(START + HOUR, clock.now() + timedelta(seconds=2))
    assert (row.last_change.severity, row.last_change.flags) == ("minor", ("copy-edit",))


def test_other_typography_is_a_version_and_no_edit(store: Store, stories: None) -> None:
    row = store.list_rows()[0]
    assert (row.id, row.versions, row.edits, row.last_change) == (TIDIED, 2, 0, None)


def test_flags_come_in_the_order_of_the_codes(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    desk.see(article, "The wall will sink.", review=desk.review("moved", "note-added", "moved"))
    (row,) = store.list_rows()
    assert row.last_change is not None
    assert row.last_change.flags == ("note-added", "moved")


def test_a_failing_row_says_why_and_since_when_it_is_known(store: Store, stories: None, clock: FakeClock) -> None:
    (row,) = store.list_rows(ListFilter(failing=True))
    assert (row.state, row.state_why) == ("failing", "the site answered HTTP 503")
    assert row.checked_at == clock.now() + timedelta(seconds=2)


def test_a_row_has_its_labels(store: Store, stories: None) -> None:
    assert {row.id: row.labels for row in store.list_rows()}[QUIET] == ("coast",)


def test_an_empty_database_lists_nothing(store: Store) -> None:
    assert store.list_rows() == []


def test_an_unknown_severity_is_refused(store: Store) -> None:
    with pytest.raises(InputError, match="no severity is called huge") as raised:
        store.list_rows(ListFilter(severity="huge"))
    assert raised.value.hint == "none, minor, substantive"


def test_a_row_counts_the_edits_that_went_back(store: Store, desk: Any, clock: FakeClock) -> None:
    desk.watch("The wall will rise.", slug="harbour")
    for text in ("The wall will sink.", "The wall will rise.", "The wall will sink."):
        clock.advance(HOUR)
        back = text != "The wall will sink." or store.article(1).number > 2
        desk.see(1, text, review=desk.review("reverted" if back else "copy-edit"))
    (row,) = store.list_rows()
    assert (row.versions, row.returns) == (4, 2)


def test_the_list_comes_in_parts_that_tell_the_same(store: Store, stories: None) -> None:
    whole = store.list_rows()
    first = store.list_rows(limit=3)
    assert first + store.list_rows(limit=3, before=first[-1].id) == whole
    assert store.list_rows(limit=3, before=1) == []
    assert store.list_rows(ListFilter(changed=True), limit=1) == [whole[-1]]


@pytest.mark.parametrize(
    ("wanted", "counts"), [(ListFilter(), (4, 1)), (ListFilter(changed=True), (1, 0)), (ListFilter(failing=True), (1, 1))]
)
def test_what_a_filter_lists_is_counted(shared: Store, wanted: ListFilter, counts: tuple[int, int]) -> None:
    assert shared.list_counts(wanted) == counts
