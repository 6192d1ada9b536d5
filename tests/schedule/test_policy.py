"""When an article is asked again, and why then."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.schedule.policy import Policy, describe, duration, plan
from revtrack.values.watching import Article, Streak

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
POLICY = Policy()


def article(**changes: object) -> Article:
    url = "http://ledger.example/bridge"
    known = Article(id=1, url=url, fetch_url=url, host="ledger.example", outlet="", headline="", created_at=NOW)
    return known.evolve(**changes)


def streak(key: str, tries: int) -> Streak:
    return Streak(key=key, count=tries, since=NOW, tries=tries)


@pytest.mark.parametrize(
    ("changes", "minutes", "why"),
    [
        ({"created_at": NOW - timedelta(hours=1)}, 15, "because it was first watched 1 hour ago"),
        (
            {"created_at": NOW - timedelta(days=9), "changed_at": NOW - timedelta(minutes=20)},
            15,
            "because it changed 20 minutes ago",
        ),
        (
            {"created_at": NOW - timedelta(days=30), "published_at": NOW - timedelta(days=3)},
            60,
            "because it was published 3 days ago",
        ),
        ({"created_at": NOW - timedelta(days=30)}, 24 * 60, "because it was first watched 30 days ago"),
        (
            {"created_at": NOW - timedelta(days=30), "published_at": NOW + timedelta(days=1)},
            24 * 60,
            "because it was first",
        ),
        ({"failures": 1}, 5, "because the last fetch failed"),
        ({"failures": 3}, 20, "because the last 3 fetches failed"),
        ({"failures": 400}, 360, "because the last 400 fetches failed"),
        ({"suspect": streak("ab", 1)}, 2, "because the text looks cut short"),
        ({"suspect": streak("ab", 2)}, 10, "because the text looks cut short"),
        ({"suspect": streak("ab", 3)}, 15, "because it was first watched"),
        ({"gone": streak("absent", 1), "failures": 1}, 30, "because the page was not there"),
        ({"gone": streak("deleted", 1), "failures": 1}, 10, "because the page was not there"),
        ({"state": "gone", "gone": streak("absent", 3), "failures": 3}, 24 * 60, "because it is gone"),
    ],
)
def test_each_state_has_its_interval_and_its_reason(changes: dict[str, object], minutes: int, why: str) -> None:
    found = plan(article(**changes), POLICY, now=NOW)
    assert found.at == NOW + timedelta(minutes=minutes)
    assert found.why.startswith(why)


@pytest.mark.parametrize(("asked", "kept"), [(60, 15 * 60), (7200, 7200), (10**7, 86400)])
def test_a_host_that_asks_to_wait_is_obeyed_up_to_a_day(asked: int, kept: int) -> None:
    found = plan(article(), POLICY, now=NOW, retry_after=timedelta(seconds=asked))
    assert found.at == NOW + timedelta(seconds=kept)


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (Policy(), "every 15 min for 24 hours, then hourly for 7 days, then daily"),
        (
            Policy(timedelta(minutes=1), timedelta(days=3), timedelta(hours=2), timedelta(days=1), timedelta(days=2)),
            "every minute for 3 days, then every 2 hours for 24 hours, then every 2 days",
        ),
    ],
)
def test_a_policy_is_told_in_words(policy: Policy, words: str) -> None:
    assert describe(policy) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 seconds"), (1, "1 second"), (90, "1 minute"), (7200, "2 hours"), (200_000, "2 days")]
)
def test_a_span_is_told_in_its_largest_unit(seconds: int, words: str) -> None:
    assert duration(timedelta(seconds=seconds)) == words
