import json

import pytest

from revtrack.extract.head import head_of
from revtrack.extract.linked_data import linked_data, types_of
from revtrack.extract.reading import parsed


def read(*texts):
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return linked_data(head_of(parsed(f"<html><head>{scripts}</head><body></body></html>".encode()), "").scripts)


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


HERE = "https://gazette.example/2026/11/pier-closes"
OTHER = {"@type": "NewsArticle", "headline": "Storm", "datePublished": "2020-01-01", "author": "Bo", "url": HERE + "/other"}


@pytest.mark.parametrize(
    "own",
    [
        {"url": "http://www.gazette.example/2026/11/pier-closes/?utm_source=x"},
        {"@id": HERE + "#article"},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": HERE}},
        {"mainEntityOfPage": "/2026/11/pier-closes"},
        {"headline": "Pier closes"},
    ],
)
def test_of_several_articles_the_pages_own_is_told_by_its_address_or_headline(own):
    story = {"@type": "NewsArticle", "headline": "Pier to close", **own}
    found = read(json.dumps([OTHER, story])).of_page([HERE], {"Pier closes"})
    assert found.article == story


def test_without_any_agreement_the_fullest_article_is_taken():
    found = read(json.dumps([{"@type": "NewsArticle", "headline": "Pier to close"}, OTHER])).of_page([HERE], {"Pier closes"})
    assert found.article == OTHER


STORY = '{"@type": "NewsArticle", "headline": "Pier closes, at last"}'


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("}", ",}"),
        f"[{STORY},\n]",
        STORY.replace('"', "&quot;"),
        f"<!-- {STORY} -->",
        f"//<![CDATA[\n{STORY}\n//]]>",
        f"/*<![CDATA[*/ {STORY}; /*]]>*/".replace(";", ""),
        STORY + ";",
    ],
)
def test_linked_data_is_read_through_the_slips_of_its_writers(text):
    assert read(text).text("headline") == "Pier closes, at last"
