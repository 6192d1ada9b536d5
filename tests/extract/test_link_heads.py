"""Headings over links, and labels that lead to one, among the paragraphs of a story."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
LINK = '<a href="/s/{0}">Storm number {0} leaves the south without power</a>'
ONE = f"<p>{LINK.format(1)}</p>"
FORMS = {
    "a heading over one link": f"<h3>{{}}</h3>{ONE}",
    "a heading over two links": f"<h3>{{}}</h3>{ONE}<p>{LINK.format(2)}</p>",
    "a heading over a list": f"<h3>{{}}</h3><ul><li>{LINK.format(1)}</li><li>{LINK.format(2)}</li></ul>",
    "a line in bold": f"<p><b>{{}}</b></p>{ONE}",
    "a label with a colon": f"<p>{{}}: {LINK.format(1)}</p>",
}


def among(paragraphs, part):
    return [*paragraphs[:3], part, *paragraphs[3:]]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "head", ["Also in the news", "What to read next", "The latest", "Elsewhere on the site", "Dig deeper"]
)
def test_what_leads_to_other_stories_is_no_edit_whether_it_comes_or_goes(page, paragraphs, form, head):
    plain, linked = page(), page(among(paragraphs, form.format(head)))
    old = extract(plain, URL)
    assert extract(linked, URL, previous=old).digest == old.digest
    assert extract(plain, URL, previous=extract(linked, URL)).digest == old.digest


@pytest.mark.parametrize("head", ["Talks resume in May", "The cost of the piles", "A family moves to the island"])
def test_a_subheading_stays_the_storys_where_the_template_puts_a_link_below_it(page, paragraphs, head):
    plain, edited = page(among(paragraphs, ONE)), page(among(paragraphs, f"<h3>{head}</h3>{ONE}"))
    old = extract(plain, URL)
    assert head in extract(edited, URL).text
    assert head in extract(edited, URL, previous=old).text
    assert head not in extract(plain, URL, previous=extract(edited, URL)).text


def test_a_sentence_that_ends_with_a_link_is_the_storys(page, paragraphs):
    text = f"The minutes of the council tell why: {LINK.format(1)}."
    assert "The minutes of the council" in extract(page(among(paragraphs, f"<p>{text}</p>")), URL).text


@pytest.mark.parametrize("label", ["The full survey", "Where to swim now", "The judgment reads"])
def test_a_label_of_a_matter_of_this_story_is_an_edit_with_the_link_it_leads_to(page, paragraphs, label):
    plain, edited = page(), page(among(paragraphs, f"<p>{label}: {LINK.format(1)}</p>"))
    old = extract(plain, URL)
    assert label in extract(edited, URL, previous=old).text
    assert label not in extract(plain, URL, previous=extract(edited, URL)).text
    assert label in extract(edited, URL).text
