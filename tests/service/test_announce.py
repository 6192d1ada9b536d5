"""What the world is told: one event for each thing that was decided, its body written once, its filter fields beside it."""

import json
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.service.announce import Announcer, Edit, article_links, edit_links
from revtrack.values.document import Document
from revtrack.values.records import Decision, Inputs, StoredVersion
from revtrack.values.watching import Article, Event, EventType, FetchResult, Outcome, Streak, Window

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SITE = "https://revtrack.example.org"
URL = "http://ledger.example/bridge"
OLD = Document.from_text("Council weighs plan", ["The council met on Tuesday.", "The bridge costs $12 million."])
NEW = Document.from_text("Council weighs plan", ["The council met on Tuesday.", "The bridge costs $14 million."])
ARTICLE = Article(
    id=12,
    url=URL,
    fetch_url=URL,
    host="ledger.example",
    outlet="Ledger",
    headline=OLD.headline,
    created_at=NOON - timedelta(days=1),
    number=1,
    labels=("bridges",),
    last_sighting=NOON - timedelta(minutes=15),
)
FETCH = FetchResult(url=URL, final_url=URL, started_at=NOON, finished_at=NOON + timedelta(seconds=1), status=200)
WINDOW = Window(NOON - timedelta(minutes=15), NOON + timedelta(seconds=1))


@pytest.fixture
def announcer() -> Announcer:
    numbers = count(1)
    return Announcer(lambda: f"evt_{next(numbers)}", SITE)


def decided(outcome: Outcome, *events: EventType, **changes: object) -> Decision:
    return Decision(outcome=outcome, reason="it was seen", article=ARTICLE.evolve(**changes), window=WINDOW, events=events)


def edited(*events: EventType) -> tuple[Decision, Edit]:
    decision = decided("changed", *events, number=2, body_sha256="cd" * 32)
    diff = compare(OLD, NEW)
    latest = StoredVersion(number=1, document=OLD, inputs=Inputs(url=URL), page_sha256="ab" * 32, status=203)
    return decision, Edit(before=ARTICLE, decision=decision, diff=diff, review=review(diff), latest=latest, window=WINDOW)


def told(event: Event) -> Any:
    return json.loads(event.body)


def test_what_is_not_decided_is_not_told(announcer: Announcer) -> None:
    assert announcer.events(decided("same"), FETCH, None) == ()


def test_an_edit_is_told_with_both_versions_and_what_shows_them(announcer: Announcer) -> None:
    decision, edit = edited("article.updated")
    (event,) = announcer.events(decision, FETCH, edit)
    data = told(event)["data"]
    assert (event.id, event.type, event.at) == ("evt_1", "article.updated", FETCH.finished_at)
    assert data["versions"] == {"from": 1, "to": 2}
    assert data["changed_between"]["after"] == "2026-11-20T11:45:00Z"
    assert data["changed_between"]["until"] == "2026-11-20T12:00:01Z"
    old, new = data["evidence"]["from"], data["evidence"]["to"]
    assert (old["sha256"], old["status"], old["digest"]) == ("ab" * 32, 203, OLD.digest)
    assert (new["sha256"], new["status"], new["digest"]) == ("cd" * 32, 200, NEW.digest)


def test_what_endpoints_filter_by_stands_beside_the_body_and_agrees_with_it(announcer: Announcer) -> None:
    decision, edit = edited("article.updated")
    (event,) = announcer.events(decision, FETCH, edit)
    data = told(event)["data"]
    assert "number-changed" in event.flags
    assert (list(event.flags), event.severity, event.acknowledgement) == (
        data["flags"],
        data["severity"],
        data["acknowledgement"],
    )
    assert (event.article_id, event.version, event.outlet, event.labels) == (12, 2, "Ledger", ("bridges",))


def test_a_story_that_comes_back_with_an_edit_is_told_as_two_events_in_that_order(announcer: Announcer) -> None:
    decision, edit = edited("article.restored", "article.updated")
    restored, updated = announcer.events(decision, FETCH, edit)
    assert [(event.id, told(event)["type"]) for event in (restored, updated)] == [
        ("evt_1", "article.restored"),
        ("evt_2", "article.updated"),
    ]
    assert (restored.flags, restored.severity) == ((), "")
    assert told(restored)["data"]["evidence"] == {"status": 200, "reason": "it was seen"}


def test_texts_that_alternate_are_told_by_the_newest_edit(announcer: Announcer) -> None:
    decision, edit = edited("article.alternating")
    (event,) = announcer.events(decision, FETCH, edit)
    assert (event.type, told(event)["type"]) == ("article.alternating", "article.alternating")
    assert told(event)["data"]["versions"] == {"from": 1, "to": 2}
    assert event.flags == edit.review.codes


def test_a_story_that_is_gone_is_told_with_what_showed_it(announcer: Announcer) -> None:
    gone = Streak(key="absent", count=3, since=NOON - timedelta(hours=1))
    decision = decided("gone", "article.unavailable", state="gone", gone=gone)
    fetch = FetchResult(url=URL, final_url=URL, started_at=NOON, finished_at=NOON, status=404, failure="http-error")
    (event,) = announcer.events(decision, fetch, None)
    assert told(event)["data"]["evidence"] == {
        "status": 404,
        "reason": "it was seen",
        "since": "2026-11-20T11:00:00Z",
        "seen": 3,
        "final_url": URL,
    }
    assert told(event)["data"]["scope"] == "article"
    assert told(event)["timestamp"] == "2026-11-20T12:00:00Z"
    assert event.version == 1


def test_a_story_that_is_watched_from_now_on_is_told_by_its_first_version(announcer: Announcer) -> None:
    event = announcer.watched(ARTICLE, OLD, FETCH)
    assert (event.type, event.version, event.flags) == ("article.watched", 1, ())
    assert told(event)["data"]["words"] == OLD.words
    assert told(event)["data"]["article"]["headline"] == OLD.headline


def test_addresses_of_views_name_both_versions_and_there_are_none_without_a_public_page() -> None:
    links = edit_links(SITE, 12, 1, 2)
    assert (links.diff, links.json, links.article) == (
        f"{SITE}/articles/12/diff/1..2",
        f"{SITE}/api/v1/articles/12/diff/1..2",
        f"{SITE}/articles/12",
    )
    assert article_links(SITE, 12).article == links.article
    for none in (edit_links("", 12, 1, 2), article_links("", 12)):
        assert (none.diff, none.json, none.article) == (None, None, None)
