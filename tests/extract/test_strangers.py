"""What reads like the story and is built unlike it, on first sight and when it comes or goes between two fetches."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
INFO = (
    "<section><div><p>Reporters of this paper spoke to eleven people who know the contract and read the minutes of the council."
    "</p><div><a href='/how'>Learn more about our process.</a></div></div></section>"
)
LINKS = "".join(f'<li><a href="/s/{n}">Storm floods southern town number {n}</a></li>' for n in range(5))
TAIL = (
    f"<aside><ul>{LINKS}</ul></aside><section><div><p>Expert analysis and live scores from the harbor leagues are delivered "
    "to every phone in the province.</p></div></section>"
)
GRID = "".join(f"<li><h2>Story {n} of the week</h2><p>The two were seen at the harbor fair.</p></li>" for n in range(4))
STRANGERS = {
    "an info box with a link": INFO,
    "what comes after a list of links": TAIL,
    "a grid of teasers": f"<section><ul>{GRID}</ul></section>",
}


def placed(paragraphs, name, box):
    return [*paragraphs[:3], box, *paragraphs[3:]] if "info" in name else list(paragraphs)


@pytest.mark.parametrize(("name", "box"), STRANGERS.items())
def test_a_stranger_is_not_story(page, paragraphs, name, box):
    after = "" if "info" in name else box
    found = extract(page(placed(paragraphs, name, box), after=after), URL)
    assert found.text == "\n".join(paragraphs)


@pytest.mark.parametrize(("name", "box"), STRANGERS.items())
def test_a_stranger_that_comes_or_goes_is_no_edit(page, paragraphs, name, box):
    after = "" if "info" in name else box
    bare, full = page(), page(placed(paragraphs, name, box), after=after)
    for first, second in ((bare, full), (full, bare)):
        old = extract(first, URL)
        assert extract(second, URL, previous=old).digest == old.digest


def test_a_statement_in_a_box_with_a_link_is_news(page, paragraphs):
    box = INFO.replace("Reporters of this paper", "“We will appeal,” the harbor company said. Reporters")
    old = extract(page(), URL)
    new = extract(page([*paragraphs[:3], box, *paragraphs[3:]]), URL, previous=old)
    assert "We will appeal" in new.text


def test_the_introduction_of_the_author_is_not_story_and_a_sentence_about_another_person_is(page, paragraphs):
    head = '<meta name="author" content="Ana Ruiz">'
    about = "Ana Ruiz is a reporter at the harbor desk. She joined the Gazette in 2019."
    assert extract(page([*paragraphs, about], head=head), URL).text == "\n".join(paragraphs)
    other = about.replace("Ana Ruiz", "Mara Lindqvist")
    assert other in extract(page([*paragraphs, other], head=head), URL).text
    told = "Ana Ruiz was on the pier when the first pile broke, and swam ashore."
    assert told in extract(page([*paragraphs, told], head=head), URL).text


VIDEO = "<div><h4>Related Video</h4><div>Science<p>Flight Mode | The Tech That Finds Lost Bags.</p></div></div>"


def test_a_box_is_told_by_its_first_line_also_where_loose_text_follows_inner_blocks(page, paragraphs):
    loose = [f"<a href='/part/{number}'>Go to part {number}</a><hr>" for number in range(12)]
    old = extract(page([*paragraphs, *loose]), URL)
    new = extract(page([*paragraphs, VIDEO, *loose]), URL, previous=old)
    assert (old.text, new.text) == ("\n".join(paragraphs),) * 2
