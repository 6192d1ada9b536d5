"""Furniture of hosts: a line that stands on several articles is none of the story's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from revtrack.service.furniture import found, noted
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.document import Block, Document
from revtrack.values.reports import CheckReport

LINE = "The Ledger has been printed on this street since 1871, in all weathers."
NOTE = "Correction: An earlier version of this article misstated the cost."


def test_notes_captions_and_long_paragraphs_are_never_noted() -> None:
    blocks = (Block(LINE, "body"), Block(NOTE, "note"), Block("A picture", "caption"), Block("word " * 60, "body"))
    assert len(noted(Document(blocks=blocks))) == 1


def test_only_what_is_new_to_the_article_can_be_furniture() -> None:
    document = Document(blocks=(Block(LINE, "body"), Block("Another line.", "body")))
    common = frozenset(noted(document))
    assert found(document, None, common) == tuple(sorted(common))
    assert found(document, document, common) == ()
    assert found(document, None, frozenset()) == ()


def test_a_line_that_three_articles_carry_is_no_edit_of_the_fourth(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Callable[[int], CheckReport]
) -> None:
    with_line = replace(EMBASSY_1, paragraphs=(*EMBASSY_1.paragraphs[:4], LINE, *EMBASSY_1.paragraphs[4:]))
    fourth = root.watcher.watch(newsroom.publish("fourth", EMBASSY_1)).id
    for number in range(3):
        assert root.watcher.watch(newsroom.publish(f"story-{number}", with_line)).created
    clock.advance(timedelta(minutes=15))
    newsroom.edit("fourth", with_line)
    assert check(fourth).outcome == "same"
    latest = root.watcher.watch(newsroom.publish("fifth", with_line)).id
    stored = root.store.latest(latest)
    assert LINE not in stored.document.text
    assert len(stored.inputs.furniture) >= 1
    assert root.pipeline.read(root.store.page(latest, 1), stored.inputs, None) == stored.document
