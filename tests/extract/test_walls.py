import json

import pytest

from revtrack.errors import ExtractionError
from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
NOT_FREE = {"@type": "NewsArticle", "headline": "Pier closes", "isAccessibleForFree": False}


def declared(linked):
    return f'<script type="application/ld+json">{json.dumps(linked)}</script>'


def box(line):
    return f"<div><h3>{line}</h3><p>Read everything that the Gazette writes for one crown a week.</p><a href=/offer>See offers</a></div>"


LINES = (
    "Subscribe to continue reading",
    "To continue reading, create a free account",
    "This article is for subscribers only",
    "You have read your last free article",
    "Weiterlesen mit G+",
    "Cet article est réservé aux abonnés",
    "Suscríbete para seguir leyendo",
    "Abbonati per continuare a leggere",
)


@pytest.mark.parametrize("linked", [NOT_FREE, {"@type": "NewsArticle", "headline": "Pier closes"}])
@pytest.mark.parametrize("line", LINES)
def test_the_start_of_a_story_above_a_wall_is_a_teaser(page, paragraphs, line, linked):
    with pytest.raises(ExtractionError) as refused:
        extract(page([*paragraphs[:4], box(line)], head=declared(linked)), URL)
    assert (refused.value.reason, refused.value.evidence) == ("teaser", line)


INVITATIONS = (
    "Subscribe to our newsletter",
    "Already a subscriber? Log in",
    "Support independent journalism",
    "Subscribers to the ferry line pay two crowns more from January.",
)


@pytest.mark.parametrize("line", INVITATIONS)
@pytest.mark.parametrize("linked", [NOT_FREE, {}])
def test_a_short_report_with_an_invitation_below_is_a_story(page, paragraphs, line, linked):
    assert paragraphs[3] in extract(page([*paragraphs[:4], box(line)], head=declared(linked)), URL).text


def test_a_wall_in_a_box_above_the_story_or_far_from_it_refuses_nothing(page, paragraphs):
    far = "<aside>" + "<p>Weather</p>" * 6 + "<p>Subscribe to continue reading</p></aside>"
    assert extract(page(paragraphs[:4], before="<p>Subscribe to continue reading</p>"), URL).text
    assert extract(page(paragraphs[:4], after=far), URL).text


def test_a_page_that_shows_all_of_its_article_body_is_no_teaser(page, paragraphs):
    whole = {"@type": "NewsArticle", "headline": "Pier closes", "articleBody": " ".join(paragraphs[:4])}
    assert extract(page([*paragraphs[:4], box(LINES[0])], head=declared(whole)), URL).text


def test_a_long_story_above_a_wall_is_read(page, paragraphs):
    assert extract(page([*paragraphs * 3, box(LINES[0])]), URL).text


def test_of_a_story_known_in_full_a_wall_line_is_enough(page, paragraphs):
    full = extract(page([*paragraphs, *(text.replace("pier", "quay") for text in paragraphs)] * 2), URL)
    start = [*paragraphs[:3], "<p>Read on.</p>" * 5, f"<p>{LINES[0]}</p>"]
    with pytest.raises(ExtractionError) as refused:
        extract(page(start), URL, previous=full)
    assert refused.value.reason == "teaser"
