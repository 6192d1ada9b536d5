"""Many articles of one host that go away together are one event; one that goes by itself is its own."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack import outages
from revtrack.values.outages import Down, Neighbour
from revtrack.values.records import Decision
from revtrack.values.watching import Article, EventType, Streak

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ARTICLE = Article(
    id=1,
    url="http://ledger.example/1",
    fetch_url="http://ledger.example/1",
    host="ledger.example",
    outlet="",
    headline="",
    created_at=NOON,
)
ABSENT = Streak(key="absent", count=3, since=NOON - HOUR)


def goes(since: datetime = NOON - HOUR) -> Decision:
    gone = Streak(key="absent", count=3, since=since)
    article = ARTICLE.evolve(state="gone", gone=gone)
    return Decision(outcome="gone", reason="HTTP 404", article=article, events=("article.unavailable",))


def comes_back(*events: EventType) -> Decision:
    return Decision(outcome="restored", reason="back again", article=ARTICLE, events=events)


def others(missing: int, there: int, since: datetime = NOON - HOUR, asked: datetime = NOON) -> list[Neighbour]:
    absent = [Neighbour(100 + number, asked, since) for number in range(missing)]
    return absent + [Neighbour(200 + number, asked, None) for number in range(there)]


@pytest.mark.parametrize(
    ("neighbours", "outlet"),
    [
        (others(0, 0), False),
        (others(3, 0), False),
        (others(4, 0), True),
        (others(4, 5), True),
        (others(4, 6), False),
        (others(9, 0, since=NOON - 30 * 24 * HOUR), False),
        (others(4, 0) + others(0, 90, asked=NOON - 9 * HOUR), True),
    ],
)
def test_an_outlet_is_down_when_five_and_half_of_those_asked_went_together(neighbours: list[Neighbour], outlet: bool) -> None:
    decision = outages.of_outlet(ARTICLE, goes(), neighbours, None, NOON)
    assert decision.events == ("article.unavailable",)
    assert (decision.outage is not None, decision.down == Down(NOON)) == (outlet, outlet)


def test_the_others_are_silent_once_it_was_told_also_those_that_are_asked_a_day_later() -> None:
    for since in (NOON - HOUR, NOON + 24 * HOUR):
        decision = outages.of_outlet(ARTICLE, goes(since), others(8, 0), Down(NOON), since + HOUR)
        assert (decision.outcome, decision.events, decision.down) == ("gone", (), None)


def test_long_after_an_outage_an_article_that_goes_is_told_again() -> None:
    later = NOON + 60 * 24 * HOUR
    decision = outages.of_outlet(ARTICLE, goes(later), others(8, 0), Down(NOON), later + HOUR)
    assert (decision.events, decision.outage) == (("article.unavailable",), None)


def test_who_comes_back_is_silent_while_most_are_missing() -> None:
    before = ARTICLE.evolve(state="gone", gone=ABSENT)
    decision = outages.of_outlet(
        before, comes_back("article.restored", "article.updated"), others(8, 1), Down(NOON), NOON + HOUR
    )
    assert decision.events == ("article.updated",)


@pytest.mark.parametrize("own", [("article.restored",), ()])
def test_the_outlet_is_back_with_the_article_that_makes_most_of_them_be_there_confirmed_or_not(
    own: tuple[EventType, ...],
) -> None:
    before = ARTICLE.evolve(state="gone", gone=ABSENT)
    decision = outages.of_outlet(before, comes_back(*own), others(3, 6), Down(NOON), NOON + HOUR)
    assert (decision.events, decision.down) == (("article.restored",), Down(NOON, NOON + HOUR))
    assert decision.outage is not None
    assert (decision.outage.articles, decision.outage.watched) == ((100, 101, 102), 10)


@pytest.mark.parametrize(("hours", "events"), [(1, ()), (60, ("article.restored",))])
def test_who_follows_soon_after_its_outlet_is_silent_and_who_comes_days_later_is_told(
    hours: int, events: tuple[EventType, ...]
) -> None:
    before = ARTICLE.evolve(state="gone", gone=ABSENT)
    down, now = Down(NOON, NOON + HOUR), NOON + HOUR + hours * HOUR
    decision = outages.of_outlet(before, comes_back("article.restored"), others(1, 8), down, now)
    assert (decision.events, decision.down) == (events, None)


@pytest.mark.parametrize(("since", "events"), [(-1, ()), (2, ("article.unavailable",))])
def test_after_an_outage_only_those_it_did_not_name_are_told(since: int, events: tuple[EventType, ...]) -> None:
    decision = outages.of_outlet(ARTICLE, goes(NOON + since * HOUR), others(1, 8), Down(NOON, NOON + HOUR), NOON + 4 * HOUR)
    assert (decision.outcome, decision.events) == ("gone", events)


def test_an_article_that_was_gone_before_the_outage_speaks_for_itself() -> None:
    before = ARTICLE.evolve(state="gone", gone=Streak(key="absent", count=9, since=NOON - 90 * HOUR))
    decision = outages.of_outlet(before, comes_back("article.restored"), others(8, 0), Down(NOON), NOON + HOUR)
    assert (decision.events, decision.outage, decision.down) == (("article.restored",), None, None)


def test_other_articles_matter_only_where_one_goes_or_comes_back() -> None:
    assert outages.concerns(ARTICLE, goes())
    assert outages.concerns(ARTICLE.evolve(gone=ABSENT), comes_back())
    assert not outages.concerns(ARTICLE, comes_back())
