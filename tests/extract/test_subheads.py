"""Subheadings without the markup of headings."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
QUESTIONS = ("Who pays for the pier?", "Why eleven months?", "What will fishermen do?")


def between(paragraphs, lines):
    """The paragraphs with a box after each, as far as there are lines."""
    boxes = [f'<div class="x7">{line}</div>' for line in lines]
    return [part for pair in zip(paragraphs, boxes) for part in pair] + list(paragraphs[len(boxes) :])  # noqa: B905


def story_of(document):
    return [block.text for block in document.blocks if block.role != "periphery"]


def test_lines_in_boxes_of_one_kind_that_differ_are_the_storys_subheadings(page, paragraphs):
    assert set(QUESTIONS) <= set(story_of(extract(page(between(paragraphs, QUESTIONS)), URL)))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("Image courtesy of the port",) * 3, id="the same each time"),
        pytest.param(tuple(f'<a href="/s/{n}">Storm number {n} floods the south</a>' for n in range(3)), id="links"),
        pytest.param(("Sign up for our newsletter", "You have 2 free articles left", "Share this story"), id="promotion"),
    ],
)
def test_what_else_comes_back_through_a_story_is_none(page, paragraphs, lines):
    assert story_of(extract(page(between(paragraphs, lines)), URL)) == story_of(extract(page(), URL))


def test_a_subheading_that_goes_or_comes_is_an_edit(page, paragraphs):
    more = (*QUESTIONS, "When does it open again?")
    few, many = page(between(paragraphs, QUESTIONS)), page(between(paragraphs, more))
    assert more[-1] in story_of(extract(many, URL, previous=extract(few, URL)))
    assert more[-1] not in story_of(extract(few, URL, previous=extract(many, URL)))
