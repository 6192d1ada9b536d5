"""When an article is asked again, and why then."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from revtrack.schedule.budget import EAGER
from revtrack.schedule.policy import Policy, describe, duration, learned, plan, scheduled
from revtrack.schedule.rate import POWER, START_A, START_B
from revtrack.values.records import Decision
from revtrack.values.watching import Article, Outcome, Streak, Watch

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
POLICY = Policy()


def article(**changes: object) -> Article:
    url = "http://ledger.example/bridge"
    known = Article(id=1, url=url, fetch_url=url, host="ledger.example", outlet="", headline="", created_at=NOW)
    return known.evolve(**changes)


def streak(key: str, tries: int) -> Streak:
    return Streak(key=key, count=tries, since=NOW, tries=tries)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


@pytest.mark.parametrize(
    ("changes", "minutes", "why"),
    [
        ({"failures": 1}, 5, "because the last fetch failed"),
        ({"failures": 3}, 20, "because the last 3 fetches failed"),
        ({"failures": 400}, 360, "because the last 400 fetches failed"),
        ({"failures": 3, "asked_every": timedelta(minutes=10)}, 20, "because the last 3 fetches failed"),
        ({"suspect": streak("ab", 1)}, 2, "because the text looks cut short"),
        ({"suspect": streak("ab", 2)}, 10, "because the text looks cut short"),
        ({"gone": streak("absent", 1), "failures": 1}, 30, "because the page was not there"),
        ({"gone": streak("deleted", 1), "failures": 1}, 10, "because the page was not there"),
        ({"state": "gone", "gone": streak("absent", 3), "failures": 3}, 24 * 60, "because it is gone"),
        ({"asked_every": timedelta(minutes=10)}, 10, "because you asked for every 10 minutes"),
        ({"asked_every": timedelta(hours=1), "important": True}, 60, "because you asked for every hour"),
    ],
)
def test_each_state_has_its_interval_and_its_reason(changes: dict[str, object], minutes: int, why: str) -> None:
    found = plan(article(**changes), POLICY, now=NOW)
    assert found.at == NOW + timedelta(minutes=minutes)
    assert found.why.startswith(why)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"created_at": ago(hours=1)}, "because it was first watched 1 hour ago"),
        ({"created_at": ago(days=9), "changed_at": ago(minutes=20), "edits": 1}, "because it changed 20 minutes ago"),
        ({"created_at": ago(seconds=20)}, "because it is new"),
        ({"created_at": ago(days=9), "changed_at": NOW, "edits": 1}, "because the last check found a change"),
        ({"created_at": NOW, "important": True}, "because it is important, and it is new"),
        ({"created_at": ago(hours=3), "published_at": ago(hours=2)}, "because it was published 2 hours ago"),
        ({"created_at": ago(hours=3), "important": True}, "because it is important and was first watched 3 hours ago"),
        ({"created_at": ago(days=3), "edits": 4, "changed_at": ago(days=2)}, "because it is 3 days old and changed 4 times"),
        ({"created_at": ago(days=3), "edits": 1, "changed_at": ago(days=2)}, "because it is 3 days old and changed once"),
        ({"created_at": ago(days=3), "important": True}, "because it is important and 3 days old and has not changed"),
        ({"created_at": ago(days=3), "published_at": ago(days=400)}, "because it is a year old and has not changed"),
        ({"created_at": ago(days=3), "published_at": ago(days=900)}, "because it is 2 years old and has not changed"),
        ({"created_at": ago(days=300), "followed_from": ago(hours=1)}, "because it was resumed 1 hour ago"),
        ({"created_at": ago(days=30), "published_at": NOW + timedelta(days=1)}, "because it is 30 days old"),
    ],
)
def test_an_interval_that_was_reckoned_says_why_in_words(changes: dict[str, object], why: str) -> None:
    assert plan(article(**changes), POLICY, now=NOW).why.startswith(why)


def minutes(**changes: object) -> float:
    return (plan(article(**changes), POLICY, now=NOW).at - NOW) / timedelta(minutes=1)


def test_a_story_is_left_alone_for_longer_as_it_grows_old_and_never_beyond_the_bounds() -> None:
    spans = [minutes(created_at=ago(hours=hours)) for hours in (0, 1, 6, 24, 100, 1000, 100_000)]
    assert spans == sorted(spans)
    assert 5 <= spans[0] < 15 < 8 * 60 < spans[-1] <= 7 * 24 * 60


def test_a_change_brings_the_next_check_nearer_and_importance_does_too() -> None:
    quiet = minutes(created_at=ago(days=3))
    assert minutes(created_at=ago(days=3), changed_at=ago(minutes=5)) < quiet / 5
    assert minutes(created_at=ago(days=3), important=True) == pytest.approx(quiet / 4**POWER, rel=0.05)


def test_a_slower_pace_makes_every_interval_longer_but_none_that_was_asked_for() -> None:
    old, asked = article(created_at=ago(days=1)), article(asked_every=timedelta(minutes=10))
    assert plan(old, POLICY, now=NOW, pace=0.2).at > plan(old, POLICY, now=NOW).at
    assert plan(asked, POLICY, now=NOW, pace=1e5).at == NOW + timedelta(minutes=10)


def test_articles_found_together_are_not_checked_together_for_ever() -> None:
    plans = {plan(article(created_at=ago(days=1)).evolve(id=number), POLICY, now=NOW).at for number in range(1, 20)}
    assert len(plans) == 19
    assert plan(article(created_at=ago(days=1)), POLICY, now=NOW) == plan(article(created_at=ago(days=1)), POLICY, now=NOW)


@pytest.mark.parametrize(("asked", "kept"), [(1, 600), (7200, 7200), (10**7, 86400)])
def test_a_host_that_asks_to_wait_is_obeyed_up_to_a_day(asked: int, kept: int) -> None:
    found = plan(article(asked_every=timedelta(minutes=10)), POLICY, now=NOW, retry_after=timedelta(seconds=asked))
    assert found.at == NOW + timedelta(seconds=kept)


def decided(outcome: Outcome, **changes: object) -> tuple[Article, Decision]:
    before = article(number=1, created_at=ago(hours=4), last_sighting=ago(hours=2), **changes)
    return before, Decision(outcome=outcome, reason="", article=before.evolve(checked_at=NOW))


@pytest.mark.parametrize(
    ("outcome", "livelier"), [("changed", True), ("same", False), ("typography", False), ("dates", False)]
)
def test_a_fetch_that_saw_the_text_teaches_how_lively_the_story_is(outcome: Outcome, livelier: bool) -> None:
    before, decision = decided(outcome)
    after = learned(before, decision, NOW)
    assert (after.rate_a / after.rate_b > START_A / START_B) is livelier
    assert after.edits == livelier


@pytest.mark.parametrize("outcome", ["failed", "gone", "suspect"])
def test_a_fetch_that_saw_nothing_teaches_nothing(outcome: Outcome) -> None:
    before, decision = decided(outcome)
    assert learned(before, decision, NOW) == decision.article


def test_a_clock_that_was_set_back_breaks_nothing() -> None:
    before, decision = decided("changed")
    after = learned(before.evolve(last_sighting=NOW + timedelta(days=3), created_at=NOW + timedelta(days=3)), decision, NOW)
    assert after.rate_a == pytest.approx(START_A + 1)


def test_a_story_that_was_quiet_for_a_year_retires_and_the_world_is_told() -> None:
    before, decision = decided("same")
    old = before.evolve(created_at=ago(days=366))
    found = scheduled(replace(decision, article=old), old, POLICY, pace=EAGER, now=NOW)
    assert found.events == ("article.retired",)
    assert (found.article.state, found.article.next_check_at) == ("retired", None)
    assert found.article.next_check_why == "because it was quiet for 366 days"


@pytest.mark.parametrize(
    "sign",
    [
        {"changed_at": ago(days=300)},
        {"followed_from": ago(days=2)},
        {"asked_every": timedelta(hours=1)},
    ],
)
def test_a_sign_of_life_or_a_wish_keeps_a_story_watched(sign: dict[str, object]) -> None:
    before, decision = decided("same")
    old = before.evolve(created_at=ago(days=500), **sign)
    found = scheduled(replace(decision, article=old), old, POLICY, pace=EAGER, now=NOW)
    assert (found.events, found.article.state) == ((), "ok")
    assert found.article.next_check_at is not None


@pytest.mark.parametrize("state", ["paused", "unwatched", "retired"])
def test_what_is_left_alone_gets_no_next_check(state: Watch) -> None:
    before, decision = decided("same", state=state)
    found = scheduled(replace(decision, article=before.evolve(created_at=ago(days=500))), before, POLICY, pace=EAGER, now=NOW)
    assert (found.article.next_check_at, found.events) == (None, ())


@pytest.mark.parametrize(
    ("changes", "policy", "words"),
    [
        ({"asked_every": timedelta(minutes=10)}, POLICY, "every 10 minutes, as you asked"),
        (
            {"next_check_at": NOW + timedelta(minutes=5, seconds=9)},
            POLICY,
            "again in about 5 minutes, then more rarely as it grows quiet, at least every 7 days; sooner after each change",
        ),
        (
            {"next_check_at": NOW},
            POLICY,
            "again at once, then more rarely as it grows quiet, at least every 7 days; sooner after each change",
        ),
        ({}, Policy(shortest=timedelta(seconds=2), longest=timedelta(seconds=2)), "every 2 seconds"),
        ({"state": "paused"}, POLICY, "paused"),
    ],
)
def test_how_an_article_is_watched_is_told_in_words(changes: dict[str, object], policy: Policy, words: str) -> None:
    assert describe(article(**changes), policy, NOW) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 seconds"), (1, "1 second"), (90, "1 minute"), (7200, "2 hours"), (200_000, "2 days")]
)
def test_a_span_is_told_in_its_largest_unit(seconds: int, words: str) -> None:
    assert duration(timedelta(seconds=seconds)) == words
