"""A removed version stays removed while its article goes on being watched: on a real page, by the real pipeline."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from revtrack.errors import RemovedError
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
def article(root: Root, newsroom: Newsroom, clock: FakeClock, check: Check) -> int:
    """The story, watched and edited once."""
    newsroom.publish(SLUG, EMBASSY_1)
    made = root.watcher.watch(newsroom.url(SLUG)).id
    newsroom.edit(SLUG, EMBASSY_2)
    clock.advance(timedelta(minutes=15))
    assert check(made).to_version == 2
    clock.advance(timedelta(minutes=15))
    return made


def purge(root: Root, article: int, number: int) -> None:
    root.store.purge(article, number, reason="a court said so", who="desk", now=root.clock())
    root.store.erase()


def test_an_unchanged_page_is_the_same_whether_asked_conditionally_or_read_again(
    root: Root, newsroom: Newsroom, article: int, check: Check
) -> None:
    purge(root, article, 2)
    assert (check(article).outcome, check(article).status) == ("same", 304)
    page = root.fetcher.get(newsroom.url(SLUG)).body
    newsroom.answer(SLUG, Answer(body=page.replace(b"</body>", b"<!-- later --></body>")))
    report = check(article)
    assert (report.outcome, report.status, report.to_version) == ("same", 200, 2)
    assert root.store.article(article).headline == ""


def test_the_next_edit_is_told_against_the_version_before_the_removed_one(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check
) -> None:
    root.store.add_endpoint(
        name="desk", url="https://desk.example/", kind="webhook", filter=EndpointFilter(), secret="whsec_a", now=clock.now()
    )
    first_seen = root.store.log_report(article, clock.now()).versions[-1].last_seen
    purge(root, article, 2)
    newsroom.edit(SLUG, replace(EMBASSY_2, paragraphs=(*EMBASSY_2.paragraphs[:-1], "The gates of 41 embassies stay shut.")))
    report = check(article)
    assert (report.outcome, report.to_version) == ("changed", 3)
    with pytest.raises(RemovedError, match="removed on request"):
        edit_of(root.store, article, None, "")
    shown = edit_of(root.store, article, (1, 3), "")
    assert "info-added" in report.flags
    (delivery,) = root.store.deliveries()
    told = json.loads(root.store.delivery(delivery.id).body)["data"]
    assert told["versions"] == {"from": 1, "to": 3}
    assert shown.window.after == first_seen


def test_where_nothing_is_left_to_compare_with_the_next_edit_is_kept_and_not_told(
    root: Root, newsroom: Newsroom, article: int, check: Check
) -> None:
    for number in (1, 2):
        purge(root, article, number)
    newsroom.edit(SLUG, EMBASSY_1)
    report = check(article)
    assert (report.outcome, report.to_version, report.severity) == ("changed", 3, None)
    assert root.store.document(article, 3).headline == EMBASSY_1.headline
    assert [event.type for event in root.store.log_report(article, root.clock()).versions[0].events] == []
