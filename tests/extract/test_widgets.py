"""Boxes of few words among the paragraphs of a story."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
WIDGETS = {
    "a poll of items": "<div><h4>Should the pier stay?</h4><ul><li>Yes</li><li>No</li><li>Not sure</li></ul></div>",
    "a poll of lines": "<div><p>Do you think the council was right?</p><p>Yes</p><p>No</p><p>1,204 votes</p></div>",
    "a score": "<div><span>Northport</span><p>2</p><span>Vik</span><p>1</p></div>",
    "prices": "<section><h4>Our favourite oilskins</h4><p>Nordmann, 149 crowns</p><p>Lodd, 99 crowns</p></section>",
    "dates": "<div><h4>Coming up</h4><div><p>Tue 3 Dec · Harbor lights</p><p>Fri 6 Dec · Net market</p></div></div>",
    "a form": "<form><p>Your name</p><p>Your message</p><button>Send</button></form>",
    "money": "<div><p>4,200 crowns of 9,000</p><p>412 supporters</p></div>",
}
FACTS = {
    "results": "<div><h3>Results</h3><p>Harbor 2-1 Island</p><p>Lodd 0-0 Vik</p><p>Holm 3-2 Ness</p></div>",
    "line-ups": "<div><p><b>Harbor:</b> Lind, Holm, Berg</p><p><b>Island:</b> Ness, Vik, Dahl</p></div>",
    "ingredients": "<section><h2>Ingredients</h2><p>200g plain flour</p><p>Six large eggs</p><p>50g butter, melted</p></section>",
    "an address": "<div><h3>Where to go</h3><p>Harbor Hall</p><p>14 Mill Street</p><p>Open 9am to 5pm</p></div>",
    "the dead": "<div><p>Dead: 14</p><p>Missing: 31</p></div>",
    "votes": "<div><h3>How they voted</h3><p>For: 9</p><p>Against: 4</p></div>",
    "years": "<div><h4>Timeline</h4><p>1961: pier opens</p><p>1987: new piles</p></div>",
    "numbers to call": "<div><h3>How to help</h3><p>Red Cross: 0800 123 456</p><p>Shelter: 0800 765 432</p></div>",
    "a question and its answer": "<div><p>Will the pier reopen?</p><p>Nobody knows yet</p></div>",
    "the dead, line by line": "<div><p>Dead</p><p>14</p><p>Missing</p><p>31</p></div>",
    "votes, line by line": "<div><h3>How they voted</h3><p>For</p><p>9</p><p>Against</p><p>4</p></div>",
    "a score of those who are named": "<div><p>Harbor</p><p>2</p><p>Island</p><p>1</p></div>",
    "a title with a page's word": "<div><h3>Jobs at risk</h3><p>Holm Marine, 140</p><p>Lodd Piling, 31</p></div>",
    "events of the story": "<div><h3>Events of the night</h3><p>Gates shut at nine</p><p>Pier cut off at ten</p></div>",
    "a verdict": "<div><h3>Our verdict</h3><p>Acting, good</p><p>Music, poor</p></div>",
    "an answer that begins with no": "<div><p>Who was hurt?</p><p>No sailors</p><p>Two engineers</p></div>",
    "votes ahead": "<div><p>Who won?</p><p>Lind, mayor</p><p>12 votes ahead</p></div>",
    "names under a question": "<div><h4>Who voted against?</h4><p>Ann Lee</p><p>Tom Fry</p></div>",
}
ITEMS = "<div><h3>The bidders</h3><ul><li>Holm Marine</li><li>Lindqvist Piling</li></ul></div>"
POINTS = (
    "<div><p>The pier closes for eleven months from January</p><p>A barge sails twice a day instead of the ferry</p>"
    "<p>The province pays one third of the whole cost</p></div>"
)


def among(paragraphs, part):
    return [*paragraphs[:3], part, *paragraphs[3:]]


@pytest.mark.parametrize("box", WIDGETS.values(), ids=WIDGETS)
def test_a_widget_is_no_edit_whether_it_comes_or_goes(page, paragraphs, box):
    plain, full = page(), page(among(paragraphs, box))
    old = extract(plain, URL)
    assert extract(full, URL, previous=old).digest == old.digest
    assert extract(plain, URL, previous=extract(full, URL)).digest == old.digest


@pytest.mark.parametrize("box", [ITEMS, POINTS], ids=["a list", "points that say something"])
def test_what_says_something_in_a_box_stays_the_storys(page, paragraphs, box):
    plain, full = page(), page(among(paragraphs, box))
    old = extract(plain, URL)
    assert extract(full, URL).digest != old.digest
    assert extract(full, URL, previous=old).digest != old.digest


@pytest.mark.parametrize("box", FACTS.values(), ids=FACTS)
def test_facts_of_the_story_in_a_box_are_an_edit_whether_they_come_or_go(page, paragraphs, box):
    plain, full = page(), page(among(paragraphs, box))
    old = extract(plain, URL)
    assert extract(full, URL, previous=old).digest != old.digest
    assert extract(plain, URL, previous=extract(full, URL)).digest != extract(full, URL).digest


def test_a_story_that_is_built_of_such_boxes_keeps_them(page):
    results = [f"<div><p>Harbor {n}</p><p>Island {n + 1}</p></div>" for n in range(8)]
    source = page(["The sixth round of the island league was played on Saturday in heavy rain.", *results])
    assert "Island 8" in extract(source, URL).text
