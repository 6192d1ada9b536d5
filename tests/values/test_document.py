"""Documents: which differences count, which digests see them, and the way to storage and back."""

import json
import pickle
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.values.document import Block, Document, PageTime

STORY = Document(
    headline="Council weighs plan",
    dek="A vote is due",
    byline=("Ada Quill", "Jon Smith"),
    blocks=(
        Block("The council met on Tuesday.", "body", (("met", "https://a.example/meeting"),)),
        Block("It will vote in May.", "body"),
        Block("The hall at night.", "caption"),
        Block("More stories", "periphery"),
    ),
)


def with_blocks(*blocks: Block) -> Document:
    return STORY.evolve(blocks=blocks)


FIRST, SECOND, CAPTION, PERIPHERY = STORY.blocks
LINKED = Block(FIRST.text, "body", (("met", "https://a.example/other"),))
TRACKED = Block(FIRST.text, "body", (("met", "https://a.example/meeting?utm_source=x"),))


@pytest.mark.parametrize(
    ("changed", "edition", "letter"),
    [
        (STORY.evolve(headline="Council rejects plan"), True, True),
        (STORY.evolve(shown_headline="Council at odds over plan"), True, True),
        (STORY.evolve(dek=""), True, True),
        (STORY.evolve(byline=("Ada Quill",)), True, True),
        (STORY.evolve(byline=("Jon Smith", "Ada Quill")), False, False),
        (with_blocks(SECOND, FIRST, CAPTION), True, True),
        (with_blocks(FIRST, SECOND, Block("The hall by day.", "caption")), True, True),
        (with_blocks(LINKED, SECOND, CAPTION), True, True),
        (with_blocks(TRACKED, SECOND, CAPTION), False, False),
        (with_blocks(FIRST, SECOND, CAPTION), False, False),
        (with_blocks(FIRST, SECOND, CAPTION, Block("Other stories", "periphery")), False, False),
        (with_blocks(FIRST, Block("It will vote", "body"), Block("in May.", "body"), CAPTION), False, True),
        (STORY.evolve(headline="Council  weighs plan", modified=PageTime(local="2026-11-20", raw="today")), False, True),
        (STORY.evolve(modified=PageTime(local="2026-11-20", raw="today", precision="day")), False, False),
    ],
)
def test_the_digests_see_an_edit_and_the_letter(changed: Document, edition: bool, letter: bool) -> None:
    assert (changed.digest != STORY.digest) is edition
    assert (changed.exact_digest != STORY.exact_digest) is letter


def test_digests_stay_what_they_are_because_stored_ones_are_believed() -> None:
    """Who has to change them names the extractor anew: then what is stored is read anew, and no edit is seen in it."""
    assert STORY.digest == "5fb7d84bc259089b2e925c71c36a17550b8ebddc2465544daad313796102a119"
    assert STORY.exact_digest == "a1cb22a86700312f3322266258143374007be13541c3380ed5215b5618a60efe"


def test_digests_that_were_noted_are_not_made_anew() -> None:
    noted = STORY.evolve().with_digests("folded", "to the letter")
    assert (noted.digest, noted.exact_digest) == ("folded", "to the letter")
    assert noted == STORY


def test_paragraphs_are_numbered_without_captions_and_notes() -> None:
    document = with_blocks(Block("A", "heading"), FIRST, Block("Note", "note"), CAPTION, SECOND)
    assert document.paragraph_numbers() == {1: 1, 4: 2}


def test_a_document_from_text_knows_its_notes_and_captions() -> None:
    document = Document.from_text(
        "Title", ["A story.", "Correction: An earlier version misstated the date."], captions=["A picture"]
    )
    assert [block.role for block in document.blocks] == ["body", "note", "caption"]
    assert document.text == "A story.\nCorrection: An earlier version misstated the date."


TIMES = st.none() | st.builds(
    lambda instant, offset, precision: PageTime(
        local="2026-11-20T14:05", raw="raw", instant=instant, offset_minutes=offset, precision=precision
    ),
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.none() | st.integers(min_value=-720, max_value=840),
    st.sampled_from(["day", "minute", "second"]),
)
BLOCKS = st.builds(
    Block,
    st.text(),
    st.sampled_from(["body", "heading", "list", "quote", "caption", "note", "periphery"]),
    st.lists(st.tuples(st.text(), st.text()), max_size=2).map(tuple),
)
DOCUMENTS = st.builds(
    Document,
    url=st.text(),
    headline=st.text(),
    headlines=st.dictionaries(st.sampled_from(["h1", "og"]), st.text()),
    byline=st.lists(st.text(), max_size=3).map(tuple),
    published=TIMES,
    modified=TIMES,
    blocks=st.lists(BLOCKS, max_size=4).map(tuple),
)


@given(DOCUMENTS)
def test_a_document_comes_back_from_json_as_it_went(document: Document) -> None:
    back = Document.from_dict(json.loads(json.dumps(document.to_dict())))
    assert back == document
    assert (back.digest, back.exact_digest) == (document.digest, document.exact_digest)


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        (PageTime(local="2026-11-20", raw="20 Nov", precision="day"), "2026-11-20"),
        (PageTime(local="2026-11-20T09:05", raw="9:05", precision="minute"), "2026-11-20T09:05"),
        (
            PageTime(
                local="2026-11-20T09:05:00",
                raw="raw",
                instant=datetime(2026, 11, 20, 14, 5, tzinfo=UTC),
                offset_minutes=-300,
                precision="minute",
            ),
            "2026-11-20T09:05-05:00",
        ),
    ],
)
def test_a_page_time_is_no_finer_than_the_page_says(stated: PageTime, written: str) -> None:
    assert stated.isoformat() == written


def test_an_instant_is_utc_or_refused() -> None:
    with pytest.raises(ValueError, match="not a UTC time"):
        PageTime(local="", raw="", instant=datetime(2026, 11, 20, 9, 5, tzinfo=timezone(timedelta(hours=1))))


def test_a_document_comes_back_from_a_worker_with_the_digests_it_was_sent_with() -> None:
    sent = STORY.evolve().with_digests("folded", "to the letter")
    back = pickle.loads(pickle.dumps(sent))
    assert back == sent
    assert (back.digest, back.exact_digest) == ("folded", "to the letter")
