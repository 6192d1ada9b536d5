import pytest

from revtrack.extract import extract
from revtrack.extract.leaning import ALIKE, BOXED, DRESSED, leaning, leans
from revtrack.extract.setting import setting_of

URL = "http://gazette.example/2026/11/pier-closes"


@pytest.mark.parametrize(
    "text",
    [
        "We keep our pages open to all because readers like you step up when they can.",
        "Good reporting is expensive. If you value ours, consider a small monthly gift.",
        "Want to read without interruption? Register in under a minute.",
        "As a subscriber you can share ten articles a month. Use one here.",
        "Find our weekly letter in your inbox.",
        "Help us stay the course.",
        "Send your thoughts to letters@gazette.example.",
        "Wenn Sie über unsere Links kaufen, bekommen wir eine Provision.",
        "Contactez notre rédaction ici.",
        "Únete a nuestro canal y recibe las noticias.",
    ],
)
def test_words_that_keep_to_the_outlets_world_lean_to_promotion_even_in_a_plain_paragraph(text):
    assert leans(text, apart=ALIKE)


@pytest.mark.parametrize(
    "text",
    [
        "The harbor council voted on Tuesday to close the pier.",
        "He denied it.",
        "The ban covers eleven ports on the Baltic coast.",
        "Residents can sign up for a place on the barge at the town hall.",
        "Sign up for the vaccine at any pharmacy on the island.",
        "The newspaper will close its print edition in May.",
        "The podcast was taken down after a complaint.",
        "What happens next?",
        "Look at the numbers.",
        "I read the newsletter every week until it closed.",
        "“Subscribe to our newsletter,” the mayor told the crowd.",
        "We have reached out to the ministry for comment and will update this story.",
        "This is a developing story. Check back for updates.",
        "This story was first published on Monday.",
        "Editor's note: This article was updated with a statement from the province.",
    ],
)
@pytest.mark.parametrize("apart", [ALIKE, DRESSED])
def test_a_sentence_with_a_matter_of_its_own_does_not_nor_does_a_line_about_the_story_itself(text, apart):
    assert not leans(text, apart=apart)


@pytest.mark.parametrize("text", ["For a smoother ride, use our app.", "Local matters. So do you."])
def test_the_further_the_markup_is_apart_the_less_is_asked(text):
    assert not leans(text, apart=ALIKE)
    assert leans(text, apart=BOXED)


def test_surroundings_that_speak_so_themselves_or_of_the_same_matter_ask_for_more():
    report = [
        "The council closed the pier on Tuesday, members said.",
        "A barge will carry passengers until autumn, they said.",
    ]
    guide = ["You can reach the island by barge from the pier.", "Bring your own lunch, and your boots if you walk."]
    line = "Register for the barge in under a minute."
    assert setting_of(report).resistance("Register in under a minute.") == 0
    assert setting_of(guide).resistance("Register in under a minute.") > 0
    assert setting_of(report).resistance(line) > 0
    assert setting_of([*report, line]).resistance(line) == setting_of(report).resistance(line)


def test_each_word_of_a_matter_of_its_own_counts_against_a_line():
    assert leaning("Share this story with us.") > leaning("Share this recipe for herring with us.")


def test_an_order_and_advice_are_told_apart_by_whose_words_they_use():
    assert (
        leaning("Sign up for the newsletter.")
        > leaning("Sign up for the newsletter of the clinic.")
        > leaning("Sign the lease.")
    )


def test_a_heading_may_end_without_a_stop():
    assert leaning("More on this story", is_label=True) < leaning("More on this story")


MARKUP = ("<p>{}</p>", "<p><em>{}</em></p>", "<div><p>{}</p></div>", "<section><p>{}</p></section>", "<ul><li>{}</li></ul>")
LINE = "Want to read without interruption? Register in under a minute."


