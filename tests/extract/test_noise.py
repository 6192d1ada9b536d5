import pytest

from revtrack.extract.blocks import Leaf
from revtrack.extract.cutting import cut
from revtrack.extract.noise import cards, headed_cards, is_label, is_link_led
from revtrack.extract.reading import parsed


@pytest.mark.parametrize(
    "text",
    [
        "12:34 PM · Nov 19, 2019 · Twitter for iPhone",
        "Advertisement",
        "27.4K shares",
        "312 Comments",
        "2 hours ago",
        "Updated Nov 19, 6:55 AM EST",
        "vor 3 Stunden",
        "19 November 2026, 14:05",
        "· · ·",
        "0:00 / 4:32",
        "Gold 2,311 +0.2 · Oil 82.4 −1.1",
        "FTSE 7,412 ▲ 0.4%",
    ],
)
def test_labels_counters_and_times_are_furniture(text):
    assert is_label(Leaf(text, "div", "text", 0))


@pytest.mark.parametrize(
    "text",
    [
        "He denied it.",
        "In May, 2,300 people used the pier.",
        "Nine votes to four",
        "Update: the council postponed the vote.",
        "Correction, Nov. 19: The vote was on Monday.",
        "May was warm.",
        "Cy Dole, Wire Editor",
        "Karim Noor, Gazette Correspondent",
        "https://gazette.example/2026/11/pier-closes",
    ],
)
def test_words_of_a_story_are_not(text):
    assert not is_label(Leaf(text, "p", "text", 0))


def test_a_row_of_figures_in_a_table_is_not_furniture():
    assert not is_label(Leaf("12 14", "tr", "text", 0))


def leaves_of(body):
    return cut(parsed(f"<html><body>{body}</body></html>".encode()))


def test_three_siblings_that_lead_with_a_link_are_cards():
    card = '<div class="x"><a href="/{0}"><h4>Story {0} of the day</h4></a><p>Officials spoke about story {0}.</p></div>'
    page = leaves_of("<p>The pier is closed.</p><div>" + "".join(card.format(number) for number in range(3)) + "</div>")
    assert cards(page) == cards(page, {0, 3}) == set(range(1, 7))
    assert cards(page, {0}) == set()


def test_a_heading_and_a_passage_are_cards_where_three_siblings_are_built_so():
    card = "<li><span>Sport</span><h2>Story {0} of the day</h2><p>Officials spoke about it.</p></li>"
    grid = leaves_of("<p>The pier is closed.</p><ul>" + "".join(card.format(number) for number in range(3)) + "</ul>")
    assert headed_cards(grid) == headed_cards(grid, {2}) == set(range(1, len(grid.leaves)))
    assert headed_cards(grid, {0}) == set()
    assert headed_cards(leaves_of("<ul>" + card * 2 + "</ul>")) == set()
    long = f"<li><h2>Day one</h2><p>{'The council met and spoke. ' * 20}</p></li>"
    assert headed_cards(leaves_of(f"<ul>{long * 4}</ul>")) == set()


def test_two_alike_are_not_and_paragraphs_that_start_with_a_linked_name_are_not():
    assert cards(leaves_of('<div><a href="/1">Story one</a></div><div><a href="/2">Story two</a></div>')) == set()
    named = '<p><a href="/p">Lindqvist</a> said that the council would meet again, and that the pier stays closed.</p>'
    assert cards(leaves_of(named * 5)) == set()


def test_a_block_is_link_led_when_it_is_hardly_more_than_links():
    whole, part = leaves_of('<p><a href="/1">Read the plan</a></p><p><a href="/1">Lindqvist</a> spoke at length.</p>').leaves
    assert is_link_led(whole)
    assert not is_link_led(part)
