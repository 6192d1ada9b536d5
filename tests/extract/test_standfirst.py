import pytest

from revtrack.extract import extract

URL = "http://gazette.example/2026/11/pier-closes"
DEK = "A barge will run twice a day while the piles are replaced"
DECLARED = f'<meta name="author" content="Ana Ruiz"><meta name="description" content="{DEK}">'


def test_a_description_that_stands_above_the_story_is_the_dek(page, paragraphs):
    document = extract(page([f"<p>{DEK}</p>", '<p class="b">By Ana Ruiz</p>', *paragraphs], head=DECLARED), URL)
    assert document.dek == DEK
    assert DEK not in document.text


def test_a_description_that_no_reader_sees_is_none(page):
    assert extract(page(head=DECLARED), URL).dek == ""


def test_a_description_that_repeats_the_first_paragraph_leaves_it_in_the_story(page, paragraphs):
    document = extract(page(head=f'<meta name="description" content="{paragraphs[0]}">'), URL)
    assert document.dek == ""
    assert document.blocks[0].text == paragraphs[0]


def test_an_edited_dek_is_a_change_of_the_dek_alone(page, paragraphs):
    edited = DEK.replace("twice", "three times")
    old = extract(page([f"<p>{DEK}</p>", "<p>By Ana Ruiz</p>", *paragraphs], head=DECLARED), URL)
    source = page([f"<p>{edited}</p>", "<p>By Ana Ruiz</p>", *paragraphs], head=DECLARED.replace(DEK, edited))
    new = extract(source, URL, previous=old)
    assert (old.dek, new.dek) == (DEK, edited)
    assert new.text == old.text


SHOWN = "The closure hits 2,300 people who use the pier on an ordinary weekday."
BYLINE = "<p>By Ana Ruiz</p>"


def story(paragraphs):
    return "<div>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</div>"


PLACES = {
    "the byline parts it from the story": lambda dek, told: f"<p>{dek}</p>{BYLINE}{told}",
    "a heading between headline and story": lambda dek, told: f"<h2>{dek}</h2>{told}",
    "emphasised, then the byline": lambda dek, told: f"<p><i>{dek}</i></p><p><b>By Ana Ruiz</b></p>{told}",
    "in another element than the story": lambda dek, told: f"<div>{dek}</div>{BYLINE}{told}",
    "beside the headline, the story in a box": lambda dek, told: f"<p>{dek}</p>{told}",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_passage_set_apart_below_the_headline_is_the_dek_and_its_edit_is_seen(page, paragraphs, place):
    told = story(paragraphs)
    old = extract(page([place(SHOWN, told)]), URL)
    new = extract(page([place(SHOWN.replace("2,300", "3,200"), told)]), URL, previous=old)
    assert (old.dek, new.dek) == (SHOWN, SHOWN.replace("2,300", "3,200"))
    assert old.text == new.text
    assert SHOWN not in old.text


LEADS = {
    "the first paragraph": lambda lead, rest: f"<div><p>{lead}</p>{rest}</div>",
    "a picture after it": lambda lead, rest: (
        f"<div><p>{lead}</p><figure><img src=a><figcaption>The pier</figcaption></figure>{rest}</div>"
    ),
    "in bold": lambda lead, rest: f"<div><p><b>{lead}</b></p>{rest}</div>",
    "below the byline": lambda lead, rest: f"{BYLINE}<div><p>{lead}</p>{rest}</div>",
    "each paragraph in a box": lambda lead, rest: f"<div><div><p>{lead}</p></div><div>{rest}</div></div>",
}


@pytest.mark.parametrize("place", LEADS.values(), ids=LEADS)
def test_the_lead_of_a_story_stays_in_the_story(page, paragraphs, place):
    rest = "".join(f"<p>{text}</p>" for text in paragraphs[1:])
    document = extract(page([place(paragraphs[0], rest)]), URL)
    assert document.dek == ""
    assert paragraphs[0] in document.text


@pytest.mark.parametrize(
    "line",
    [
        "Published Wed, Nov 20 2026 4:29 AM EST Updated an hour ago",
        "Council closes old ferry pier for eleven months",
        "MARLOW, Nov. 20 (Wire) — The council voted to close the pier for eleven months.",
    ],
)
def test_a_time_a_headline_and_a_dateline_are_no_dek(page, paragraphs, line):
    assert extract(page([f"<p>{line}</p>{BYLINE}", story(paragraphs)]), URL).dek == ""


def test_a_paragraph_that_was_in_the_story_does_not_become_the_dek(page, paragraphs):
    old = extract(page([story(paragraphs)]), URL)
    new = extract(page([f"<p>{paragraphs[0]}</p>{BYLINE}", story(paragraphs[1:])]), URL, previous=old)
    assert new.dek == ""
    assert new.text == old.text


@pytest.mark.parametrize(
    ("head", "dek"), [(DECLARED, DEK), ("", ""), (DECLARED.replace("twice", "once"), "")], ids=["declared", "gone", "edited"]
)
def test_a_dek_that_a_new_template_only_declares_is_the_dek_still(page, paragraphs, head, dek):
    old = extract(page([f"<p>{DEK}</p>", "<p>By Ana Ruiz</p>", *paragraphs], head=DECLARED), URL)
    new = extract(page(["<p>By Ana Ruiz</p>", *paragraphs], head=head), URL, previous=old)
    assert (old.dek, new.dek) == (DEK, dek)
