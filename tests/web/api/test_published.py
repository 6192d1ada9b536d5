"""What a published tracker leaves out of what the newsroom sees."""

from dataclasses import replace
from typing import Any

import pytest
import requests

from revtrack.service.config import Config
from revtrack.service.root import Root
from revtrack.values.access import PUBLIC, Person
from revtrack.values.timeline import EventRow, Removal
from revtrack.web.access.published import log_for
from revtrack.web.server import running

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


def test_everybody_sees_that_a_version_was_removed_and_not_who_asked_for_it_and_why(report: Any) -> None:
    gone = Removal(report.watched_since, "court order 12 for Mrs. Smith", "Ada of legal")
    told = replace(report, versions=tuple(replace(version, removed=gone) for version in report.versions))
    assert {version.removed for version in log_for(ADA, told).versions} == {gone}
    assert {version.removed for version in log_for(PUBLIC, told).versions} == {Removal(gone.at, "", "")}


def test_a_published_tracker_says_of_a_removal_when_it_was_wherever_one_asks(config: Config, root: Root, story: int) -> None:
    root.store.purge(story, 1, reason="court order 12 for Mrs. Smith", who="Ada of legal", now=root.clock())
    published = config.model_copy(update={"web": config.web.model_copy(update={"public": True})})
    secret = root.access.add_token("lena", "viewer", None, by="test")[1]
    shown = [f"articles/{story}", f"api/v1/articles/{story}", f"api/v1/articles/{story}/versions"]
    gone = [f"articles/{story}/versions/1", f"articles/{story}/diff/1..2", f"api/v1/articles/{story}/versions/1"]
    with Root(published) as served, running(served) as site:
        for path, status in (*((path, 200) for path in shown), *((path, 410) for path in gone)):
            for accepted in ("text/html", "application/json"):
                answer = requests.get(f"{site}/{path}", headers={"Accept": accepted}, timeout=20)
                assert answer.status_code == status, path
                assert [word for word in ("court order", "Smith", "Ada") if word in answer.text] == [], path
            inside = requests.get(f"{site}/{path}", headers={"Authorization": f"Bearer {secret}"}, timeout=20)
            assert "court order 12" in inside.text, path
