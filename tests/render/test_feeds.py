"""What a feed says of itself steers no terminal; a table is no wider than the terminal."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from revtrack.render.feeds import feed_detail_json
from revtrack.render.json import dumps
from revtrack.render.lists import LISTS
from revtrack.render.terminal.feeds import feed_lines, feed_text, feeds_text
from revtrack.render.terminal.style import Style
from revtrack.render.webhook import feed_body
from revtrack.text import printable
from revtrack.values.feed_reports import FeedDetail, FeedRow, Listed
from revtrack.values.feeds import Feed, FeedFilter, FeedOrder, Found, Wishes
from revtrack.values.push import Subscription
from revtrack.values.timeline import Absence

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
EVIL = "Led\x1b[31mger\u202e\n<b>\x9b2J"
URL = "https://ledger.example/feed"
ORDER = FeedOrder(
    filter=FeedFilter(include=(EVIL,), exclude=("b",), sections=("c",), keywords=("d",)),
    wishes=Wishes(labels=(EVIL,), outlet=EVIL, important=True),
)
FEED = Feed(
    id=7, url=URL, host="ledger.example", created_at=NOW, order=ORDER, kind="rss", title=EVIL, state="failing",
    failing_since=NOW, failing_why=EVIL, next_check_at=NOW, next_check_why="because it is so", checked_at=NOW,
)  # fmt: skip
FOUND = Found(id=1, url=f"{URL}/{EVIL}", host="ledger.example", feed_id=7, found_at=NOW, why=EVIL, tries=2, next_try_at=NOW)
PUSH = Subscription(
    id=1,
    feed_id=1,
    path="x" * 43,
    hub=EVIL,
    topic=EVIL,
    state="denied",
    next_at=NOW,
    secret="s" * 64,
    why=EVIL,
    notified_at=NOW,
)
DETAIL = FeedDetail(
    row=FeedRow(FEED, {"watched": 3, "refused": 1}), refused=(FOUND,), waiting=(FOUND,), watched=(FOUND,), push=PUSH
)


@pytest.mark.parametrize("width", [40, 80, 100])
def test_views_are_harmless_and_fit(width: int) -> None:
    style = Style(width=width)
    views = feed_text(DETAIL, style), feeds_text([DETAIL.row, DETAIL.row], style, NOW)
    for line in "".join(views).split("\n"):
        assert printable(line) == line
        assert len(line) <= width
        assert line == line.rstrip()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_table_of_feeds_has_room_for_the_next_check(width: int) -> None:
    row = DETAIL.row
    healthy = replace(row, feed=replace(row.feed, state="ok", order=FeedOrder(), title="The Harbor Ledger"))
    assert " 14:00" in feeds_text([healthy], Style(width=width), NOW)


def test_a_line_for_a_pipe_has_its_columns_and_nothing_shortened() -> None:
    (line,) = feed_lines([DETAIL.row]).splitlines()
    columns = line.split("\t")
    assert (columns[0], columns[4:7], columns[-1]) == ("7", ["3", "0", "1"], URL)
    assert printable(line) == line


def test_json_and_lists_hold_no_character_that_steers() -> None:
    texts = [dumps(feed_detail_json(DETAIL)), *(write([Listed(url=URL, feed=True, title=EVIL)]) for write in LISTS.values())]
    assert [text for text in texts if printable(text) != text] == []


def test_the_event_of_a_feed_is_small_and_names_it() -> None:
    long = FEED.evolve(title="x" * 10_000, url=f"{URL}/{'y' * 10_000}")
    evidence = Absence(status=404, reason="the site answered HTTP 404", since=NOW, seen=3, final_url=URL)
    body = feed_body("feed.unavailable", long, at=NOW, evidence=evidence)
    assert len(body) < 20_000
    assert b'"feed":{"id":7,' in body
