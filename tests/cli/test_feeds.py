"""Feeds and lists as a person uses them."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from revtrack.testing.feeds import ATOM, JSON, RSS
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

from .conftest import Run

STORY = replace(EMBASSY_1, published=datetime.now(UTC), modified=datetime.now(UTC))


@pytest.fixture
def home(newsroom: Newsroom) -> str:
    newsroom.publish("embassy", STORY)
    return newsroom.home


def test_a_feed_from_its_home_page_to_its_end(revtrack: Run, newsroom: Newsroom, home: str) -> None:
    added = revtrack("feed", "add", home, "--label", "harbour", "--exclude", "/sport/", "--wait")
    assert (added.code, "The Harbor Ledger" in added.out, "1 watched" in added.out) == (0, True, True), added.err
    assert "not with /sport/" in added.out
    assert f"Try: revtrack feed add {newsroom.feed_url(ATOM)}" in added.err
    listed = revtrack("feed", "list").out.rstrip("\n").split("\t")
    assert (listed[:4], listed[4:7], listed[-1]) == (
        ["1", "ok", "rss", "The Harbor Ledger"],
        ["1", "0", "0"],
        newsroom.feed_url(RSS),
    )
    shown = json.loads(revtrack("feed", "show", "1", "--json").out)
    assert (shown["stories"], shown["labels"], shown["watched"][0]["article"]) == ({"watched": 1}, ["harbour"], 1)
    checked = revtrack("feed", "check", "--all")
    assert (checked.code, checked.out) == (0, "feed 1 · ok · not modified · 0 new stories\n")
    assert revtrack("feed", "pause", "1").out.startswith("Paused feed 1")
    assert revtrack("feed", "resume", "1").code == 0
    assert revtrack("feed", "remove", "1").out == "Removed feed 1; its 1 article stay watched\n"
    assert revtrack("feed", "show", "1").err == "revtrack: no feed 1. Try: revtrack feed list\n"


def test_a_feed_that_cannot_be_read_is_trouble(revtrack: Run, newsroom: Newsroom, home: str) -> None:
    assert revtrack("feed", "add", newsroom.feed_url(JSON)).code == 0
    newsroom.answer(JSON, Answer(status=500))
    checked = revtrack("feed", "check", "1")
    assert (checked.code, "HTTP 500" in checked.out) == (2, True)
    assert revtrack("feed", "add", newsroom.url("embassy")).code == 2
    assert revtrack("feed", "add", home, "--backfill", "soon").err == (
        "revtrack: not an age: soon. Try: --backfill 12h, 3d, 0 or all\n"
    )


def test_watching_a_home_page_proposes_its_feeds(revtrack: Run, newsroom: Newsroom) -> None:
    for number in range(12):
        newsroom.publish(f"story-{number}", replace(STORY, headline=f"Story {number} of the embassies and their guards"))
    ran = revtrack("watch", newsroom.home)
    assert (ran.code, ran.out) == (2, "")
    assert "this is a list of stories, not one. Its feeds: " in ran.err
    assert ran.err.endswith(f"Try: revtrack feed add {newsroom.feed_url(RSS)}\n")


def test_what_is_exported_can_be_imported_elsewhere(revtrack: Run, newsroom: Newsroom, home: str, tmp_path: Path) -> None:
    revtrack("feed", "add", newsroom.feed_url(ATOM), "--label", "a, b", "--wait")
    written = revtrack("export", "--all", "-o", "list")
    assert written.out == "Wrote 1 feed and 1 article to list\n"
    other = {"REVTRACK_DATA_DIR": str(tmp_path / "other")}
    taken = revtrack("import", "list", **other)
    assert (taken.code, taken.out) == (0, "1 address queued, 1 feed added\n")
    assert "1 address of 1 host to be watched; about" in taken.err
    assert taken.err.endswith("the service goes on with them: revtrack serve\n")
    assert revtrack("import", "list", "--wait", **other).out == "1 known already\n"
    assert revtrack("feed", "check", "--all", **other).code == 0
    assert revtrack("export", "--all", **other).out == (tmp_path / "list").read_text()


def test_a_list_says_how_long_it_takes_and_what_of_it_is_no_use(revtrack: Run) -> None:
    lines = "".join(f"https://www{number % 3}.example/{number}\n" for number in range(1200))
    ran = revtrack("import", "-", stdin=f"{lines}ftp://x\n", REVTRACK_FETCH__PER_HOST_DELAY="2")
    assert (ran.code, ran.out) == (0, "1200 addresses queued\n")
    assert ran.err.splitlines() == [
        "revtrack: -, line 1201: not an address that can be watched: 'ftp://x'",
        "1,200 addresses of 3 hosts to be watched; about 16 minutes at one every 2 s per host; the service goes on with them: "
        "revtrack serve",
    ]
    assert revtrack("import", "-", "--strict", stdin="nonsense").code == 2
    assert revtrack("import", "missing.opml").err.startswith("revtrack: cannot read missing.opml: No such file")


def test_without_anything_the_answers_are_plain(revtrack: Run) -> None:
    assert revtrack("feed", "list").err == "no feeds yet. Try: revtrack feed add URL\n"
    assert revtrack("feed", "check").code == 2
    assert revtrack("export").code == 2