@pytest.mark.parametrize("markup", MARKUP)
def test_what_leans_is_no_edit_whether_it_comes_or_goes_and_stays_to_be_seen_beside_the_story(page, paragraphs, markup):
    bare, full = page(), page([*paragraphs[:3], markup.format(LINE), *paragraphs[3:]])
    for first, second in ((bare, full), (full, bare)):
        old = extract(first, URL)
        assert extract(second, URL, previous=old).digest == old.digest
    assert [block.role for block in extract(full, URL).blocks if block.text == LINE] == ["periphery"]


@pytest.mark.parametrize(
    "text",
    [
        "Subscribers will pay $2 more a month from June.",
        "Share prices fell.",
        "Tickets are $20.",
        "The site is down.",
    ],
)
def test_a_line_that_speaks_to_nobody_is_the_storys_outside_of_a_box(text):
    assert not leans(text, apart=ALIKE)
    assert not leans(text, apart=DRESSED)


@pytest.mark.parametrize(
    "text",
    [
        "Call 911 if you see something.",
        "Register to vote by Monday.",
        "Contact the police with any tips.",
        "Read the full indictment here.",
        "Share the road.",
        "Never share your password.",
        "Return it for a refund.",
        "Admission is $5, free for members.",
        "More than 4,000 people have been told to leave their homes.",
        "It took firefighters 40 minutes to bring the blaze under control.",
        "We will see how it goes.",
        "Rufen Sie im Notfall die 112.",
        "Ne partagez jamais votre mot de passe.",
        "Llame al 112 en caso de emergencia.",
    ],
)
@pytest.mark.parametrize("apart", [ALIKE, DRESSED, BOXED])
def test_a_story_that_gives_advice_keeps_it_however_it_is_marked_up(text, apart):
    assert not leans(text, apart=apart)


@pytest.mark.parametrize(
    "text",
    [
        "Four local papers closed this year, leaving readers without a reporter.",
        "The foundation has pledged money to support local news and local reporters.",
        "One subscriber has already cancelled.",
        "Her newsletter now has 8,000 paying readers.",
    ],
)
@pytest.mark.parametrize("apart", [ALIKE, DRESSED, BOXED])
def test_who_speaks_to_nobody_and_tells_what_happened_tells_a_story(text, apart):
    assert leaning(text) > 1
    assert not leans(text, apart=apart)


def test_a_line_that_takes_up_what_was_said_before_or_leads_on_is_part_of_a_text():
    assert leaning("Our readers pay for it.") > leaning("But our readers pay for it.")
    assert leans("Here is what we covered in this article.", apart=ALIKE)
    assert not leans("Here is what we covered in this article:", apart=ALIKE)


@pytest.mark.parametrize(
    "text", ["This is a breaking news story. More to follow.", "This article was reprinted with the permission of Undark."]
)
def test_where_a_story_comes_from_and_what_becomes_of_it_is_for_the_reader_to_know(text):
    assert not leans(text, apart=BOXED)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (LINE, "periphery"),
        ("Local matters. So do you.", "periphery"),
        ("The pier at dawn, seen from the town hall.", "caption"),
        ("Passengers wait for the last ferry.", "caption"),
    ],
)
def test_a_text_in_a_figure_is_its_caption_unless_its_words_are_the_outlets(page, paragraphs, text, role):
    full = page([*paragraphs[:3], f"<figure><img src='/a'><div>{text}</div></figure>", *paragraphs[3:]])
    assert [block.role for block in extract(full, URL).blocks if block.text == text] == [role]


@pytest.mark.parametrize("markup", MARKUP)
@pytest.mark.parametrize("advice", ["Call 911 if you see something.", "Share the road.", "Never share your password."])
def test_advice_of_a_story_is_an_edit_whether_it_comes_or_goes_however_it_is_marked_up(page, paragraphs, markup, advice):
    bare, full = page(), page([*paragraphs[:3], markup.format(advice), *paragraphs[3:]])
    for first, second in ((bare, full), (full, bare)):
        old = extract(first, URL)
        assert extract(second, URL, previous=old).digest != old.digest
