"""Why a block is in the document or not, as it is told."""

import pytest

from revtrack.extract import SiteRules, block_digest, extract
from revtrack.extract.explain import explained
from revtrack.extract.reading import Request

URL = "http://gazette.example/2026/11/pier-closes"
NOTE = "Correction: An earlier version of this article misstated the cost of the pier."
LEANING = "Want to read us without interruption? Register in under a minute."
PROMOTION = "Subscribe to our newsletter and get the best stories every morning."
HOUSE = "The Gazette has been printed in this town since 1871."


def told(page, text, **options):
    (found,) = [block for block in explained(Request(page=page, url=URL, **options)) if block.text == text]
    return found.role, found.reason


@pytest.mark.parametrize(
    ("text", "role", "reason"),
    [
        (
            "The work is expected to cost 14 million crowns, of which the province pays roughly one third.",
            "body",
            "the judge holds it",
        ),
        (NOTE, "note", "it speaks of the story itself (correction)"),
        (PROMOTION, "periphery", "the outlet speaks to its readers about itself"),
        (LEANING, "periphery", "its words are those of the outlet about itself"),
        ("Council closes old ferry pier for eleven months", None, "it is the headline once more"),
        ("Advertisement", None, "it is a label, a counter or a time"),
        ("Terms of use", None, "it is hardly more than links"),
    ],
)
def test_every_block_has_a_reason(page, paragraphs, text, role, reason):
    found = told(page([*paragraphs, "<div>Advertisement</div>", PROMOTION, LEANING, NOTE]), text)
    assert found[1].startswith(reason)
    assert found[0] in (role, None if role == "periphery" else role)


@pytest.mark.parametrize(
    ("part", "text", "reason"),
    [
        (
            "<h3>Also in the news</h3><p><a href='/s/1'>Storm leaves the south dark</a></p>",
            "Also in the news",
            "it stands over links",
        ),
        (
            "<div><p>We and our partners use cookies with your consent to measure personal data on your device.</p></div>",
            "We and our partners use cookies with your consent to measure personal data on your device.",
            "the page asks its reader for consent",
        ),
        ("<div><p>Northport</p><p>2</p><p>Vik</p><p>1</p></div>", "Vik", "it stands in a box of the page"),
    ],
)
def test_what_the_page_puts_among_the_paragraphs_is_named(page, paragraphs, part, text, reason):
    role, why = told(page([*paragraphs[:3], part, *paragraphs[3:]]), text)
    assert role in (None, "periphery")
    assert why.startswith(reason)


def test_what_the_version_before_had_is_said(page, paragraphs):
    previous = extract(page(paragraphs), URL)
    assert told(page(paragraphs), paragraphs[0], previous=previous) == ("body", "the version before had it so")


def test_rules_and_furniture_are_named(page, paragraphs):
    source = page([*paragraphs, f'<p class="house">{HOUSE}</p>'])
    assert told(source, HOUSE, site=SiteRules(exclude=(".house",))) == (None, "a rule of the site excludes it")
    assert told(source, HOUSE, furniture=(block_digest(HOUSE),))[1] == "other articles of the host carry it too"


def test_the_blocks_that_have_a_role_are_those_of_the_document(page, paragraphs):
    source = page([*paragraphs, NOTE], after="<aside><p>More from the Harbor Gazette</p></aside>")
    document = extract(source, URL)
    assert [block.text for block in explained(Request(page=source, url=URL)) if block.role] == [
        block.text for block in document.blocks
    ]
