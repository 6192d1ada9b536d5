"""Which stories of a feed are wanted."""

from datetime import datetime, timedelta

import pytest

from revtrack.feeds.choice import choose, wanted
from revtrack.values.feeds import Choice, Feed, FeedFilter, FeedItem, FeedOrder, Sighting

from .conftest import NOW

HOUR = timedelta(hours=1)
STORY = FeedItem(
    url="https://ledger.example/Politics/2026/harbour-wall",
    title="Harbour wall to be raised",
    summary="The council voted “yes” on Tuesday.",
    sections=("Local News",),
)


def item(slug: str, hours: float | None = 1, **changes: object) -> FeedItem:
    published = None if hours is None else NOW - hours * HOUR
    return FeedItem(url=f"https://ledger.example/{slug}", published=published, **changes)  # type: ignore[arg-type]


def chosen(feed: Feed, *items: FeedItem, room: int = 9, primed: bool = True, **sighted: Sighting) -> Choice:
    known = {f"https://ledger.example/{slug}": seen for slug, seen in sighted.items()}
    return choose(items, feed, known, now=NOW, room=room, primed=primed)


def slugs(items: tuple[FeedItem, ...]) -> list[str]:
    return [each.url.rpartition("/")[2] for each in items]


@pytest.mark.parametrize(
    ("criteria", "passes"),
    [
        ({}, True),
        ({"include": ("/politics/",)}, True),
        ({"include": ("*/2026/*wall",)}, True),
        ({"include": ("*/2025/*",)}, False),
        ({"include": ("/sport/", "/politics/")}, True),
        ({"exclude": ("harbour",)}, False),
        ({"include": ("/politics/",), "exclude": ("harbour",)}, False),
        ({"sections": ("politics",)}, True),
        ({"sections": ("local-news",)}, True),
        ({"sections": ("harbour-wall",)}, False),
        ({"keywords": ("harbour WALL",)}, True),
        ({"keywords": ('voted "yes"',)}, True),
        ({"keywords": ("harb",)}, False),
        ({"keywords": ("bridge", "council")}, True),
        ({"keywords": (" ",)}, False),
    ],
)
def test_a_filter(criteria: dict[str, tuple[str, ...]], passes: bool) -> None:
    assert wanted(STORY, FeedFilter(**criteria)) is passes


def test_stories_older_than_the_backfill_are_passed_over(feed: Feed) -> None:
    choice = chosen(feed, item("new"), item("old", 25), primed=False)
    assert (slugs(choice.new), slugs(choice.passed)) == (["new"], [])


def test_stories_without_a_date_are_old_when_a_feed_is_first_read_and_new_later(feed: Feed) -> None:
    first = chosen(feed, item("undated", None), primed=False)
    assert (slugs(first.new), slugs(first.passed)) == ([], ["undated"])
    assert slugs(chosen(feed, item("undated", None)).new) == ["undated"]


def test_where_the_memory_of_undated_stories_is_full_they_are_left_out(feed: Feed) -> None:
    choice = choose([item("undated", None)], feed, {}, now=NOW, room=9, primed=True, memory=0)
    assert (choice.new, choice.passed, choice.unwanted) == ((), (), 1)


def test_without_a_horizon_everything_is_new(feed: Feed) -> None:
    everything = feed.evolve(order=FeedOrder(backfill=None))
    assert slugs(chosen(everything, item("old", 9999), item("undated", None), primed=False).new) == ["undated", "old"]


def test_the_limit_takes_the_newest_and_leaves_the_others_for_later(feed: Feed) -> None:
    choice = chosen(feed, item("a", 3), item("b", 1), item("c", 2), room=2)
    assert (slugs(choice.new), choice.held_over) == (["b", "c"], 1)
    assert chosen(feed, item("a"), room=-5).held_over == 1


def test_a_story_known_under_a_tracking_address_is_not_new(feed: Feed) -> None:
    assert chosen(feed, item("a?utm_source=feed"), a=Sighting(1, 7, None)).new == ()


@pytest.mark.parametrize(
    ("before", "updated", "touched"),
    [
        (None, NOW, True),
        (NOW - HOUR, NOW, True),
        (NOW, NOW, False),
        (NOW, NOW - HOUR, False),
        (NOW + 24 * HOUR, NOW, True),
        (NOW, None, False),
    ],
)
def test_a_newer_claim_of_an_update_counts(
    feed: Feed, before: datetime | None, updated: datetime | None, touched: bool
) -> None:
    choice = chosen(feed, item("a", updated=updated), a=Sighting(1, 7, before))
    assert [(each.found_id, each.article_id, each.claimed_at) for each in choice.touched] == (
        [(1, 7, updated)] if touched else []
    )


def test_the_time_a_generator_puts_on_every_story_is_no_claim(feed: Feed) -> None:
    sighted = {f"s{number}": Sighting(number, number, NOW - HOUR) for number in range(30)}
    items = [item(slug, updated=NOW) for slug in sighted]
    assert chosen(feed, *items, **sighted).touched == ()
    spread = [item(slug, updated=NOW + timedelta(seconds=number)) for number, slug in enumerate(sighted)]
    assert len(chosen(feed, *spread, **sighted).touched) == 30
