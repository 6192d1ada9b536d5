import json

import pytest

from revtrack.extract.head import Head
from revtrack.extract.headline import headlines, without_site
from revtrack.values.document import Document

LONG = "Council closes old ferry pier for eleven months"
SHORT = "Ferry pier to close"


def head(h1=(), title="", og="", json_ld=""):
    scripts = (json.dumps({"@type": "Article", "headline": json_ld}),)
    return Head(h1=tuple(h1), title=title, meta={"og:title": og}, scripts=scripts)


@pytest.mark.parametrize(
    ("title", "others", "clean"),
    [
        (f"{LONG} | Harbor Gazette", [], LONG),
        (f"{LONG} - Harbor Gazette", [], LONG),
        (f"Harbor Gazette: {LONG}", [], LONG),
        (f"Harbor Gazetteer: {LONG}", [], f"Harbor Gazetteer: {LONG}"),
        (f"{LONG} - Harbor Gazette - Metro", [], LONG),
        (f"{LONG} – harborgazette.example", [], LONG),
        (f"{LONG} » Metro » Harbor Gazette", [], LONG),
        ("Mayor says no – again | Harbor Gazette", [], "Mayor says no – again"),
        (f"Harbor Gazette — {LONG}", [], LONG),
        (f"{LONG} | News | Harbor Gazette", [LONG], LONG),
        ("Pier - a love story", [], "Pier - a love story"),
        (LONG, [], LONG),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_headline(title, others, clean):
    assert without_site(title, "Harbor Gazette", others) == clean


def test_the_name_of_the_site_in_an_h1_does_not_win():
    found = headlines(head(["Harbor Gazette", LONG], title=f"{LONG} | Harbor Gazette"), "Harbor Gazette", None, "")
    assert found.chosen == LONG
    assert found.candidates["h1"] == LONG


def test_of_several_h1_the_one_that_the_others_agree_with_is_the_storys():
    found = headlines(head(["Storm floods southern towns", LONG], og=LONG), "Gazette", None, "")
    assert found.candidates["h1"] == LONG


def test_what_two_candidates_agree_on_is_the_headline_else_the_h1():
    assert headlines(head([LONG], og=SHORT, json_ld=SHORT, title=LONG), "Gazette", None, "").chosen == SHORT
    assert headlines(head([LONG], og=LONG, json_ld=SHORT, title=SHORT), "Gazette", None, "").chosen == LONG
    assert headlines(head([LONG], og=SHORT, json_ld=SHORT), "Gazette", None, "").chosen == SHORT
    assert headlines(head([LONG], og=SHORT), "Gazette", None, "").chosen == LONG


def test_the_source_that_gave_the_headline_before_gives_it_again():
    before = Document(headline=LONG, headlines={"h1": LONG, "og": SHORT})
    found = headlines(head([LONG], og=SHORT, json_ld=SHORT), "Gazette", before, "")
    assert found.chosen == LONG
    edited = headlines(head(["Council keeps pier open"], og=SHORT, json_ld=SHORT), "Gazette", before, "")
    assert edited.chosen == "Council keeps pier open"


def test_an_h1_that_says_something_else_is_kept_as_the_headline_that_readers_see():
    assert headlines(head([LONG], og=SHORT, json_ld=SHORT), "Gazette", None, "").shown == LONG
    assert headlines(head([f"“{LONG}”"], og=LONG, json_ld=LONG), "Gazette", None, "").shown == ""
    assert headlines(head(og=LONG), "Gazette", None, "").shown == ""


def test_a_page_without_any_candidate_has_no_headline():
    assert headlines(head(), "Gazette", None, "").chosen == ""
