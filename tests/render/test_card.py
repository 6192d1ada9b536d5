"""The card of an edit: of one size, marked by more than colour, and drawn whatever a page says."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PIL import Image

from revtrack.render.card import HEIGHT, WIDTH, _window, card_png
from revtrack.render.lettering import Word, broken, cut
from revtrack.service.cards import card_of, card_tag, faces
from revtrack.values.reports import EditReport, Links
from revtrack.values.watching import Window
from tests.render.test_hostile import PAYLOADS, edit_of

INSERTED, DELETED, NOTE = (0x9C, 0xCF, 0xFF), (0xFF, 0xC6, 0x80), (0xFF, 0xF4, 0xC2)


def picture(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    return image.convert("RGB")


def colors(image: Image.Image) -> dict[tuple[int, int, int], int]:
    return {color: count for count, color in image.getcolors(WIDTH * HEIGHT) or ()}  # type: ignore[misc]


def longest_run(image: Image.Image, color: tuple[int, int, int]) -> int:
    """The longest horizontal line of one colour."""
    best = 0
    for y in range(HEIGHT):
        ends = [-1, *(x for x in range(WIDTH) if image.getpixel((x, y)) != color), WIDTH]
        best = max(best, *(after - before - 1 for before, after in pairwise(ends)))
    return best


def test_the_first_change_is_underlined_and_struck_and_the_note_is_on_its_ground(report: EditReport) -> None:
    image = picture(card_of(report))
    found = colors(image)
    assert min(found[color] for color in (INSERTED, DELETED, NOTE)) > 2_000
    assert longest_run(image, (0x12, 0x26, 0x3F)) > 60
    assert longest_run(image, (0x3F, 0x23, 0x00)) > 60


def test_without_a_note_no_ground_of_a_note_is_drawn(report: EditReport) -> None:
    blocks = tuple(block for block in report.diff.new.blocks if block.role != "note")
    diff = replace(report.diff, new=replace(report.diff.new, blocks=blocks), rows=report.diff.rows[:-1])
    bare = replace(report, diff=diff, review=replace(report.review, note=None, flags=()))
    assert NOTE not in colors(picture(card_of(bare)))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_whatever_a_page_says_is_drawn_inside_the_margins(payload: str, report: EditReport) -> None:
    edit = edit_of(payload, report)
    assert edit.report
    image = picture(card_of(edit.report))
    for margin in ((0, 0, 28, HEIGHT), (WIDTH - 24, 0, WIDTH, HEIGHT)):
        assert list(colors(image.crop(margin))) == [(255, 255, 255)]
    picture(card_png(replace(edit, report=None), faces(), payload))


def test_the_tag_changes_with_what_is_drawn_and_with_nothing_else(report: EditReport) -> None:
    assert card_tag(report) == card_tag(replace(report, versions=9))
    moved = replace(report, links=Links("https://other.example/articles/12/diff/1..2"))
    corrected = replace(report, article=replace(report.article, headline="Another"))
    assert len({card_tag(report), card_tag(moved), card_tag(corrected)}) == 3


def test_a_window_is_told_to_its_end_whatever_room_there_is() -> None:
    window = Window(datetime(2026, 11, 26, 5, 31, 40, tzinfo=UTC), datetime(2026, 11, 26, 5, 32, 1, tzinfo=UTC))
    face = faces().small
    assert _window(window, face, 10_000).endswith("(a 21-second window)")
    assert _window(window, face, 700) == "Changed between 05:31:40 and 05:32:01 UTC, Thu 26 Nov 2026"
    assert face.width(_window(window, face, 700)) <= 700


def test_no_space_stands_before_the_sign_that_words_are_left_out() -> None:
    face = faces().middle
    (line,) = broken(face, [Word(word) for word in cut("one two three four five six seven eight nine ten")], 200, 1)
    assert line[-1].text == " …"
    assert not line[-2].text.isspace()
