import json

from revtrack.extract.linked_data import linked_data, types_of
from revtrack.extract.reading import parsed


def read(*texts):
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return linked_data(list(parsed(f"<html><head>{scripts}</head><body></body></html>".encode()).iter("script")))


def test_the_story_is_found_in_a_graph_beside_the_site():
    site = {"@type": "WebSite", "name": "Gazette"}
    story = {"@type": ["NewsArticle"], "headline": "Pier closes", "datePublished": "2026-11-20", "author": {"@id": "#ana"}}
    ana = {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"}
    found = read(json.dumps({"@graph": [site, story, ana]}))
    assert found.text("headline") == "Pier closes"
    assert found.resolved(found.article["author"]) == ana


def test_a_broken_script_counts_as_absent_and_the_next_is_read():
    found = read("{oops", '<!-- {"@type": "Article", "headline": "Pier &amp; port"} -->')
    assert found.text("headline") == "Pier & port"


def test_nesting_without_end_is_no_error():
    assert read("[" * 100_000).article == {}


def test_types_lose_the_address_of_the_vocabulary():
    assert types_of({"@type": "http://schema.org/NewsArticle"}) == ["NewsArticle"]
