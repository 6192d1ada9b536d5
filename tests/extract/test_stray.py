"""Paragraphs of a long story in plain boxes among its others; the judge leaves those out."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
PASTED = "The province had refused to pay for the piles until engineers found rust in two of them last winter."
LONG = [
    f"In year {n} of the pier the council heard from harbor masters, shipwrights and islanders who had asked for new piles, "
    f"and it put the matter off by {n + 2} months each time, as its minutes show."
    for n in range(12)
]


def story_of(document):
    return [block.text for block in document.blocks if block.role != "periphery"]


def with_box(paragraphs, box):
    return [*paragraphs, *LONG[:6], box, *LONG[6:]]


@pytest.mark.parametrize(
    "box",
    ["<div>{}</div>", '<div class="x"><b>{}</b></div>', "<section>{}</section>", '<div>In <a href="/s/2">May</a>, {}</div>'],
)
def test_a_pasted_paragraph_is_story_and_an_edit_of_it_is_one(page, paragraphs, box):
    pasted, plain = page(with_box(paragraphs, box.format(PASTED))), page([*paragraphs, *LONG])
    assert PASTED in "\n".join(story_of(extract(pasted, URL)))
    assert PASTED in "\n".join(story_of(extract(pasted, URL, previous=extract(plain, URL))))
    assert PASTED not in "\n".join(story_of(extract(plain, URL, previous=extract(pasted, URL))))


@pytest.mark.parametrize(
    "box",
    [
        pytest.param("<div>Our reporters need your help to keep asking such questions.</div>", id="the outlet's words"),
        pytest.param(f'<div>{PASTED} <a href="/s/4">Read on about the piles</a></div>', id="with a link at its end"),
        pytest.param("<div>Rust on two piles of the pier</div>", id="no sentence"),
        pytest.param(f"<div><div>{PASTED}</div><div>Another passage stands beside it in the box.</div></div>", id="not alone"),
    ],
)
def test_what_else_stands_in_a_box_is_not(page, paragraphs, box):
    plain = page([*paragraphs, *LONG])
    assert extract(page(with_box(paragraphs, box)), URL, previous=extract(plain, URL)).digest == extract(plain, URL).digest
