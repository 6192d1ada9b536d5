"""What a published tracker leaves out of what the newsroom sees."""

from dataclasses import replace
from typing import Any

import pytest

from revtrack.service.root import Root
from revtrack.values.access import Person
from revtrack.values.timeline import EventRow
from revtrack.web.access.gate import PUBLIC
from revtrack.web.access.published import log_for

ADA = Person("Ada", "viewer")


@pytest.fixture
def report(root: Root, story: int) -> Any:
    """A timeline with a delivery that waits, and a check that somebody asked for."""
    told = root.store.log_report(story, root.clock())
    event = EventRow(id="evt_1", type="article.updated", deliveries={"retrying": 1}, next_at=root.clock())
    return replace(
        told,
        next_check_why="because of a tip from Ada",
        versions=tuple(replace(version, events=(event,)) for version in told.versions),
    )


def test_who_is_of_the_newsroom_sees_all_of_it(report: Any) -> None:
    assert log_for(ADA, report).versions == report.versions
    assert log_for(ADA, report).next_check_why == "because of a tip from Ada"


def test_everybody_sees_that_an_event_was_told_and_not_how_it_is_delivered_nor_who_gave_a_tip(report: Any) -> None:
    shown = log_for(PUBLIC, report)
    events = [event for version in shown.versions for event in version.events]
    assert [(event.id, event.deliveries, event.next_at) for event in events] == [("evt_1", {}, None)] * len(report.versions)
    assert (shown.next_check_why, shown.next_check_at) == ("", report.next_check_at)
    assert log_for(PUBLIC, replace(report, next_check_why="because it was resumed")).next_check_why == "because it was resumed"
