"""A newer extractor over stored pages: a new reading of the same version, and no event but those of real edits."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from revtrack.service import looking, reading
from revtrack.service.reading import read_page
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, Story
from revtrack.values.document import Block, Document
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.reports import CheckReport

SLUG = "embassy"
LINE = "The Harbor Ledger, Friday edition"
Check = Callable[[int], CheckReport]


class Here:
    """Workers that work in this process, where a later release can be put in the place of today's."""

    def run(self, function: Callable[..., Any], *args: object) -> Any:
        return function(*args)


def later(extractor: str) -> Callable[..., Any]:
    """How a later release reads a page: its extractor keeps a line more than the one before."""

    def read(*args: Any) -> Any:
        result = read_page(*args)
        if not isinstance(result, Document):
            return result
        return result.evolve(extractor=extractor, blocks=(Block(LINE), *result.blocks))

    return read


Upgrade = Callable[[str], None]


@pytest.fixture
def upgrade(root: Root, monkeypatch: pytest.MonkeyPatch) -> Upgrade:
    def happen(extractor: str) -> None:
        monkeypatch.setattr(looking, "EXTRACTOR", extractor)
        monkeypatch.setattr(root.pipeline, "_workers", Here())
        for module in (looking, reading):
            monkeypatch.setattr(module, "read_page", later(extractor))

    return happen


@pytest.fixture
def article(root: Root, newsroom: Newsroom, clock: FakeClock) -> int:
    """A watched story, and an endpoint that hears of everything from then on."""
    made = root.watcher.watch(newsroom.publish(SLUG, EMBASSY_1)).id
    root.store.add_endpoint(
        name="desk", url="http://127.0.0.1:9/", kind="webhook", filter=EndpointFilter(), secret="whsec_x", now=clock.now()
    )
    clock.advance(timedelta(minutes=15))
    return made


def serve(root: Root, newsroom: Newsroom, story: Story, mark: str = "later") -> None:
    """The story in other bytes than before, so that its page is read and not only asked for."""
    newsroom.restore(SLUG)
    newsroom.edit(SLUG, story)
    page = root.fetcher.get(newsroom.url(SLUG)).body
    newsroom.answer(SLUG, Answer(body=page.replace(b"</body>", f"<!-- {mark} --></body>".encode())))


def told(root: Root) -> list[str]:
    return [row.event_type for row in root.store.deliveries()]


def readings(root: Root) -> list[tuple[int, str]]:
    """Version number and extractor of every reading, in the order in which they were made."""
    query = "SELECT v.number, r.extractor FROM reading r JOIN version v ON v.id = r.version_id ORDER BY r.id"
    with closing(sqlite3.connect(root.config.data_dir / "revtrack.db")) as connection:
        return [(int(number), str(extractor)) for number, extractor in connection.execute(query)]


def test_an_unchanged_story_is_read_again_once_and_told_to_nobody(
    root: Root, newsroom: Newsroom, article: int, check: Check, upgrade: Upgrade
) -> None:
    upgrade("next/2")
    for mark in ("one", "two"):
        serve(root, newsroom, EMBASSY_1, mark)
        assert check(article).outcome == "same"
    assert told(root) == []
    assert root.store.article(article).number == 1
    assert [(number, extractor) for number, extractor in readings(root) if extractor == "next/2"] == [(1, "next/2")]
    assert root.store.latest(article).document.blocks[0].text == LINE


def test_an_edit_in_the_same_fetch_is_one_event_about_the_edit_alone(
    root: Root, newsroom: Newsroom, article: int, check: Check, upgrade: Upgrade
) -> None:
    upgrade("next/2")
    serve(root, newsroom, EMBASSY_2)
    report = check(article)
    assert (report.outcome, report.from_version, report.to_version) == ("changed", 1, 2)
    assert told(root) == ["article.updated"]
    (row,) = root.store.deliveries()
    assert LINE not in root.store.delivery(row.id).body
    assert [number for number, extractor in readings(root) if extractor == "next/2"] == [1, 2]


def test_two_upgrades_in_a_row_are_no_edit_either(
    root: Root, newsroom: Newsroom, article: int, check: Check, upgrade: Upgrade
) -> None:
    for extractor in ("next/2", "next/3"):
        upgrade(extractor)
        serve(root, newsroom, EMBASSY_1, extractor)
        assert check(article).outcome == "same"
    assert told(root) == []
    assert [extractor for _, extractor in readings(root)][1:] == ["next/2", "next/3"]


def test_a_return_to_the_text_before_the_upgrade_is_known_as_a_return(
    root: Root, newsroom: Newsroom, clock: FakeClock, article: int, check: Check, upgrade: Upgrade
) -> None:
    upgrade("next/2")
    for story, mark in ((EMBASSY_1, "one"), (EMBASSY_2, "two"), (EMBASSY_1, "three")):
        serve(root, newsroom, story, mark)
        report = check(article)
        clock.advance(timedelta(minutes=15))
    assert (report.to_version, report.reason) == (3, "the text is that of version 1 again")
    assert "reverted" in report.flags


def test_a_304_after_the_upgrade_reads_nothing(
    root: Root, newsroom: Newsroom, article: int, check: Check, upgrade: Upgrade
) -> None:
    upgrade("next/2")
    report = check(article)
    assert (report.outcome, report.status) == ("same", 304)
    assert len(readings(root)) == 1
