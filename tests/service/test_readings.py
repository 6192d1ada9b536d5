"""Readings: what was stored can be read again bit for bit, and an upgrade of the extractor is never an edit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from revtrack.service import looking, reading
from revtrack.service.passes import check_articles, watch_addresses
from revtrack.service.reading import read_page
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, Story
from revtrack.values.document import Block, Document
from revtrack.values.reports import CheckReport

UPGRADE = "revtrack-extract/next"


def upgraded(*args: Any) -> Any:
    """How a later release reads a page: its extractor also keeps a line that the one before left out."""
    result = read_page(*args)
    if not isinstance(result, Document):
        return result
    return result.evolve(extractor=UPGRADE, blocks=(Block("The Harbor Ledger, Friday edition", "body"), *result.blocks))


class Here:
    """Workers that work in this process, where a later release can be put in the place of today's."""

    def run(self, function: Callable[..., Any], *args: object) -> Any:
        return function(*args)

    def close(self) -> None:
        """Nothing was started."""


@pytest.fixture
def upgrade(root: Root, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def happen() -> None:
        monkeypatch.setattr(looking, "EXTRACTOR", UPGRADE)
        monkeypatch.setattr(root.pipeline, "_workers", Here())
        for module in (looking, reading):
            monkeypatch.setattr(module, "read_page", upgraded)

    return happen


def story(number: int, base: Story = EMBASSY_1) -> Story:
    return replace(base, headline=f"{base.headline}, part {number}")


def serve(root: Root, newsroom: Newsroom, slug: str, edition: Story) -> None:
    """The story in other bytes than before, so that it is read and not only asked for."""
    newsroom.edit(slug, edition)
    page = root.fetcher.get(newsroom.url(slug)).body
    newsroom.answer(slug, Answer(body=page.replace(b"</body>", b"<!-- later --></body>")))


def test_an_upgrade_over_fifty_articles_is_no_edit_and_a_real_one_beside_it_is_seen(
    root: Root, newsroom: Newsroom, clock: FakeClock, upgrade: Callable[[], None]
) -> None:
    slugs = [f"story-{number}" for number in range(50)]
    addresses = {newsroom.publish(slug, story(number)): number for number, slug in enumerate(slugs)}
    ids: dict[int, int] = {}
    watch_addresses(root, addresses, lambda address, report: ids.update({report.id: addresses[address]}), _fail)
    upgrade()
    clock.advance(timedelta(minutes=15))
    for number, slug in enumerate(slugs):
        serve(root, newsroom, slug, story(number, EMBASSY_2 if number == 7 else EMBASSY_1))
    reports: list[CheckReport] = []
    check_articles(root, list(ids), reports.append, _fail)
    changed = [ids[report.id] for report in reports if report.outcome == "changed"]
    assert (len(reports), changed) == (50, [7])
    (edited,) = (article for article, number in ids.items() if number == 7)
    assert all("Friday edition" not in flag.new for flag in _review(root, edited).flags)


def test_the_diff_of_an_edit_stays_what_was_told_after_an_upgrade(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Callable[[int], CheckReport], upgrade: Callable[[], None]
) -> None:
    from revtrack.service.edits import edit_of

    newsroom.publish("embassy", EMBASSY_1)
    article = root.watcher.watch(newsroom.url("embassy")).id
    clock.advance(timedelta(minutes=15))
    newsroom.edit("embassy", EMBASSY_2)
    assert check(article).outcome == "changed"
    before = edit_of(root.store, article, None, "")
    upgrade()
    clock.advance(timedelta(minutes=15))
    serve(root, newsroom, "embassy", EMBASSY_2)
    assert check(article).outcome == "same"
    assert root.store.latest(article).document.extractor == UPGRADE
    after = edit_of(root.store, article, None, "")
    assert (after.diff.stats, after.review.codes, after.new) == (before.diff.stats, before.review.codes, before.new)


def test_every_version_can_be_read_again_from_its_page_and_its_inputs(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Callable[[int], CheckReport]
) -> None:
    newsroom.publish("embassy", EMBASSY_1)
    article = root.watcher.watch(newsroom.url("embassy")).id
    previous: Document | None = None
    for number in range(1, 9):
        latest = root.store.latest(article)
        assert latest.number == number
        assert latest.inputs.previous_number == (number - 1 or None)
        again = read_page(root.store.page(article, number), latest.inputs, previous)
        assert again == latest.document
        previous = latest.document
        clock.advance(timedelta(minutes=15))
        extra = tuple(f"Part {part} of the report was published in the evening." for part in range(number))
        newsroom.edit("embassy", replace(EMBASSY_1, paragraphs=(*EMBASSY_1.paragraphs, *extra)))
        assert check(article).outcome == "changed"


def _review(root: Root, article: int) -> Any:
    from revtrack.service.edits import edit_of

    return edit_of(root.store, article, None, "").review


def _fail(where: object, error: Exception) -> None:
    raise AssertionError(f"{where}: {error}")
