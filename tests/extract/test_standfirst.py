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
