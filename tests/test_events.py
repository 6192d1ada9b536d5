"""Which events pass an endpoint's filter."""

from datetime import UTC, datetime

import pytest

from revtrack.events import as_each_has_it, wants
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.watching import Event

EDIT = Event(
    id="evt_1",
    type="article.updated",
    at=datetime(2026, 11, 20, tzinfo=UTC),
    body=b"{}",
    article_id=12,
    version=2,
    outlet="The Harbor Ledger",
    labels=("embassy",),
    flags=("note-added", "number-changed"),
    severity="minor",
    acknowledgement="partly",
)


@pytest.mark.parametrize(
    ("criteria", "passes"),
    [
        ({}, True),
        ({"events": {"article.updated"}}, True),
        ({"events": {"article.unavailable"}}, False),
        ({"articles": {12, 13}}, True),
        ({"articles": {13}}, False),
        ({"outlets": {"the harbor ledger"}}, True),
        ({"outlets": {"Axle"}}, False),
        ({"labels": {"embassy"}}, True),
        ({"labels": {"sport"}}, False),
        ({"flags": {"number-changed", "moved"}}, True),
        ({"flags": {"moved"}}, False),
        ({"acknowledgements": {"none_found"}}, False),
        ({"severity": "minor"}, True),
        ({"severity": "substantive"}, False),
        ({"severity": "substantive", "notes": True}, True),
        ({"severity": "substantive", "notes": True, "outlets": {"Axle"}}, False),
        ({"flags": {"note-added"}, "outlets": {"Axle"}}, False),
    ],
)
def test_an_event_passes_a_filter_when_it_meets_every_criterion(criteria: dict[str, object], passes: bool) -> None:
    given = {name: frozenset(value) if isinstance(value, set) else value for name, value in criteria.items()}
    assert wants(EndpointFilter(**given), EDIT) is passes  # type: ignore[arg-type]


def test_a_criterion_about_edits_lets_no_other_event_pass() -> None:
    gone = Event(id="evt_2", type="article.unavailable", at=EDIT.at, body=b"{}", article_id=12)
    assert wants(EndpointFilter(), gone)
    assert not wants(EndpointFilter(severity="minor"), gone)
    assert not wants(EndpointFilter(flags=frozenset({"note-added"})), gone)


def test_an_event_of_an_outlet_is_seen_as_each_of_its_articles_has_it() -> None:
    gone = Event(
        id="evt_3", type="article.unavailable", at=EDIT.at, body=b"{}", article_id=12, labels=("embassy",), outlet="A"
    )
    seen = as_each_has_it(gone, {13: ("A", ("sport",)), 14: ("B", ())})
    assert [(each.article_id, each.outlet, each.labels) for each in seen] == [
        (12, "A", ("embassy",)), (13, "A", ("sport",)), (14, "B", ()),
    ]  # fmt: skip
    both = EndpointFilter(articles=frozenset({12}), labels=frozenset({"sport"}))
    assert not any(wants(both, each) for each in seen)
    assert as_each_has_it(gone, {}) == (gone,)
