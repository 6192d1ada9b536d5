import json

import pytest

from revtrack.errors import ExtractionError
from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"


def plain(title, body):
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


CONSENT = (
    "<h1>Before you continue</h1><p>We and our partners use cookies to store personal data. With your consent, we and our "
    "partners personalise ads. You can change your preferences or withdraw consent in our privacy settings, where vendors "
    "with a legitimate interest are listed. Cookies stay for a year.</p><button>Accept all</button>"
)
LEGAL = (
    "<p>We see that you come from a country of the European Economic Area, which enforces the General Data Protection "
    "Regulation (GDPR), and access cannot be granted at this time.</p>"
)
LINKS = "".join(f'<li><a href="/s/{n}">Story number {n} about the harbor and its people</a></li>' for n in range(12))
TEASER = json.dumps({"@type": "NewsArticle", "headline": "Pier closes", "isAccessibleForFree": False})


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"", "empty"),
        ("   \n", "empty"),
        (plain("", ""), "empty"),
        (b'{"status": "ok"}', "not-html"),
        (b"%PDF-1.7 ...", "not-html"),
        ('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "not-html"),
        ("The pier is closed. Nobody knows for how long.", "not-html"),
        (bytes(range(128, 256)) * 20, "undecodable"),
        (plain("Just a moment...", "<p>Checking your browser before you can go on. This takes a few seconds.</p>"), "blocked"),
        (plain("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this page.</p>"), "blocked"),
        (plain("403 Forbidden", "<center><h1>403 Forbidden</h1></center>"), "blocked"),
        (plain("Error", "<h1>502 Bad Gateway</h1><p>The server gave no valid answer, please try again.</p>"), "error-page"),
        (
            plain("Gazette", "<main><h1>Page not found</h1><p>This page does not exist or has been removed.</p></main>"),
            "soft-404",
        ),
        (plain("451: Unavailable due to legal reasons", LEGAL), "blocked"),
        (plain("gazette.example", "<p>Please enable JS and disable any ad blocker</p><script>var d={}</script>"), "blocked"),
        (
            plain("Maintenance", "<h1>We’ll be right back</h1><p>We expect to be back within the hour. Thank you.</p>"),
            "error-page",
        ),
        ("<p>The website encountered an unexpected error. Please try again later.<br />", "error-page"),
        (
            plain(
                "Gazette", "<h1>This story has been removed</h1><p>It was withdrawn by us. Please write to our editors.</p>"
            ),
            "soft-404",
        ),
        (plain("Before you continue", CONSENT), "consent"),
        (plain("Gazette", f"<h1>Gazette</h1><ul>{LINKS}</ul>"), "listing"),
        (plain("Gazette", '<div id="root"></div><script src="/app.js"></script>'), "shell"),
        (plain("Gazette", "<p>You need to enable JavaScript to run this app.</p>"), "shell"),
        (
            plain(
                "Pier closes",
                f'<script type="application/ld+json">{TEASER}</script><h1>Pier closes</h1><p>The council voted on Tuesday to '
                "close the old pier for eleven months.</p><div>Subscribe to keep reading</div>",
            ),
            "teaser",
        ),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(page, reason):
    with pytest.raises(ExtractionError) as refused:
        extract(page, URL)
    assert refused.value.reason == reason


def test_the_number_of_an_error_as_headline_refuses_a_page_that_calls_itself_an_article():
    notice = "<p>Use of this site constitutes acceptance of our user agreement and privacy policy, the Gazette says.</p>" * 3
    page = f'<html><head><title>404 | Gazette</title><meta property="og:type" content="article"></head><body>{notice}</body></html>'
    with pytest.raises(ExtractionError) as refused:
        extract(page, URL)
    assert refused.value.reason == "soft-404"


@pytest.mark.parametrize(
    "headline",
    [
        "Access denied: how the harbor was closed to fishermen",
        "Page not found: the missing chapter of the pier's chronicle",
        "Forbidden ferries",
        "Before you continue reading about cookies, a word on the pier",
        "Error 502: the night the ticket machines failed",
    ],
)
def test_a_story_under_such_a_headline_is_not_refused(page, paragraphs, headline):
    declared = '<meta property="og:type" content="article">'
    assert extract(page(headline=headline, head=declared), URL).blocks[0].text == paragraphs[0]


def test_a_short_report_is_an_article(page):
    document = extract(page(["The old pier was closed on Tuesday. Nobody was hurt, the council said."]), URL)
    assert document.text == "The old pier was closed on Tuesday. Nobody was hurt, the council said."


def test_a_story_with_many_links_around_it_is_no_listing(page, paragraphs):
    document = extract(page(after=f"<aside><h2>More</h2><ul>{LINKS}</ul></aside>"), URL)
    assert document.text == "\n".join(paragraphs)


def test_the_evidence_is_short_and_says_what_was_seen():
    with pytest.raises(ExtractionError) as refused:
        extract(plain("Access Denied", "<h1>Access Denied</h1>" + "<p>no</p>" * 50), URL)
    assert refused.value.evidence == "Access Denied"


@pytest.mark.parametrize("keep", ["<p>By Mara Lind", "while its piles"])
def test_a_page_that_was_cut_off_in_its_beginning_is_no_short_article(page, paragraphs, keep):
    source = page(["<p>By Mara Lindqvist</p>", *paragraphs], head='<meta property="og:type" content="article">')
    with pytest.raises(ExtractionError) as refused:
        extract(source[: source.index(keep) + len(keep)], URL)
    assert refused.value.reason == "empty"


@pytest.mark.parametrize(
    "told",
    [
        "Article 451 of the harbor code was repealed on Tuesday by nine votes to four, and the council applauded.",
        "The 404 bus was not found at its stop on Tuesday, and riders called it an unexpected error of the company.",
        "The ferry is under maintenance until May. “We’ll be back,” the captain said on the pier on Tuesday.",
    ],
)
def test_words_of_error_pages_in_a_short_report_refuse_nothing(page, told):
    assert extract(page([told]), URL).text == told
