import pytest

from revtrack.extract import extract
from revtrack.extract.turns import taking_turns
from revtrack.values.document import Block, Document

URL = "http://gazette.example/2026/11/pier-closes"
FIRST_ASK, NEXT_ASK = "Want to read without interruption? Register in under a minute.", "Local matters. So do you."


@pytest.mark.parametrize(
    ("leaves", "unseen", "turns"),
    [
        (["one", "new", "two"], {1}, {1}),
        (["one", "new", "newer", "two"], {1, 2}, {1, 2}),
        (["one", "two", "new"], {2}, set()),
        (["new", "one", "two"], {0}, set()),
        (["one", "new", "ask", "two"], {1}, set()),
    ],
)
def test_what_is_new_takes_turns_where_only_periphery_stood_and_went(leaves, unseen, turns):
    previous = Document(url=URL, headline="", blocks=(Block("one"), Block("ask", "periphery"), Block("two")))
    known = {index for index in range(len(leaves)) if index not in unseen}
    assert taking_turns(leaves, known, unseen, previous) == turns


def test_where_a_sentence_of_the_story_stood_nothing_takes_turns():
    previous = Document(url=URL, headline="", blocks=(Block("one"), Block("said"), Block("ask", "periphery"), Block("two")))
    assert taking_turns(["one", "new", "two"], {0, 2}, {1}, previous) == set()


def test_the_ends_of_a_document_are_places_too():
    previous = Document(url=URL, headline="", blocks=(Block("one"), Block("ask", "periphery")))
    assert taking_turns(["one", "new"], {0}, {1}, previous) == {1}


@pytest.mark.parametrize(
    ("stood", "comes", "is_edit"),
    [
        (FIRST_ASK, NEXT_ASK, False),
        (None, NEXT_ASK, True),
        (FIRST_ASK, "The barge will not carry cars.", True),
        (FIRST_ASK, "Call the harbor office before you travel.", True),
        (FIRST_ASK, "Prices doubled today.", True),
        (FIRST_ASK, "Access is now closed.", True),
        (FIRST_ASK, "All accounts were checked.", True),
    ],
)
def test_another_ask_at_the_place_of_one_is_no_edit_and_a_sentence_of_the_story_is(page, paragraphs, stood, comes, is_edit):
    old = extract(page([*paragraphs[:3], *([stood] if stood else []), *paragraphs[3:]]), URL)
    new = extract(page([*paragraphs[:3], comes, *paragraphs[3:]]), URL, previous=old)
    assert (new.digest != old.digest) is is_edit
    assert comes in [block.text for block in new.blocks]


def test_a_note_at_the_place_of_an_ask_is_a_note(page, paragraphs):
    note = "Correction: An earlier version of this story gave the wrong month."
    old = extract(page([*paragraphs[:3], FIRST_ASK, *paragraphs[3:]]), URL)
    new = extract(page([*paragraphs[:3], note, *paragraphs[3:]]), URL, previous=old)
    assert [block.role for block in new.blocks if block.text == note] == ["note"]
