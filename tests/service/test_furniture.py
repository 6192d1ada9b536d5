"""Furniture of hosts: a line that stands on several articles is none of the story's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from revtrack.service.furniture import found, noted
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.document import Block, Document
from revtrack.values.reports import CheckReport

LINE = "The Ledger has been printed on this street since 1871, in all weathers."
NOTE = "Correction: An earlier version of this article misstated the cost."


def test_only_what_stands_around_a_story_is_noted() -> None:
    blocks = (Block(LINE, "periphery"), Block("Background.", "body"), Block(NOTE, "note"), Block("word " * 80, "periphery"))
    assert len(noted(Document(blocks=blocks))) == 1


def test_only_what_is_new_to_the_article_can_be_furniture() -> None:
    common = frozenset(noted(Document(blocks=(Block(LINE, "periphery"),))))
    document = Document(blocks=(Block(LINE, "body"), Block("Another line.", "body")))
    assert found(document, None, common) == tuple(common)
    assert found(document, document, common) == ()
    assert found(document, None, frozenset()) == ()


def test_a_line_that_stands_beside_three_stories_is_no_edit_of_the_fourth(
    root: Root, newsroom: Newsroom, clock: FakeClock, check: Callable[[int], CheckReport]
) -> None:
    with_line = replace(EMBASSY_1, paragraphs=(*EMBASSY_1.paragraphs[:4], LINE, *EMBASSY_1.paragraphs[4:]))
    fourth = root.watcher.watch(newsroom.publish("fourth", EMBASSY_1)).id
    page = root.fetcher.get(newsroom.url("fourth")).body
    beside = page.replace(b"</article>", b"<aside><p>" + LINE.encode() + b"</p></aside></article>")
    for number in range(3):
        own = beside.replace(b"/stories/fourth", f"/stories/story-{number}".encode())
        article = root.watcher.watch(newsroom.answer(f"story-{number}", Answer(body=own))).id
        assert LINE not in root.store.latest(article).document.text
    clock.advance(timedelta(minutes=15))
    newsroom.edit("fourth", with_line)
    assert check(fourth).outcome == "same"
    fifth = root.watcher.watch(newsroom.publish("fifth", with_line)).id
    stored = root.store.latest(fifth)
    assert LINE not in stored.document.text
    assert len(stored.inputs.furniture) == 1
    assert root.pipeline.read(root.store.page(fifth, 1), stored.inputs, None) == stored.document
