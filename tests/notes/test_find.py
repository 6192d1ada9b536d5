"""Notes told from look-alikes: the sentence decides, not the label alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.notes import find_note
from revtrack.notes.split import split_note


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("update", "Editor's note: This story was updated with a statement from a harbor spokesperson."),
        ("correction", "Correction, Nov. 15: An earlier version of this article misstated the cost of the bridge."),
        ("correction", "An earlier version of this story misspelled the name of the mayor. It is Quill, not Quil."),
        ("correction", "This article was amended on 12 May to correct the number of guards."),
        ("correction", "The Ledger regrets the error."),
        ("correction", "(Corrects paragraph 2 to say millions, not billions)"),
        ("clarification", "Clarification: The report covers nine ports, of which five were visited."),
        ("update", "UPDATE 3:15 p.m.: The council has now voted."),
        ("update", "This story has been updated with comments from the contractor."),
        ("update", "This article has been updated to include the mayor's answer."),
        ("retraction", "Retraction: The Ledger has withdrawn this story because its source was not who he said he was."),
        ("other", "(Refiles to fix the dateline, no change in text)"),
        ("correction", "Korrektur: In einer früheren Version dieses Artikels hieß es, die Brücke koste 14 Millionen."),
        ("update", "Este artículo fue actualizado con la respuesta del ministerio."),
        ("correction", "Une version précédente de cet article indiquait par erreur que le pont coûtait 14 millions."),
    ],
)
def test_a_note_is_found_with_its_kind(kind: str, text: str) -> None:
    note = find_note(text)
    assert note is not None
    assert (note.kind, note.text) == (kind, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The minister corrected his statement on Friday and apologized to the families.",
        "Editor's note: This is the third part of a series on the port.",
        "Editor's note: Sign up for our newsletter to get the week in harbors.",
        "Updated Nov 19, 6:55 AM",
        "Updated: 19 November 2026 at 06:55 GMT",
        "The company updated its forecast, and the bank revised its own.",
        "Officials said an earlier version of the bridge had stood for sixty years.",
        "The note was found in a bottle near the quay.",
        "She edited the paper for thirty years.",
    ],
)
def test_a_look_alike_is_none(text: str) -> None:
    assert find_note(text) is None


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Editor's note: This story was updated with a statement from a harbor spokesperson.",
            [("add", "with a statement from a harbor spokesperson", None)],
        ),
        (
            "This story was updated with a statement from the mayor and to correct the number of embassies.",
            [("add", "with a statement from the mayor", None), ("correct", "to correct the number of embassies", None)],
        ),
        (
            "Correction: An earlier version of this article misstated the cost in the second paragraph.",
            [("correct", "misstated the cost in the second paragraph", "second paragraph")],
        ),
        ("This story has been updated.", []),
    ],
)
def test_what_a_note_claims_is_parsed(text: str, claims: list[tuple[str, str, str | None]]) -> None:
    note = find_note(text)
    assert note is not None
    assert [(claim.verb, claim.words, claim.place) for claim in note.claims] == claims


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "How the pact fell apartEditor's note: This story was updated with a statement from the ministry.",
            ("How the pact fell apart", "Editor's note: This story was updated with a statement from the ministry."),
        ),
        (
            "The vote is on Friday. Correction: An earlier version of this story misstated the day.",
            ("The vote is on Friday.", "Correction: An earlier version of this story misstated the day."),
        ),
        ("Editor's note: This story was updated with a statement.", None),
        ("The editor's note: a short one, lay on the desk.", None),
    ],
)
def test_a_note_that_is_glued_to_a_paragraph_is_cut_off(text: str, parts: tuple[str, str] | None) -> None:
    assert split_note(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "story , removed " + "a-" * 990,
        "Story removed: " + "x-" * 900,
        "our story , removed " + "a’" * 900,
        "The story removed " + "a-" * 30,
    ],
)
def test_words_that_are_joined_again_and_again_come_to_an_end(text: str) -> None:
    assert find_note(text) is None


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    find_note(text)
    split_note(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "correction " * 5000,
        "this story " * 5000,
        "Updated " * 5000,
        "(corrects " * 4000,
        "a version of this " * 3000,
        "Update:" * 5000,
        "rättelse artikeln har " * 4000,
        "juttua korjattu " * 6000,
        "we accept that our article was " * 3000,
        "the date was wrong in our paper " * 3000,
    ],
)
def test_hostile_text_is_read_to_its_end(hostile: str) -> None:
    find_note(hostile)
    split_note(hostile)
