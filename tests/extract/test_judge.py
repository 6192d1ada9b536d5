from collections import Counter

import pytest

from revtrack.extract.blocks import Leaf
from revtrack.extract.judge import Verdict, judged, letters
from revtrack.extract.parsing import parsed

LINES = ["The council voted on Tuesday to close the pier for eleven months.", "He denied it.", "Nine to four."]
VERDICT = Verdict(Counter(map(letters, LINES)), "".join(map(letters, LINES)))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The council voted on Tuesday to close the pier for eleven months.", True),
        ("The council voted on Tuesday – to close the pier, for eleven months", True),
        ("voted on Tuesday to close the pier", True),
        ("He denied it.", True),
        ("denied", False),
        ("The council voted on Monday to dredge the inner basin for ever and ever and a day.", False),
        ("***", False),
    ],
)
def test_a_block_is_in_the_verdict_by_its_letters(text, held):
    assert VERDICT.holds(Leaf(text, "p", "text", 0)) is held


def test_a_short_block_is_in_it_beside_its_neighbour():
    assert VERDICT.holds_between(letters(LINES[1]), "nine", "")
    assert VERDICT.holds_between("", "it", letters(LINES[2]))
    assert not VERDICT.holds_between(letters(LINES[0]), "nine", "")


def verdict_on(source):
    return judged(parsed(source.encode(), for_judge=True))


def test_the_judge_finds_the_story(page, paragraphs):
    verdict = verdict_on(page())
    assert all(verdict.holds(Leaf(text, "p", "text", 0)) for text in paragraphs)


@pytest.mark.parametrize("source", ["<html></html>", "<p>", "<" * 10_000])
def test_a_page_without_a_story_gives_no_verdict(source):
    assert verdict_on(source) == Verdict()


def test_a_judge_that_fails_gives_no_verdict(page):
    assert judged(parsed(page().encode())) == Verdict()


NAMES = (
    ("", ""),
    (' class="entry-content"', ' class="text"'),
    (' class="sidebar promo comments"', ' class="share related" id="ad-7"'),
)


def judged_under(page, around, each, paragraphs):
    story = "".join(f"<p{each}>{text}</p>" for text in paragraphs)
    return verdict_on(page([f"<div{around}>{story}</div>"]))


@pytest.mark.parametrize(("around", "each"), NAMES)
def test_names_for_stylesheets_do_not_sway_the_judge(page, paragraphs, around, each):
    assert judged_under(page, around, each, paragraphs) == judged_under(page, "", "", paragraphs)


def test_what_a_page_says_twice_beside_its_story_is_not_heard(page, paragraphs):
    caption = "The old ferry pier at low water in spring, seen from the island."
    slides = "".join(f"<div><p>{caption}</p></div>" for _ in range(2))
    assert letters(caption) not in verdict_on(page([slides, *paragraphs])).joined


def test_a_page_that_says_everything_twice_is_heard(page, paragraphs):
    assert letters(paragraphs[0]) in verdict_on(page([*paragraphs, *paragraphs])).joined


def test_a_cloud_of_links_is_not_heard(page, paragraphs):
    cloud = "<div>" + " ".join(f'<a href="/t/{n}">harbortag{n}</a>' for n in range(12)) + "</div>"
    assert "harbortag" not in verdict_on(page([*paragraphs, cloud])).joined


def test_a_cell_of_links_beside_the_story_is_not_heard(paragraphs):
    menu = '<a href="/n">harborlink</a><br><a href="/s">Sports</a><br><a href="/o">Opinion</a>'
    told = "".join(f"<p>{text}" for text in paragraphs)
    source = f"<html><body><table><tr><td>{menu}</td><td><h1>Pier closes</h1>{told}</td></tr></table></body></html>"
    assert "harborlink" not in verdict_on(source).joined


@pytest.mark.parametrize(("boxes", "asked"), [(20, True), (6_000, False)])
def test_a_page_of_thousands_of_blocks_gets_no_second_opinion_which_compares_each_with_all(page, monkeypatch, boxes, asked):
    opinions: list[object] = []
    monkeypatch.setattr("trafilatura.core.compare_extraction", lambda *asked: opinions.append(asked))
    judged(parsed(page(["<div>Yes</div>"] * boxes).encode(), for_judge=True))
    assert bool(opinions) is asked
