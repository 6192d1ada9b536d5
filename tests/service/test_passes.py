"""Passes of commands: everything is asked once, trouble stays with its own address, two processes share the work."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from revtrack.errors import NotFoundError, RevtrackError
from revtrack.service.config import Config
from revtrack.service.passes import check_articles, watch_addresses
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.reports import CheckReport, WatchReport


def watch(root: Root, addresses: list[str]) -> tuple[dict[str, WatchReport], dict[str, RevtrackError]]:
    watched: dict[str, WatchReport] = {}
    failed: dict[str, RevtrackError] = {}
    watch_addresses(root, addresses, watched.__setitem__, failed.__setitem__)
    return watched, failed


def check(root: Root, ids: list[int]) -> tuple[list[CheckReport], list[int]]:
    reports: list[CheckReport] = []
    failed: list[int] = []
    check_articles(root, ids, reports.append, lambda article, _: failed.append(article))
    return reports, failed


def test_every_address_is_answered_once_and_the_rest_goes_on(root: Root, newsroom: Newsroom) -> None:
    good = [newsroom.publish(f"story-{number}", EMBASSY_1) for number in range(5)]
    bad = [newsroom.answer("gone", Answer(status=404)), "ftp://example.org/a", "http://192.168.0.1/a", "no address"]
    watched, failed = watch(root, [*good[:2], *bad, *good[2:]])
    assert sorted(watched) == sorted(good)
    assert sorted(failed) == sorted(bad)
    assert all(error.hint for error in failed.values())


def test_a_pass_checks_every_article_once_and_sees_what_changed(root: Root, newsroom: Newsroom) -> None:
    for number in range(6):
        newsroom.publish(f"story-{number}", EMBASSY_1)
    watched, _ = watch(root, [newsroom.url(f"story-{number}") for number in range(6)])
    newsroom.edit("story-3", EMBASSY_2)
    reports, failed = check(root, [report.id for report in watched.values()])
    assert failed == []
    assert Counter(report.outcome for report in reports) == {"same": 5, "changed": 1}
    (changed,) = (report.id for report in reports if report.outcome == "changed")
    assert changed == watched[newsroom.url("story-3")].id


def test_between_two_slices_of_a_host_that_is_free_nobody_asks_whether_to_give_up(
    root: Root, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        newsroom.publish(f"story-{number}", EMBASSY_1)
    watched, _ = watch(root, [newsroom.url(f"story-{number}") for number in range(5)])
    monkeypatch.setattr("revtrack.service.root.SLICE_WITHOUT_PAUSE", 2)
    monkeypatch.setattr(root.store, "hosts_of", lambda ids: pytest.fail(f"asked about {ids}"))
    reports, failed = check(root, [report.id for report in watched.values()])
    assert (len(reports), failed) == (5, [])


def test_two_processes_on_one_database_never_have_two_requests_at_one_host(
    root: Root, config: Config, clock: FakeClock, newsroom: Newsroom
) -> None:
    slow = Answer(body=b"<h1>Sorry</h1>", status=404, wait=0.05)
    for number in range(4):
        newsroom.publish(f"story-{number}", EMBASSY_1)
    watched, _ = watch(root, [newsroom.url(f"story-{number}") for number in range(4)])
    ids = [report.id for report in watched.values()]
    for number in range(4):
        newsroom.answer(f"story-{number}", slow)
    with Root(config, clock.now) as other, ThreadPoolExecutor(2) as threads:
        results = list(threads.map(lambda each: check(each, ids), (root, other)))
    assert all(len(reports) == 4 for reports, _ in results)
    times = sorted(request.at for number in range(4) for request in newsroom.requests(f"story-{number}")[1:])
    assert len(times) == 8
    assert all((later - sooner).total_seconds() >= 0.04 for sooner, later in pairwise(times))


def test_an_unknown_article_ends_the_pass(root: Root) -> None:
    with pytest.raises(NotFoundError):
        check(root, [99])
