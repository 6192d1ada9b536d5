"""Pleas for consent, which stand on a page in paragraphs as long as a story's."""

import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
ENGLISH = (
    "<div><div><h2>About your privacy</h2><p>We process your data to deliver content and to measure how it does, and share "
    "this with our partners on the basis of consent and legitimate interest. You may object at a partner level below.</p>"
    "<button>Allow all</button></div></div>"
)
GERMAN = (
    "<section><p>Wir und unsere 213 Partner speichern Kennungen in Cookies auf einem Gerät, um personenbezogene Daten zu "
    "verarbeiten. Sie können Ihre Einwilligung jederzeit widerrufen.</p><p>Mit „Zustimmen“ erlauben Sie alle Cookies.</p></section>"
)
FRENCH = (
    "<div><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour traiter des données personnelles, telles "
    "que les adresses IP. Vous pouvez retirer votre consentement à tout moment.</p></div>"
)
LONG = "".join(
    f"<p>{text}</p>"
    for text in (
        "We use cookies to remember your preferences and to measure how well our campaigns do with you.",
        "Strictly necessary cookies are needed for the site to work and cannot be switched off by you.",
        "With your consent, our vendors set cookies to show you personalised advertising here and elsewhere.",
    )
)


def story_of(document):
    return [block.text for block in document.blocks if block.role != "periphery"]


@pytest.mark.parametrize("plea", [ENGLISH, GERMAN, FRENCH, f"<div>{LONG}</div>"], ids=["English", "German", "French", "long"])
@pytest.mark.parametrize("length", [2, 6])
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_plea_is_never_story_however_short_the_story_is(page, paragraphs, plea, length, place):
    plain, asking = page(paragraphs[:length]), page(paragraphs[:length], **{place: plea})
    old = extract(plain, URL)
    assert story_of(extract(asking, URL)) == story_of(old)
    assert extract(asking, URL, previous=old).digest == old.digest
    assert extract(plain, URL, previous=extract(asking, URL)).digest == old.digest


@pytest.mark.parametrize(
    "text",
    [
        "Users can withdraw their consent when a vendor measures what they read, the court said, and cookies need a reason.",
        "“We share personal data with our partners only with consent, and cookies are for measurement,” the company said.",
        "Our review of 200 sites found that most share personal data with partners before consent is given for cookies.",
        "The draft rules give us a right to withdraw consent, and let no vendors place cookies for analytics.",
        "We need rules that let no vendor place cookies without consent, and no partner measure what people read.",
        "The council keeps no cookies and no personal data of those who use the pier.",
    ],
)
def test_a_story_about_such_matters_keeps_what_it_tells(page, paragraphs, text):
    assert text in story_of(extract(page([*paragraphs[:3], text, *paragraphs[3:]]), URL))
    old = extract(page(), URL)
    assert text in story_of(extract(page([*paragraphs[:3], text, *paragraphs[3:]]), URL, previous=old))
