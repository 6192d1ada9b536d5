"""Labels of articles and edits: who put one on and when, all of a change or nothing, found by the list of edits; both engines."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import InputError, NotFoundError
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.edits import EditFilter
from revtrack.values.labels import LABELLED, MOST, Label


@pytest.fixture
def article(desk: Any) -> int:
    """A story that was edited twice."""
    made: int = desk.watch("The wall will rise.")
    for text in ("The wall will sink.", "The wall will stay."):
        desk.clock.advance(timedelta(minutes=15))
        desk.see(made, text)
    return made


def change(
    store: Store, clock: FakeClock, article: int, number: int | None, *names: str, off: tuple[str, ...] = ()
) -> list[str]:
    found = store.change_labels(article, number, add=names, remove=off, author="Ada", now=clock.now())
    return [each.name for each in found]


def test_labels_are_put_on_once_and_taken_off_in_one_step(store: Store, clock: FakeClock, article: int) -> None:
    assert change(store, clock, article, None, "elections", "coast", "coast") == ["coast", "elections"]
    assert store.article(article).labels == ("coast", "elections")
    assert change(store, clock, article, None, "harbour", off=("coast",)) == ["elections", "harbour"]
    assert change(store, clock, article, 2, "for the lawyers") == ["for the lawyers"]
    assert store.article(article).labels == ("elections", "harbour")


def test_a_label_tells_who_put_it_on_first_and_when(store: Store, clock: FakeClock, article: int) -> None:
    store.add_label(article, "coast")
    at = clock.now()
    change(store, clock, article, 3, "late")
    clock.advance(timedelta(hours=1))
    store.change_labels(article, 3, add=("late",), author="Kim", now=clock.now())
    assert store.labels(article) == (Label(name="coast"), Label(name="late", number=3, author="Ada", at=at))
    assert store.log_report(article, clock.now()).labels == store.labels(article)


def test_two_services_that_label_one_article_at_once_follow_each_other(
    store: Store, other_store: Store, clock: FakeClock, article: int
) -> None:
    def put(part: int) -> bool:
        names = [f"label {part} {each}" for each in range(MOST // 5)]
        mine = names if part % 2 else names[::-1]
        try:
            change(other_store if part % 2 else store, clock, article, None, *mine, *(f"both {each}" for each in range(part)))
        except InputError:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        done = list(threads.map(put, range(8)))
    assert len(store.labels(article)) <= MOST
    assert 0 < sum(done) < 8


def test_labels_that_two_services_put_on_in_another_order_are_no_quarrel(
    store: Store, other_store: Store, clock: FakeClock, article: int
) -> None:
    names = [f"label {each}" for each in range(MOST)]

    def put(turn: int) -> None:
        desk = (store, other_store)[turn % 2]
        desk.change_labels(article, 2, add=names[:: 1 - 2 * (turn % 2)], author="Ada", now=clock.now())
        desk.change_labels(article, 2, remove=names[turn : turn + 1], author="Ada", now=clock.now())

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(put, range(8)))
    assert len(store.labels(article)) >= MOST - 8


@pytest.mark.parametrize("number", [None, 2])
def test_a_change_that_cannot_be_made_whole_is_not_made(
    store: Store, clock: FakeClock, article: int, number: int | None
) -> None:
    change(store, clock, article, number, "coast")
    with pytest.raises(NotFoundError, match="has no label other"):
        change(store, clock, article, number, "new", off=("coast", "other"))
    with pytest.raises(InputError, match="help nobody"):
        change(store, clock, article, number, *(f"label {each}" for each in range(MOST)))
    assert [(each.name, each.number) for each in store.labels(article)] == [("coast", number)]


@pytest.mark.parametrize(("number", "error"), [(9, NotFoundError), (1, InputError)])
def test_only_an_edit_that_there_was_is_labelled(
    store: Store, clock: FakeClock, article: int, number: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        change(store, clock, article, number, "coast")
    with pytest.raises(NotFoundError, match="no article 77"):
        change(store, clock, 77, None, "coast")


@pytest.mark.parametrize(
    ("name", "inside", "found"),
    [("coast", True, [3, 2]), ("coast", False, [3, 2]), ("late", True, [2]), ("late", False, []), ("none", True, [])],
)
def test_edits_are_found_by_the_labels_of_the_article_and_inside_by_their_own(
    store: Store, clock: FakeClock, article: int, name: str, inside: bool, found: list[int]
) -> None:
    change(store, clock, article, None, "coast")
    change(store, clock, article, 2, "late", "early")
    wanted = EditFilter(labels=frozenset({name}), inside=inside)
    rows = store.edits(wanted, limit=9)
    assert [row.to_number for row in rows] == found
    assert store.edit_counts(wanted).edits == len(found)
    assert {row.to_number: row.edit_labels for row in rows}.get(2, ()) == (("early", "late") if inside and found else ())


def test_labels_of_what_is_removed_on_request_go_with_it(store: Store, clock: FakeClock, article: int) -> None:
    for number in (None, 2, 3):
        change(store, clock, article, number, "says the wall")
    for place in (f"{article}@2", f"{article}@3"):
        store.note("Ada", LABELLED, f"{place} +says the wall", now=clock.now(), keep=timedelta(days=1))
    store.purge(article, 2, reason="order", who="Ada", now=clock.now())
    assert [each.number for each in store.labels(article)] == [None]
    targets = [row.target for row in store.audit(9) if row.what == LABELLED]
    assert targets == [f"{article}@3", f"{article}@2"], "version 3 was compared with the text that went"


def test_an_endpoint_that_wants_a_label_hears_of_the_edit_that_gets_it_once(store: Store, desk: Any, clock: FakeClock) -> None:
    lawyers = desk.endpoint("lawyers", labels=frozenset({"for the lawyers"}), severity="minor")
    desk.endpoint("coast", labels=frozenset({"coast"}))
    desk.endpoint("weighty", labels=frozenset({"for the lawyers"}), severity="substantive")
    everything = desk.endpoint("everything")
    article = desk.watch("The wall will rise.")
    clock.advance(timedelta(minutes=15))
    told = desk.event(article_id=article, version=2, severity="minor", labels=())
    desk.see(article, "The wall will sink.", events=(told,))
    assert [row.endpoint_id for row in store.deliveries()] == [everything]
    clock.advance(timedelta(hours=5))
    for _ in range(2):
        change(store, clock, article, 2, "for the lawyers")
    change(store, clock, article, 2, "sea", off=("for the lawyers",))
    change(store, clock, article, 2, "for the lawyers")
    change(store, clock, article, None, "for the lawyers")
    (row,) = [row for row in store.deliveries() if row.endpoint_id != everything]
    assert (row.endpoint_id, row.event_id, row.next_at) == (lawyers, told.id, clock.now())
