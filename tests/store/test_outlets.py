"""Outlets are counted over their stories: edits, how many were due a note, how many have one and how late."""

from datetime import timedelta
from typing import Any

from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.outlets import EditedStory

HOUR = timedelta(hours=1)


def test_an_empty_database_has_no_outlets(store: Store) -> None:
    assert store.outlets() == []
    assert store.outlet_names() == []


def test_an_outlet_is_counted(store: Store, desk: Any, clock: FakeClock) -> None:
    quiet, noted, silent = (desk.watch("The wall will rise.", slug=slug) for slug in ("quiet", "noted", "silent"))
    clock.advance(2 * HOUR)
    desk.see(noted, "The wall sinks.", review=desk.review(severity="substantive", acknowledgement="acknowledged"))
    desk.see(silent, "The wall sinks.", review=desk.review(severity="substantive", acknowledgement="none_found"))
    clock.advance(HOUR)
    desk.see(noted, "The wall stays.", review=desk.review("copy-edit"))
    (row,) = store.outlets()
    assert (row.outlet, row.articles, row.edits, row.due, row.noted) == ("The Harbour Post", 3, 3, 2, 1)
    assert row.until_note is not None
    assert 2 * HOUR <= row.until_note < 2 * HOUR + timedelta(minutes=1)
    headline = "Harbour wall to be raised"
    assert row.most_edited == (EditedStory(noted, headline, 2), EditedStory(silent, headline, 1))
    assert quiet not in {story.id for story in row.most_edited}
    assert store.outlet_names() == ["The Harbour Post"]
