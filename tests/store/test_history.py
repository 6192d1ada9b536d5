"""Log, version and edit as views ask for them."""

from datetime import timedelta
from typing import Any

import pytest

from revtrack.errors import NotFoundError
from revtrack.notes import Note
from revtrack.store import Store
from revtrack.testing.clock import FakeClock
from revtrack.values.diff import Stats
from revtrack.values.document import PageTime
from revtrack.values.review import Review
from revtrack.values.sending import NextTry, PostResult
from revtrack.values.watching import Window

A, B = "The wall will rise.", "The wall will sink."
QUARTER = timedelta(minutes=15)
TWO_SECONDS = timedelta(seconds=2)


def test_an_edit_has_both_documents_their_evidence_and_the_past(store: Store, desk: Any, clock: FakeClock) -> None:
    start = clock.now()
    article = desk.watch(A)
    changed = clock.advance(QUARTER) + TWO_SECONDS
    desk.see(article, B)
    desk.see(article, A)
    sources = store.edit_sources(article, 1, 2)
    assert (sources.old_document.text, sources.new_document.text, sources.versions) == (A, B, 3)
    assert (sources.old.number, sources.old.digest, sources.old.status) == (1, desk.story(A).digest, 200)
    assert (sources.new.number, sources.new.digest, sources.new.status) == (2, desk.story(B).digest, 200)
    assert sources.window == Window(start, changed)
    assert sources.earlier == {desk.story(A).digest: 1}
    assert store.edit_sources(article, 2, 3).earlier == {desk.story(A).digest: 1, desk.story(B).digest: 2}
    assert len({sources.old.sha256, sources.new.sha256}) == 2


def test_the_window_over_several_versions_spans_from_the_first_to_the_last(store: Store, desk: Any, clock: FakeClock) -> None:
    start = clock.now()
    article = desk.watch(A)
    for text in (B, "The wall will stay."):
        clock.advance(QUARTER)
        desk.see(article, text)
    assert store.edit_sources(article, 1, 3).window == Window(start, clock.now() + TWO_SECONDS)


@pytest.mark.parametrize(("numbers", "message"), [((1, 2), "has no version 2"), ((0, 1), "has no version 0")])
def test_an_edit_of_an_unknown_version_is_not_found(store: Store, desk: Any, numbers: Any, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        store.edit_sources(desk.watch(A), *numbers)


@pytest.mark.parametrize("view", ["edit_sources", "log_report", "version_report"])
def test_an_unknown_article_has_no_views(store: Store, clock: FakeClock, view: str) -> None:
    arguments = {"edit_sources": (1, 2), "log_report": (clock.now(),), "version_report": (1,)}
    with pytest.raises(NotFoundError, match="no article 99"):
        getattr(store, view)(99, *arguments[view])


def test_the_log_tells_versions_newest_first_with_their_reviews(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch(A)
    after = clock.now()
    until = clock.advance(QUARTER) + TWO_SECONDS
    review = Review(
        flags=desk.review("note-added", "copy-edit", "copy-edit").flags,
        severity="substantive",
        acknowledgement="acknowledged",
        note=Note("update", "Update: the wall."),
        summary="A note was added.",
    )
    desk.see(article, B, review=review)
    seen = clock.advance(QUARTER)
    desk.see_nothing_new(article)
    report = store.log_report(article, clock.now())
    second, first = report.versions
    assert (second.number, second.window, second.words) == (2, Window(after, until), 4)
    assert (second.severity, second.acknowledgement) == ("substantive", "acknowledged")
    assert (second.flags, second.summary, second.note) == (
        ("note-added", "copy-edit"),
        "A note was added.",
        "Update: the wall.",
    )
    assert second.stats == Stats(words_added=1, words_removed=1)
    assert (second.first_seen, second.last_seen, second.fetches) == (until, seen, 2)
    assert (first.number, first.window, first.severity, first.stats, first.flags) == (1, None, None, None, ())
    assert (first.note, first.fetches, report.fetches) == (None, 1, 3)


def test_the_log_tells_how_the_deliveries_of_a_version_stand(store: Store, desk: Any, clock: FakeClock) -> None:
    for name in ("one", "two", "three"):
        desk.endpoint(name)
    article = desk.watch(A)
    event = desk.event(article_id=article, version=2)
    desk.see(article, B, events=(event,))
    retry_at = clock.now() + timedelta(minutes=5)
    first, second, _ = store.claim_posts(now=clock.now(), lease=QUARTER, limit=3, per_endpoint=1)
    result = PostResult(at=clock.now(), elapsed_ms=9, status=200)
    store.record_attempt(first, result, NextTry("delivered"))
    store.record_attempt(second, result, NextTry("retrying", retry_at))
    (row,) = store.log_report(article, clock.now()).versions[0].events
    assert (row.id, row.type) == (event.id, "article.updated")
    assert row.deliveries == {"delivered": 1, "retrying": 1, "pending": 1}
    assert row.next_at == clock.now()


def test_the_log_tells_when_nobody_could_see_the_article(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch(A)
    desk.see_nothing_new(article)
    after = clock.now() + TWO_SECONDS
    for _ in range(2):
        clock.advance(QUARTER)
        desk.fail(article)
    until = clock.advance(QUARTER)
    desk.see_nothing_new(article)
    report = store.log_report(article, clock.now())
    assert [(gap.after, gap.until, gap.why) for gap in report.gaps] == [
        (after, until, "the site answered HTTP 503 (2 fetches)")
    ]


def test_a_failing_article_says_why(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch(A)
    desk.fail(article)
    report = store.log_report(article, clock.now())
    assert (report.state, report.state_why) == ("failing", "the site answered HTTP 503")


def test_a_version_is_shown_with_its_document_and_headers(store: Store, desk: Any) -> None:
    published = PageTime(local="2026-11-20", raw="20 November", precision="day")
    article = desk.watch(A)
    desk.see(article, document=desk.story(B).evolve(published=published))
    desk.see(article, "The wall will stay.")
    report = store.version_report(article, 2)
    assert (report.version.number, report.document.text) == (2, B)
    assert report.headers == (("content-type", "text/html"),)
    assert report.version.published == published
    with pytest.raises(NotFoundError, match="has no version 4"):
        store.version_report(article, 4)


def test_a_head_names_an_edit_without_its_texts_and_changes_with_all_that_is_told_of_it(store: Store, desk: Any) -> None:
    article = desk.watch("The wall will rise.")
    desk.see(article, "The wall will sink.")
    head, sources = store.edit_head(article, 1, 2), store.edit_sources(article, 1, 2)
    told = ("article", "versions", "window", "old", "new")
    assert [getattr(head, name) for name in told] == [getattr(sources, name) for name in told]
    assert head == store.edit_head(article, 1, 2)
    turned = store.edit_head(article, 2, 1)
    assert (turned.old, turned.new, turned.readings) == (head.new, head.old, head.readings[::-1])
    desk.see(article, "The wall will stay.")
    assert store.edit_head(article, 1, 2) != head


def test_failures_are_told_newest_first(store: Store, desk: Any, clock: FakeClock) -> None:
    article = desk.watch("The wall will rise.")
    assert store.failures(article) == []
    for _ in range(3):
        clock.advance(timedelta(hours=1))
        desk.fail(article)
    assert store.failures(article) == sorted(store.failures(article), reverse=True)
    assert len(store.failures(article)) == 3
    assert store.failures(article, most=1) == store.failures(article)[:1]
