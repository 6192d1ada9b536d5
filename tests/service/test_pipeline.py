"""One article through all steps, from a page on a real server to rows in a real database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from revtrack.service.edits import edit_of
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport

SLUG = "embassy"
Check = Callable[[int], CheckReport]


@pytest.fixture
def article(root: Root, newsroom: Newsroom) -> int:
    """The id of the story, watched in its first version."""
    newsroom.publish(SLUG, EMBASSY_1)
    return root.watcher.watch(newsroom.url(SLUG)).id


def test_an_edit_is_stored_with_its_flags_and_its_window(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    seen_at = clock.now()
    newsroom.edit(SLUG, EMBASSY_2)
    clock.advance(timedelta(minutes=15))
    report = check(article)
    assert (report.outcome, report.from_version, report.to_version) == ("changed", 1, 2)
    edit = edit_of(root.store, article, None, "")
    assert (edit.window.after, edit.window.until) == (seen_at, clock.now())
    assert {"note-added", "quote-added", "statement-added", "number-changed", "moved"} <= set(edit.review.codes)
    assert edit.review.codes == report.flags


def test_an_unchanged_page_is_asked_conditionally_and_costs_no_body(
    root: Root, newsroom: Newsroom, article: int, check: Check
) -> None:
    report = check(article)
    assert (report.outcome, report.status, report.bytes) == ("same", 304, 0)
    assert newsroom.requests(SLUG)[-1].header("if-none-match")


def test_noise_around_the_story_is_no_version(root: Root, newsroom: Newsroom, article: int, check: Check) -> None:
    page = _served(newsroom)
    aside = b"<aside><a href='/x'>Ten gardens to see</a></aside></body>"
    newsroom.answer(SLUG, Answer(body=page.replace(b"</body>", aside)))
    assert check(article).outcome == "same"
    assert root.store.article(article).number == 1


def test_a_full_page_is_asked_for_after_enough_304s(root: Root, newsroom: Newsroom, article: int, check: Check) -> None:
    for _ in range(root.config.fetch.full_every):
        assert check(article).status == 304
    assert check(article).status == 200
    assert check(article).status == 304


def test_there_and_back_again_is_two_edits_and_three_versions(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    for story in (EMBASSY_2, EMBASSY_1):
        clock.advance(timedelta(minutes=15))
        newsroom.edit(SLUG, story)
        assert check(article).outcome == "changed"
    assert root.store.article(article).number == 3
    assert "reverted" in edit_of(root.store, article, (2, 3), "").review.codes


@pytest.mark.parametrize("status", [403, 429, 500, 503])
def test_a_failing_answer_is_a_recorded_fetch_and_no_version(
    status: int, root: Root, newsroom: Newsroom, article: int, check: Check
) -> None:
    newsroom.answer(SLUG, Answer(status=status, body=b"<h1>Sorry</h1>"))
    assert check(article).outcome == "failed"
    found = root.store.article(article)
    assert (found.number, found.state, found.failing_why) == (1, "failing", f"the site answered HTTP {status}")
    newsroom.restore(SLUG)


def test_a_story_that_is_taken_down_is_gone_after_three_looks_in_an_hour_and_told_once(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    root.store.add_endpoint(
        name="desk", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=clock.now()
    )
    newsroom.remove(SLUG)
    outcomes = []
    for _ in range(4):
        outcomes.append(check(article).outcome)
        clock.advance(timedelta(minutes=30))
    assert outcomes == ["failed", "failed", "gone", "gone"]
    newsroom.restore(SLUG)
    assert check(article).outcome == "restored"
    told = [row.event_type for row in root.store.deliveries()]
    assert sorted(told) == ["article.restored", "article.unavailable"]
    assert root.store.article(article).number == 1


def test_a_story_that_lost_most_of_its_words_counts_when_it_was_seen_so_three_times(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    newsroom.edit(SLUG, replace(EMBASSY_1, paragraphs=EMBASSY_1.paragraphs[:3]))
    first_seen = clock.now()
    outcomes = []
    for minutes in (2, 10, 15):
        outcomes.append(check(article).outcome)
        clock.advance(timedelta(minutes=minutes))
    assert outcomes == ["suspect", "suspect", "changed"]
    edit = edit_of(root.store, article, None, "")
    assert "shrunk" in edit.review.codes
    assert edit.window.until == first_seen


def test_a_consent_page_is_never_a_version(root: Root, newsroom: Newsroom, article: int, check: Check) -> None:
    wall = (
        b"<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>We and our partners "
        b"store cookies. Accept all or manage your choices.</p><button>Accept all</button></body></html>"
    )
    newsroom.answer(SLUG, Answer(body=wall))
    assert check(article).outcome == "failed"
    assert root.store.article(article).number == 1


def test_an_edit_tells_every_endpoint_that_wants_it_in_the_same_transaction(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    for name, events in (("all", frozenset()), ("gone only", frozenset({"article.unavailable"}))):
        root.store.add_endpoint(
            name=name,
            url="http://127.0.0.1:9/",
            kind="webhook",
            filter=EndpointFilter(events=events),
            secret="whsec_x",
            now=clock.now(),
        )
    newsroom.edit(SLUG, EMBASSY_2)
    check(article)
    (row,) = root.store.deliveries()
    assert (row.event_type, row.state, row.article_id) == ("article.updated", "pending", article)


def test_a_text_that_goes_to_and_fro_is_kept_each_time_and_told_as_alternating_once_a_day(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    root.store.add_endpoint(
        name="desk", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=clock.now()
    )
    for turn in range(8):
        clock.advance(timedelta(minutes=30))
        newsroom.edit(SLUG, EMBASSY_1 if turn % 2 else EMBASSY_2)
        assert check(article).outcome == "changed"
    assert root.store.article(article).number == 9
    told = [row.event_type for row in reversed(root.store.deliveries())]
    assert told.count("article.alternating") == 1
    assert told.index("article.alternating") == len(told) - 1
    assert told.count("article.updated") == 3


def test_new_rules_for_a_site_are_a_new_reading_and_no_edit(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = {"127.0.0.1": {"include": [], "exclude": ["figcaption"], "note": [], "headline": None}}
    monkeypatch.setattr(root.pipeline, "_habits", replace(root.habits, sites=rules))
    page = _served(newsroom)
    newsroom.answer(SLUG, Answer(body=page.replace(b"</body>", b"<!-- later --></body>")))
    clock.advance(timedelta(minutes=15))
    assert check(article).outcome == "same"
    assert "caption" not in {block.role for block in root.store.latest(article).document.blocks}
    newsroom.answer(SLUG, Answer(body=page.replace(b"31 embassies", b"34 embassies")))
    clock.advance(timedelta(minutes=15))
    assert check(article).flags == ("number-changed",)


def _served(newsroom: Newsroom) -> bytes:
    import urllib.request

    with urllib.request.urlopen(newsroom.url(SLUG)) as answer:
        page: bytes = answer.read()
    return page
