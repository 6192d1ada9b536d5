"""A note that is glued to the last sentence of a paragraph, and what only looks like one."""

import pytest

from revtrack.notes import is_bare_label
from revtrack.notes.split import split_note

STORY = "The city set aside $41 million for a new pier, but no contract has been signed."
NOTE = "This story has been updated to include comment from the port."


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "Editor's note: This story was updated with a statement from the port.",
        "An earlier version of this article misstated the year the pier opened. It was 1962.",
        "Dieser Artikel wurde um eine Stellungnahme des Hafens ergänzt.",
        "(This version corrects the year in paragraph 6.)",
    ],
)
@pytest.mark.parametrize("between", ["", " "])
def test_the_note_is_cut_off_the_story(note, between):
    assert split_note(f"{STORY}{between}{note}") == (STORY, note)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        NOTE,
        f"Editor's note: Daniel Brandt is the chief. {NOTE}",
        f"{NOTE} It was 1962, not 1926.",
        "Det ble sendt ut 400 brev til feil adresse i går. Ordføreren beklager feilen.",
        "The paper said its report was wrong. “This story has been updated to include comment,” its editor wrote.",
        "",
    ],
)
def test_a_story_alone_and_a_note_alone_stay_whole(text):
    assert split_note(text) is None


@pytest.mark.parametrize(
    "text", ["Correction", "Corrections:", "Editor’s note", "Correction Nov. 21, 2026", "Richtigstellung :", "Rectificatif"]
)
def test_a_label_alone_is_one(text):
    assert is_bare_label(text)


@pytest.mark.parametrize(
    "text", ["", ":", "Share", "Correction of course", "The correction", "Correction: the year was 1962."]
)
def test_anything_else_is_none(text):
    assert not is_bare_label(text)
