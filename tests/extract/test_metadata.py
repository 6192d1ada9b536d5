import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revtrack.extract import EXTRACTOR, SiteRules, extract
from revtrack.extract.metadata import metadata
from revtrack.extract.parsing import parsed
from revtrack.values.document import Document

URL = "https://www.gazette.example/2026/11/ferry-pier-closes"
STORY = {
    "@type": "NewsArticle",
    "headline": "Council closes old ferry pier",
    "datePublished": "2026-11-20T14:05:00+01:00",
    "dateModified": "2026-11-20T15:10:00+01:00",
    "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Person", "givenName": "Per", "familyName": "Lund"}],
    "articleSection": "Harbor",
    "publisher": {"@type": "Organization", "name": "Harbor Gazette"},
}


def read(head="", body="<h1>Council closes old ferry pier</h1>"):
    return metadata(parsed(f'<html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()), URL, None)


def test_linked_data_gives_names_times_section_type_and_outlet():
    found = read(f'<script type="application/ld+json">{json.dumps(STORY)}</script>')
    assert found.byline == ("Ana Ruiz", "Per Lund")
    assert found.published.isoformat() == "2026-11-20T14:05:00+01:00"
    assert found.modified.isoformat() == "2026-11-20T15:10:00+01:00"
    assert (found.section, found.type, found.outlet, found.language) == ("Harbor", "NewsArticle", "Harbor Gazette", "en")


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        ('<meta name="author" content="Ana Ruiz, Per Lund">', "", ("Ana Ruiz", "Per Lund")),
        (
            '<meta property="article:author" content="https://facebook.example/gazette">',
            '<a rel="author">Ana Ruiz</a>',
            ("Ana Ruiz",),
        ),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">', "", ("Ana Ruiz",)),
        (
            "",
            '<p class="byline">By <a rel="author">Ana Ruiz</a> and <a rel="author">Per Lund</a></p>',
            ("Ana Ruiz", "Per Lund"),
        ),
        ("", "<p>By the sea</p>", ()),
    ],
)
def test_without_linked_data_the_byline_is_what_the_page_declares_or_shows(head, body, byline):
    assert read(head, body).byline == byline


def test_the_authors_of_other_stories_on_the_page_are_not_in_the_byline():
    story = '<article><header><p class="byline">By <a rel="author">Ana Ruiz</a></p></header></article>'
    other = '<aside><ul><li><div><p><a rel="author">Per Lund</a></p></div></li></ul></aside>'
    assert read("", story + other).byline == ("Ana Ruiz",)


def test_a_time_with_minutes_is_preferred_to_a_bare_day():
    head = '<meta name="date" content="2026-11-20"><meta property="article:published_time" content="2026-11-20T14:05Z">'
    assert read(head).published.isoformat() == "2026-11-20T14:05+00:00"


def test_a_live_blog_is_marked():
    live = json.dumps({"@type": "LiveBlogPosting", "headline": "Vote on the pier, live"})
    assert read(f'<script type="application/ld+json">{live}</script>').type == "LiveBlogPosting"


def test_without_a_name_the_outlet_is_its_host():
    assert read().outlet == "gazette.example"


def declared(**changes):
    return f'<script type="application/ld+json">{json.dumps(STORY | changes)}</script>'


HEADS = st.lists(
    st.sampled_from(
        (
            declared(),
            declared(author=None),
            declared(author={"name": "Harbor Gazette"}, headline="Ferry pier to close"),
            '<meta name="csrf-token" content="1">',
            '<meta name="csrf-token" content="2">',
            '<meta property="og:title" content="Council closes old ferry pier">',
            '<meta property="og:title" content="Ferry pier to close | Harbor Gazette">',
            '<meta name="author" content="Ana Ruiz">',
            '<meta name="date" content="2026-11-20">',
            '<meta property="article:modified_time" content="2026-11-20T16:05Z">',
            '<meta name="description" content="A barge will run twice a day.">',
            '<link rel="canonical" href="https://gazette.example/2026/11/ferry-pier-closes">',
            '<link rel="canonical" href="https://elsewhere.example/">',
            '<base href="https://gazette.example/base/">',
        )
    ),
    max_size=5,
)
TOPS = st.lists(
    st.sampled_from(
        (
            "<h1>Ferry pier to close</h1>",
            "<h1>Harbor Gazette</h1>",
            '<p class="byline">By Ana Ruiz</p>',
            '<p class="byline">By <a rel="author">Per Lund</a></p>',
            '<time datetime="2026-11-20T14:05:30Z">today</time>',
            '<p><a href="/pier">The plan</a></p>',
        )
    ),
    max_size=4,
)


@given(HEADS, TOPS, HEADS, TOPS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_taken_over_from_the_version_before_is_what_would_be_read(page, head, top, other_head, other_top):
    first, second = (page(head="".join(one), before="".join(two)) for one, two in ((head, top), (other_head, other_top)))
    before = extract(first, URL)
    for html in (first, second):
        stored = before.to_dict()
        del stored["sources"]
        assert (
            extract(html, URL, previous=before).to_dict() == extract(html, URL, previous=Document.from_dict(stored)).to_dict()
        )


def test_nothing_is_read_again_where_the_declarations_stayed(page):
    before = extract(page(head=declared() + '<meta name="csrf-token" content="1">'), URL)
    html = page(head=declared() + '<meta name="csrf-token" content="2">', before="<div>Most read</div>")
    marked = before.evolve(section="Kept", outlet="Kept")
    assert extract(html, URL, previous=marked).section == "Kept"
    assert extract(html, URL + "?id=2", previous=marked).section == "Harbor"
    assert extract(html, URL, previous=marked, site=SiteRules(headline="h1")).section == "Harbor"


def test_what_another_extractor_read_is_read_again(page):
    html = page(head=declared())
    before = extract(html, URL).evolve(section="Kept")
    assert metadata(parsed(html.encode()), URL, before, extractor=EXTRACTOR).section == "Kept"
    assert metadata(parsed(html.encode()), URL, before, extractor="another").section == "Harbor"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Pier closes | Gazette | 20.11.2026", "2026-11-20"),
        ("Pier closes | Gazette", None),
        ("Pier closes on 20.11.2026", None),
        ("Pier closes | Gazette | 03.04.2026", None),
    ],
)
def test_a_day_with_which_the_title_ends_is_the_day_of_publication_where_nothing_else_is_declared(title, day):
    published = read(f"<title>{title}</title>").published
    assert (published.local if published else None) == day
