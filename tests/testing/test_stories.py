"""The invented story and its edit are what the demo promises."""

from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, paragraphs
from revtrack.text import word_count

NO_COMMENT = "did not immediately respond to a request for comment"


def test_the_story_is_as_long_as_a_news_story() -> None:
    assert len(EMBASSY_1.paragraphs) == 14
    assert 500 <= sum(map(word_count, EMBASSY_1.paragraphs)) <= 650


def test_the_edit_replaces_the_missing_answer_by_an_answer_with_a_quotation() -> None:
    assert NO_COMMENT in EMBASSY_1.paragraphs[3]
    assert not any(NO_COMMENT in paragraph for paragraph in EMBASSY_2.paragraphs)
    assert "a State Department spokesperson said" in EMBASSY_2.paragraphs[4]
    assert not any("spokesperson" in paragraph for paragraph in EMBASSY_1.paragraphs)


def test_the_edit_corrects_one_figure() -> None:
    assert EMBASSY_2.paragraphs[2] == EMBASSY_1.paragraphs[2].replace("31", "34")
    assert EMBASSY_2.paragraphs[2] != EMBASSY_1.paragraphs[2]


def test_the_edit_moves_one_paragraph_and_leaves_the_others_in_their_order() -> None:
    kept = [paragraph for paragraph in EMBASSY_1.paragraphs if paragraph in EMBASSY_2.paragraphs]
    union = next(paragraph for paragraph in kept if "union" in paragraph)
    others = [paragraph for paragraph in EMBASSY_2.paragraphs if paragraph in kept and paragraph != union]
    assert others == [paragraph for paragraph in kept if paragraph != union]
    assert (EMBASSY_1.paragraphs.index(union), EMBASSY_2.paragraphs.index(union)) == (4, 10)


def test_the_edit_ends_with_a_note_that_says_so() -> None:
    assert EMBASSY_1.note == ""
    assert EMBASSY_2.note == (
        "Editor's note: This story was updated with a statement from a State Department spokesperson and to correct the "
        "number of embassies."
    )
    assert EMBASSY_2.modified > EMBASSY_2.published == EMBASSY_1.published


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("\nOne\nline.\n\n\n\nTwo.\n") == ("One line.", "Two.")
